package aftercare.returns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import aftercare.contract.Nullable;
import aftercare.orders.OrderLine;
import aftercare.policy.Answer;
import aftercare.policy.Reason;
import aftercare.policy.ReasonGroup;
import aftercare.policy.ReturnKind;
import aftercare.policy.RuleText;
import aftercare.policy.Stage;
import aftercare.policy.Wish;
import aftercare.settlement.AskedLine;
import aftercare.settlement.Coverage;
import aftercare.settlement.Payer;
import aftercare.settlement.Units;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a buyer can do with each line of an order, before he fills in anything. */
@Schema(name = "ReturnOptions")
public record ReturnOptions(
        UUID orderId,
        String currency,
        Stage stage,

        @Schema(description = "The button to withdraw from the contract must be shown")
        boolean withdrawal,

        List<LineOptions> lines) {

    /** One line: how many are left to ask for, and what may be asked. */
    @Schema(name = "LineOptions")
    public record LineOptions(
            int lineNo,
            String title,
            @Nullable String variant,
            @Nullable String imageUrl,
            int quantity,
            int left,

            @Schema(description = "May it come back without a reason?") @Nullable
            QuoteView.Judgement changeOfMind,

            List<ReasonOption> reasons) {}

    /** One reason with the kinds it may be asked for, and the answer to each. */
    @Schema(name = "ReasonOption")
    public record ReasonOption(
            ReasonGroup group,
            String groupText,
            Reason code,
            String text,
            QuoteView.EvidenceNeeded evidence,
            List<KindOption> kinds) {}

    /** One way to make it right. */
    @Schema(name = "KindOption")
    public record KindOption(
            ReturnKind kind,
            String text,
            QuoteView.Judgement judgement,

            @Schema(description = "Who pays the way back; absent where nothing is sent back") @Nullable
            Payer returnPostage,

            @Schema(description = "Why; absent where nothing is sent back") @Nullable
            Sentence freight) {}

    static ReturnOptions of(OrderToReturn facts, Quoting quoting, Standing standing, Instant now, Locale language) {
        var lines = new ArrayList<LineOptions>();
        for (var line : facts.lines()) {
            lines.add(new Judge(facts, quoting, standing, now, language).options(line));
        }
        return new ReturnOptions(
                facts.order().id(),
                facts.order().currency(),
                facts.stage(),
                WithdrawContract.isOffered(facts, quoting, now),
                lines);
    }

    private record Judge(OrderToReturn facts, Quoting quoting, Standing standing, Instant now, Locale language) {

        LineOptions options(OrderLine line) {
            var left = facts.leftOf(line);
            var one = left == 0 ? null : coverageOfOne(line);
            return new LineOptions(
                    line.lineNo(),
                    line.title(),
                    line.variant(),
                    line.imageUrl(),
                    line.quantity(),
                    left,
                    left == 0 ? null : changeOfMind(line, one),
                    left == 0
                            ? List.of()
                            : Stream.of(Reason.values())
                                    .map(reason -> option(line, reason, one))
                                    .filter(option -> !option.kinds().isEmpty())
                                    .toList());
        }

        private QuoteView.Judgement changeOfMind(OrderLine line, Coverage one) {
            // before it is signed for, a change of mind stops the parcel instead of sending it back
            var kind = isOffered(line, Reason.NO_REASON, ReturnKind.RETURN_REFUND)
                    ? ReturnKind.RETURN_REFUND
                    : ReturnKind.REFUND_ONLY;
            return QuoteView.Judgement.of(line.lineNo(), answer(line, Reason.NO_REASON, kind, one), language);
        }

        private ReasonOption option(OrderLine line, Reason reason, Coverage one) {
            var kinds = Claiming.KINDS.stream()
                    .filter(kind -> standing.asks(line.lineNo(), reason, kind)
                            || isOffered(line, reason, kind)
                                    && !OnlyShipping.isWorthNothing(facts, one(line), kind, reason))
                    .map(kind -> {
                        var answer = answer(line, reason, kind, one);
                        return new KindOption(
                                kind,
                                RuleText.name(kind, language),
                                QuoteView.Judgement.of(line.lineNo(), answer, language),
                                answer.freight().returnPostage(),
                                QuoteView.why(answer.freight(), language));
                    })
                    .toList();
            return new ReasonOption(
                    reason.group(),
                    RuleText.name(reason.group(), language),
                    reason,
                    RuleText.name(reason, language),
                    QuoteView.EvidenceNeeded.of(reason.evidence()),
                    kinds);
        }

        private boolean isOffered(OrderLine line, Reason reason, ReturnKind kind) {
            return facts.terms().knows(reason)
                    && reason.isOffered(kind, facts.facts(line, reason, kind, 1).stage());
        }

        /** Of the whole order, so it is worked out once for a line, not once for each reason. */
        private Coverage coverageOfOne(OrderLine line) {
            return Coverage.of(facts.purchase(), facts.already(), List.of(one(line)));
        }

        private AskedLine one(OrderLine line) {
            return new AskedLine(line.lineNo(), Units.lowestFree(1, facts.heldOf(line.lineNo()), line.quantity()));
        }

        private Answer answer(OrderLine line, Reason reason, ReturnKind kind, Coverage one) {
            return quoting.answer(facts, line, standing.keep(line.lineNo(), new Wish(reason, kind, 1, one, now)));
        }
    }
}
