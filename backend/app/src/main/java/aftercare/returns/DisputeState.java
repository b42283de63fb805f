package aftercare.returns;

import java.util.EnumSet;
import java.util.Set;

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

    Set<DisputeState> successors() {
        return switch (this) {
            case NONE -> EnumSet.of(OPEN);
            case OPEN -> EnumSet.of(EVIDENCE_SELLER, EVIDENCE_BUYER, DECIDED, WITHDRAWN);
            case EVIDENCE_SELLER -> EnumSet.of(EVIDENCE_BUYER, DECIDED, WITHDRAWN);
            case EVIDENCE_BUYER -> EnumSet.of(EVIDENCE_SELLER, DECIDED, WITHDRAWN);
            case DECIDED -> EnumSet.of(APPEALED, FINAL);
            case APPEALED -> EnumSet.of(FINAL);
            case FINAL, WITHDRAWN -> EnumSet.noneOf(DisputeState.class);
        };
    }
}
