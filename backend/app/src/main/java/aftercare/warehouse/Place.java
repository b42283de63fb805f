package aftercare.warehouse;

/** Where a unit that came back is, or went. */
public enum Place {
    /** In the house, and nothing decided. */
    GOODS_IN,
    RESTOCK,
    REFURBISH,
    SCRAP,
    DONATE,
    RETURN_TO_BUYER
}
