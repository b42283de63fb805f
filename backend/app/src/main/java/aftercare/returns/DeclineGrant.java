package aftercare.returns;

import java.time.Instant;
import java.util.Map;

import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.policy.ReturnKind;
import aftercare.problems.Refusal;
import aftercare.refunds.Refund;
import aftercare.refunds.Refunds;
import aftercare.returns.ReturnEvent.Verb;
import aftercare.settlement.QuoteLineKind;
import aftercare.settlement.RefundQuote;

/**
 * A second person has said no to a large sum. The case is where a person decides about its money: with goods that come back
 * it stays agreed on, and its units are as they were found; where the yes was the grant itself, it waits for an answer again.
 */
@Singleton
class DeclineGrant {

    private final Refunds refunds;
    private final Quoting quoting;

    DeclineGrant(Refunds refunds, Quoting quoting) {
        this.refunds = refunds;
        this.quoting = quoting;
    }

    ReturnEvent decline(ReturnRequest ret, Refund declined, Actor by, Instant now) {
        var refusal = refusal(ret, declined.quote());
        if (refusal == null && HardClock.isOurs(declined.grantedBy()) && isDeclinedBefore(ret, declined)) {
            refusal = "GRANT_BY_SILENCE_AGAIN";
        }
        if (refusal != null) {
            throw Refusal.of(422, refusal);
        }
        return undo(ret, declined.quote(), quoting.asAsked(ret, now), by, now);
    }

    /** Silence gives the shop its time to look a second time, and no third. */
    private boolean isDeclinedBefore(ReturnRequest ret, Refund declined) {
        return refunds.ofReturn(ret.id()).stream()
                .anyMatch(refund -> refund.isDeclined() && !refund.id().equals(declined.id()));
    }

    /** The buyer has a right to it, whoever looks; null where the shop alone has decided. */
    static String refusal(ReturnRequest ret, RefundQuote granted) {
        if (ret.isHeld() || ret.ruling().isGiven()) {
            return "GRANT_DECIDED_BY_PLATFORM";
        }
        var paidOnTop = granted.lines().stream().anyMatch(line -> line.kind() == QuoteLineKind.DIFFERENCE_BACK);
        if (ret.kind().isReplaced() || paidOnTop) {
            return "GRANT_OF_DIFFERENCE";
        }
        if (ret.isAllowance() && ret.kind() != ReturnKind.PRICE_MATCH) {
            return "GRANT_AGREED_ON";
        }
        var neverLeft = ret.kind() == ReturnKind.REFUND_ONLY && !ret.wasDispatched();
        return neverLeft || ret.intercept().isStopped() ? "GRANT_FOR_STOPPED_GOODS" : null;
    }

    /** {@code asked}: what it would come to as it was asked for. */
    static ReturnEvent undo(ReturnRequest ret, RefundQuote granted, RefundQuote asked, Actor by, Instant now) {
        return ret.step(Verb.GRANT_DECLINED, r -> take(r, granted, asked), Map.of(), true, by, now);
    }

    private static void take(ReturnRequest ret, RefundQuote granted, RefundQuote asked) {
        ret.become(MoneyState.NONE);
        granted.asked().forEach(units -> ret.line(units.lineNo(), "").notRefunded(units.units()));
        // who disagrees with what was not paid for has nothing to disagree with yet
        if (ret.apart().contestUntil() != null && ret.apart().apartId() == null) {
            ret.setApart(Apart.NOTHING);
        }
        if (!ret.kind().goodsComeBack()) {
            ret.become(RequestState.SUBMITTED);
            ret.keep(ret.question().over());
            ret.lines().forEach(ReturnLine::notKept);
        }
        ret.promise(asked);
    }
}
