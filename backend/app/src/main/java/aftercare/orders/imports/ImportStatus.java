package aftercare.orders.imports;

/** Where an import stands. */
public enum ImportStatus {
    QUEUED,
    RUNNING,
    DONE,
    FAILED
}
