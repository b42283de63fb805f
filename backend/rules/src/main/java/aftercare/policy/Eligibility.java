package aftercare.policy;

import java.util.ArrayList;

import aftercare.settlement.FreightOutcome;

/** Judges whether a line may be asked back, until when, at whose cost, and says why. */
public final class Eligibility {

    private Eligibility() {}

    public static Answer judge(LineFacts line, OrderFacts order, Terms terms, Wish wish) {
        var asked = new Situation(line, order, terms, wish);
        var verdicts = new ArrayList<Verdict>();
        var notes = new ArrayList<RuleNote>();
        for (var rule : EligibilityRule.all()) {
            var finding = rule.judge(asked);
            verdicts.add(wish.agreed() == null ? finding.verdict() : Agreed.over(finding.verdict()));
            notes.addAll(finding.notes());
        }
        var reason = wish.reason();
        var freight = freight(asked);
        if (freight.returnPostage() != null) {
            notes.add(RuleNote.of(PolicyRule.valueOf(freight.ruleId())));
        }
        var window = asked.window();
        return new Answer(
                Verdict.strictest(verdicts),
                notes.stream().distinct().toList(),
                window == null ? null : window.end().toInstant(),
                freight,
                reason.fault(),
                reason.evidence());
    }

    private static FreightOutcome freight(Situation asked) {
        var wish = asked.wish();
        var order = asked.order();
        var scheme = asked.terms().preset().freight();
        var reason = asked.reason();
        var usual = FreightRow.of(reason, reason.fault(), asked.stage(), scheme, order.informed(), order.abusive());
        var agreed = wish.agreed();
        if (agreed == null) {
            return FreightMatrix.outcome(usual, wish.coverage(), wish.kind());
        }
        return agreed.isSilent()
                ? FreightMatrix.outcome(FreightRow.AGREEMENT_SILENT, wish.coverage(), wish.kind())
                : agreed.over(FreightMatrix.outcome(usual, wish.coverage(), wish.kind()));
    }
}
