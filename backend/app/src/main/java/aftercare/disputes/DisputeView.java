package aftercare.disputes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import aftercare.concurrency.Tagged;
import aftercare.contract.Nullable;
import aftercare.evidence.EvidenceView;
import aftercare.money.Money;
import aftercare.returns.DisputeState;
import aftercare.returns.HardClock;
import aftercare.returns.Remedy;
import aftercare.returns.ReturnView;
import aftercare.settlement.Fault;
import aftercare.settlement.Payer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dispute whole, as its reader may see it, with what he may do next and why he may not do the rest. */
@Schema(name = "Dispute")
public record DisputeView(
        @Schema(description = "The id of its case") UUID id,

        @Schema(description = "The version of its case") int version,

        String number,
        DisputeState state,
        Basis basis,
        Side escalatedBy,
        Instant escalatedAt,

        @Schema(description = "Whether somebody of the platform has it")
        boolean taken,

        @Schema(description = "Whether it is the reader who has to decide it")
        boolean mine,

        @Schema(description = "The dispute's own clock; absent when none runs") @Nullable
        HardClock dueClock,

        @Nullable Instant dueAt,
        List<StatementView> statements,
        List<OpinionView> opinions,

        @Schema(description = "The first and, after an appeal, the last")
        List<JudgementView> judgements,

        @Schema(description = "Until when either side may ask for another arbiter") @Nullable
        Instant appealUntil,

        @Nullable Side appealedBy,

        @Schema(description = "What was decided is done, or there was nothing to do")
        boolean carriedOut,

        @Nullable Instant withdrawnAt,

        @Schema(description = "For the platform's people, who have no other door to it") @Nullable
        ReturnView caseFacts,

        @Schema(description = "What a remedy can be as the case stands; for the arbiter")
        List<Remedy> remedies,

        List<DisputeAction> actions,
        List<BlockedAction> blocked)
        implements Tagged {

    /** Something said, with its files. */
    @Schema(name = "DisputeStatement")
    public record StatementView(
            UUID id,
            Statement.Kind kind,
            Side side,
            @Nullable Side to,
            String text,
            List<EvidenceView> files,
            Instant at,
            @Nullable String by) {}

    /** What an expert was asked, and what he found. */
    @Schema(name = "DisputeOpinion")
    public record OpinionView(
            UUID id,
            Standard.View standard,
            String question,
            Instant askedAt,
            @Nullable Opinion.Finding finding,
            List<Opinion.Answer> answers,
            @Nullable String text,
            @Nullable Instant givenAt) {}

    /** What was decided; each side reads the words to itself, the platform both. */
    @Schema(name = "DisputeJudgement")
    public record JudgementView(
            int instance,
            Remedy remedy,
            Fault fault,
            Payer outbound,
            Payer returnLeg,
            Payer resend,

            @Schema(description = "The shop has deceived the buyer, and pays three times the price beside it")
            boolean deceived,

            List<Judgement.Part> parts,

            @Schema(description = "What it pays, once carried out; nought where it pays nothing by itself")
            Money worth,

            @Nullable String toBuyer,
            @Nullable String toSeller,
            Instant at) {}

    /** What cannot be done as it stands, and why. */
    @Schema(name = "BlockedDisputeAction")
    public record BlockedAction(DisputeAction action, String code, String reason) {}
}
