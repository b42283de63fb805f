package aftercare.returns;

import java.util.EnumSet;
import java.util.Set;

/** The life of what a buyer asks for, whole, in {@link #successors()}. */
public enum RequestState {
    SUBMITTED,
    INFO_NEEDED,
    COUNTERED,
    APPROVED,
    REJECTED,
    WITHDRAWN,
    EXPIRED,
    COMPLETED;

    Set<RequestState> successors() {
        return switch (this) {
            case SUBMITTED -> EnumSet.of(INFO_NEEDED, COUNTERED, APPROVED, REJECTED, WITHDRAWN, EXPIRED);
            // from here, as from a rejection, to approved by the platform alone
            case INFO_NEEDED -> EnumSet.of(SUBMITTED, APPROVED, WITHDRAWN, EXPIRED);
            case COUNTERED -> EnumSet.of(SUBMITTED, APPROVED, WITHDRAWN, EXPIRED);
            // rejected after inspection, when nothing of what came back is what was asked for; submitted again where
            // the yes was
            // the grant itself and a second person has said no to that
            case APPROVED -> EnumSet.of(SUBMITTED, REJECTED, WITHDRAWN, EXPIRED, COMPLETED);
            case REJECTED -> EnumSet.of(SUBMITTED, APPROVED, WITHDRAWN, EXPIRED);
            case WITHDRAWN, EXPIRED, COMPLETED -> EnumSet.noneOf(RequestState.class);
        };
    }

    boolean canBecome(RequestState next) {
        return successors().contains(next);
    }

    public boolean isClosed() {
        return successors().isEmpty();
    }
}
