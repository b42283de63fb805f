package aftercare.returns;

import java.util.EnumSet;
import java.util.Set;

/** What goes out to the buyer in place of money: a replacement, what was missing, or the repaired unit. */
public enum OutboundState {
    NONE,
    DUE,
    SENT,
    CONFIRMED;

    Set<OutboundState> successors() {
        return switch (this) {
            case NONE -> EnumSet.of(DUE);
            // a second look at what came back, or money instead
            case DUE -> EnumSet.of(SENT, NONE);
            case SENT -> EnumSet.of(CONFIRMED);
            case CONFIRMED -> EnumSet.noneOf(OutboundState.class);
        };
    }

    /** It cannot be called back any more. */
    boolean isOut() {
        return this == SENT || this == CONFIRMED;
    }
}
