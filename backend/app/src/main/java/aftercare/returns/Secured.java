package aftercare.returns;

/** What stands for the old one when the new one leaves first: a sum held at the buyer's payment, or the deadline alone. */
public enum Secured {
    /** What does not come back in time is asked for. */
    BY_DEADLINE,
    HOLD_WANTED,
    HOLD_STANDS,
    /** Not to be had, or not any more: the shop goes on with the deadline, or gives the money back. */
    HOLD_REFUSED;

    /** Then nothing leaves yet. */
    boolean isOpen() {
        return this == HOLD_WANTED || this == HOLD_REFUSED;
    }

    boolean isByHold() {
        return this != BY_DEADLINE;
    }
}
