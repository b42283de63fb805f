package aftercare.returns;

import java.time.Instant;
import java.util.List;

import jakarta.inject.Singleton;

import aftercare.policy.ReturnKind;
import aftercare.settlement.AskedLine;
import aftercare.settlement.Extras;
import aftercare.settlement.RefundQuote;

/** What is going to be paid for goods that came back: less than was asked for, once a piece is missing or was refused. */
@Singleton
class Foreseen {

    private final Quoting quoting;
    private final ReturnPostage postage;

    Foreseen(Quoting quoting, ReturnPostage postage) {
        this.quoting = quoting;
        this.postage = postage;
    }

    /** What the shop grants for the pieces that nothing stands against; null while that is all that was asked for. */
    RefundQuote granted(ReturnRequest ret, Instant now) {
        if (!isDecidedByGoods(ret)) {
            return null;
        }
        var units = Travelling.payable(ret);
        return units.equals(ret.askedUnits()) ? null : quote(ret, units, now);
    }

    /** Silence pays for a refused piece all the same, as long as it was not sent back. */
    RefundQuote bySilence(ReturnRequest ret, Instant now) {
        return quote(ret, ret.goods().notSentBack(), now);
    }

    /** What he paid to send it back, and the shop bears, is a part of what he gets. */
    boolean growsByPostage(ReturnRequest ret) {
        var borne = postage.borneUpTo(ret) != null && postage.usual(ret) != null;
        return borne
                && ret.money() == MoneyState.NONE
                && (!ret.kind().isReplaced() || ret.kind() == ReturnKind.EXCHANGE);
    }

    private RefundQuote quote(ReturnRequest ret, List<AskedLine> units, Instant now) {
        return units.isEmpty()
                ? RefundQuote.nothing(ret.amount().currency())
                : quoting.forUnitsAs(moneyFor(ret), ret, units, Extras.postage(postage.usual(ret)), now);
    }

    /** Silence makes money of an exchange: then it is settled as what it becomes. */
    private static ReturnKind moneyFor(ReturnRequest ret) {
        return ret.kind() == ReturnKind.EXCHANGE ? ret.kind().inMoney() : ret.kind();
    }

    private static boolean isDecidedByGoods(ReturnRequest ret) {
        return ret.request() == RequestState.APPROVED
                && ret.money() == MoneyState.NONE
                && ret.kind().goodsComeBack()
                && !ret.kind().isReplaced()
                && !ret.isHeld();
    }
}
