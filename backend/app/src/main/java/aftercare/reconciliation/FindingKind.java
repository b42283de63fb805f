package aftercare.reconciliation;

/** In which way money does not tie. */
public enum FindingKind {
    /** The gateway names one payment more than once. */
    PAID_TWICE,
    /** The gateway paid something that we never granted. */
    NOT_GRANTED,
    /** Granted, and after days not paid. */
    NOT_PAID,
    /** We believe it paid; the gateway's file of those days does not name it. */
    NOT_IN_FILE,
    OTHER_AMOUNT,
    OTHER_CURRENCY,
    /** The parts do not add up to their refund. */
    PARTS_DIFFER,
    /** More went back than the order ever brought in. */
    ABOVE_CAPTURED,
    /** A balance of store credit is not the sum of its entries. */
    CREDIT_BALANCE,
    /** A refund went into store credit, and the ledger says otherwise. */
    CREDIT_NOT_BOOKED,
    /** A refund was taken out of store credit again, and the ledger says otherwise. */
    CREDIT_NOT_TAKEN,
    /** A case holds another sum of store credit than the ledger has given it. */
    CREDIT_IN_CASE,
    /** Paid on top for another article, and neither sent for it nor paid back. */
    DIFFERENCE,
    /** Paid for a repair that was not done, and not paid back. */
    REPAIR_FEE,
    /** What came back of a refund is not what was proved. */
    CAME_BACK,
    /** A buyer was asked for money and has not paid in time. */
    DEMAND_LATE,
    /** Paid back by the buyer, and its part has not come back in our books. */
    DEMAND_DIFFERS,
    /** Taken out of what was held, and not what was owed. */
    HOLD_DIFFERS,
    /** Held, and neither needed any more nor let go; or asked of the gateway for days without an answer. */
    HOLD_OPEN
}
