package aftercare.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Goods that cannot go back without a reason; a fault is never excluded (L1 art. 24–25, L2 art. 6–7, 20 [V]). */
final class ExclusionRule {

    private ExclusionRule() {}

    static Finding excludedGoodsStay(Situation asked) {
        if (!asked.reason().isChangeOfMind() || asked.reason() == Reason.ADDRESS_ERROR) {
            return Finding.nothing();
        }
        var findings = asked.line().exclusions().stream()
                .sorted()
                .map(exclusion -> judge(exclusion, asked))
                .toList();
        var notes = new ArrayList<RuleNote>();
        findings.forEach(finding -> notes.addAll(finding.notes()));
        return new Finding(
                Verdict.strictest(findings.stream().map(Finding::verdict).toList()), List.copyOf(notes));
    }

    private static Finding judge(Exclusion exclusion, Situation asked) {
        var excluded = asked.terms().preset().exclusions();
        var args = Map.of("exclusion", exclusion.name());
        if (excluded.byLaw().contains(exclusion)) {
            return stays(asked, VerdictCode.EXCLUDED_BY_LAW, RuleNote.of(PolicyRule.EXCLUDED_BY_LAW, args));
        }
        if (excluded.ifConfirmed().contains(exclusion)) {
            return asked.line().confirmed().contains(exclusion)
                    ? stays(
                            asked,
                            VerdictCode.EXCLUDED_AS_CONFIRMED,
                            RuleNote.of(PolicyRule.EXCLUDED_AS_CONFIRMED, args))
                    : Finding.allowed(RuleNote.of(PolicyRule.NOT_CONFIRMED_SO_RETURNABLE, args));
        }
        if (excluded.onceUnsealed().contains(exclusion) && asked.stage() == Stage.SIGNED) {
            return Finding.review(VerdictCode.CHECK_SEAL, RuleNote.of(PolicyRule.SEAL_DECIDES, args));
        }
        return Finding.nothing();
    }

    private static Finding stays(Situation asked, VerdictCode code, RuleNote why) {
        // nothing is lost yet when it was not sent: the seller may still say yes
        if (asked.stage() == Stage.BEFORE_DISPATCH) {
            return Finding.review(VerdictCode.ASK_SELLER, why);
        }
        if (asked.stage() == Stage.IN_TRANSIT) {
            return Finding.refused(
                    VerdictCode.REFUSAL_NOT_POSSIBLE, RuleNote.of(PolicyRule.REFUSING_UNRETURNABLE_GOODS));
        }
        return Finding.refused(code, why);
    }
}
