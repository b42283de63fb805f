package aftercare.returns;

/** Why what was agreed on, or could be agreed on instead of money, cannot be done as the case stands; null when it can. */
final class AgreedActions {

    /** So many offers may one case see (P). */
    static final int MOST_OFFERS = 10;

    private AgreedActions() {}

    static String refusal(ReturnAction action, ReturnRequest ret) {
        return switch (action) {
            case CONFIRM -> ret.outbound() == OutboundState.SENT ? null : "NOTHING_SENT";
            case RESEND -> resend(ret);
            case DIFFERENCE_PAID -> ret.topping().isOwed() && isAgreed(ret) ? null : "NO_DIFFERENCE";
            case CONVERT -> convert(ret);
            case OFFER -> offer(ret);
            default -> throw new IllegalArgumentException(action.name());
        };
    }

    private static boolean isAgreed(ReturnRequest ret) {
        return ret.request() == RequestState.APPROVED;
    }

    private static String resend(ReturnRequest ret) {
        if (!isAgreed(ret)) {
            return ret.request().isClosed() ? "CASE_CLOSED" : "NOT_APPROVED";
        }
        if (RepairActions.isForHandingOver(ret)) {
            return "REPAIRED_AT_HOME";
        }
        var waitsForHold = ret.outbound() == OutboundState.DUE ? Securing.refusalToLeave(ret) : null;
        if (waitsForHold != null) {
            return waitsForHold;
        }
        // a number may still be corrected
        if (ret.outbound() == OutboundState.DUE || ret.outbound() == OutboundState.SENT) {
            return null;
        }
        if (!ret.kind().isReplaced()) {
            return "NOTHING_TO_REPLACE";
        }
        return ret.topping().isOwed() ? "DIFFERENCE_OWED" : "GOODS_NOT_IN";
    }

    private static String convert(ReturnRequest ret) {
        if (!isAgreed(ret)) {
            return ret.request().isClosed() ? "CASE_CLOSED" : "NOT_APPROVED";
        }
        if (!ret.kind().isReplaced()) {
            return "NOTHING_TO_REPLACE";
        }
        return ret.outbound().isOut() ? "REPLACEMENT_OUT" : null;
    }

    private static String offer(ReturnRequest ret) {
        if (ret.isOfferOpen()) {
            return "OFFER_OPEN";
        }
        if (ret.offers() >= MOST_OFFERS) {
            return "ASKED_ENOUGH";
        }
        if (ret.request() == RequestState.SUBMITTED) {
            return null;
        }
        if (!isAgreed(ret)) {
            return ReturnAction.decided(ret);
        }
        if (ret.outbound().isOut()) {
            return "REPLACEMENT_OUT";
        }
        if (ret.topping().isPaidInMoney()) {
            return "DIFFERENCE_PAID";
        }
        return ret.money() == MoneyState.NONE ? null : "MONEY_GRANTED";
    }
}
