package aftercare.refunds;

/** The ways that are open besides the original one. */
public enum OtherWays {
    STORE_CREDIT,
    MANUAL
}
