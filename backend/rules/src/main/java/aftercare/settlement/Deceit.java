package aftercare.settlement;

import java.util.List;
import java.util.Map;

import aftercare.money.Money;

/**
 * Who was deceived (欺诈) is paid three times the price beside the refund, and RMB 500 at least (L1 art. 55 [V]). The law counts
 * in its own money, and only a person finds that it was so.
 */
public final class Deceit {

    private static final int TIMES = 3;
    private static final Money LEAST = Money.of("500.00", "CNY");

    private Deceit() {}

    public static boolean isPaidFor(Purchase purchase) {
        return purchase.currency().equals(LEAST.currency());
    }

    /** @param units those that he was deceived about, whatever of them goes back */
    public static QuoteLine line(Purchase purchase, List<AskedLine> units) {
        var price = units.stream().map(asked -> priceOf(purchase, asked)).reduce(purchase.money(0), Money::plus);
        return new QuoteLine(
                QuoteLineKind.AMENDS,
                null,
                price.times(TIMES).max(LEAST),
                SettlementRule.DECEIVED.name(),
                Map.of("price", price.toString(), "least", LEAST.toString()));
    }

    public static RefundQuote beside(RefundQuote quote, Purchase purchase, List<AskedLine> units) {
        return quote.withBeside(line(purchase, units));
    }

    private static Money priceOf(Purchase purchase, AskedLine asked) {
        var line = purchase.line(asked.lineNo()).orElseThrow();
        return asked.units().valueOf(line.paid().plus(line.tax()), line.quantity());
    }
}
