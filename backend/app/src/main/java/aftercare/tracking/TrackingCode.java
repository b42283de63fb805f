package aftercare.tracking;

/** What can be said of a parcel. */
public enum TrackingCode {
    /** What its sender says that it weighs. */
    DECLARED,
    COLLECTED,
    /** Seen anywhere on its way. */
    SCANNED,
    WEIGHED,
    DELIVERED,
    DAMAGED,
    LOST,
    /** It goes back to its sender. */
    RETURNED
}
