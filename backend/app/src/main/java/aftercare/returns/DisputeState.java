package aftercare.returns;

import java.util.EnumSet;
import java.util.Set;

import aftercare.problems.Refusal;

/** Whether the platform was asked to decide. */
public enum DisputeState {
    NONE,
    OPEN,
    EVIDENCE_SELLER,
    EVIDENCE_BUYER,
    DECIDED,
    APPEALED,
    FINAL,
    WITHDRAWN;

    DisputeState become(DisputeState next) {
        if (!successors().contains(next)) {
            throw Refusal.tooLate("DISPUTE_CANNOT_BECOME", name(), next.name());
        }
        return next;
    }

    /** Nothing is decided yet. */
    public boolean isOpen() {
        return this == OPEN || this == EVIDENCE_SELLER || this == EVIDENCE_BUYER || this == APPEALED;
    }

    /** Whether the case itself waits for the platform. */
    boolean holds(boolean carriedOut) {
        return this != NONE && this != WITHDRAWN && !carriedOut;
    }

    Set<DisputeState> successors() {
        return switch (this) {
            case NONE -> EnumSet.of(OPEN);
            case OPEN -> EnumSet.of(EVIDENCE_SELLER, EVIDENCE_BUYER, DECIDED, WITHDRAWN);
            // said all, or out of time: decided on what is there
            case EVIDENCE_SELLER -> EnumSet.of(OPEN, EVIDENCE_BUYER, DECIDED, WITHDRAWN);
            case EVIDENCE_BUYER -> EnumSet.of(OPEN, EVIDENCE_SELLER, DECIDED, WITHDRAWN);
            case DECIDED -> EnumSet.of(APPEALED, FINAL);
            case APPEALED -> EnumSet.of(FINAL);
            case FINAL, WITHDRAWN -> EnumSet.noneOf(DisputeState.class);
        };
    }
}
