package aftercare.returns;

import aftercare.policy.ReturnKind;

/** When something must go out to the buyer in place of money. */
final class Replacing {

    private Replacing() {}

    /** Once out it stays out; until then it is due as long as what was agreed on holds. */
    static OutboundState next(ReturnRequest ret) {
        return ret.outbound().isOut() ? ret.outbound() : isDue(ret) ? OutboundState.DUE : OutboundState.NONE;
    }

    private static boolean isDue(ReturnRequest ret) {
        if (!ret.kind().isReplaced()
                || ret.request() != RequestState.APPROVED
                || ret.money() != MoneyState.NONE
                || ret.topping().isOwed()) {
            return false;
        }
        if (ret.kind() == ReturnKind.REPAIR) {
            return ret.repair().stage().isDone() && !ret.goods().any(GoodsState.IN_TRANSIT);
        }
        return !ret.kind().goodsComeBack() || ret.isAdvance() || oldGoodsAreIn(ret.goods());
    }

    private static boolean oldGoodsAreIn(Goods goods) {
        return !goods.accepted().isEmpty()
                && !goods.any(GoodsState.ARRIVED)
                && !goods.any(GoodsState.IN_TRANSIT)
                && !goods.any(GoodsState.WITH_BUYER);
    }
}
