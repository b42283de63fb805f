package aftercare.policy;

/**
 * What "intact" means depends on the goods (L2 art. 9 [V]), and so does how soon visible damage is told and how long they are
 * repaired for nothing (R3 art. 26, 27 [V]).
 */
public enum GoodsClass {
    /** Food, health food, cosmetics, medical devices, family planning. */
    SEALED_FOR_SAFETY,
    ELECTRONICS,
    /** Telephones, cameras, headphones: what is carried about. */
    PORTABLE_ELECTRONICS(ELECTRONICS),
    /** Clothes, toys, home textiles, home; shoes and bags too. */
    TAGGED,
    SHOES(TAGGED),
    BAGS(TAGGED),
    WATCH_OR_JEWELLERY,
    WATCH(WATCH_OR_JEWELLERY),
    LIVE_PET,
    /** Fish, plants and what else lives in water. */
    AQUATIC,
    CERAMIC,
    OTHER;

    private final GoodsClass wider;

    GoodsClass() {
        this(null);
    }

    GoodsClass(GoodsClass wider) {
        this.wider = wider;
    }

    /** Whether a rule about these is also one about those. */
    boolean isA(GoodsClass rule) {
        return this == rule || wider == rule && rule != null;
    }

    /** What a table says of these: by their own name, else as of the wider class; null where it names neither. */
    <T> T in(java.util.Map<GoodsClass, T> table) {
        var own = table.get(this);
        return own != null || wider == null ? own : table.get(wider);
    }
}
