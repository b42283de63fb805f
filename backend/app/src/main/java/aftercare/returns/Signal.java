package aftercare.returns;

import java.util.stream.Stream;

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
    LATE,
    /** It became lighter on its way. */
    SHORT,
    /** Delivered, and nobody has signed for it. */
    UNSIGNED,
    /** One article was found faulty again and again. */
    REPEATED,
    /** It was called back and has turned round, after a part of its price was paid for keeping it. */
    RETURNED;

    /** Where the goods are that it is about, the likeliest first. */
    Stream<Stage> about() {
        return switch (this) {
            case LATE -> Stream.of(Stage.BEFORE_DISPATCH, Stage.IN_TRANSIT, Stage.SIGNED);
            case REPEATED -> Stream.of(Stage.SIGNED, Stage.IN_TRANSIT, Stage.BEFORE_DISPATCH);
            default -> Stream.of(Stage.IN_TRANSIT, Stage.SIGNED, Stage.BEFORE_DISPATCH);
        };
    }

    /** What the buyer would ask for. */
    Reason reason(Stage stage) {
        return switch (this) {
            case LATE -> stage == Stage.BEFORE_DISPATCH ? Reason.LATE_SHIP : Reason.LATE_DELIVERY;
            case STALLED, UNSIGNED -> Reason.LATE_DELIVERY;
            case LOST -> Reason.LOST_IN_TRANSIT;
            case SHORT -> stage == Stage.SIGNED ? Reason.SHORT_OR_MISSING : Reason.LOST_IN_TRANSIT;
            case REPEATED -> Reason.QUALITY;
            case RETURNED -> stage == Stage.SIGNED ? Reason.NOT_AS_DESCRIBED : Reason.LATE_DELIVERY;
            // what is destroyed before it is signed for never comes
            case DAMAGED -> stage == Stage.SIGNED ? Reason.DAMAGED_ON_ARRIVAL : Reason.LOST_IN_TRANSIT;
        };
    }
}
