package aftercare.policy;

/** What "intact" means depends on the goods (L2 art. 9 [V]). */
public enum GoodsClass {
    /** Food, health food, cosmetics, medical devices, family planning. */
    SEALED_FOR_SAFETY,
    ELECTRONICS,
    /** Clothes, shoes, bags, toys, home textiles, home. */
    TAGGED,
    OTHER
}
