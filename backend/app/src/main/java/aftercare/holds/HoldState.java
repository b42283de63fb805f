package aftercare.holds;

import java.util.EnumSet;
import java.util.Set;

import aftercare.refunds.HoldGateway.Step;

/** How a hold stands. */
public enum HoldState {
    /** Asked of the gateway, or of finance. */
    WANTED,
    STANDS,
    CAPTURING,
    CAPTURED,
    RELEASING,
    RELEASED,
    /** Never stood, and will not. */
    REFUSED,
    /** Not needed any more before it stood. */
    CALLED_OFF,
    /** Over by itself: its days are gone, or the gateway knows nothing of it any more. */
    LAPSED;

    Set<HoldState> successors() {
        return switch (this) {
            case WANTED -> EnumSet.of(STANDS, REFUSED, CALLED_OFF);
            case STANDS -> EnumSet.of(CAPTURING, RELEASING, LAPSED);
            case CAPTURING -> EnumSet.of(CAPTURED, LAPSED);
            case RELEASING -> EnumSet.of(RELEASED, LAPSED);
            case CAPTURED, RELEASED, REFUSED, CALLED_OFF, LAPSED -> EnumSet.noneOf(HoldState.class);
        };
    }

    /** What the gateway, or finance, has to do next; null when nothing. */
    Step step() {
        return switch (this) {
            case WANTED -> Step.AUTHORISE;
            case CAPTURING -> Step.CAPTURE;
            case RELEASING -> Step.RELEASE;
            default -> null;
        };
    }
}
