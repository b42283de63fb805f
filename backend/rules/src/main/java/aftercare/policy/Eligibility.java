package aftercare.policy;

import java.util.ArrayList;

/** Judges whether a line may be asked back, until when, at whose cost, and says why. */
public final class Eligibility {

    private Eligibility() {}

    public static Answer judge(LineFacts line, OrderFacts order, Terms terms, Wish wish) {
        var asked = new Situation(line, order, terms, wish);
        var verdicts = new ArrayList<Verdict>();
        var notes = new ArrayList<RuleNote>();
        for (var rule : EligibilityRule.all()) {
            var finding = rule.judge(asked);
            verdicts.add(finding.verdict());
            notes.addAll(finding.notes());
        }
        var reason = wish.reason();
        var row = FreightRow.of(
                reason, reason.fault(), line.stage(), terms.preset().freight(), order.informed(), order.abusive());
        var freight = FreightMatrix.outcome(row, wish.coverage(), wish.kind());
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
}
