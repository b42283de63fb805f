package aftercare.policy;

/** Where the goods are when the buyer asks. Until 签收 every risk is the seller's (R1 art. 10 [V]). */
public enum Stage {
    BEFORE_DISPATCH,
    IN_TRANSIT,
    SIGNED
}
