package aftercare.returns.dryruns;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import aftercare.concurrency.Tagged;
import aftercare.contract.Nullable;
import aftercare.money.Money;
import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import aftercare.policy.RuleText;
import aftercare.policy.VerdictCode;
import aftercare.returns.JudgeAgain;
import aftercare.returns.QuoteView;
import aftercare.settlement.Payer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a dry run is and what it found: "17 of 400 would change". */
@Schema(name = "DryRun")
public record DryRunView(
        UUID id,
        int version,
        UUID presetVersionId,
        DryRunStatus status,
        @Schema(description = "Cases to judge") int total,
        int judged,
        @Schema(description = "Of them would change") int changed,

        @Schema(description = "What the judged cases are worth to their buyers by the rules they were asked under")
        Money before,

        @Schema(description = "The same by the draft") Money after,
        String startedBy,
        Instant createdAt,
        @Nullable Instant finishedAt)
        implements Tagged {

    static DryRunView of(DryRun run) {
        return new DryRunView(
                run.id(),
                run.version(),
                run.presetVersionId(),
                run.status(),
                run.total(),
                run.judged(),
                run.changed(),
                run.before(),
                run.after(),
                run.startedBy(),
                run.createdAt(),
                run.finishedAt());
    }

    /** A case that would have been answered otherwise. */
    @Schema(name = "DryRunChange")
    public record Change(
            UUID id,
            UUID returnId,
            String number,
            String what,
            ReturnKind kind,
            Reason reason,
            String reasonText,
            Instant submittedAt,
            Said before,
            Said after) {

        static Change of(DryRunChange change, Locale language) {
            return new Change(
                    change.id(),
                    change.returnId(),
                    change.number(),
                    change.what(),
                    change.kind(),
                    change.reason(),
                    RuleText.name(change.reason(), language),
                    change.submittedAt(),
                    Said.of(change.before(), language),
                    Said.of(change.after(), language));
        }
    }

    /** One of the two answers. */
    @Schema(name = "DryRunAnswer")
    public record Said(
            QuoteView.Decision decision,
            @Nullable String code,

            @Nullable @Schema(description = "The code in words")
            String text,

            @Nullable @Schema(description = "Who pays the way back; absent where nothing is sent back")
            Payer returnPostage,

            Money money) {

        static Said of(JudgeAgain.Said said, Locale language) {
            var text = said.code() == null ? null : RuleText.name(VerdictCode.valueOf(said.code()), language);
            return new Said(said.decision(), said.code(), text, said.returnPostage(), said.money());
        }
    }
}
