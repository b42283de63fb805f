package aftercare.policy;

/** What a buyer may ask for (类型). */
public enum ReturnKind {
    REFUND_ONLY,
    RETURN_REFUND,
    EXCHANGE,
    RESHIP,
    REPAIR,
    PRICE_MATCH;

    /** Whether the buyer sends goods back. */
    public boolean goodsComeBack() {
        return this == RETURN_REFUND || this == EXCHANGE || this == REPAIR;
    }
}
