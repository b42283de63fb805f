package aftercare.returns;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.testing.Api;
import aftercare.testing.Rows;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aPaidOrder;
import static org.assertj.core.api.Assertions.assertThat;

/** Cases whose clock stands still: found together, and none of them for ever. */
@QuarkusTest
class PausedCasesTest {

    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    @Inject
    TwoShops shops;

    @Inject
    Rows rows;

    private Cases cases;
    private UUID shop;

    @BeforeEach
    void openTheSandbox() {
        shop = shops.another("shop " + UUID.randomUUID(), true);
        cases = Cases.of(shops, shop);
        cases.moveTo(START);
    }

    @Test
    void theDeskSeesOnlyWhatStandsStillAndWhatGoesOnFirst() {
        var court = paused("COURT_OR_POLICE");
        var running = aRefund();
        var platform = paused("PLATFORM_EXTENSION");
        var decided = paused("THIRD_PARTY_EVIDENCE");
        cases.approve(decided);
        var seen = Api.as(cases.agent).get("/returns?paused=true").jsonPath();
        assertThat(seen.getList("items.id")).containsExactly(platform.toString(), court.toString());
        assertThat(seen.getList("items.goesOnAt"))
                .containsExactly(
                        START.plus(Duration.ofDays(30)).toString(),
                        START.plus(Duration.ofDays(183)).toString());
        assertThat(seen.getList("items.pausedFor")).containsExactly("PLATFORM_EXTENSION", "COURT_OR_POLICE");
        assertThat(Api.as(cases.agent).get("/returns?paused=false").jsonPath().getList("items.id"))
                .containsExactlyInAnyOrder(running.toString(), decided.toString());
        assertThat(Api.as(Cases.of(shops, shops.another("beside " + UUID.randomUUID(), true)).agent)
                        .get("/returns?paused=true")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void whatStandsStillIsReadPageByPage() {
        var all = List.of(
                paused("PLATFORM_EXTENSION").toString(),
                paused("PLATFORM_EXTENSION").toString(),
                paused("COURT_OR_POLICE").toString());
        for (var sort : List.of("DUE", "NEW")) {
            var first = Api.as(cases.agent)
                    .get("/returns?paused=true&limit=2&sort=" + sort)
                    .jsonPath();
            var rest = Api.as(cases.agent)
                    .get("/returns?paused=true&limit=2&sort=" + sort + "&cursor=" + first.getString("nextCursor"))
                    .jsonPath();
            var read = new java.util.ArrayList<>(first.<String>getList("items.id"));
            read.addAll(rest.getList("items.id"));
            assertThat(read).hasSize(3).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    /** As V134 gives it: for as long as the reason allows, from the pause on. */
    @Test
    void aCaseThatWasPausedBeforePausesHadAnEndGoesOnSomeDay() throws IOException {
        var platform = paused("PLATFORM_EXTENSION");
        var court = paused("COURT_OR_POLICE");
        var running = aRefund();
        rows.change("delete from case_clock where code = 'PAUSE' and shop_id = ?", shop);
        cases.moveTo(START.plus(Duration.ofDays(20)));
        migrate();
        migrate();
        assertThat(ends(platform))
                .containsExactly(START.plus(Duration.ofDays(30)).toString());
        assertThat(ends(court)).containsExactly(START.plus(Duration.ofDays(183)).toString());
        assertThat(ends(running)).isEmpty();
        cases.moveTo(START.plus(Duration.ofDays(30)));
        assertThat(cases.view(platform).getString("timeline[0].verb")).isEqualTo("RESUMED");
        assertThat(cases.view(platform).getString("clocks[0].dueAt"))
                .isEqualTo(START.plus(Duration.ofDays(30))
                        .plus(Duration.ofHours(48))
                        .toString());
        assertThat(cases.view(court).getString("clocks[0].state")).isEqualTo("PAUSED");
    }

    private void migrate() throws IOException {
        try (var migration = getClass()
                .getResourceAsStream("/db/migration/V134__Cases_paused_before_pauses_had_an_end_have_one.sql")) {
            rows.change(new String(migration.readAllBytes(), StandardCharsets.UTF_8).replace(";", ""));
        }
    }

    private List<String> ends(UUID id) {
        return cases.view(id).getList("clocks.findAll { it.code == 'PAUSE' && it.state == 'RUNNING' }.dueAt");
    }

    private UUID paused(String reason) {
        var id = aRefund();
        cases.done(cases.supervisor, id, "pause-clock", Map.of("reason", reason, "reference", "no. 7"));
        return id;
    }

    private UUID aRefund() {
        return cases.aSubmittedRefund(
                cases.placed(aPaidOrder().at(START).of(1, "10.00")).id(), 1, 1);
    }
}
