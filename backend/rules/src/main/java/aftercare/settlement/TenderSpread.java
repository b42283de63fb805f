package aftercare.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import aftercare.money.Money;

/**
 * Which tender paid what of each line and of the freight. Each tender in turn takes its proportion of what is still
 * unpaid, the last one all of the rest: so rows and columns are both exact, where rounding each cell would not be.
 */
final class TenderSpread {

    private final List<Tender> tenders;
    private final List<long[]> uses = new ArrayList<>();

    private TenderSpread(List<Tender> tenders) {
        this.tenders = tenders;
    }

    static TenderSpread over(List<Tender> tenders, long[] due) {
        long paid =
                tenders.stream().mapToLong(tender -> tender.amount().minor()).sum();
        if (paid != LongStream.of(due).sum()) {
            throw new SettlementRefused(SettlementRefused.Code.TENDERS_NOT_EQUAL, "/tenders");
        }
        var spread = new TenderSpread(tenders);
        var unpaid = due.clone();
        for (var tender : tenders) {
            var use = Allocation.largestRemainder(tender.amount().minor(), unpaid);
            for (int i = 0; i < unpaid.length; i++) {
                unpaid[i] -= use[i];
            }
            spread.uses.add(use);
        }
        return spread;
    }

    List<TenderAmount> uses(int column) {
        var found = new ArrayList<TenderAmount>();
        for (int row = 0; row < uses.size(); row++) {
            long use = uses.get(row)[column];
            if (use > 0) {
                var tender = tenders.get(row);
                found.add(new TenderAmount(
                        tender.ref(), Money.ofMinor(use, tender.amount().currency())));
            }
        }
        return found;
    }
}
