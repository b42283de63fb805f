package aftercare.returns;

import aftercare.repairs.RepairStage;

/** Whose move it is in a repair, and which clock waits for it. */
final class RepairTurn {

    private RepairTurn() {}

    /** The clock of a repair; null when it is that of any other case. */
    static HardClock clock(ReturnRequest ret) {
        if (!ret.isRepair() || ret.outbound().isOut()) {
            return null;
        }
        var repair = ret.repair();
        if (ret.outbound() == OutboundState.DUE) {
            return repair.isCovered() && repair.stage() == RepairStage.READY ? HardClock.C11 : HardClock.GOES_HOME;
        }
        if (repair.isChoosing()) {
            return HardClock.INSTEAD;
        }
        return switch (repair.stage()) {
            case RECEIVED, DIAGNOSING, REPAIRING, TESTING -> HardClock.REPAIR;
            case QUOTED -> HardClock.REPAIR_QUOTED;
            case PAYMENT_DUE -> HardClock.REPAIR_FEE;
            default -> onTheWay(ret);
        };
    }

    private static HardClock onTheWay(ReturnRequest ret) {
        if (ret.goods().any(GoodsState.IN_TRANSIT)) {
            return ret.parcel().deliveredAt() == null ? HardClock.REPAIR_TRAVELS : HardClock.REPAIR_DELIVERED;
        }
        if (ret.visit().isAtHome() && ret.goods().all(GoodsState.WITH_BUYER)) {
            return HardClock.VISIT;
        }
        return cameWithoutTheGoods(ret) ? HardClock.GOES_HOME : null;
    }

    /** What the buyer would pay to have repaired: for a box without it no price is due to him by silence. */
    private static boolean cameWithoutTheGoods(ReturnRequest ret) {
        var goods = ret.goods();
        return !ret.repair().isCovered() && (goods.isBeingReceived() || !goods.any(GoodsState.WITH_BUYER));
    }

    /** Whose move it is in a repair; null when it is as in any other case. */
    static Turn of(ReturnRequest ret) {
        if (!ret.isRepair() || ret.outbound() != OutboundState.NONE) {
            return null;
        }
        var stage = ret.repair().stage();
        if (ret.repair().isChoosing() || stage.waitsForBuyer()) {
            return Turn.BUYER;
        }
        return stage.isAtWork() || clock(ret) == HardClock.VISIT ? Turn.SELLER : null;
    }
}
