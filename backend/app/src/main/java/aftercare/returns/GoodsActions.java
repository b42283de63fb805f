package aftercare.returns;

/** Why goods cannot be sent back, taken in, looked at or paid for as a case stands; null when they can. */
final class GoodsActions {

    private GoodsActions() {}

    static String ship(ReturnRequest ret) {
        if (ret.request() != RequestState.APPROVED) {
            return ret.request().isClosed() ? "CASE_CLOSED" : "NOT_APPROVED";
        }
        if (!ret.kind().goodsComeBack()) {
            return "NOTHING_TO_SHIP";
        }
        if (RepairActions.isAtHome(ret)) {
            return "REPAIRED_AT_HOME";
        }
        var notPaidFor = ret.lines().stream()
                .anyMatch(line ->
                        !line.in(GoodsState.WITH_BUYER).minus(line.refunded()).isEmpty());
        if (ret.isPaidInMoney() && notPaidFor) {
            return "MONEY_GRANTED";
        }
        // somebody comes for it, or waits for it
        if (ret.travel().isBooked()) {
            return ReturnAction.BOOKED;
        }
        // once on its way, the tracking number may still be corrected
        return ret.goods().any(GoodsState.WITH_BUYER)
                        || ret.goods().any(GoodsState.IN_TRANSIT)
                        || ret.goods().any(GoodsState.LOST)
                ? null
                : "GOODS_ARRIVED";
    }

    static String delivered(ReturnRequest ret) {
        if (!ret.goods().any(GoodsState.IN_TRANSIT)) {
            return "NOT_SHIPPED";
        }
        return ret.parcel().deliveredAt() == null ? null : "ALREADY_DELIVERED";
    }

    /** A box is a fact: what is on its way can be taken in even when the case is over. */
    static String receive(ReturnRequest ret) {
        var goods = ret.goods();
        if (goods.any(GoodsState.IN_TRANSIT) || goods.any(GoodsState.LOST)) {
            return null;
        }
        if (ret.request() != RequestState.APPROVED) {
            return ret.request().isClosed() ? "CASE_CLOSED" : "NOT_APPROVED";
        }
        var awaited = goods.any(GoodsState.WITH_BUYER) || goods.any(GoodsState.SHORT);
        return ret.kind().goodsComeBack() && awaited ? null : "NOTHING_AWAITED";
    }

    static String inspect(ReturnRequest ret) {
        if (ret.isPaidInMoney()) {
            return "MONEY_GRANTED";
        }
        if (ret.request() != RequestState.APPROVED) {
            return ret.request().isClosed() ? "CASE_CLOSED" : "NOT_APPROVED";
        }
        if (ret.outbound().isOut() && !ret.isAdvance()) {
            return "REPLACEMENT_OUT";
        }
        if (ret.isRepair()) {
            return "REPAIRED_NOT_INSPECTED";
        }
        var goods = ret.goods();
        return goods.any(GoodsState.ARRIVED) || goods.any(GoodsState.ACCEPTED) || goods.any(GoodsState.REFUSED)
                ? null
                : "NOTHING_ARRIVED";
    }

    static String countersign(ReturnRequest ret) {
        var waiting =
                ret.lines().stream().anyMatch(line -> line.goods().stream().anyMatch(Lot::waitsForSignature));
        return waiting ? inspect(ret) : "NOTHING_TO_SIGN";
    }

    static String refund(ReturnRequest ret) {
        var early = refundEarly(ret);
        if (early != null) {
            return early;
        }
        if (ret.goods().any(GoodsState.ARRIVED)) {
            return "GOODS_NOT_INSPECTED";
        }
        // a case is paid once: what is still on its way arrives first, or is said to be missing
        if (ret.goods().any(GoodsState.IN_TRANSIT)) {
            return "GOODS_ON_THE_WAY";
        }
        return Travelling.owed(ret).isEmpty() ? "NOTHING_ACCEPTED" : null;
    }

    static String refundEarly(ReturnRequest ret) {
        if (ret.request() != RequestState.APPROVED) {
            return ret.request().isClosed() ? "CASE_CLOSED" : "NOT_APPROVED";
        }
        if (ret.money() != MoneyState.NONE) {
            return "MONEY_GRANTED";
        }
        if (ret.kind().isReplaced()) {
            return ret.outbound().isOut() ? "REPLACEMENT_OUT" : "AGREED_ON_REPLACEMENT";
        }
        return ret.goods().notSentBack().isEmpty() ? "NOTHING_ACCEPTED" : null;
    }
}
