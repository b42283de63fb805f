package aftercare.policy;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is due for a fault at the moment it is told, and how long anything is: what a no must not contradict.
 *
 * @param due what may be asked for then; empty where nothing is due any more, or no rule says what
 * @param end when the last of it is over; null: no rule says when
 * @param sure of its length
 * @param sureOfDue of what may be asked for
 */
public record Guarantee(Set<ReturnKind> due, ZonedDateTime end, Confidence sure, Confidence sureOfDue, Instant toldAt) {

    public static Guarantee of(LineFacts line, OrderFacts order, Terms terms, Wish wish) {
        return of(new Situation(line, order, terms, wish));
    }

    private static Guarantee of(Situation asked) {
        var told = asked.wish().now();
        var judge = asked.terms().guarantee();
        var steps = asked.stepsOf(judge);
        // as long as goods may go back anyway, money is due too
        var money = asked.withoutSteps();
        var due = EnumSet.noneOf(ReturnKind.class);
        if (steps != null) {
            due.addAll(steps.openAt(told));
        }
        if (money != null && money.isOpenAt(told) && asked.reason().isOffered(ReturnKind.RETURN_REFUND, Stage.SIGNED)) {
            due.add(ReturnKind.RETURN_REFUND);
        }
        var sure = judge == null ? asked.terms().preset().confidence() : judge.confidence();
        return new Guarantee(
                Set.copyOf(due),
                end(asked.terms(), steps, money),
                steps == null ? sure : steps.sureOfLast(),
                sure,
                told);
    }

    private static ZonedDateTime end(Terms terms, FaultWindows steps, Window money) {
        if (steps == null) {
            // a store that names no judge of faults promises its window and nothing more
            return terms.quality() == null && money != null ? money.end() : null;
        }
        return money != null && money.end().isAfter(steps.last()) ? money.end() : steps.last();
    }

    public boolean isOver() {
        return end != null && !toldAt.isBefore(end.toInstant());
    }

    /** Until when it lasts; where no rule says that, what the law says of late faults. */
    public RuleNote lasts() {
        return end == null
                ? RuleNote.of(PolicyRule.QUALITY_LATER_IS_LOOKED_AT)
                : RuleNote.of(
                                PolicyRule.GUARANTEE_LASTS,
                                Map.of("end", end.toOffsetDateTime().toString()))
                        .as(sure);
    }

    /** What may be asked for now; where no rule says that, that there is an order to it. */
    public RuleNote isDueNow() {
        var kinds = due.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        return due.isEmpty()
                ? RuleNote.of(PolicyRule.REMEDIES_IN_TURN)
                : RuleNote.of(PolicyRule.FAULT_MAY_ASK_NOW, Map.of("kinds", kinds))
                        .as(sureOfDue);
    }
}
