package aftercare.returns;

import java.util.List;

import org.junit.jupiter.api.Test;

import static aftercare.returns.ReturnFixtures.AGENT;
import static aftercare.returns.ReturnFixtures.BUYER;
import static aftercare.returns.ReturnFixtures.NOW;
import static aftercare.returns.ReturnFixtures.WAREHOUSE;
import static org.assertj.core.api.Assertions.assertThat;

/** Which of the old ones stay the buyer's when the new ones left first. */
class OldOnesTest {

    @Test
    void whatACarrierHasLostIsNobodysDebt() {
        var ret = replaced(2);
        ComingBack.ship(ret, "SF", "SF1", null, BUYER, NOW);
        Travelling.lost(ret, null, AGENT, NOW);
        assertThat(OldOnes.kept(ret, ret.lines().getFirst()).isEmpty()).isTrue();
    }

    @Test
    void whatIsMissingInTheBoxStaysHis() {
        var ret = replaced(2);
        ComingBack.ship(ret, "SF", "SF1", null, BUYER, NOW);
        ComingBack.receive(ret, List.of(new Receipt.Line(1, 1, 1, 0)), null, WAREHOUSE, NOW);
        assertThat(OldOnes.kept(ret, ret.lines().getFirst()).size()).isOne();
    }

    @Test
    void beforeTheNewOneLeavesNothingIsHisInPlaceOfIt() {
        var ret = ReturnFixtures.anExchange(1).submitted();
        ret.approve(AGENT, null, true, NOW);
        assertThat(OldOnes.kept(ret, ret.lines().getFirst()).isEmpty()).isTrue();
    }

    /** A cheaper one was sent: that its difference has been paid says nothing about the old one. */
    @Test
    void whatHasArrivedIsLookedAtBeforeTheCaseIsOver() {
        var ret = replaced(1);
        ret.grant(ReturnFixtures.quoteOf(3_000), false, AGENT, NOW);
        ComingBack.ship(ret, "SF", "SF1", null, BUYER, NOW);
        ComingBack.receive(ret, List.of(new Receipt.Line(1, 1, 0, 0)), null, WAREHOUSE, NOW);
        ret.moneyMoved(MoneyState.SENT, AGENT, NOW);
        ret.moneyMoved(MoneyState.PAID, AGENT, NOW);
        assertThat(ret.request()).isEqualTo(RequestState.APPROVED);
        assertThat(ReturnAction.INSPECT.refusal(ret)).isNull();
        assertThat(ret.due().isRunning()).isTrue();
    }

    private static ReturnRequest replaced(int pieces) {
        var ret = ReturnFixtures.anExchange(pieces).submitted();
        ret.approve(AGENT, null, true, NOW);
        Replacing.resend(ret, "SF", "SF3", WAREHOUSE, NOW);
        Replacing.confirm(ret, BUYER, NOW);
        return ret;
    }
}
