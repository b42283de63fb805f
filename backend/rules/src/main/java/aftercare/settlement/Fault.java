package aftercare.settlement;

/** Whose fault it is. Toward the buyer the carrier's fault is the seller's (§1.4; R1 art. 10 [V]). */
public enum Fault {
    BUYER,
    SELLER,
    CARRIER,
    NONE;

    /** Whether the shop answers for it toward the buyer. */
    public boolean isAnsweredByShop() {
        return this == SELLER || this == CARRIER;
    }
}
