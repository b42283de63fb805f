package aftercare.shops;

/** Where a shop's own version of a preset stands. */
public enum PresetState {
    DRAFT,
    PUBLISHED,
    /** A draft that was thrown away, or a version called back before its day. */
    DISCARDED
}
