package aftercare.refunds;

import java.util.Collection;

/** How far the money is. */
public enum RefundState {
    /** Promised, but a second person has not looked yet. */
    TO_APPROVE,
    GRANTED,
    SENT,
    FAILED,
    PAID,
    /** Paid, and come back to the shop. */
    CLAWED_BACK,
    /** A second person said no, before anything of it had left: nothing of it ever will. */
    DECLINED;

    boolean isOver() {
        return this == PAID || this == CLAWED_BACK;
    }

    /** All legs together: a failure shows first, and only all paid is paid. */
    static RefundState of(Collection<RefundLeg> legs) {
        if (legs.stream().anyMatch(leg -> leg.state() == DECLINED)) {
            return DECLINED;
        }
        if (legs.stream().anyMatch(leg -> leg.state() == FAILED)) {
            return FAILED;
        }
        if (legs.stream().allMatch(leg -> leg.state() == CLAWED_BACK)) {
            return CLAWED_BACK;
        }
        if (legs.stream().allMatch(leg -> leg.state().isOver())) {
            return PAID;
        }
        return legs.stream().anyMatch(leg -> leg.state() != GRANTED) ? SENT : GRANTED;
    }
}
