package aftercare.reconciliation;

/** What became of a finding. */
public enum FindingState {
    OPEN,
    /** Somebody has said why it is so. */
    EXPLAINED,
    /** It ties by now. */
    GONE
}
