package aftercare.policy;

import aftercare.settlement.SettlementRule;

import static aftercare.policy.Confidence.*;

/**
 * Where a rule of a refund's own arithmetic comes from, and how sure we are of it (domain rules §3); said here, because the
 * arithmetic knows no policy.
 */
public record RefundSource(String source, Confidence confidence) {

    private static final RefundSource PRICE_PAID = new RefundSource("L2 art. 17", READ);
    private static final RefundSource AS_AGREED = new RefundSource("what both sides agreed on", KNOWN);
    private static final RefundSource AS_RULED = new RefundSource("the platform's ruling", KNOWN);
    private static final RefundSource NOT_PERFORMED = new RefundSource("L1 art. 53", READ);
    private static final RefundSource GIFT_MISSING = new RefundSource("R3 art. 24", READ);
    private static final RefundSource DEPOSIT = new RefundSource("L8 art. 586-587", KNOWN);

    public static RefundSource of(SettlementRule rule) {
        return switch (rule) {
            case GOODS_PAID, GOODS_PAID_BACK_BEFORE, PROMO_BROKEN, PROMO_RECOUNTED, PROMO_SETTLED_BEFORE -> PRICE_PAID;
            case PRICE_REFUND_KEPT -> AS_AGREED;
            case PRICE_REFUND_RULED, PLATFORM_RULING -> AS_RULED;
            case PRICE_PROTECTED -> new RefundSource("D05", LIKELY);
            case EXCHANGED_FOR_LESS -> new RefundSource("an exchange settles its difference", OURS);
            case PROMO_CAPPED -> new RefundSource("never ask the buyer for money", OURS);
            case TAX_PAID -> new RefundSource("tax by the piece", OURS);
            case GIFT_KEPT -> new RefundSource("L2 art. 12; R1 art. 61", READ);
            case VALUE_LOST -> new RefundSource("E1 art. 14(2)", KNOWN);
            case RESTOCKING_FEE -> new RefundSource("store policy", OURS);
            case DEPOSIT_LOST, DEPOSIT_GIVEN_TWICE -> DEPOSIT;
            case RETURN_POSTAGE_PAID -> new RefundSource("L1 art. 24", READ);
            case COUPON_RETURNED -> new RefundSource("a coupon comes back with the last piece", OURS);
            case DIFFERENCE_PAID_BACK, REPAIR_FEE_PAID_BACK -> NOT_PERFORMED;
            case PROMISE_BROKEN -> new RefundSource("D01; D02", REMEMBERED);
            case PAGE_UNCLEAR -> new RefundSource("R3 art. 11", READ);
            case GIFT_MISSING_PRICED, GIFT_MISSING_DECLARED, GIFT_MISSING_UNPRICED -> GIFT_MISSING;
            case DECEIVED -> new RefundSource("L1 art. 55", READ);
            case RETURN_ADDRESS_FARTHER -> new RefundSource("R1 art. 52", READ);
        };
    }
}
