package aftercare.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import aftercare.settlement.Fault;

/** The rules of asking, one named constant each; the strictest wins, so their order only chooses the words. */
@FunctionalInterface
interface EligibilityRule {

    Finding judge(Situation asked);

    EligibilityRule onlyWhatIsLeft = asked -> {
        int left = asked.line().unitsLeft();
        boolean enough = asked.wish().quantity() >= 1 && asked.wish().quantity() <= left;
        var note = RuleNote.of(PolicyRule.ONLY_WHAT_IS_LEFT, Map.of("left", "" + left));
        return enough ? Finding.nothing() : Finding.refused(VerdictCode.NOT_ENOUGH_LEFT, note);
    };

    EligibilityRule onlyWhatMakesSenseNow = asked -> {
        if (asked.wish().stands()
                || asked.reason().isOffered(asked.wish().kind(), asked.stage())
                        && asked.terms().knows(asked.reason())) {
            return Finding.nothing();
        }
        var why = PolicyRule.NOT_OFFERED_AT_THIS_STAGE;
        if (asked.stage() == Stage.BEFORE_DISPATCH) {
            why = PolicyRule.NOT_SENT_YET;
        } else if (asked.stage() == Stage.SIGNED && asked.reason().isChangeOfMind()) {
            why = PolicyRule.GOODS_COME_BACK_FIRST;
        }
        return Finding.refused(VerdictCode.NOT_OFFERED, RuleNote.of(why));
    };

    EligibilityRule onlyInsideTheWindow = asked -> {
        var window = asked.window();
        if (window == null || !asked.reason().isChangeOfMind()) {
            return Finding.nothing();
        }
        var notes = new ArrayList<RuleNote>();
        var preset = asked.terms().preset();
        notes.add(new RuleNote(
                preset.windowRule(),
                Map.of(
                        "days",
                        "" + preset.window().days(),
                        "end",
                        window.end().toOffsetDateTime().toString())));
        if (asked.terms().promisesMore()) {
            notes.add(RuleNote.of(
                    PolicyRule.SHOP_PROMISES_MORE,
                    Map.of("days", "" + asked.terms().promisedDays())));
        }
        var longer = asked.whyLonger();
        if (longer != null) {
            notes.add(longer);
        }
        var verdict = window.isOpenAt(asked.wish().now())
                ? new Verdict.Allowed()
                : new Verdict.Refused(VerdictCode.WINDOW_CLOSED, preset.windowRule());
        return new Finding(verdict, notes);
    };

    EligibilityRule faultsAreLookedAt = asked -> {
        if (!asked.isFault() || asked.stage() != Stage.SIGNED) {
            return Finding.nothing();
        }
        if (asked.faultWindows() != null) {
            return FaultRule.stepByStep(asked);
        }
        var window = asked.window();
        if (window != null && !window.isOpenAt(asked.wish().now())) {
            return Finding.review(VerdictCode.CHECK_LATE_FAULT, RuleNote.of(PolicyRule.QUALITY_LATER_IS_LOOKED_AT));
        }
        boolean goodsCould = asked.reason().isOffered(ReturnKind.RETURN_REFUND, Stage.SIGNED);
        if (asked.wish().kind() == ReturnKind.REFUND_ONLY && goodsCould) {
            return Finding.review(
                    VerdictCode.CHECK_REFUND_WITHOUT_RETURN, RuleNote.of(PolicyRule.REFUND_WITHOUT_RETURN));
        }
        return Finding.review(VerdictCode.CHECK_EVIDENCE, RuleNote.of(PolicyRule.FAULT_IS_LOOKED_AT));
    };

    EligibilityRule lossesOnTheWayAreOurs =
            asked -> asked.stage() == Stage.IN_TRANSIT && asked.reason().fault() == Fault.CARRIER
                    ? Finding.review(VerdictCode.CHECK_EVIDENCE, RuleNote.of(PolicyRule.CARRIER_FAULT_IS_OURS))
                    : Finding.nothing();

    EligibilityRule whatIsNotSentIsStopped = asked -> asked.stage() == Stage.BEFORE_DISPATCH
            ? Finding.allowed(RuleNote.of(PolicyRule.NOT_SENT_YET))
            : Finding.nothing();

    EligibilityRule parcelsAreCalledBack = asked -> {
        boolean stops = asked.reason().isOffered(ReturnKind.REFUND_ONLY, Stage.BEFORE_DISPATCH);
        return asked.stage() == Stage.IN_TRANSIT && stops
                ? Finding.review(VerdictCode.CALL_BACK_FIRST, RuleNote.of(PolicyRule.CALLED_BACK_ON_THE_WAY))
                : Finding.nothing();
    };

    EligibilityRule priceDropsAreLookedAt = asked -> {
        if (asked.reason() != Reason.PRICE_DROP || asked.stage() != Stage.SIGNED) {
            return Finding.nothing();
        }
        var until = asked.priceProtectedUntil();
        if (asked.wish().now().isBefore(until.toInstant())) {
            return Finding.review(VerdictCode.CHECK_PRICE, RuleNote.of(PolicyRule.PRICE_DROP_IS_LOOKED_AT));
        }
        var days = "" + asked.terms().preset().priceProtectionDays();
        var over = RuleNote.of(
                PolicyRule.PRICE_PROTECTION_OVER,
                Map.of("days", days, "end", until.toOffsetDateTime().toString()));
        return Finding.refused(VerdictCode.PRICE_PROTECTION_OVER, over);
    };

    static List<EligibilityRule> all() {
        return List.of(
                onlyWhatIsLeft,
                onlyWhatMakesSenseNow,
                onlyInsideTheWindow,
                ExclusionRule::excludedGoodsStay,
                faultsAreLookedAt,
                lossesOnTheWayAreOurs,
                whatIsNotSentIsStopped,
                parcelsAreCalledBack,
                priceDropsAreLookedAt);
    }
}
