package aftercare.signals;

/** What became of a signal. */
public enum SignalState {
    OPEN,
    /** A case was opened for it. */
    TAKEN,
    /** Somebody has said why nothing is to be done. */
    DISMISSED,
    /** It is all right by itself: the parcel moves again, or has arrived. */
    OVER
}
