package aftercare.returns;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** C8 has a hard cap (domain rules §2.2): seven days after the goods are back their money is due, whatever is agreed. */
@QuarkusTest
class ByLawTest {

    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");
    private static final Instant CAP = START.plus(Duration.ofDays(7));

    @Inject
    TwoShops shops;

    private Cases cases;
    private UUID id;

    @BeforeEach
    void theGoodsAreBack() {
        cases = Cases.of(shops, shops.another("shop " + UUID.randomUUID(), true));
        cases.moveTo(START);
        var order = cases.placed(aDeliveredOrder().at(START).of(1, "10.00")).id();
        id = cases.aShippedReturn(order, 1, 1);
        cases.receive(id, List.of(Cases.arrived(1, 1)));
        assertThat(cases.view(id).getString("clocks[0].code")).isEqualTo("C8");
    }

    @Test
    void noPauseMakesTheBuyerWaitLonger() {
        cases.moveTo(START.plus(Duration.ofHours(40)));
        refused("pause-clock", court(CAP.minus(Duration.ofHours(7))), "/until");
        var paused = cases.done(cases.supervisor, id, "pause-clock", court(null));
        assertThat(paused.getString("clocks.find { it.code == 'PAUSE' }.dueAt"))
                .isEqualTo(CAP.minus(Duration.ofHours(8)).toString());
        cases.moveTo(CAP.minusSeconds(1));
        assertThat(cases.view(id).getString("money")).isEqualTo("NONE");
        cases.moveTo(CAP);
        assertThat(cases.view(id).getString("money")).isEqualTo("GRANTED");
    }

    @Test
    void noSecondPauseEither() {
        cases.done(cases.supervisor, id, "pause-clock", court(START.plus(Duration.ofDays(4))));
        cases.moveTo(START.plus(Duration.ofDays(4)));
        refused("pause-clock", court(START.plus(Duration.ofDays(6))), "/until");
        cases.done(cases.supervisor, id, "pause-clock", court(START.plus(Duration.ofDays(5))));
        cases.moveTo(CAP);
        assertThat(cases.view(id).getString("money")).isEqualTo("GRANTED");
    }

    @Test
    void anotherPlatformsDeadlineMayBeSoonerButNotLater() {
        refused("import-deadline", Map.of("dueAt", CAP.plusSeconds(1), "source", "WeChat"), "/dueAt");
        var imported = cases.done(cases.supervisor, id, "import-deadline", Map.of("dueAt", CAP, "source", "WeChat"));
        assertThat(imported.getString("clocks[0].dueAt")).isEqualTo(CAP.toString());
        cases.tryTo(cases.buyer, id, "extend-clock", Map.of("days", 1))
                .then()
                .statusCode(422)
                .body("code", equalTo("REFUND_DUE_BY_LAW"));
        refused("pause-clock", court(null), "/until");
    }

    @Test
    void whatTheLawDoesNotTimeMayBeAsLongAsItsReasonAllows() {
        var other = cases.aSubmittedReturn(
                cases.placed(aDeliveredOrder().at(START).of(1, "10.00")).id(), 1, 1);
        var paused = cases.done(cases.supervisor, other, "pause-clock", court(null));
        assertThat(paused.getString("clocks.find { it.code == 'PAUSE' }.dueAt"))
                .isEqualTo(START.plus(Duration.ofDays(183)).toString());
    }

    private void refused(String verb, Map<String, ?> asked, String pointer) {
        cases.tryTo(cases.supervisor, id, verb, asked)
                .then()
                .statusCode(422)
                .body("code", equalTo("REFUND_DUE_BY_LAW"))
                .body("errors[0].pointer", equalTo(pointer));
    }

    private static Map<String, Object> court(Instant until) {
        return until == null
                ? Map.of("reason", "COURT_OR_POLICE", "reference", "case 7")
                : Map.of("reason", "COURT_OR_POLICE", "reference", "case 7", "until", until.toString());
    }
}
