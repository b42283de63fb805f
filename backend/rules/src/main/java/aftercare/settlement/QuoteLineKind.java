package aftercare.settlement;

/** What a line of a quote is for. */
public enum QuoteLineKind {
    GOODS,
    /** A part of the price back while the goods stay. */
    ALLOWANCE,
    RESETTLED,
    TAX,
    FREIGHT_OUT,
    /** A coupon is the buyer's again; no money moves. */
    COUPON_BACK,
    FREIGHT_BROKEN,
    GIFT,
    VALUE_LOSS,
    RESTOCKING,
    RETURN_POSTAGE,
    /** What the buyer had paid on top for a dearer article that he does not get. */
    DIFFERENCE_BACK,
    /** The shipping of a parcel that only came late. */
    DELAY,
    /** A deposit that the buyer loses, because he does not buy. */
    DEPOSIT_KEPT,
    /** A deposit that the shop gives back once more, because it does not deliver. */
    DEPOSIT_DOUBLED,
    /** What the shop pays on top because it broke its word. */
    PENALTY,
    /** What a platform's rule lets the shop pay on top. */
    AMENDS;

    /** Compensation is no part of the price: it is paid beside the refund and uses up no cap (§3.1-6). */
    public boolean isCompensation() {
        return this == RETURN_POSTAGE
                || this == DELAY
                || this == DEPOSIT_DOUBLED
                || this == DIFFERENCE_BACK
                || this == PENALTY
                || this == AMENDS;
    }
}
