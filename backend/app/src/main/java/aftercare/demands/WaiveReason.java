package aftercare.demands;

/** Why a demand is let go. */
public enum WaiveReason {
    CAME_AFTER_ALL,
    LOST_ON_THE_WAY,
    GOODWILL,
    NOT_TO_BE_HAD,
    ASKED_WRONGLY
}
