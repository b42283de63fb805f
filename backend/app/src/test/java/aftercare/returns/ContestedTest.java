package aftercare.returns;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static aftercare.returns.ReturnFixtures.AGENT;
import static aftercare.returns.ReturnFixtures.BUYER;
import static aftercare.returns.ReturnFixtures.NOW;
import static aftercare.returns.ReturnFixtures.WAREHOUSE;
import static aftercare.returns.ReturnFixtures.anExchange;
import static aftercare.returns.ReturnFixtures.inspect;
import static aftercare.returns.ReturnFixtures.later;
import static aftercare.returns.ReturnFixtures.receive;
import static org.assertj.core.api.Assertions.assertThat;

/** From when on, and until when, a piece that was not accepted can be put before the platform alone. */
class ContestedTest {

    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void ofAnExchangeItIsSoOnceTheNewOnesHaveLeft() {
        var ret = back(false, 1, 0);
        inspect(ret, 1, Inspection.Outcome.REFUSED);
        assertThat(Contested.isLeft(ret)).isFalse();
        Replacing.resend(ret, "SF", "SF3", WAREHOUSE, NOW);
        assertThat(Contested.isLeft(ret)).isTrue();
        assertThat(ret.apart().contestUntil()).isEqualTo(NOW.plus(WEEK));
        assertThat(ReturnAction.ESCALATE.refusal(ret, NOW)).isNull();
        assertThat(ReturnAction.ESCALATE.refusal(ret, NOW.plus(WEEK))).isEqualTo("TOO_LATE_TO_CONTEST");
    }

    @Test
    void whatWasMissingInTheBoxIsContestedLikeWhatWasRefused() {
        var ret = back(false, 0, 1);
        Replacing.resend(ret, "SF", "SF3", WAREHOUSE, NOW);
        assertThat(Contested.isLeft(ret)).isTrue();
    }

    @Test
    void aCorrectedNumberGivesNoMoreTime() {
        var ret = back(false, 0, 1);
        Replacing.resend(ret, "SF", "SF3", WAREHOUSE, NOW);
        Replacing.resend(ret, "SF", "SF4", WAREHOUSE, later(Duration.ofDays(3)));
        assertThat(ret.apart().contestUntil()).isEqualTo(NOW.plus(WEEK));
    }

    @Test
    void whereAllWasExchangedThereIsNothingToContest() {
        var ret = back(false, 1, 0);
        inspect(ret, 1, Inspection.Outcome.ACCEPTED);
        Replacing.resend(ret, "SF", "SF3", WAREHOUSE, NOW);
        assertThat(Contested.isLeft(ret)).isFalse();
        assertThat(ReturnAction.ESCALATE.refusal(ret, NOW)).isEqualTo("REPLACEMENT_OUT");
    }

    /** What did not come back as it was is asked for, so there is a debt to disagree with and no share of a no. */
    @Test
    void whereTheNewOnesLeftFirstThereIsNone() {
        var ret = back(true, 1, 0);
        inspect(ret, 1, Inspection.Outcome.REFUSED);
        assertThat(Contested.isLeft(ret)).isFalse();
    }

    @Test
    void thePieceIsWhatItWasAndWishesWhatTheBuyerWished() {
        var asked = anExchange(2);
        var ret = back(false, 1, 0);
        inspect(ret, 1, Inspection.Outcome.REFUSED);
        ret.lines().getFirst().agreeOn(null, new Wanted(null, null, "L", null));
        Replacing.resend(ret, "SF", "SF3", WAREHOUSE, NOW);
        var piece = Contested.lines(ret, asked::line).getFirst();
        assertThat(piece.wanted().variant()).isEqualTo("L");
        assertThat(piece.in(GoodsState.REFUSED).size()).isOne();
        assertThat(piece.quantity()).isOne();
    }

    /** Two are to be exchanged, one was accepted; the other one came too, or did not. */
    private static ReturnRequest back(boolean inAdvance, int arrived, int missing) {
        var ret = anExchange(2).submitted();
        ret.approve(AGENT, null, inAdvance, NOW);
        if (inAdvance) {
            Replacing.resend(ret, "SF", "SF3", WAREHOUSE, NOW);
        }
        ComingBack.ship(ret, "SF", "SF1", null, BUYER, NOW);
        receive(ret, 1 + arrived, missing, 0);
        inspect(ret, 1, Inspection.Outcome.ACCEPTED);
        return ret;
    }
}
