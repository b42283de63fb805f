package aftercare.settlement;

/** Who paid for a deduction: the shop, the platform, or the buyer with points (which go back as points). */
public enum Funder {
    SHOP,
    PLATFORM,
    BUYER
}
