package aftercare.returns.dryruns;

/** How far a dry run is. */
enum DryRunStatus {
    QUEUED,
    RUNNING,
    DONE,
    FAILED
}
