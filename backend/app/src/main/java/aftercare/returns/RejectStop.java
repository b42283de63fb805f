package aftercare.returns;

import java.util.Set;

import aftercare.policy.PolicyRule;

/** Why a no may not be sent; each with the risk it runs (domain rules §8) and what to do instead. */
enum RejectStop {
    /** Nothing that this code says can be wrong with what was asked. */
    REJECT_NOT_FOR_THIS_REASON(PolicyRule.REJECT_FITS_REASON, "V03", ReturnAction.APPROVE),
    REJECT_FOR_OPENING(PolicyRule.PACKAGE_MAY_BE_OPENED, "V03", ReturnAction.APPROVE),
    REJECT_INSIDE_WINDOW(PolicyRule.NO_REASON_WINDOW, "V03", ReturnAction.APPROVE),
    REJECT_NOT_EXCLUDED(PolicyRule.NO_REASON_WINDOW, "V03", ReturnAction.APPROVE),
    REJECT_NOT_CONFIRMED(PolicyRule.NOT_CONFIRMED_SO_RETURNABLE, "V17", ReturnAction.APPROVE),
    REJECT_NOT_SENT(PolicyRule.NOT_SENT_YET, "V03", ReturnAction.APPROVE),
    REJECT_NOT_SIGNED(PolicyRule.SELLER_RISK_UNTIL_SIGNED, "V03", ReturnAction.APPROVE),
    REJECT_SENT_LATE(PolicyRule.NOT_SENT_YET, "V11", ReturnAction.APPROVE),
    REJECT_GUARANTEE_RUNS(PolicyRule.GUARANTEE_LASTS, "V03", ReturnAction.APPROVE),
    REJECT_REMEDY_IS_DUE(PolicyRule.FAULT_MAY_ASK_NOW, "V03", ReturnAction.APPROVE),
    REJECT_NO_REMEDY_KNOWN(PolicyRule.REMEDIES_IN_TURN, "V03", ReturnAction.APPROVE),
    REJECT_REMEDY_NOT_OFFERED(PolicyRule.FAULT_MAY_ASK_NOW, "V03", ReturnAction.OFFER),
    REJECT_PROOF_IS_THERE(PolicyRule.PROOF_BURDEN, "V03", ReturnAction.ASK),
    REJECT_BACK_TOO_LONG(PolicyRule.MONEY_WITHIN_DAYS_OF_RECEIPT, "V16", ReturnAction.REFUND);

    final PolicyRule rule;
    final String risk;
    final ReturnAction instead;

    RejectStop(PolicyRule rule, String risk, ReturnAction instead) {
        this.rule = rule;
        this.risk = risk;
        this.instead = instead;
    }

    /** Whether another coded reason may help. */
    boolean isOfTheCode() {
        return !Set.of(REJECT_BACK_TOO_LONG, REJECT_PROOF_IS_THERE).contains(this);
    }
}
