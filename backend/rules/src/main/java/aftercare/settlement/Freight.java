package aftercare.settlement;

import aftercare.money.Money;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The outbound freight of an order as it was agreed at purchase.
 *
 * @param charged what the buyer paid
 * @param waived the tariff given up by free shipping; may be charged again when its threshold is broken
 * @param freeFrom the goods value free shipping asks for; null when it asks for none
 * @param standard the cheapest way offered; an EU or UK withdrawal refunds no more than this; null when unknown
 * @param vatBasisPoints VAT inside the charge, 1900 for 19 %; null when unknown
 * @param promisedCarrier with whom it was to travel; null: nobody was named
 */
public record Freight(
        Money charged,
        Money waived,
        Money freeFrom,
        Money standard,
        Integer vatBasisPoints,
        // what is not said leaves the fingerprint of an order as it was
        @JsonInclude(JsonInclude.Include.NON_NULL) String promisedCarrier) {

    /** Nobody was named to carry it. */
    public Freight(Money charged, Money waived, Money freeFrom, Money standard, Integer vatBasisPoints) {
        this(charged, waived, freeFrom, standard, vatBasisPoints, null);
    }

    public static Freight charged(Money charged) {
        return new Freight(charged, null, null, null, null);
    }

    public static Freight free(Money waived, Money freeFrom) {
        return new Freight(Money.zero(waived.currency()), waived, freeFrom, null, null);
    }

    @JsonIgnore
    public boolean isFree() {
        return charged.isZero();
    }
}
