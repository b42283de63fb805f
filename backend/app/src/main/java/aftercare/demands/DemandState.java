package aftercare.demands;

import java.util.EnumSet;
import java.util.Set;

/** How a demand stands: asked for, then paid or let go; or taken out of what is held, so that nobody is asked. */
public enum DemandState {
    ASKED,
    /** Being taken out of a hold; asked for if that fails. */
    TAKING,
    PAID,
    WAIVED;

    Set<DemandState> successors() {
        return switch (this) {
            case ASKED -> EnumSet.of(PAID, WAIVED);
            case TAKING -> EnumSet.of(PAID, ASKED);
            case PAID, WAIVED -> EnumSet.noneOf(DemandState.class);
        };
    }

    boolean isOver() {
        return this == PAID || this == WAIVED;
    }
}
