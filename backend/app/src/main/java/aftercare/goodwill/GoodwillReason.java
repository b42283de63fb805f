package aftercare.goodwill;

/** Why a shop pays what it does not owe. */
public enum GoodwillReason {
    LATE_DELIVERY,
    SLOW_ANSWER,
    REPEATED_FAILURE,
    DAMAGED_PACKAGING,
    WRONG_INFORMATION,
    BROKEN_PROMISE,
    OTHER
}
