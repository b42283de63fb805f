package aftercare.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Gives each tender back in proportion to what it paid of these goods, never more than it has left (§3.1-11; L2 art. 14 [V]). */
final class TenderSplit {

    private TenderSplit() {}

    static List<TenderAmount> of(Purchase purchase, Already already, RefundAsk ask, QuoteSheet sheet) {
        return split(purchase, already, sheet, tender -> use(purchase, ask, sheet, tender));
    }

    /** @param use how much of what goes back was paid with the tender of this reference */
    static List<TenderAmount> split(Purchase purchase, Already already, QuoteSheet sheet, ToLongFunction<String> use) {
        var tenders = purchase.moneyTenders();
        var weights = new long[tenders.size()];
        var caps = new long[tenders.size()];
        for (int i = 0; i < weights.length; i++) {
            var tender = tenders.get(i);
            weights[i] = use.applyAsLong(tender.ref());
            caps[i] = tender.amount().minor() - already.tender(tender.ref());
        }
        var shares = Allocation.withinCaps(sheet.total().minor(), weights, caps);
        var split = new ArrayList<TenderAmount>();
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                split.add(new TenderAmount(tenders.get(i).ref(), purchase.money(shares[i])));
            }
        }
        return split;
    }

    private static long use(Purchase purchase, RefundAsk ask, QuoteSheet sheet, String tender) {
        long use = 0;
        for (var asked : ask.lines()) {
            var line = purchase.line(asked.lineNo()).orElseThrow();
            use += asked.units().valueOf(line.useOf(tender), line.quantity());
        }
        long charged = purchase.freight().charged().minor();
        return charged == 0 ? use : use + Exact.floorOf(purchase.freightUseOf(tender), sheet.freight(), charged);
    }
}
