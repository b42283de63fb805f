package aftercare.returns;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import aftercare.clocks.CaseClock;
import aftercare.concurrency.Tagged;
import aftercare.contract.Nullable;
import aftercare.evidence.EvidenceView;
import aftercare.money.Money;
import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import aftercare.refunds.RefundView;
import aftercare.settlement.Payer;
import aftercare.timeline.TimelineView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case whole, as its reader may see it, with what he may do next and why he may not do the rest. */
@Schema(name = "Return")
public record ReturnView(
        UUID id,
        int version,
        String number,
        UUID shopId,
        String shopName,
        UUID orderId,
        String orderNumber,
        ReturnKind kind,
        RequestState request,
        GoodsState goods,

        @Schema(description = "What goes out to the buyer in place of money")
        OutboundState outbound,

        MoneyState money,
        DisputeState dispute,
        Turn turn,
        ReasonView reason,
        @Nullable String text,
        String what,
        List<LineView> lines,

        @Schema(description = "Refund and compensation together, as is going to be paid by what was found so far")
        Money amount,

        @Schema(
                description =
                        "What was asked for, where pieces came short or were refused so that less is granted; a silent"
                                + " shop pays what its clock names")
        @Nullable
        Money asked,

        @Schema(description = "By when what was granted must be with the buyer; absent once it is, or nothing is due")
        @Nullable
        Instant moneyBy,

        List<QuoteView.Line> quote,
        List<RefundView> refunds,
        List<ClockView> clocks,
        @Nullable ParcelView parcel,

        @Schema(description = "Taken back although a rule refuses it, because both sides agreed on it") @Nullable
        AgreedView agreed,

        @Schema(description = "Opened before the buyer asked, because of this") @Nullable
        NoticedView noticed,

        @Schema(description = "The parcel to the buyer was called back, or left although it was asked back") @Nullable
        InterceptView intercept,

        @Schema(description = "What goes out to the buyer: with whom it travels") @Nullable
        ResendView resend,

        @Schema(description = "Where the repair stands; absent for every other kind") @Nullable
        RepairView repair,

        @Schema(description = "Of another article: above nought to be paid on top first, below it comes back") @Nullable
        DifferenceView difference,

        @Schema(description = "What the shop wants to know; while it does, its own clock stands still") @Nullable
        String question,

        @Schema(
                description =
                        "The shop asks whether its clock may stand still while both talk; until he agrees it runs")
        @Nullable
        PauseAskedView pauseAsked,

        @Schema(description = "What the shop has proposed; the open one is the last but those that wait")
        List<OfferView> offers,

        @Schema(description = "The new one is sent before the old one is back")
        boolean advance,

        @Schema(description = "Where to send it; once approved") @Nullable
        String returnAddress,

        @Schema(description = "Return postage made good without a person's word; absent where the buyer bears it")
        @Nullable
        Money postageUpTo,

        List<EvidenceView> evidence,
        @Nullable RejectionView rejection,
        int edits,
        int editsLeft,
        @Nullable PersonView assignee,
        @Nullable BuyerView buyer,
        List<TimelineView> timeline,
        List<ReturnAction> actions,
        List<Blocked> blocked,
        Instant submittedAt,
        @Nullable Instant closedAt,

        @Schema(description = "From when on the platform may be asked to decide; absent where it cannot be") @Nullable
        Instant escalateFrom,

        @Schema(
                description =
                        "The rest was paid or replaced: until when the platform may be asked about what was not accepted;"
                                + " absent where it is asked about the whole case, or cannot be asked")
        @Nullable
        Instant contestUntil,

        @Schema(description = "Where what was not accepted stands as a case of its own, or of which it was a part")
        @Nullable
        PieceView piece,

        PresetView preset,

        @Schema(description = "Declared as a withdrawal from the contract; its confirmation can be downloaded")
        boolean contractWithdrawn)
        implements Tagged {

    /** Why the buyer asks, and whose fault that is. */
    @Schema(name = "ReturnReason")
    public record ReasonView(Reason code, String text, aftercare.settlement.Fault fault) {}

    /** A clock of the case. */
    @Schema(name = "ReturnClock")
    public record ClockView(
            CaseClock.Kind kind,
            String code,
            String outcome,

            @Schema(description = "What happens then, in plain words")
            String text,

            String state,
            Instant startedAt,
            Instant dueAt,
            @Nullable Instant endedAt,
            Money atRisk,
            @Nullable Instant pausedAt,

            @Schema(description = "Why it stands still, in plain words") @Nullable
            String pausedFor,

            @Schema(description = "The buyer has given more time")
            boolean extended,

            @Schema(description = "Who set this deadline, where the preset did not") @Nullable
            String dueSource) {}

    /** An agreement outside the rules. */
    @Schema(name = "ReturnAgreed")
    public record AgreedView(
            String because,

            @Schema(description = "The rule that would have refused it")
            Sentence rule,

            @Schema(description = "Who bears the way back by it; absent: it was not agreed, then the seller does")
            @Nullable
            Payer returnPostage) {

        static AgreedView of(ByAgreement agreed, Locale language) {
            return agreed.isGiven()
                    ? new AgreedView(
                            agreed.agreedBecause(),
                            Sentence.of(agreed.refusedBy(), agreed.refusedArgs(), language),
                            agreed.agreedPostage())
                    : null;
        }
    }

    /** A pause that waits for the buyer's word. */
    @Schema(name = "PauseAsked")
    public record PauseAskedView(
            Instant askedAt,

            @Schema(description = "Until when it would stand still; absent: 30 days from his word") @Nullable
            Instant until,

            @Nullable String reference) {

        static PauseAskedView of(PauseWish wish) {
            return wish == null ? null : new PauseAskedView(wish.wishedAt(), wish.wishedUntil(), wish.wishedWhy());
        }
    }

    /** What was noticed before the buyer asked. */
    @Schema(name = "ReturnNoticed")
    public record NoticedView(Signal signal, Instant since, String source, String text) {

        static NoticedView of(Noticed noticed) {
            return noticed.noticedSignal() == null
                    ? null
                    : new NoticedView(
                            noticed.noticedSignal(), noticed.noticedAt(), noticed.noticedBy(), noticed.noticedText());
        }
    }

    /** Calling back what travels to the buyer. */
    @Schema(name = "ReturnIntercept")
    public record InterceptView(
            Intercept.State state,
            @Nullable Instant askedAt,
            @Nullable Instant endedAt,

            @Schema(description = "It left although its money had been asked back: the shop bears it") @Nullable
            Instant sentDespiteAt) {

        static InterceptView of(Intercept intercept) {
            return intercept.equals(Intercept.NONE)
                    ? null
                    : new InterceptView(
                            intercept.interceptState(),
                            intercept.interceptAskedAt(),
                            intercept.interceptEndedAt(),
                            intercept.sentDespiteAt());
        }
    }

    /** The way out to the buyer. */
    @Schema(name = "ReturnResend")
    public record ResendView(
            @Schema(description = "Absent where it was handed over") @Nullable
            String carrier,

            @Nullable String number,
            Instant sentAt,

            @Schema(description = "As its carrier says; whether it is right says the buyer") @Nullable
            Instant deliveredAt,

            @Nullable Instant confirmedAt) {

        static ResendView of(Resend resend) {
            return resend.resentAt() == null
                    ? null
                    : new ResendView(
                            resend.resendCarrier(),
                            resend.resendNumber(),
                            resend.resentAt(),
                            resend.deliveredAt(),
                            resend.confirmedAt());
        }
    }

    /** What another article costs more or less. */
    @Schema(name = "ReturnDifference")
    public record DifferenceView(
            Money amount,
            Topping.State state,
            @Nullable String reference,

            @Schema(description = "What of it was paid with store credit") @Nullable
            Money byCredit,

            @Schema(description = "What is still to be paid") @Nullable
            Money left) {

        static DifferenceView of(ReturnRequest ret) {
            return ret.topping().differenceMinor() == 0
                    ? null
                    : new DifferenceView(
                            ret.difference(),
                            ret.topping().differenceState(),
                            ret.topping().differenceReference(),
                            ret.topping().differenceCreditMinor() == 0
                                    ? null
                                    : Money.ofMinor(
                                            ret.topping().differenceCreditMinor(),
                                            ret.amount().currency().getCurrencyCode()),
                            ret.topping().isOwed() ? DifferenceCredit.left(ret) : null);
        }
    }

    /** The other one of two cases: what was refused when the rest was paid or replaced is one of its own since it is contested. */
    @Schema(name = "ReturnPiece")
    public record PieceView(
            @Schema(description = "The other one holds what was set apart; else this one was set apart from it")
            boolean apart,

            UUID id,
            String number) {

        static PieceView of(ReturnRequest ret) {
            if (ret.pieceOf() != null) {
                return new PieceView(false, ret.pieceOf(), ret.apart().wholeNumber());
            }
            return ret.apart().apartId() == null
                    ? null
                    : new PieceView(true, ret.apart().apartId(), ret.apart().apartNumber());
        }
    }

    /** Why the shop said no. */
    @Schema(name = "Rejection")
    public record RejectionView(String code, String text, String message) {}

    /** Somebody of the shop; staff only. */
    @Schema(name = "Person")
    public record PersonView(String subject, @Nullable String name) {}

    /** The buyer; staff only. */
    @Schema(name = "ReturnBuyer")
    public record BuyerView(@Nullable String name, @Nullable String phone) {}

    /** What cannot be done as the case stands, and why. */
    @Schema(name = "BlockedAction")
    public record Blocked(ReturnAction action, String code, String reason) {}

    /** The rules the order was placed under. */
    @Schema(name = "PresetRef")
    public record PresetView(String id, int version) {}
}
