package aftercare.refunds;

/** Why paid money had to come back. */
public enum ClawBackReason {
    SENT_WRONGLY,
    PAID_TWICE,
    PARCEL_REFUSED,
    GOODS_NEVER_CAME,
    RULING_OVERTURNED,
    /** The buyer was asked for it, and has paid. */
    ASKED_BACK,
    OTHER
}
