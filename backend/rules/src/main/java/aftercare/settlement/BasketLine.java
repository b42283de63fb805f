package aftercare.settlement;

import aftercare.money.Money;

/**
 * A line as it is put into the basket.
 *
 * @param net price × quantity less the line's own promotion, before order-level deductions
 * @param tax tax on top of the price (US); null or zero when the price includes it
 * @param vatBasisPoints VAT inside the price, 1900 for 19 %; null when unknown
 */
public record BasketLine(int lineNo, int quantity, Money net, Money tax, Integer vatBasisPoints) {

    public static BasketLine of(int lineNo, int quantity, Money net) {
        return new BasketLine(lineNo, quantity, net, null, null);
    }
}
