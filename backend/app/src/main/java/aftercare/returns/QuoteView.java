package aftercare.returns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import aftercare.contract.Nullable;
import aftercare.money.Money;
import aftercare.orders.PlaceOrder;
import aftercare.policy.Answer;
import aftercare.policy.Preset;
import aftercare.policy.Reason;
import aftercare.policy.Verdict;
import aftercare.settlement.FreightOutcome;
import aftercare.settlement.Payer;
import aftercare.settlement.QuoteLine;
import aftercare.settlement.QuoteLineKind;
import aftercare.settlement.RefundQuote;
import aftercare.settlement.TenderAmount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much comes back and why, each cent with its rule; the lines add up to the total. */
@Schema(name = "Quote")
public record QuoteView(
        Money total,

        @Schema(description = "Paid beside the refund, such as return postage the shop owes")
        Money compensation,

        List<Line> lines,

        @Schema(description = "What goes back to which payment")
        List<Tender> tenders,

        List<Judgement> verdicts,

        @Schema(description = "Who pays the way back; absent where nothing is sent back") @Nullable
        Payer returnPostage,

        @Schema(description = "Why; absent where nothing is sent back") @Nullable
        Sentence freight,

        @Schema(description = "Absent where it would count from goods that are not sent back") @Nullable
        Within moneyWithin,

        EvidenceNeeded evidence) {

    /** One explained sum; a deduction is negative. */
    @Schema(name = "QuoteLine")
    public record Line(QuoteLineKind kind, @Nullable Integer lineNo, Money amount, Sentence sentence) {

        static Line of(QuoteLine line, Locale language) {
            return new Line(
                    line.kind(), line.lineNo(), line.amount(), Sentence.of(line.ruleId(), line.args(), language));
        }
    }

    /** What goes back to one payment. */
    @Schema(name = "QuoteTender")
    public record Tender(
            String ref, @Nullable String kind, @Nullable String method, Money amount) {}

    /** Whether one line may come back, and by which rules. */
    @Schema(name = "Judgement")
    public record Judgement(
            int lineNo,

            @Schema(description = "ALLOWED, NEEDS_REVIEW or REFUSED")
            Decision decision,

            @Nullable String code,
            List<Sentence> sentences,

            @Schema(description = "Until when to ask") @Nullable
            Instant lastMoment) {

        static Judgement of(int lineNo, Answer answer, Locale language) {
            var sentences = answer.rules().stream()
                    .map(note -> Sentence.of(note, language))
                    .toList();
            return new Judgement(
                    lineNo, Decision.of(answer.verdict()), codeOf(answer.verdict()), sentences, answer.lastMoment());
        }

        static String codeOf(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Allowed allowed -> null;
                case Verdict.NeedsReview review -> review.code().name();
                case Verdict.Refused refused -> refused.code().name();
            };
        }
    }

    /** Yes, a person must look, or no. */
    @Schema(name = "Decision")
    public enum Decision {
        ALLOWED,
        NEEDS_REVIEW,
        REFUSED;

        static Decision of(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Allowed allowed -> ALLOWED;
                case Verdict.NeedsReview review -> NEEDS_REVIEW;
                case Verdict.Refused refused -> REFUSED;
            };
        }
    }

    /** Until when the money must be there: so many days from the stated fact. */
    @Schema(name = "MoneyWithin")
    public record Within(
            int days,
            boolean workingDays,
            Preset.RefundTerm.RefundFrom from,

            @Schema(description = "To the hour, where that is sooner; absent: whole days") @Nullable
            Integer hours) {

        private static final Set<Preset.RefundTerm.RefundFrom> COUNTS_WITHOUT_GOODS =
                Set.of(Preset.RefundTerm.RefundFrom.NOTICE, Preset.RefundTerm.RefundFrom.AGREEMENT);

        static Within of(Preset preset, boolean goodsComeBack) {
            var refund = preset.refund();
            if (!goodsComeBack && !COUNTS_WITHOUT_GOODS.contains(refund.from())) {
                return null;
            }
            return new Within(refund.days(), refund.workingDays(), refund.from(), refund.hours());
        }
    }

    /** What the reason must be shown with. */
    @Schema(name = "EvidenceNeeded")
    public record EvidenceNeeded(int photosMin, boolean textRequired) {

        static EvidenceNeeded of(aftercare.policy.Evidence evidence) {
            return switch (evidence.kind()) {
                case NONE -> new EvidenceNeeded(0, false);
                case TEXT -> new EvidenceNeeded(0, true);
                case PHOTOS, INSPECTION_REPORT -> new EvidenceNeeded(Math.max(1, evidence.atLeast()), false);
            };
        }
    }

    static QuoteView of(Judged judged, Reason reason, Locale language) {
        var first = judged.answers().getFirst();
        var verdicts = new ArrayList<Judgement>();
        for (var i = 0; i < judged.answers().size(); i++) {
            var lineNo = judged.claims().get(i).line().lineNo();
            verdicts.add(Judgement.of(lineNo, judged.answers().get(i), language));
        }
        return of(
                judged.quote(),
                judged.facts().order().tenders(),
                verdicts,
                first.freight(),
                judged.facts().terms().refundPreset(reason),
                EvidenceNeeded.of(first.evidence()),
                language);
    }

    /** As it was promised to the buyer; the judgement is history by then. */
    static QuoteView of(
            RefundQuote quote,
            List<PlaceOrder.PaidWith> tenders,
            List<Judgement> verdicts,
            FreightOutcome freight,
            Preset preset,
            EvidenceNeeded evidence,
            Locale language) {
        return new QuoteView(
                quote.total(),
                quote.compensation(),
                lines(quote, language),
                Stream.concat(quote.perTender().stream(), quote.pointsBack().stream())
                        .map(amount -> tender(amount, tenders))
                        .toList(),
                verdicts,
                freight.returnPostage(),
                why(freight, language),
                Within.of(preset, freight.returnPostage() != null),
                evidence);
    }

    /** Why the way back is paid by whom it is; null where there is none. */
    static Sentence why(FreightOutcome freight, Locale language) {
        return freight.returnPostage() == null ? null : Sentence.of(freight.ruleId(), Map.of(), language);
    }

    static List<Line> lines(RefundQuote quote, Locale language) {
        return quote.lines().stream().map(line -> Line.of(line, language)).toList();
    }

    private static Tender tender(TenderAmount amount, List<PlaceOrder.PaidWith> tenders) {
        var paid = tenders.stream().filter(t -> t.ref().equals(amount.ref())).findFirst();
        return new Tender(
                amount.ref(),
                paid.map(t -> t.kind().name()).orElse(null),
                paid.map(PlaceOrder.PaidWith::method).orElse(null),
                amount.amount());
    }
}
