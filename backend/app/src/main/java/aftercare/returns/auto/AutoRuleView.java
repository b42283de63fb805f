package aftercare.returns.auto;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import aftercare.concurrency.Tagged;
import aftercare.contract.Nullable;
import aftercare.money.Money;
import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import aftercare.returns.QuoteView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule that decides by itself. */
@Schema(name = "AutoRule")
public record AutoRuleView(
        UUID id,
        int version,
        String name,
        int priority,
        boolean active,
        QuoteView.Decision verdict,
        List<ReturnKind> kinds,
        List<Reason> reasons,
        @Nullable Money amountUpTo,
        @Nullable Integer buyerCasesUpTo,
        boolean evidenceComplete,
        AutoAction action,
        @Nullable String assignee,
        @Nullable String assigneeName,
        @Nullable String message,
        String writtenBy,
        Instant writtenAt)
        implements Tagged {

    static AutoRuleView of(AutoRule rule, String currency) {
        return new AutoRuleView(
                rule.id(),
                rule.version(),
                rule.name(),
                rule.priority(),
                rule.isActive(),
                rule.verdict(),
                rule.kinds(),
                rule.reasons(),
                rule.amountUpToMinor() == null ? null : Money.ofMinor(rule.amountUpToMinor(), currency),
                rule.buyerCasesUpTo(),
                rule.evidenceComplete(),
                rule.action(),
                rule.assigneeId(),
                rule.assigneeName(),
                rule.message(),
                rule.writtenBy(),
                rule.writtenAt());
    }

    /** What the rule did at one case, or why it did nothing. */
    @Schema(name = "AutoRuleEntry")
    public record Entry(UUID id, UUID returnId, String number, Instant at, AutoOutcome outcome, String text) {}
}
