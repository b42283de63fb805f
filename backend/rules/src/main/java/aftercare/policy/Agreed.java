package aftercare.policy;

import aftercare.settlement.FreightOutcome;
import aftercare.settlement.Payer;

/**
 * That both sides agreed on a return which the rules refuse.
 *
 * @param returnPostage who bears the way back; null: nobody spoke of it, then the seller (T03)
 */
public record Agreed(Payer returnPostage) {

    boolean isSilent() {
        return returnPostage == null;
    }

    /** Only the way back, and what is sent again, is agreed on; where it is the usual, the usual rule explains it. */
    FreightOutcome over(FreightOutcome usual) {
        if (usual.returnPostage() == null || usual.returnPostage() == returnPostage) {
            return usual;
        }
        var rule = returnPostage == Payer.SELLER ? PolicyRule.FREIGHT_AGREED_SHOP : PolicyRule.FREIGHT_AGREED_BUYER;
        return new FreightOutcome(usual.outbound(), usual.chargeOutbound(), returnPostage, returnPostage, rule.name());
    }

    /** What a rule refuses was agreed on all the same; what cannot be agreed away stays refused. */
    static Verdict over(Verdict byRule) {
        return byRule instanceof Verdict.Refused refused && refused.code().mayBeAgreedAway()
                ? new Verdict.NeedsReview(VerdictCode.BY_AGREEMENT, refused.rule())
                : byRule;
    }
}
