package aftercare.returns;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static aftercare.returns.ReturnFixtures.AGENT;
import static aftercare.returns.ReturnFixtures.BUYER;
import static aftercare.returns.ReturnFixtures.NOW;
import static aftercare.returns.ReturnFixtures.aRefund;
import static aftercare.returns.ReturnFixtures.aRefundOnTheWay;
import static aftercare.returns.ReturnFixtures.anOutOfStockRefund;
import static aftercare.returns.ReturnFixtures.later;
import static org.assertj.core.api.Assertions.assertThat;

/** What a case knows of the goods that left while their money was asked back. */
class CallingBackTest {

    @Test
    void goodsThatLeftAllTheSameCanBeOrderedBackByThePlatform() {
        var ret = aRefund(1).submitted();
        assertThat(Remedy.RETURN_REFUND.isPossible(ret)).isFalse();
        CallingBack.sentDespite(ret, AGENT, NOW);
        assertThat(ret.isDispatched()).isTrue();
        assertThat(Remedy.RETURN_REFUND.isPossible(ret)).isTrue();
        assertThat(Remedy.EXCHANGE.isPossible(ret)).isTrue();
    }

    @Test
    void goodsThatCouldNotBeStoppedCanBeOrderedBackToo() {
        var ret = aRefund(1).submitted();
        CallingBack.ask(ret, AGENT, NOW);
        InDispute.escalate(ret, "REJECTED", "还没有到", BUYER, NOW);
        CallingBack.failed(ret, AGENT, NOW);
        assertThat(Remedy.RETURN_REFUND.isPossible(ret)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void whatTheShopHasAgainIsPaidForAndNothingElseIsDecided(Remedy remedy) {
        var ret = aRefundOnTheWay(1).submitted();
        InDispute.escalate(ret, "REJECTED", "还没有到", BUYER, NOW);
        CallingBack.stopped(ret, AGENT, NOW);
        assertThat(remedy.isPossible(ret)).isEqualTo(remedy == Remedy.FULL_REFUND);
    }

    @Test
    void whoSendsAllTheSameWinsNoTimeByIt() {
        var ret = aRefund(1).submitted();
        assertThat(ret.due().dueClock()).isEqualTo(HardClock.C1);
        var due = ret.due().dueAt();
        CallingBack.sentDespite(ret, AGENT, later(Duration.ofHours(40)));
        assertThat(ret.due().dueClock()).isEqualTo(HardClock.C2);
        assertThat(ret.due().dueAt()).isEqualTo(due);
    }

    @Test
    void whatStandsStillIsRenamedWhenItGoesOn() {
        var ret = aRefund(1).submitted();
        Pausing.pause(
                ret,
                new Verbs.Pause(PauseReason.NEGOTIATION, null, null, null, "by telephone"),
                ByLaw.SILENT,
                AGENT,
                later(Duration.ofHours(8)));
        CallingBack.sentDespite(ret, AGENT, later(Duration.ofHours(9)));
        assertThat(ret.due().isPaused()).isTrue();
        RunningClock.resume(ret, AGENT, later(Duration.ofHours(10)));
        assertThat(ret.due().dueClock()).isEqualTo(HardClock.C2);
        assertThat(ret.due().dueAt()).isEqualTo(later(Duration.ofHours(50)));
    }

    @Test
    void whatStoodStillInADisputeGoesOnWithWhatWasLeft() {
        var ret = aRefund(1).submitted();
        InDispute.escalate(ret, "NO_ANSWER", "没有答复", BUYER, later(Duration.ofHours(30)));
        CallingBack.sentDespite(ret, AGENT, later(Duration.ofHours(31)));
        InDispute.withdraw(ret, BUYER, later(Duration.ofHours(40)));
        assertThat(ret.due().dueClock()).isEqualTo(HardClock.C2);
        assertThat(ret.due().dueAt()).isEqualTo(later(Duration.ofHours(58)));
    }

    @Test
    void whatIsPaidOnTopForGoodsOutOfStockIsOwedAlsoWhenTheyLeave() {
        var ret = anOutOfStockRefund(1).submitted();
        CallingBack.sentDespite(ret, AGENT, NOW);
        assertThat(ret.due().dueClock()).isEqualTo(HardClock.C18);
    }
}
