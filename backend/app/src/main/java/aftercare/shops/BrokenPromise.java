package aftercare.shops;

/** A promise about the goods that a shop did not keep. */
public enum BrokenPromise {
    /** Not sent within 48 hours of payment (C17). */
    LATE_DISPATCH,
    /** Sold, and not there (C18). */
    OUT_OF_STOCK
}
