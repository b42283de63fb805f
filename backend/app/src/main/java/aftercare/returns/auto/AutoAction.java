package aftercare.returns.auto;

/** What a rule does. */
public enum AutoAction {
    /** Only where the policy says a plain yes. */
    APPROVE,
    ASSIGN,
    /** Only noted, so that a rule can be watched before it acts. */
    NOTE,
    /** Later: when everything has come back unbroken, without waiting for an inspection. */
    REFUND_ON_RECEIPT;

    boolean isOnReceipt() {
        return this == REFUND_ON_RECEIPT;
    }
}
