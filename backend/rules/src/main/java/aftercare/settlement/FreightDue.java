package aftercare.settlement;

import java.util.HashMap;
import java.util.Map;

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
            case SHARE -> purchase.shareOf(freight.charged().minor(), ask.lines());
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
}
