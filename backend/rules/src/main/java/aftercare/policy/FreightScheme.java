package aftercare.policy;

/** Which freight rules a preset follows when the buyer changes his mind. */
public enum FreightScheme {
    CN,
    EU,
    UK,
    STORE;

    /** Whether a buyer bears the way back only where he was told so before he bought. */
    public boolean tellsOfTheWayBack() {
        return this == EU || this == UK;
    }
}
