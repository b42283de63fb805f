package aftercare.settlement;

import java.util.List;
import java.util.Map;

import aftercare.money.Money;

/** A parcel that only came late is made good with its own freight, and no more (GB/T 27917 class [?]); the goods stay. */
public final class DelayCompensation {

    private DelayCompensation() {}

    public static Money owed(Money freight) {
        return freight;
    }

    /** What of the freight has not gone back yet; nought where it was free. */
    public static Money left(Purchase purchase, Already already) {
        return purchase.freight().charged().minus(already.freight()).max(purchase.money(0));
    }

    /** @param ruleId the rule that says so */
    public static RefundQuote quote(Purchase purchase, Already already, String ruleId) {
        var owed = owed(left(purchase, already));
        var none = purchase.money(0);
        var line = new QuoteLine(QuoteLineKind.DELAY, null, owed, ruleId, Map.of("freight", owed.toString()));
        return new RefundQuote(none, owed, List.of(line), List.of(), List.of(), null, List.of());
    }
}
