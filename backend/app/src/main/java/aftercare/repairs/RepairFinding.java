package aftercare.repairs;

/** Why goods go home as they came. */
public enum RepairFinding {
    NO_FAULT_FOUND,
    NOT_REPAIRABLE,
    QUOTE_DECLINED,
    QUOTE_LAPSED,
    FEE_NOT_PAID,
    TOOK_TOO_LONG
}
