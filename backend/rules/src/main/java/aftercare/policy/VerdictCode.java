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
    PRICE_PROTECTION_OVER,
    ASK_SELLER,
    ANOTHER_REMEDY_NOW,
    CHECK_ANOTHER_REMEDY,
    /** A rule refuses it, and the shop has agreed all the same. */
    BY_AGREEMENT;

    /** Time that is over, goods that need not be taken and a remedy that comes later; never what is not there to come back. */
    public boolean mayBeAgreedAway() {
        return switch (this) {
            case WINDOW_CLOSED, EXCLUDED_BY_LAW, EXCLUDED_AS_CONFIRMED, ANOTHER_REMEDY_NOW -> true;
            default -> false;
        };
    }
}
