package aftercare.repairs;

/** Where buyer and technician meet. */
public enum RepairPlace {
    COUNTER,
    HOME
}
