package aftercare.settlement;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;

/** Outbound freight goes back as the freight matrix says, and return postage is made good (§3.1-8). */
final class FreightDue {

    private FreightDue() {}

    static void write(QuoteSheet sheet, Purchase purchase, Already already, RefundAsk ask) {
        var freight = purchase.freight();
        // where nothing is sent back and no shipping comes back either, there is nothing to account for
        if (freight.isFree() || ask.freight().ruleId() == null) {
            return;
        }
        long left = freight.charged().minor() - already.freight().minor();
        long due = switch (ask.freight().outbound()) {
            case NONE -> 0;
            case SHARE -> share(purchase, ask);
            case ALL -> left;
            case STANDARD_ONLY -> standard(freight) - already.freight().minor();
        };
        var args = new HashMap<>(Map.of("charged", freight.charged().toString()));
        args.put("standard", sheet.text(standard(freight)));
        long paid = Math.clamp(due, 0, left);
        sheet.write(QuoteLineKind.FREIGHT_OUT, null, paid, ask.freight().ruleId(), Map.copyOf(args));
    }

    /** Beside the refund: it was never part of the price. */
    static void writeReturnPostage(QuoteSheet sheet, RefundAsk ask) {
        var postage = ask.extras().returnPostage();
        if (postage != null && postage.isPositive() && ask.freight().returnPostage() == Payer.SELLER) {
            sheet.write(
                    QuoteLineKind.RETURN_POSTAGE,
                    null,
                    postage.minor(),
                    SettlementRule.RETURN_POSTAGE_PAID,
                    Map.of("postage", postage.toString()));
        }
    }

    private static long standard(Freight freight) {
        return freight.standard() == null
                ? freight.charged().minor()
                : freight.charged().min(freight.standard()).minor();
    }

    private static long share(Purchase purchase, RefundAsk ask) {
        var lines = purchase.lines();
        long[] weights = lines.stream().mapToLong(line -> line.paid().minor()).toArray();
        if (LongStream.of(weights).sum() == 0) {
            weights = lines.stream().mapToLong(PurchaseLine::quantity).toArray();
        }
        var shares = Allocation.largestRemainder(purchase.freight().charged().minor(), weights);
        var shareOf = new HashMap<Integer, Long>();
        for (int i = 0; i < shares.length; i++) {
            shareOf.put(lines.get(i).lineNo(), shares[i]);
        }
        long due = 0;
        for (var asked : ask.lines()) {
            var line = purchase.line(asked.lineNo()).orElseThrow();
            due += asked.units().valueOf(shareOf.get(line.lineNo()), line.quantity());
        }
        return due;
    }
}
