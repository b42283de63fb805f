package aftercare.policy;

/** Which freight rules a preset follows when the buyer changes his mind. */
public enum FreightScheme {
    CN,
    EU,
    UK,
    STORE
}
