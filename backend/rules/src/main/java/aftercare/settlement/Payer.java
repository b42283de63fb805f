package aftercare.settlement;

/** Who bears a freight leg. */
public enum Payer {
    BUYER,
    SELLER
}
