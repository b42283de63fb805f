package aftercare.disputes;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;

/** What JD says of the time in a dispute (R2 art. 7, 9 [V]), beside our own clocks. */
@QuarkusTest
class DisputeTermTest {

    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    @Inject
    TwoShops shops;

    private Cases cases;

    @BeforeEach
    void openTheSandbox() {
        cases = Cases.ofOwnShop(shops, true);
        cases.moveTo(START);
    }

    @Test
    void aNoMayBePutBeforeThePlatformForFifteenDays() {
        promises("JD_POP");
        assertThat(timeToContest()).isEqualTo(Duration.ofDays(15));
    }

    @Test
    void andForSevenWhereThePlatformSaysNothing() {
        assertThat(timeToContest()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void theShopHasADayToAnswerThenItIsDecidedOnWhatIsThere() {
        promises("JD_POP");
        var asked = escalated(refused());
        assertThat(asked.getString("state")).isEqualTo("EVIDENCE_SELLER");
        assertThat(asked.getString("dueClock")).isEqualTo("C13");
        assertThat(Instant.parse(asked.getString("dueAt"))).isEqualTo(START.plus(Duration.ofHours(24)));
        var id = asked.getUUID("id");
        cases.moveTo(START.plus(Duration.ofHours(24)));
        var silent = cases.view(id);
        assertThat(silent.getString("dispute")).isEqualTo("OPEN");
        assertThat(silent.getList("timeline.verb")).contains("ANSWER_AWAITED", "EVIDENCE_OVER");
        assertThat(silent.getString("clocks[0].code")).isEqualTo("C14");
    }

    @Test
    void whoHasAnsweredIsNotWaitedFor() {
        promises("JD_POP");
        var id = escalated(refused()).getUUID("id");
        Cases.post(cases.agent, "/disputes/" + id + "/evidence", Map.of("text", "签收时完好", "done", true))
                .then()
                .statusCode(200);
        assertThat(cases.view(id).getString("dispute")).isEqualTo("OPEN");
    }

    @Test
    void elsewhereThePlatformAsksWhenItWantsTo() {
        assertThat(escalated(refused()).getString("state")).isEqualTo("OPEN");
    }

    private Duration timeToContest() {
        var id = refused();
        var clock = cases.view(id).getString("clocks[0].code");
        assertThat(clock).isEqualTo("C9");
        return Duration.between(START, Instant.parse(cases.view(id).getString("clocks[0].dueAt")));
    }

    private UUID refused() {
        var order = cases.placed(aDeliveredOrder().at(START).of(1, "10.00")).id();
        var id = cases.aSubmittedReturn(order, 1, 1);
        cases.reject(id);
        return id;
    }

    private JsonPath escalated(UUID id) {
        return Cases.post(cases.buyer, "/returns/" + id + "/escalate", Map.of("text", "照片看得很清楚"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void promises(String preset) {
        var shop = Api.as(cases.agent).get("/me").jsonPath().getUUID("shopId");
        var tariff = Map.of("tariff", Map.of("amount", "10.00", "currency", "CNY"));
        var settings = Map.of("presetId", preset, "returnAddress", "杭州市文一西路 2 号", "freight", tariff);
        Api.as(cases.agent, Json.of(settings))
                .header("If-Match", Api.as(cases.agent).get("/shops/{id}", shop).header("ETag"))
                .put("/shops/{id}/settings", shop)
                .then()
                .statusCode(200);
    }
}
