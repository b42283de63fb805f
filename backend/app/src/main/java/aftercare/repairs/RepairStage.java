package aftercare.repairs;

import java.util.EnumSet;
import java.util.Set;

/** The life of a repair, whole, in {@link #successors()}; the way home is told by what goes out to the buyer. */
public enum RepairStage {
    NONE,
    RECEIVED,
    DIAGNOSING,
    QUOTED,
    PAYMENT_DUE,
    REPAIRING,
    TESTING,
    READY,
    NOT_REPAIRABLE,
    UNREPAIRED;

    public Set<RepairStage> successors() {
        return switch (this) {
            // somebody may come to the buyer's home: nothing is received then
            case NONE -> EnumSet.of(RECEIVED, DIAGNOSING);
            case RECEIVED -> EnumSet.of(DIAGNOSING, UNREPAIRED);
            case DIAGNOSING -> EnumSet.of(QUOTED, REPAIRING, NOT_REPAIRABLE, UNREPAIRED);
            // what was quoted may be corrected until it is accepted
            case QUOTED -> EnumSet.of(QUOTED, PAYMENT_DUE, UNREPAIRED);
            case PAYMENT_DUE -> EnumSet.of(REPAIRING, UNREPAIRED);
            case REPAIRING -> EnumSet.of(TESTING, NOT_REPAIRABLE, UNREPAIRED);
            case TESTING -> EnumSet.of(REPAIRING, READY, NOT_REPAIRABLE, UNREPAIRED);
            case READY, NOT_REPAIRABLE, UNREPAIRED -> EnumSet.noneOf(RepairStage.class);
        };
    }

    public boolean canBecome(RepairStage next) {
        return successors().contains(next);
    }

    /** The shop works on it, and its time for that runs. */
    public boolean isAtWork() {
        return this == RECEIVED || this == DIAGNOSING || this == REPAIRING || this == TESTING;
    }

    /** The buyer must say something, and the shop's time stands still. */
    public boolean waitsForBuyer() {
        return this == QUOTED || this == PAYMENT_DUE;
    }

    /** Nothing of the goods has been changed yet, and nothing was paid for it. */
    public boolean isBeforeWork() {
        return this == NONE || this == RECEIVED || this == DIAGNOSING || waitsForBuyer();
    }

    /** Nothing more is done to it: it goes home. */
    public boolean isDone() {
        return this == READY || this == UNREPAIRED;
    }
}
