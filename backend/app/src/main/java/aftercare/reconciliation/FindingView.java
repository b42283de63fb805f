package aftercare.reconciliation;

import java.time.Instant;
import java.util.UUID;

import aftercare.concurrency.Tagged;
import aftercare.contract.Nullable;
import aftercare.money.Money;
import aftercare.paging.Cursor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that does not tie. */
@Schema(name = "Finding")
public record FindingView(
        UUID id,
        int version,
        FindingKind kind,
        FindingState state,

        @Schema(description = "The case's number, or the gateway's reference")
        String label,

        @Nullable UUID refundId,
        @Nullable UUID returnId,

        @Schema(description = "What should be there by our books")
        Money expected,

        @Schema(description = "What is there") Money found,
        Instant foundAt,

        @Schema(description = "When it was last seen so") Instant seenAt,

        @Nullable String explanation,
        @Nullable String explainedBy,
        @Nullable Instant explainedAt)
        implements Tagged {

    static FindingView of(Finding finding) {
        return new FindingView(
                finding.id(),
                finding.version(),
                finding.kind(),
                finding.state(),
                finding.label(),
                finding.refundId(),
                finding.returnId(),
                finding.expected(),
                finding.found(),
                finding.foundAt(),
                finding.seenAt(),
                finding.explanation(),
                finding.explainedBy(),
                finding.explainedAt());
    }

    String cursor() {
        return new Cursor(foundAt, id).write();
    }
}
