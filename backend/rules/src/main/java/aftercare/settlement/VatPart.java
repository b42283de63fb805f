package aftercare.settlement;

import java.util.TreeMap;

import aftercare.money.Money;

/** The VAT inside a refund, rounded half up once for each rate (§3.1-10). */
final class VatPart {

    private static final int NO_RATE = -1;

    private VatPart() {}

    static Money of(Purchase purchase, QuoteSheet sheet) {
        var byRate = new TreeMap<Integer, Long>();
        for (var line : sheet.lines()) {
            if (line.lineNo() != null || line.kind() == QuoteLineKind.FREIGHT_OUT) {
                byRate.merge(rate(purchase, line), line.amount().minor(), Long::sum);
            }
        }
        if (byRate.keySet().stream().allMatch(rate -> rate == NO_RATE)) {
            return null;
        }
        spreadTheRest(byRate, sheet.total().minor());
        return purchase.money(byRate.entrySet().stream()
                .filter(entry -> entry.getKey() != NO_RATE)
                .mapToLong(entry -> Exact.halfUp(entry.getValue(), entry.getKey(), 10_000L + entry.getKey()))
                .sum());
    }

    /** What belongs to the order and not to a line lowers, or raises, every rate in proportion. */
    private static void spreadTheRest(TreeMap<Integer, Long> byRate, long total) {
        long[] weights = byRate.values().stream().mapToLong(Long::longValue).toArray();
        long sum = java.util.stream.LongStream.of(weights).sum();
        if (sum == 0) {
            return;
        }
        long[] whole = Allocation.largestRemainder(total, weights);
        int i = 0;
        for (var rate : byRate.entrySet()) {
            rate.setValue(whole[i++]);
        }
    }

    private static int rate(Purchase purchase, QuoteLine line) {
        var rate = line.lineNo() == null
                ? purchase.freight().vatBasisPoints()
                : purchase.line(line.lineNo()).orElseThrow().vatBasisPoints();
        return rate == null ? NO_RATE : rate;
    }
}
