package aftercare.returns;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import aftercare.orders.OrderLine;
import aftercare.orders.Packing;
import aftercare.orders.Shipment;
import aftercare.policy.Answer;
import aftercare.policy.LineFacts;
import aftercare.policy.RejectCode;
import aftercare.policy.Stage;
import aftercare.policy.Verdict;
import aftercare.policy.VerdictCode;

/**
 * What is known of a case when somebody wants to say no to it.
 *
 * @param answers what the rules said when it was asked for, line by line
 * @param dueForFault what could be asked for then, was it a fault
 */
record RejectionFacts(
        ReturnRequest ret, OrderToReturn order, List<Answer> answers, DueForFault dueForFault, Instant now) {

    /** Sent later than that after payment, it was late (C17). */
    private static final Duration IN_TIME = Duration.ofHours(48);

    /** L2 art. 13 [V]: by then the money must be back; a no that comes later comes too late. */
    private static final Duration MONEY_DUE = Duration.ofDays(7);

    Optional<RejectStop> stop(RejectCode code) {
        if (code == RejectCode.PACKAGE_OPENED) {
            return Optional.of(RejectStop.REJECT_FOR_OPENING);
        }
        if (!lines().stream().allMatch(line -> code.isLawfulFor(ret.reason(), line.goodsClass()))) {
            return Optional.of(RejectStop.REJECT_NOT_FOR_THIS_REASON);
        }
        return tooLong().or(() -> of(code));
    }

    private Optional<RejectStop> tooLong() {
        var received = ret.parcel().receivedAt();
        // where lateness is an offence, the law names the days
        var lawNamesDays = order.terms().preset().refund().hardStopDays() != null;
        return when(
                lawNamesDays && received != null && now.isAfter(received.plus(MONEY_DUE)),
                RejectStop.REJECT_BACK_TOO_LONG);
    }

    private Optional<RejectStop> of(RejectCode code) {
        return switch (code) {
            case OUTSIDE_WINDOW -> when(!said(VerdictCode.WINDOW_CLOSED), RejectStop.REJECT_INSIDE_WINDOW);
            case EXCLUDED_BY_LAW -> when(!all(this::isExcludedByLaw), RejectStop.REJECT_NOT_EXCLUDED);
            case EXCLUDED_AND_CONFIRMED -> when(!all(this::isConfirmed), RejectStop.REJECT_NOT_CONFIRMED);
            case DELIVERED -> when(stage() != Stage.SIGNED, RejectStop.REJECT_NOT_SIGNED);
            case SENT_IN_TIME -> when(!sentInTime(), RejectStop.REJECT_SENT_LATE);
            case EVIDENCE_INSUFFICIENT -> when(hasProof(), RejectStop.REJECT_PROOF_IS_THERE);
            case PRICE_NOT_PROTECTED, ALREADY_REFUNDED -> Optional.empty();
            case GUARANTEE_OVER -> tooEarly().or(dueForFault::whyNotOver);
            case ANOTHER_REMEDY_DUE -> tooEarly().or(dueForFault::whyNotAnother);
            default -> tooEarly();
        };
    }

    /** What it looks like nobody can know before the buyer has it. */
    private Optional<RejectStop> tooEarly() {
        return stage() == Stage.BEFORE_DISPATCH
                ? Optional.of(RejectStop.REJECT_NOT_SENT)
                : when(stage() == Stage.IN_TRANSIT, RejectStop.REJECT_NOT_SIGNED);
    }

    private static Optional<RejectStop> when(boolean stopped, RejectStop stop) {
        return stopped ? Optional.of(stop) : Optional.empty();
    }

    List<OrderLine> lines() {
        return ret.lines().stream()
                .flatMap(line -> order.line(line.lineNo()).stream())
                .toList();
    }

    private boolean all(Predicate<LineFacts> known) {
        return lines().stream().map(order::facts).allMatch(known);
    }

    private boolean isExcludedByLaw(LineFacts line) {
        var byLaw = order.terms().preset().exclusions().byLaw();
        return line.exclusions().stream().anyMatch(byLaw::contains);
    }

    private boolean isConfirmed(LineFacts line) {
        return line.exclusions().stream().anyMatch(line.confirmed()::contains);
    }

    private boolean said(VerdictCode code) {
        return answers.stream()
                .anyMatch(answer -> answer.verdict() instanceof Verdict.Refused refused && refused.code() == code);
    }

    private Stage stage() {
        return order.stage(ret.askedUnits().stream(), ret.reason(), ret.kind());
    }

    /** All of what this is about. */
    private boolean sentInTime() {
        return lines().stream()
                .flatMap(line -> order.packing().partsOf(line).stream())
                .allMatch(this::isSentInTime);
    }

    private boolean isSentInTime(Packing.Part part) {
        var paid = order.order().paidAt();
        return part.parcels().stream()
                .map(Shipment::shippedAt)
                .min(Comparator.naturalOrder())
                .filter(first -> paid != null && !first.isAfter(paid.plus(IN_TIME)))
                .isPresent();
    }

    /** The buyer shows it once; whoever doubts it asks before he says no (R1 art. 65–66 [V]). */
    private boolean hasProof() {
        return ret.files() >= Math.max(1, ret.reason().evidence().atLeast())
                && ret.question().asked() == 0;
    }
}
