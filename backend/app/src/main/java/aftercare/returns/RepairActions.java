package aftercare.returns;

import aftercare.repairs.RepairStage;

/** Why a step of a repair cannot be taken as the case stands; null when it can. */
final class RepairActions {

    private RepairActions() {}

    static String refusal(ReturnAction action, ReturnRequest ret) {
        if (!ret.isRepair()) {
            return "NOT_A_REPAIR";
        }
        if (action == ReturnAction.CHOOSE_INSTEAD && ret.request() == RequestState.SUBMITTED) {
            return ret.repair().instead().isEmpty() ? "NOTHING_INSTEAD" : null;
        }
        if (ret.request() != RequestState.APPROVED) {
            return ret.request().isClosed() ? "CASE_CLOSED" : "NOT_APPROVED";
        }
        if (action == ReturnAction.STILL_FAULTY) {
            return ret.outbound() != OutboundState.SENT
                    ? "NOTHING_SENT"
                    : ret.repair().stage() == RepairStage.READY ? null : "NOT_REPAIRED";
        }
        if (ret.outbound().isOut()) {
            return "REPLACEMENT_OUT";
        }
        return whileItIsHere(action, ret, ret.repair().stage());
    }

    private static String whileItIsHere(ReturnAction action, ReturnRequest ret, RepairStage stage) {
        return switch (action) {
            case HAND_OVER -> ret.outbound() == OutboundState.DUE ? null : "REPAIR_NOT_READY";
            case DIAGNOSE -> diagnose(ret, stage);
            case QUOTE_REPAIR ->
                stage != RepairStage.DIAGNOSING && stage != RepairStage.QUOTED
                        ? notNow(stage)
                        : ret.repair().isChoosing() ? "REPAIR_OVERDUE" : null;
            case ACCEPT_QUOTE, DECLINE_QUOTE -> stage == RepairStage.QUOTED ? null : "NO_QUOTE";
            case START_REPAIR -> stage == RepairStage.DIAGNOSING || stage == RepairStage.TESTING ? null : notNow(stage);
            case TEST_REPAIR -> stage == RepairStage.REPAIRING ? null : notNow(stage);
            case REPAIRED -> stage == RepairStage.TESTING ? null : notNow(stage);
            case GIVE_UP_REPAIR -> stage.isAtWork() && stage != RepairStage.RECEIVED ? null : notNow(stage);
            case CHOOSE_INSTEAD -> ret.repair().instead().isEmpty() ? "NOTHING_INSTEAD" : null;
            case BOOK_APPOINTMENT -> appointment(ret, stage);
            case CANCEL_APPOINTMENT -> ret.visit().isMade() ? appointment(ret, stage) : "NO_APPOINTMENT";
            default -> throw new IllegalArgumentException(action.name());
        };
    }

    private static String diagnose(ReturnRequest ret, RepairStage stage) {
        if (stage == RepairStage.NONE) {
            return ret.visit().isAtHome() && ret.goods().all(GoodsState.WITH_BUYER) ? null : "GOODS_NOT_IN";
        }
        if (stage != RepairStage.RECEIVED) {
            return notNow(stage);
        }
        return ret.goods().any(GoodsState.IN_TRANSIT) || ret.goods().any(GoodsState.WITH_BUYER) ? "GOODS_NOT_IN" : null;
    }

    private static String appointment(ReturnRequest ret, RepairStage stage) {
        if (stage != RepairStage.NONE) {
            return "REPAIR_BEGUN";
        }
        return ret.goods().all(GoodsState.WITH_BUYER) ? null : "GOODS_ON_THE_WAY";
    }

    private static String notNow(RepairStage stage) {
        return switch (stage) {
            case NONE -> "GOODS_NOT_IN";
            case RECEIVED, DIAGNOSING -> "NOT_DIAGNOSED";
            case QUOTED -> "QUOTE_OPEN";
            case PAYMENT_DUE -> "REPAIR_NOT_PAID";
            case REPAIRING, TESTING -> "REPAIR_BEGUN";
            case READY, NOT_REPAIRABLE, UNREPAIRED -> "REPAIR_OVER";
        };
    }

    /** Work was done that cannot be taken back. */
    static boolean isBegun(ReturnRequest ret) {
        var stage = ret.repair().stage();
        return ret.isRepair()
                && (stage == RepairStage.REPAIRING || stage == RepairStage.TESTING || stage == RepairStage.READY);
    }

    /** Somebody works on it where the buyer is. */
    static boolean isAtHome(ReturnRequest ret) {
        return ret.isRepair()
                && ret.repair().stage() != RepairStage.NONE
                && ret.goods().all(GoodsState.WITH_BUYER);
    }

    /** No parcel is needed, or none was. */
    static boolean isForHandingOver(ReturnRequest ret) {
        return isAtHome(ret)
                || ret.isRepair()
                        && ret.outbound() == OutboundState.SENT
                        && ret.resend().resendCarrier() == null;
    }
}
