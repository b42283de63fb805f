package aftercare.policy;

/** What "intact" means depends on the goods (L2 art. 9 [V]), and so does how soon visible damage is told (R3 art. 26 [V]). */
public enum GoodsClass {
    /** Food, health food, cosmetics, medical devices, family planning. */
    SEALED_FOR_SAFETY,
    ELECTRONICS,
    /** Telephones, cameras, headphones: what is carried about. */
    PORTABLE_ELECTRONICS,
    /** Clothes, shoes, bags, toys, home textiles, home. */
    TAGGED,
    WATCH_OR_JEWELLERY,
    LIVE_PET,
    /** Fish, plants and what else lives in water. */
    AQUATIC,
    CERAMIC,
    OTHER;

    /** Whether a rule about these is also one about those. */
    boolean isA(GoodsClass rule) {
        return this == rule || this == PORTABLE_ELECTRONICS && rule == ELECTRONICS;
    }
}
