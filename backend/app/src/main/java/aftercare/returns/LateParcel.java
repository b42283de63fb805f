package aftercare.returns;

import java.util.List;

import aftercare.policy.PolicyRule;
import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import aftercare.policy.Stage;
import aftercare.problems.Refusal;
import aftercare.settlement.AskedLine;
import aftercare.settlement.DelayCompensation;
import aftercare.settlement.RefundQuote;

/** It came, only late: the shipping is made good, the goods stay, and whatever else is wrong with them may be asked for still (X19). */
final class LateParcel {

    private LateParcel() {}

    /** While it is still on its way, all of the money may be asked back instead. */
    static boolean isAsked(OrderToReturn facts, List<AskedLine> units, ReturnKind kind, Reason reason) {
        return kind == ReturnKind.REFUND_ONLY
                && reason == Reason.LATE_DELIVERY
                && facts.stage(units.stream(), reason, kind) == Stage.SIGNED;
    }

    /** As it was when he asked: a parcel that comes meanwhile takes nothing from him. */
    static boolean isAsked(OrderToReturn facts, ReturnRequest ret) {
        return isAsked(facts.asOf(ret.submittedAt()), ret.askedUnits(), ret.kind(), ret.reason());
    }

    /** Sent free, or made good already: nobody is asked to fill in a form for it. */
    static boolean isWorthNothing(OrderToReturn facts, AskedLine one, ReturnKind kind, Reason reason) {
        return isAsked(facts, List.of(one), kind, reason) && !isLeft(facts);
    }

    private static boolean isLeft(OrderToReturn facts) {
        return DelayCompensation.left(facts.purchase(), facts.already()).isPositive();
    }

    static RefundQuote asked(OrderToReturn facts) {
        if (!isLeft(facts)) {
            throw Refusal.againstRule("/reason", "NO_SHIPPING_PAID");
        }
        return quote(facts);
    }

    static RefundQuote quote(OrderToReturn facts) {
        return DelayCompensation.quote(facts.purchase(), facts.already(), PolicyRule.LATE_PARCEL.name());
    }
}
