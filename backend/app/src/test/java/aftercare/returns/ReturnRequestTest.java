package aftercare.returns;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import aftercare.money.Money;
import aftercare.problems.Refusal;
import aftercare.returns.ReturnEvent.Verb;
import aftercare.timeline.TimelineEntry.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static aftercare.returns.ReturnFixtures.AGENT;
import static aftercare.returns.ReturnFixtures.BUYER;
import static aftercare.returns.ReturnFixtures.NOW;
import static aftercare.returns.ReturnFixtures.aCompletedReturn;
import static aftercare.returns.ReturnFixtures.aGrantedReturn;
import static aftercare.returns.ReturnFixtures.aRejectedReturn;
import static aftercare.returns.ReturnFixtures.aReturn;
import static aftercare.returns.ReturnFixtures.aShippedReturn;
import static aftercare.returns.ReturnFixtures.aSubmittedRefund;
import static aftercare.returns.ReturnFixtures.aSubmittedReturn;
import static aftercare.returns.ReturnFixtures.anAcceptedReturn;
import static aftercare.returns.ReturnFixtures.anApprovedReturn;
import static aftercare.returns.ReturnFixtures.anArrivedReturn;
import static aftercare.returns.ReturnFixtures.grant;
import static aftercare.returns.ReturnFixtures.inspect;
import static aftercare.returns.ReturnFixtures.later;
import static aftercare.returns.ReturnFixtures.receive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReturnRequestTest {

    @Test
    void aRequestWaitsForTheSellerForTwoDays() {
        var ret = aSubmittedReturn();
        assertThat(ret.turn()).isEqualTo(Turn.SELLER);
        assertThat(ret.due())
                .isEqualTo(new Due(later(Duration.ofHours(48)), HardClock.C3, HardClock.Outcome.AUTO_AGREE_RETURN));
        assertThat(ret.atRisk()).isEqualTo(Money.of("0.00", "CNY"));
        assertThat(aSubmittedRefund().atRisk()).isEqualTo(Money.of("259.80", "CNY"));
    }

    @Test
    void anApprovalTellsWhatItMoved() {
        var ret = aSubmittedReturn();
        var event = ret.approve(AGENT, "请寄回", false, NOW);
        assertThat(event.verb()).isEqualTo(Verb.APPROVED);
        assertThat(event.changes()).containsExactly(new Change("request", "SUBMITTED", "APPROVED"));
        assertThat(event.data()).containsEntry("message", "请寄回");
        assertThat(event.clockTurned()).isTrue();
        assertThat(ret.due().dueClock()).isEqualTo(HardClock.C5);
    }

    @Test
    void whatIsDecidedIsDecided() {
        refuses("ALREADY_DECIDED", () -> anApprovedReturn().approve(AGENT, null, false, NOW));
        refuses("ALREADY_DECIDED", () -> aRejectedReturn().reject("INCOMPLETE", "no", AGENT, NOW));
        refuses("CASE_CLOSED", () -> aCompletedReturn().approve(AGENT, null, false, NOW));
    }

    @Test
    void anEditBeforeTheDecisionIsFreeAndAfterARejectionCounts() {
        var asked = aReturn(1).submission();
        var ret = aSubmittedReturn();
        ret.edit(asked, BUYER, NOW);
        assertThat(ret.edits()).isZero();
        for (var edit = 1; edit <= 3; edit++) {
            ret.reject("INCOMPLETE", "no", AGENT, NOW);
            ret.edit(asked, BUYER, NOW);
            assertThat(ret.edits()).isEqualTo(edit);
        }
        ret.reject("INCOMPLETE", "no", AGENT, NOW);
        refuses("EDITS_USED_UP", () -> ret.edit(asked, BUYER, NOW));
    }

    @Test
    void anEditStartsTheClockAnew() {
        var ret = aSubmittedReturn();
        var event = ret.edit(aReturn(1).submission(), BUYER, later(Duration.ofHours(40)));
        assertThat(event.clockTurned()).isTrue();
        assertThat(ret.due().dueAt()).isEqualTo(later(Duration.ofHours(88)));
    }

    @Test
    void goodsOnTheirWayCannotBeWithdrawn() {
        refuses("GOODS_ON_THE_WAY", () -> aShippedReturn().withdraw(BUYER, NOW));
        refuses("MONEY_GRANTED", () -> aGrantedReturn().withdraw(BUYER, NOW));
        var ret = anApprovedReturn();
        ret.withdraw(BUYER, NOW);
        assertThat(ret.lines()).allMatch(line -> line.held().isEmpty());
    }

    @Test
    void aTrackingNumberMayBeCorrected() {
        var ret = aShippedReturn();
        ComingBack.ship(ret, "EMS", "EMS-2", null, BUYER, later(Duration.ofDays(1)));
        assertThat(ret.parcel().carrier()).isEqualTo("EMS");
        assertThat(ret.parcel().shippedAt()).isEqualTo(NOW);
        refuses("GOODS_ARRIVED", () -> ComingBack.ship(anArrivedReturn(), "EMS", "1", null, BUYER, NOW));
    }

    @Test
    void aBoxMayComeUnannounced() {
        var ret = anApprovedReturn();
        receive(ret, 1, 0, 0);
        assertThat(ret.due().dueClock()).isEqualTo(HardClock.C8);
        assertThat(ret.goods().summary()).isEqualTo(GoodsState.ARRIVED);
    }

    @Test
    void whatWasMissingMayTurnUp() {
        var ret = aShippedReturn();
        receive(ret, 1, 1, 0);
        receive(ret, 1, 0, 0);
        assertThat(ret.goods().all(GoodsState.ARRIVED)).isTrue();
        refuses("NOTHING_AWAITED", () -> receive(ret, 1, 0, 0));
    }

    @Test
    void moneyIsGrantedOnceForWhatWasAccepted() {
        var ret = anArrivedReturn();
        refuses("GOODS_NOT_INSPECTED", () -> ReturnAction.REFUND.check(ret));
        inspect(ret, 1, Inspection.Outcome.ACCEPTED);
        inspect(ret, 1, Inspection.Outcome.REFUSED);
        grant(ret, ret.goods().accepted(), false);
        assertThat(ret.money()).isEqualTo(MoneyState.GRANTED);
        assertThat(ret.amount()).isEqualTo(Money.of("129.90", "CNY"));
        assertThat(ret.due().dueClock()).as("the refused one is still owed").isEqualTo(HardClock.GOES_HOME);
        refuses("MONEY_GRANTED", () -> ReturnAction.REFUND.check(ret));
        refuses("MONEY_CANNOT_BECOME", () -> grant(ret, ret.goods().accepted(), false));
    }

    @Test
    void aCaseIsPaidWhenEverythingHasArrivedOrIsMissing() {
        var ret = aShippedReturn();
        receive(ret, 1, 0, 0);
        inspect(ret, 1, Inspection.Outcome.ACCEPTED);
        refuses("GOODS_ON_THE_WAY", () -> ReturnAction.REFUND.check(ret));
        receive(ret, 0, 1, 0);
        assertThat(ReturnAction.REFUND.refusal(ret)).isNull();
    }

    @Test
    void whatComesAfterTheMoneyGoesBack() {
        var ret = aShippedReturn();
        receive(ret, 1, 1, 0);
        inspect(ret, 1, Inspection.Outcome.ACCEPTED);
        grant(ret, ret.goods().accepted(), false);
        receive(ret, 1, 0, 0);
        ret.moneyMoved(MoneyState.PAID, AGENT, NOW);
        assertThat(ret.request()).isEqualTo(RequestState.APPROVED);
        ComingBack.sendBack(ret, "SF", "SF2", ret::quote, AGENT, NOW);
        assertThat(ret.request()).isEqualTo(RequestState.COMPLETED);
    }

    @Test
    void nothingDueEndsTheCaseAtOnce() {
        var ret = anAcceptedReturn();
        ReturnFixtures.grantNothing(ret, ret.goods().accepted());
        assertThat(ret.request()).isEqualTo(RequestState.COMPLETED);
        assertThat(ret.money()).isEqualTo(MoneyState.NONE);
        // it was settled, so it cannot be asked for again
        assertThat(ret.lines().getFirst().held())
                .isEqualTo(ret.lines().getFirst().units());
    }

    @Test
    void eachVerbIsLaterThanTheOneBefore() {
        var ret = aSubmittedReturn();
        var before = ret.updatedAt();
        ret.note("x", AGENT, NOW);
        assertThat(ret.updatedAt()).isAfter(before);
    }

    @ParameterizedTest
    @EnumSource
    void aStateOnlyBecomesWhatItsLifeKnows(RequestState state) {
        assertThat(state.isClosed()).isEqualTo(state.successors().isEmpty());
        assertThat(state.successors()).doesNotContain(state);
        if (state.isClosed()) {
            assertThat(List.of(RequestState.values())).anyMatch(before -> before.canBecome(state));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aUnitOnlyBecomesWhatItsLifeKnows(GoodsState state) {
        assertThat(state.successors()).doesNotContain(state);
        for (var next : GoodsState.values()) {
            assertThat(state.canBecome(next)).isEqualTo(state.successors().contains(next));
        }
        assertThat(state.isWithSeller())
                .isEqualTo(state.canBecome(GoodsState.SENT_BACK) || state == GoodsState.ACCEPTED);
    }

    @ParameterizedTest
    @EnumSource
    void paidMoneyIsNeverSentAgain(MoneyState state) {
        assertThat(MoneyState.PAID.canBecome(state)).isEqualTo(state == MoneyState.CLAWED_BACK);
        assertThat(state.canBecome(MoneyState.NONE))
                .as("only before anything has left, where a second person says no")
                .isEqualTo(state == MoneyState.GRANTED);
    }

    @ParameterizedTest
    @EnumSource
    void aDisputeEndsOnlyFinallyOrWithdrawn(DisputeState state) {
        assertThat(state.successors().isEmpty())
                .isEqualTo(state == DisputeState.FINAL || state == DisputeState.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource
    void everyClockIsForTheBuyerWhenTheSellerIsSilentAndClosesWithoutLossWhenTheBuyerIs(HardClock clock) {
        var waitsForBuyer = clock == HardClock.C5
                || clock == HardClock.TOPPING_FIRST
                || clock == HardClock.C9
                || clock == HardClock.ASKED;
        assertThat(clock.outcome() == HardClock.Outcome.AUTO_CLOSE_BUYER).isEqualTo(waitsForBuyer);
        var delivered = aShippedReturn();
        ComingBack.delivered(delivered, NOW, AGENT, NOW);
        var ofRepair = clock == HardClock.REPAIR || clock == HardClock.VISIT;
        assertThat(clock.due(ofRepair ? aRepairWithAVisit() : delivered, NOW)).isAfter(NOW);
    }

    /** Somebody comes home and looks for the fault. */
    private static ReturnRequest aRepairWithAVisit() {
        var ret = ReturnFixtures.aRepair(1).submitted();
        ret.approve(AGENT, null, false, NOW);
        Repairing.appoint(ret, Mending.visit(aftercare.repairs.RepairPlace.HOME), AGENT, NOW);
        Repairing.diagnose(ret, AGENT, NOW);
        return ret;
    }

    private static void refuses(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(
                                        refusal.errors().isEmpty()
                                                ? refusal.code()
                                                : refusal.errors().getFirst().code())
                                .isEqualTo(code));
    }

    /** Approved on 20 November 08:00 UTC; where the preset names no zone, the last day has ended everywhere. */
    @ParameterizedTest
    @CsvSource({
        "CN_7D, 2026-11-27T08:00:00Z",
        "EU_14D, 2026-12-05T08:00:00Z",
        "UK_14_14, 2026-12-05T00:00:00Z",
        "US_STORE, 2026-12-05T08:00:00Z"
    })
    void theBuyerHasAsLongToSendItAsTheOrdersPresetGives(String preset, Instant until) {
        var ret = aReturn(1).under(preset).submitted();
        ret.approve(AGENT, null, false, NOW);

        assertThat(ret.due().dueClock()).isEqualTo(HardClock.C5);
        assertThat(ret.due().dueAt()).isEqualTo(until);
    }

    /** Hours after the parcel was sent: delivered, reported, and when the silent seller pays. */
    @ParameterizedTest
    @CsvSource({"24, 24, 72", "24, 40, 72", "24, 100, 124", "200, 230, 240", "24, 239, 240"})
    void fromADeliveryTheSellerHasTwoDaysButADayFromItsReportAndNeverLongerThanWithout(
            int delivered, int reported, int due) {
        var ret = aShippedReturn();
        ComingBack.delivered(ret, later(Duration.ofHours(delivered)), AGENT, later(Duration.ofHours(reported)));

        assertThat(ret.due().dueClock()).isEqualTo(HardClock.C6);
        assertThat(ret.due().dueAt()).isEqualTo(later(Duration.ofHours(due)));
    }
}
