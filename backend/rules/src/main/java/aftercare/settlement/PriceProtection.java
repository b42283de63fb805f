package aftercare.settlement;

import aftercare.money.Money;

/** 价保: the price fell soon after the purchase, so the buyer gets the difference (D05 [M]). */
public final class PriceProtection {

    private PriceProtection() {}

    /** Both prices are what one piece really costs, with the same promotion on both. */
    public static Money owed(Money paidForOne, Money costsNow, int quantity) {
        return paidForOne.minus(costsNow).max(Money.zero(paidForOne.currency())).times(quantity);
    }

    /** A price less a percentage, rounded half up. */
    public static Money less(Money price, int basisPoints) {
        return Money.ofMinor(Exact.halfUp(price.minor(), 10_000L - basisPoints, 10_000), price.currency());
    }
}
