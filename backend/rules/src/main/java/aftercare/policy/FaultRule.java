package aftercare.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A fault under a preset that says in steps what may be asked for (三包, guarantees): §1.1 P24–P26, §1.2 J05. */
final class FaultRule {

    private FaultRule() {}

    static Finding stepByStep(Situation asked) {
        var steps = asked.faultWindows();
        var wish = asked.wish();
        var notes = new ArrayList<RuleNote>();
        if (wish.now().isBefore(steps.sellerProvesUntil().toInstant())
                && steps.faults().sellerProvesMonths() > 0) {
            notes.add(RuleNote.of(
                    PolicyRule.SELLER_PROVES_AT_FIRST,
                    Map.of("end", steps.sellerProvesUntil().toOffsetDateTime().toString())));
        }
        if (steps.startsAtInstallation()) {
            notes.add(RuleNote.of(
                    PolicyRule.STARTS_AT_INSTALLATION,
                    Map.of("end", steps.start().toOffsetDateTime().toString())));
        }
        return with(notes, judge(asked, steps));
    }

    private static Finding judge(Situation asked, FaultWindows steps) {
        var wish = asked.wish();
        var open = steps.openAt(wish.now());
        // money back while the goods stay is the shop's to give, whatever step it is
        var kind = wish.kind() == ReturnKind.REFUND_ONLY ? ReturnKind.RETURN_REFUND : wish.kind();
        var stillMind = asked.window() != null && asked.window().isOpenAt(wish.now());
        if (!open.contains(kind) && !stillMind) {
            return open.isEmpty()
                    ? Finding.review(VerdictCode.CHECK_LATE_FAULT, RuleNote.of(PolicyRule.QUALITY_LATER_IS_LOOKED_AT))
                    : another(asked, steps, open);
        }
        if (isToldLate(asked, steps)) {
            return Finding.review(VerdictCode.CHECK_LATE_FAULT, RuleNote.of(PolicyRule.FAULT_TOLD_LATE));
        }
        if (wish.kind() == ReturnKind.REFUND_ONLY) {
            return Finding.review(
                    VerdictCode.CHECK_REFUND_WITHOUT_RETURN, RuleNote.of(PolicyRule.REFUND_WITHOUT_RETURN));
        }
        var rule =
                steps.faults().grantsAfterRepairs(kind, asked.line().service().failedRepairs())
                        ? PolicyRule.REPAIRED_IN_VAIN
                        : PolicyRule.FAULT_IS_LOOKED_AT;
        return Finding.review(VerdictCode.CHECK_EVIDENCE, RuleNote.of(rule));
    }

    private static Finding another(Situation asked, FaultWindows steps, java.util.Set<ReturnKind> open) {
        var kinds = open.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        var note = RuleNote.of(PolicyRule.ANOTHER_REMEDY_NOW, Map.of("kinds", kinds));
        return steps.faults().otherwise() == Faults.FaultOtherwise.REFUSED
                ? Finding.refused(VerdictCode.ANOTHER_REMEDY_NOW, note)
                : Finding.review(VerdictCode.CHECK_ANOTHER_REMEDY, note);
    }

    /** Only what can be seen at once must be told at once. */
    private static boolean isToldLate(Situation asked, FaultWindows steps) {
        var hours = steps.faults().hoursToTell(asked.line().goods());
        return hours != null
                && asked.reason() == Reason.DAMAGED_ON_ARRIVAL
                && asked.wish().now().isAfter(steps.start().toInstant().plus(Duration.ofHours(hours)));
    }

    private static Finding with(List<RuleNote> first, Finding finding) {
        first.addAll(finding.notes());
        return new Finding(finding.verdict(), List.copyOf(first));
    }
}
