package aftercare.returns;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.orders.OrderFixtures.aPaidOrder;
import static aftercare.returns.ReturnFixtures.AGENT;
import static aftercare.returns.ReturnFixtures.BUYER;
import static aftercare.returns.ReturnFixtures.NOW;
import static aftercare.returns.ReturnFixtures.WAREHOUSE;
import static aftercare.returns.ReturnFixtures.aReturn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** The shop's clocks end no later than the day on which the law of the order wants the money with the buyer. */
@QuarkusTest
class PayByTest {

    @Inject
    TwoShops shops;

    /** E1 art. 13: fourteen days from the notice, and goods that are shown to be sent are waited for no longer. */
    @Test
    void whatTravelsInTheUnionIsPaidFourteenDaysAfterTheNotice() {
        assertThat(sent("EU_14D", Reason.NO_REASON, 12).due())
                .isEqualTo(new Due(endOfDay(14), HardClock.C7, HardClock.Outcome.AUTO_REFUND));
        assertThat(sent("EU_14D", Reason.NO_REASON, 2).due().dueAt()).isEqualTo(day(12));
    }

    @Test
    void whatWasSentLaterIsPaidAtOnce() {
        assertThat(sent("EU_14D", Reason.NO_REASON, 20).due().dueAt()).isEqualTo(day(20));
    }

    /** Reg. 34: from the proof of sending, so whoever counts the box late has less time to look at it. */
    @Test
    void whatArrivesLateInBritainIsLookedAtInLessTime() {
        var ret = sent("UK_14_14", Reason.NO_REASON, 3);
        assertThat(ret.due().dueAt()).isEqualTo(day(13));
        ComingBack.receive(ret, List.of(new Receipt.Line(1, 1, 0, 0)), null, WAREHOUSE, day(16));
        assertThat(ret.due()).isEqualTo(new Due(endOfDay(17), HardClock.C8, HardClock.Outcome.AUTO_REFUND));
    }

    /** CRA s. 20(15): a fault counts from the agreement. */
    @Test
    void aFaultInBritainIsPaidFourteenDaysAfterTheAgreement() {
        assertThat(sent("UK_14_14", Reason.QUALITY, 9).due().dueAt()).isEqualTo(endOfDay(14));
    }

    @Test
    void elsewhereTheClocksAreAsLongAsEver() {
        assertThat(sent("CN_7D", Reason.NO_REASON, 12).due().dueAt()).isEqualTo(day(22));
        assertThat(sent("US_STORE", Reason.NO_REASON, 12).due().dueAt()).isEqualTo(day(22));
    }

    @Test
    void anExchangeHasNoDayForMoney() {
        assertThat(sent("EU_14D", ReturnKind.EXCHANGE, Reason.NO_REASON, 12)
                        .due()
                        .dueAt())
                .isEqualTo(day(22));
    }

    @Test
    void theBuyerHasHisMoneyOnThatDay() {
        var cases = europe();
        var id = cases.aSubmittedReturn(
                cases.placed(aDeliveredOrder().at(NOW).of(1, "10.00")).id(), 1, 1);
        cases.done(cases.agent, id, "approve", Map.of());
        cases.moveTo(day(6));
        cases.ship(id);
        cases.moveTo(inShanghai(14).minusSeconds(1));
        assertThat(cases.view(id).getString("money")).isEqualTo("NONE");
        cases.moveTo(inShanghai(14));
        assertThat(cases.view(id).getString("money")).isEqualTo("GRANTED");
    }

    @Test
    void noPauseGoesBeyondItEither() {
        var cases = europe();
        var asked = cases.submitted(
                Cases.asking(cases.placed(aPaidOrder().at(NOW).of(1, "10.00")).id(), "REFUND_ONLY", "NO_REASON", 1, 1));
        var id = asked.getUUID("id");
        var court = new HashMap<String, Object>();
        court.put("reason", "COURT_OR_POLICE");
        court.put("reference", "case 7");
        court.put("until", day(20).toString());
        cases.tryTo(cases.supervisor, id, "pause-clock", court)
                .then()
                .statusCode(422)
                .body("code", equalTo("REFUND_DUE_BY_DATE"))
                .body("errors[0].pointer", equalTo("/until"))
                .body(
                        "detail",
                        containsString(NOW.plus(Duration.ofDays(14)).toString().substring(0, 10)));
        court.remove("until");
        cases.done(cases.supervisor, id, "pause-clock", court);
        cases.moveTo(inShanghai(14).minusSeconds(1));
        assertThat(cases.view(id).getString("money")).isEqualTo("NONE");
        cases.moveTo(inShanghai(14));
        assertThat(cases.view(id).getString("money")).isEqualTo("GRANTED");
    }

    private Cases europe() {
        var cases = Cases.of(shops, shops.another("shop " + UUID.randomUUID(), true));
        cases.moveTo(NOW);
        cases.sellsBy("EU_14D");
        return cases;
    }

    /** Where the shop is: the Union's preset brings no zone. */
    private static Instant inShanghai(int days) {
        var zone = ZoneId.of("Asia/Shanghai");
        return NOW.atZone(zone)
                .toLocalDate()
                .plusDays(days + 1L)
                .atStartOfDay(zone)
                .toInstant();
    }

    private static ReturnRequest sent(String preset, Reason reason, int daysAfter) {
        return sent(preset, ReturnKind.RETURN_REFUND, reason, daysAfter);
    }

    private static ReturnRequest sent(String preset, ReturnKind kind, Reason reason, int daysAfter) {
        var ret = new ReturnFixtures.AReturn(kind, reason, aReturn(1).bought(), true)
                .under(preset)
                .submitted();
        ret.approve(AGENT, null, false, NOW);
        ComingBack.ship(ret, "DHL", "JD1", null, BUYER, day(daysAfter));
        return ret;
    }

    private static Instant day(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    /** In the zone of every order here it is the same day. */
    private static Instant endOfDay(int days) {
        return NOW.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(days + 1L));
    }
}
