package aftercare.demands;

/** Why a buyer owes the shop. */
public enum DemandCause {
    /** The new one came first, and the old one did not come back in time, or not as it was. */
    OLD_ONE_KEPT,
    /** Money that went to him and was not his, and that cannot be taken back where it went. */
    PAID_WITHOUT_RIGHT
}
