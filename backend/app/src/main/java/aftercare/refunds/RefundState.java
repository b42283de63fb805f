package aftercare.refunds;

import java.util.Collection;

/** How far the money is. */
public enum RefundState {
    GRANTED,
    SENT,
    FAILED,
    PAID;

    /** All legs together: a failure shows first, and only all paid is paid. */
    static RefundState of(Collection<RefundLeg> legs) {
        if (legs.stream().anyMatch(leg -> leg.state() == FAILED)) {
            return FAILED;
        }
        if (legs.stream().allMatch(leg -> leg.state() == PAID)) {
            return PAID;
        }
        return legs.stream().anyMatch(leg -> leg.state() != GRANTED) ? SENT : GRANTED;
    }
}
