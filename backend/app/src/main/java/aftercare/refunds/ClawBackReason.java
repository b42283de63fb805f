package aftercare.refunds;

/** Why paid money had to come back. */
public enum ClawBackReason {
    SENT_WRONGLY,
    PAID_TWICE,
    PARCEL_REFUSED,
    GOODS_NEVER_CAME,
    OTHER
}
