package aftercare.returns;

import java.time.Duration;

import aftercare.money.Money;
import aftercare.policy.ReturnKind;
import aftercare.problems.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static aftercare.returns.Disputing.carryOut;
import static aftercare.returns.Disputing.decide;
import static aftercare.returns.Disputing.escalate;
import static aftercare.returns.ReturnFixtures.AGENT;
import static aftercare.returns.ReturnFixtures.BUYER;
import static aftercare.returns.ReturnFixtures.NOW;
import static aftercare.returns.ReturnFixtures.aGrantedReturn;
import static aftercare.returns.ReturnFixtures.aRejectedReturn;
import static aftercare.returns.ReturnFixtures.aSubmittedReturn;
import static aftercare.returns.ReturnFixtures.later;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The fourth machine on the case itself: what stands still, what is carried out, and what an appeal can change. */
class InDisputeTest {

    @Test
    void whileThePlatformDecidesTheCaseItselfStandsStill() {
        var ret = aRejectedReturn();
        escalate(ret);
        assertThat(ret.dispute()).isEqualTo(DisputeState.OPEN);
        assertThat(ret.turn()).isEqualTo(Turn.PLATFORM);
        assertThat(ret.due().dueClock()).isEqualTo(HardClock.C14);
        assertThat(ReturnAction.EDIT.refusal(ret)).isEqualTo("IN_DISPUTE");
        assertThat(ReturnAction.WITHDRAW.refusal(ret)).isEqualTo("IN_DISPUTE");
        assertThat(ReturnAction.NOTE.refusal(ret)).isNull();
        assertThat(ReturnAction.ESCALATE.refusal(ret)).isEqualTo("ESCALATED_BEFORE");
    }

    @Test
    void takenBackItGoesOnWithTheTimeThatWasLeft() {
        var ret = aRejectedReturn();
        var twoDaysOn = later(Duration.ofDays(2));
        InDispute.escalate(ret, "REJECTED", "还是坏的", BUYER, twoDaysOn);
        InDispute.withdraw(ret, BUYER, later(Duration.ofDays(30)));
        assertThat(ret.due().dueClock()).isEqualTo(HardClock.C9);
        assertThat(ret.due().dueAt()).isEqualTo(later(Duration.ofDays(35)));
        // and only once: a new rejection has a new clock
        ret.edit(ReturnFixtures.aReturn(2).submission(), BUYER, later(Duration.ofDays(31)));
        ret.reject("INCOMPLETE", "缺少配件", AGENT, later(Duration.ofDays(32)));
        assertThat(ret.due().dueAt()).isEqualTo(later(Duration.ofDays(39)));
        assertThat(ReturnAction.ESCALATE.refusal(ret)).isEqualTo("ESCALATED_BEFORE");
    }

    @Test
    void aSideThatIsAskedHasAClockOfItsOwn() {
        var ret = aRejectedReturn();
        escalate(ret);
        var due = later(Duration.ofHours(48));
        InDispute.ask(ret, DisputeState.EVIDENCE_SELLER, due, "请提供装箱视频", Disputing.ARBITER, NOW);
        assertThat(ret.due()).isEqualTo(new Due(due, HardClock.C13, HardClock.Outcome.DECIDE_ON_WHAT_IS_THERE));
        assertThat(ret.turn()).isEqualTo(Turn.SELLER);
        InDispute.timeIsUp(ret, Disputing.ARBITER, due);
        assertThat(ret.dispute()).isEqualTo(DisputeState.OPEN);
        assertThat(ret.due().dueClock()).isEqualTo(HardClock.C14);
    }

    /** Else it would be the cheaper one without its difference, or the dearer one for nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"-30.00", "30.00"})
    void aRuledExchangeIsForTheSameArticleAndNotForWhatWasAgreedOn(String difference) {
        var ret = ReturnFixtures.anExchange(1).submitted();
        var another =
                new Wanted("POT-2", "另一款茶壶", null, Money.of("129.90", "CNY").plus(Money.of(difference, "CNY")));
        var offer = ReturnFixtures.offer(
                ret, ReturnFixtures.proposing(ReturnKind.EXCHANGE, new MakeOffers.Line(1, null, another)), difference);
        Agreement.offer(ret, offer, AGENT, NOW);
        Agreement.takeUp(ret, offer, BUYER, NOW);
        escalate(ret);
        decide(ret, Remedy.EXCHANGE);
        carryOut(ret);
        assertThat(ret.lines().getFirst().wanted()).isNull();
        assertThat(ret.topping()).isEqualTo(Topping.NONE);
    }

    @Test
    void theSizeThatTheBuyerWishedForIsStillHisWishInARuledExchange() {
        var ret = ReturnFixtures.anExchange(1).submitted();
        ret.lines().getFirst().agreeOn(null, new Wanted(null, null, "L", null));
        ret.reject("INCOMPLETE", "缺少配件", AGENT, NOW);
        escalate(ret);
        decide(ret, Remedy.EXCHANGE);
        carryOut(ret);
        assertThat(ret.lines().getFirst().wanted().variant()).isEqualTo("L");
    }

    @Test
    void whatWasDecidedIsCarriedOutOnce() {
        var ret = aRejectedReturn();
        escalate(ret);
        decide(ret, Remedy.FULL_REFUND);
        assertThat(ret.due().dueClock()).isEqualTo(HardClock.C15);
        assertThat(ret.money()).isEqualTo(MoneyState.NONE);
        carryOut(ret);
        assertThat(ret.request()).isEqualTo(RequestState.APPROVED);
        assertThat(ret.kind()).isEqualTo(ReturnKind.REFUND_ONLY);
        assertThat(ret.money()).isEqualTo(MoneyState.GRANTED);
        assertThatThrownBy(() -> carryOut(ret)).isInstanceOf(Refusal.class);
    }

    @Test
    void anAppealInTimeStopsTheMoney() {
        var ret = aRejectedReturn();
        escalate(ret);
        decide(ret, Remedy.FULL_REFUND);
        InDispute.appeal(ret, "不同意", AGENT, NOW);
        assertThat(ret.isHeld()).isTrue();
        assertThat(ret.due().dueClock()).isEqualTo(HardClock.C14);
        decide(ret, Remedy.REJECTION_STANDS);
        assertThat(ret.dispute()).isEqualTo(DisputeState.FINAL);
        assertThat(ret.request()).isEqualTo(RequestState.EXPIRED);
        assertThat(ret.money()).isEqualTo(MoneyState.NONE);
    }

    @Test
    void anAppealAfterTheMoneyLeavesTheCaseToItsWay() {
        var ret = aRejectedReturn();
        escalate(ret);
        decide(ret, Remedy.RETURN_REFUND);
        carryOut(ret);
        assertThat(ret.due().dueClock()).isEqualTo(HardClock.C5);
        InDispute.appeal(ret, "不同意", AGENT, NOW);
        assertThat(ret.isHeld()).isFalse();
        assertThat(ReturnAction.SHIP.refusal(ret)).isNull();
        decide(ret, Remedy.RETURN_REFUND);
        assertThat(ret.dispute()).isEqualTo(DisputeState.FINAL);
        assertThat(ret.due().dueClock()).isEqualTo(HardClock.C5);
    }

    @Test
    void aRejectionThatStandsEndsTheCaseWhenNobodyAppeals() {
        var ret = aRejectedReturn();
        escalate(ret);
        decide(ret, Remedy.REJECTION_STANDS);
        assertThat(ret.due().dueClock()).isEqualTo(HardClock.C16);
        assertThat(ret.due().dueAt()).isEqualTo(later(Duration.ofDays(7)));
        InDispute.becomeFinal(ret, Disputing.ARBITER, later(Duration.ofDays(7)));
        assertThat(ret.request()).isEqualTo(RequestState.EXPIRED);
        assertThat(ret.due().isRunning()).isFalse();
    }

    @Test
    void moneyThatWasPromisedIsNotDisputed() {
        assertThat(ReturnAction.ESCALATE.refusal(aGrantedReturn())).isEqualTo("MONEY_GRANTED");
        assertThat(ReturnAction.ESCALATE.refusal(aSubmittedReturn())).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void aDisputeThatIsOverStaysOver(DisputeState state) {
        assertThat(state.successors()).doesNotContain(state);
        if (state.successors().isEmpty()) {
            assertThat(state.isOpen()).isFalse();
        }
    }
}
