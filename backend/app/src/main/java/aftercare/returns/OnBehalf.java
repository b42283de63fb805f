package aftercare.returns;

import java.util.EnumSet;
import java.util.Set;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.problems.Refusal;

/**
 * What the shop's people do for a buyer who has no account and calls instead (our decision, 43): they write down how he said
 * so. Whoever has an account decides there himself; only where his parcel is may be told for anybody.
 */
final class OnBehalf {

    private static final Set<ReturnAction> ACTS = EnumSet.of(
            ReturnAction.WITHDRAW,
            ReturnAction.SHIP,
            ReturnAction.ANSWER,
            ReturnAction.ACCEPT_OFFER,
            ReturnAction.DECLINE_OFFER,
            ReturnAction.CONFIRM,
            ReturnAction.ACCEPT_QUOTE,
            ReturnAction.DECLINE_QUOTE,
            ReturnAction.STILL_FAULTY,
            ReturnAction.CHOOSE_INSTEAD);

    private OnBehalf() {}

    static boolean isFor(Who who, ReturnAction act, ReturnRequest ret) {
        return isPossible(act, ret) && who.is(Role.AGENT) && who.isForShop();
    }

    private static boolean isPossible(ReturnAction act, ReturnRequest ret) {
        return ACTS.contains(act) && (isFact(act) || ret.buyerSubject() == null);
    }

    /** Under which number a parcel travels is nobody's decision. */
    private static boolean isFact(ReturnAction act) {
        return act == ReturnAction.SHIP;
    }

    static void check(ReturnAction act, ReturnRequest ret, String told) {
        if (!isPossible(act, ret)) {
            throw Refusal.againstRule(null, "BUYER_DECIDES_HIMSELF");
        }
        if (!isFact(act) && (told == null || told.isBlank())) {
            throw Refusal.againstRule("/told", "TOLD_MISSING");
        }
    }
}
