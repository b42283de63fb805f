package aftercare.returns;

/** Whose move it is. */
public enum Turn {
    BUYER,
    SELLER,
    CARRIER,
    PLATFORM,
    NOBODY;

    static Turn of(ReturnRequest ret) {
        return ret.isHeld() ? inDispute(ret) : ofItself(ret);
    }

    private static Turn inDispute(ReturnRequest ret) {
        return switch (ret.dispute()) {
            case EVIDENCE_SELLER -> SELLER;
            case EVIDENCE_BUYER -> BUYER;
            case DECIDED, FINAL -> ret.ruling().remedy().moves() ? SELLER : BUYER;
            default -> PLATFORM;
        };
    }

    private static Turn ofItself(ReturnRequest ret) {
        var goods = ret.goods();
        return switch (ret.request()) {
            case SUBMITTED -> SELLER;
            case INFO_NEEDED, COUNTERED -> BUYER;
            case REJECTED -> Ending.mustGoBack(ret).isEmpty() ? BUYER : SELLER;
            case WITHDRAWN, EXPIRED, COMPLETED -> Ending.mustGoBack(ret).isEmpty() ? NOBODY : SELLER;
            case APPROVED -> {
                var ofRepair = RepairTurn.of(ret);
                if (ofRepair != null) {
                    yield ofRepair;
                }
                if (ret.topping().isOwed()) {
                    yield BUYER;
                }
                if (ret.outbound() == OutboundState.DUE) {
                    yield SELLER;
                }
                if (ret.outbound() == OutboundState.SENT) {
                    yield BUYER;
                }
                if (ret.money() != MoneyState.NONE || goods.anyWithSeller()) {
                    yield SELLER;
                }
                if (goods.any(GoodsState.IN_TRANSIT)) {
                    yield ret.parcel().deliveredAt() == null ? CARRIER : SELLER;
                }
                yield goods.any(GoodsState.WITH_BUYER) ? BUYER : SELLER;
            }
        };
    }
}
