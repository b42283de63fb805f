package aftercare.settlement;

/** The rules of a refund's own arithmetic; freight lines carry the freight matrix's rule instead. */
public enum SettlementRule {
    /** §3.1-5; L2 art. 17 [V]. */
    GOODS_PAID,
    /** §3.1-6. */
    GOODS_PAID_BACK_BEFORE,
    /** A part of the price by agreement while the goods stay, typed PRICE_REFUND: §3.1-6. */
    PRICE_REFUND_KEPT,
    /** A part of the price by the platform's ruling while the goods stay: §3.1-6. */
    PRICE_REFUND_RULED,
    /** Freight as the platform ruled, in place of the freight matrix. */
    PLATFORM_RULING,
    /** An exchange for a cheaper article. */
    EXCHANGED_FOR_LESS,
    /** 价保, by the promise of the shop or the platform: D05 [M]. */
    PRICE_PROTECTED,
    /** §3.1-7 RESETTLE; L2 art. 17 [V]. */
    PROMO_BROKEN,
    PROMO_RECOUNTED,
    /** An earlier resettlement is undone as far as less is kept now. */
    PROMO_SETTLED_BEFORE,
    /** §3.1-7: never ask the buyer for money, never pay more than is left. */
    PROMO_CAPPED,
    /** §3.1-10. */
    TAX_PAID,
    /** L2 art. 12 [V]; R1 art. 61 [V]. */
    GIFT_KEPT,
    /** E1 art. 14(2) [H]. */
    VALUE_LOST,
    /** §3.1-9. */
    RESTOCKING_FEE,
    /** L8 art. 586-587 [H]; R1 art. 14 [V]. */
    DEPOSIT_LOST,
    DEPOSIT_GIVEN_TWICE,
    /** L1 art. 24 [V]. */
    RETURN_POSTAGE_PAID,
    /** §3.1-11: what a coupon was spent on went back because of the shop. */
    COUPON_RETURNED,
    /** The exchange did not come about, so what was paid on top for it goes back. */
    DIFFERENCE_PAID_BACK,
    /** A repair was paid for and not done. */
    REPAIR_FEE_PAID_BACK,
    /** Not sent in time, or sold and not there: the shop's own preset (D01, D02 [L]). */
    PROMISE_BROKEN,
    /** The page of the goods was unclear or contradicted itself: R3 art. 11 [V]. */
    PAGE_UNCLEAR,
    /** A gift was not in the parcel: R3 art. 24 [V]. */
    GIFT_MISSING_PRICED,
    GIFT_MISSING_DECLARED,
    GIFT_MISSING_UNPRICED,
    /** L1 art. 55 [V]. */
    DECEIVED,
    /** The goods went back to another address than they came from: R1 art. 52 [V]. */
    RETURN_ADDRESS_FARTHER
}
