package aftercare.policy;

import java.util.List;

/** What one rule has to say: its verdict, and the rules it names. */
record Finding(Verdict verdict, List<RuleNote> notes) {

    static Finding nothing() {
        return new Finding(new Verdict.Allowed(), List.of());
    }

    static Finding allowed(RuleNote... why) {
        return new Finding(new Verdict.Allowed(), List.of(why));
    }

    static Finding review(VerdictCode code, RuleNote why) {
        return new Finding(new Verdict.NeedsReview(code, why.ruleId()), List.of(why));
    }

    static Finding refused(VerdictCode code, RuleNote why) {
        return new Finding(new Verdict.Refused(code, why.ruleId()), List.of(why));
    }
}
