package aftercare.settlement;

/** What a line of a quote is for. */
public enum QuoteLineKind {
    GOODS,
    RESETTLED,
    TAX,
    FREIGHT_OUT,
    FREIGHT_BROKEN,
    GIFT,
    VALUE_LOSS,
    RESTOCKING,
    RETURN_POSTAGE;

    /** Compensation is no part of the price: it is paid beside the refund and uses up no cap (§3.1-6). */
    public boolean isCompensation() {
        return this == RETURN_POSTAGE;
    }
}
