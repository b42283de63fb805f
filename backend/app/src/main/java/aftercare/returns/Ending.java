package aftercare.returns;

import java.util.List;

import aftercare.settlement.AskedLine;

/** When a case is over, and what is still open of its goods until then. */
final class Ending {

    private Ending() {}

    /** The money has arrived, or the new one; nothing is on its way, and nothing waits to be looked at or sent back. */
    static boolean isReached(ReturnRequest ret) {
        if (ret.outbound() == OutboundState.DUE || ret.outbound() == OutboundState.SENT) {
            return false;
        }
        return ret.request() == RequestState.APPROVED
                && (isReplaced(ret) || isPaid(ret) || isOwedNothing(ret))
                && mustGoBack(ret).isEmpty();
    }

    private static boolean isReplaced(ReturnRequest ret) {
        return ret.outbound() == OutboundState.CONFIRMED
                && ret.money() == MoneyState.NONE
                && !awaitsOldGoods(ret)
                && !ret.goods().any(GoodsState.ARRIVED);
    }

    private static boolean isPaid(ReturnRequest ret) {
        return (ret.money() == MoneyState.PAID || ret.money() == MoneyState.CLAWED_BACK)
                && !awaitsOldGoods(ret)
                && !(ret.isAdvance() && ret.goods().any(GoodsState.ARRIVED));
    }

    private static boolean isOwedNothing(ReturnRequest ret) {
        return ret.money() == MoneyState.NONE && !Agreement.owesOnTop(ret) && nothingIsLeft(ret);
    }

    /** Everything was looked at, and nothing of it is owed for. */
    static boolean nothingIsLeft(ReturnRequest ret) {
        var goods = ret.goods();
        return Travelling.owed(ret).isEmpty()
                && !goods.any(GoodsState.ARRIVED)
                && !goods.any(GoodsState.IN_TRANSIT)
                && !goods.any(GoodsState.WITH_BUYER);
    }

    /** The new one went out first, and the old one is not back yet. */
    static boolean awaitsOldGoods(ReturnRequest ret) {
        var goods = ret.goods();
        return ret.isAdvance()
                && ret.outbound().isOut()
                && (goods.any(GoodsState.WITH_BUYER) || goods.any(GoodsState.IN_TRANSIT));
    }

    /** Whether what came back holds nothing to pay for: then, and only then, it may be rejected after inspection. */
    static boolean nothingAcceptable(ReturnRequest ret) {
        return ret.goods().isBeingReceived()
                && Travelling.owed(ret).isEmpty()
                && ret.lines().stream().allMatch(Ending::isUnacceptable);
    }

    private static boolean isUnacceptable(ReturnLine line) {
        return line.in(s -> s == GoodsState.REFUSED
                                || s == GoodsState.WRONG_ITEM
                                || s == GoodsState.SHORT
                                || s == GoodsState.SENT_BACK)
                        .size()
                == line.quantity();
    }

    /** What the seller has and must send back. What comes in when no money can be granted any more goes back as it is. */
    static List<AskedLine> mustGoBack(ReturnRequest ret) {
        var isOver = ret.outbound().isOut()
                ? !ret.isAdvance()
                : ret.isPaidInMoney() || ret.request().isClosed();
        return ret.goods().mustGoBack(isOver);
    }
}
