package aftercare.settlement;

/**
 * One row of the freight matrix, as it applies to a case (§1.4).
 *
 * @param outbound how much of the outbound freight goes back
 * @param chargeOutbound whether the tariff waived by free shipping is taken off the refund
 * @param returnPostage who bears the way back; null where nothing is sent back
 * @param resend who bears sending the exchange or replacement
 * @param ruleId the rule that says so; null where there is nothing to say: nothing goes back, neither goods nor shipping
 */
public record FreightOutcome(
        Outbound outbound, boolean chargeOutbound, Payer returnPostage, Payer resend, String ruleId) {

    /** Nothing is on its way in either direction. */
    public static final FreightOutcome NOTHING_TRAVELS =
            new FreightOutcome(Outbound.NONE, false, null, Payer.SELLER, null);

    public enum Outbound {
        NONE,
        /** In proportion to what was paid for the goods. */
        SHARE,
        ALL,
        /** No more than the cheapest way offered (E1 art. 13(2) [H]). */
        STANDARD_ONLY
    }
}
