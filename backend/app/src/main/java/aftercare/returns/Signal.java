package aftercare.returns;

import aftercare.policy.Reason;
import aftercare.policy.Stage;

/** What somebody notices of a parcel before the buyer does. */
public enum Signal {
    /** Nothing was heard of it for days. */
    STALLED,
    /** Broken on its way. */
    DAMAGED,
    LOST,
    /** Not sent, or not there, when it was promised. */
    LATE;

    /** What the buyer would ask for. */
    Reason reason(Stage stage) {
        return switch (this) {
            case LATE -> stage == Stage.BEFORE_DISPATCH ? Reason.LATE_SHIP : Reason.LATE_DELIVERY;
            case STALLED -> Reason.LATE_DELIVERY;
            case LOST -> Reason.LOST_IN_TRANSIT;
            // what is destroyed before it is signed for never comes
            case DAMAGED -> stage == Stage.SIGNED ? Reason.DAMAGED_ON_ARRIVAL : Reason.LOST_IN_TRANSIT;
        };
    }
}
