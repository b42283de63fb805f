package aftercare.settlement;

import java.util.LinkedHashMap;
import java.util.List;

/** Points that paid for these goods go back as points (§3.1-11; L2 art. 15 [V]). */
final class Points {

    private Points() {}

    static List<TenderAmount> back(Purchase purchase, RefundAsk ask) {
        var back = new LinkedHashMap<String, Long>();
        for (var asked : ask.lines()) {
            var line = purchase.line(asked.lineNo()).orElseThrow();
            for (var share : line.shares()) {
                if (share.funder() == Funder.BUYER) {
                    long slice = asked.units().valueOf(share.amount().minor(), line.quantity());
                    back.merge(share.ref(), slice, Long::sum);
                }
            }
        }
        return back.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new TenderAmount(entry.getKey(), purchase.money(entry.getValue())))
                .toList();
    }
}
