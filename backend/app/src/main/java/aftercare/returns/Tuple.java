package aftercare.returns;

import java.util.ArrayList;
import java.util.List;

import aftercare.repairs.RepairStage;
import aftercare.timeline.TimelineEntry.Change;

/** Where a case stands, in six words. */
record Tuple(
        RequestState request,
        GoodsState goods,
        OutboundState outbound,
        MoneyState money,
        DisputeState dispute,
        RepairStage repair) {

    static Tuple of(ReturnRequest ret) {
        return new Tuple(
                ret.request(),
                ret.goods().summary(),
                ret.outbound(),
                ret.money(),
                ret.dispute(),
                ret.repair().stage());
    }

    List<Change> changesTo(Tuple after) {
        var changes = new ArrayList<Change>();
        note(changes, "request", request, after.request);
        note(changes, "goods", goods, after.goods);
        note(changes, "outbound", outbound, after.outbound);
        note(changes, "money", money, after.money);
        note(changes, "dispute", dispute, after.dispute);
        note(changes, "repair", repair, after.repair);
        return changes;
    }

    private static void note(List<Change> changes, String machine, Enum<?> from, Enum<?> to) {
        if (from != to) {
            changes.add(new Change(machine, from.name(), to.name()));
        }
    }
}
