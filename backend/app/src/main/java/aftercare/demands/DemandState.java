package aftercare.demands;

import java.util.EnumSet;
import java.util.Set;

/** How a demand stands: asked for, then paid or let go. */
public enum DemandState {
    ASKED,
    PAID,
    WAIVED;

    Set<DemandState> successors() {
        return this == ASKED ? EnumSet.of(PAID, WAIVED) : EnumSet.noneOf(DemandState.class);
    }
}
