package aftercare.warehouse;

/** What became of goods that nobody had announced. */
public enum StrayState {
    OPEN,
    /** It belongs to a case after all. */
    MATCHED,
    SENT_BACK,
    SCRAPPED,
    /** There was no such parcel: the scanner misread. */
    MISTAKE
}
