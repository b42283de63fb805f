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
    ABOVE_CAPTURED
}
