package aftercare.returns;

import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import aftercare.orders.Orders;
import aftercare.policy.ReturnKind;
import aftercare.repairs.RepairStage;

/** What a repair or an exchange does to the guarantee of a line: written on the order, read by every later judgement (L3 art. 18). */
@Singleton
class GuaranteeTime {

    /** Where the piece that was replaced may be: in the shop, or still to come when the new one went first. */
    private static final GoodsState[] OLD_ONES = {
        GoodsState.ACCEPTED, GoodsState.ARRIVED, GoodsState.IN_TRANSIT, GoodsState.WITH_BUYER
    };

    private final Orders orders;

    GuaranteeTime(Orders orders) {
        this.orders = orders;
    }

    void remember(@Observes ReturnEvent event) {
        switch (event.verb()) {
            case CONFIRMED, AUTO_CONFIRMED, STILL_FAULTY -> isHome(event);
            default -> {
                return;
            }
        }
    }

    private void isHome(ReturnEvent event) {
        var ret = event.ret();
        if (ret.isRepair() && ret.repair().isCovered() && ret.repair().stage() == RepairStage.READY) {
            var repaired = linesIn(ret, GoodsState.SENT_BACK, GoodsState.KEPT);
            orders.repaired(ret.orderId(), repaired, ret.repair().daysUntil(event.at()), event.at());
        }
        if (ret.kind() == ReturnKind.EXCHANGE) {
            orders.exchanged(ret.orderId(), linesIn(ret, OLD_ONES), event.at());
        }
    }

    private static List<Integer> linesIn(ReturnRequest ret, GoodsState... states) {
        return ret.lines().stream()
                .filter(line -> !line.in(List.of(states)::contains).isEmpty())
                .map(ReturnLine::lineNo)
                .toList();
    }
}
