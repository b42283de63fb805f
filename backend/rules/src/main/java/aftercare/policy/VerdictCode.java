package aftercare.policy;

/** Stable codes of a verdict that is not a plain yes. */
public enum VerdictCode {
    WINDOW_CLOSED,
    EXCLUDED_BY_LAW,
    EXCLUDED_AS_CONFIRMED,
    NOT_OFFERED,
    NOT_ENOUGH_LEFT,
    REFUSAL_NOT_POSSIBLE,
    CHECK_EVIDENCE,
    CHECK_SEAL,
    CHECK_LATE_FAULT,
    CHECK_REFUND_WITHOUT_RETURN,
    CALL_BACK_FIRST,
    CHECK_PRICE,
    ASK_SELLER,
    ANOTHER_REMEDY_NOW,
    CHECK_ANOTHER_REMEDY
}
