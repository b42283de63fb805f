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

    /** Whether goods make it right, not money: something is sent to the buyer. */
    public boolean isReplaced() {
        return this == EXCHANGE || this == RESHIP || this == REPAIR;
    }

    /** What it becomes when the goods that were agreed on cannot be had: all of the money. */
    public ReturnKind inMoney() {
        return goodsComeBack() ? RETURN_REFUND : REFUND_ONLY;
    }
}
