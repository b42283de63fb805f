package aftercare.returns.auto;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import aftercare.money.Money;
import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import aftercare.problems.Refusal;
import aftercare.returns.QuoteView;
import aftercare.wording.ReviewWords;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule as it is written: conditions that must all hold, and what is done then. */
@Schema(name = "WriteAutoRule")
public record WriteAutoRule(
        @NotBlank @Size(max = 80) String name,

        @NotNull @Min(0) @Max(9999) @Schema(description = "The smallest is asked first; the first that fits decides")
        Integer priority,

        boolean active,

        @NotNull @Schema(description = "What the policy must have said: ALLOWED or NEEDS_REVIEW")
        QuoteView.Decision verdict,

        @Size(max = 6) @Schema(description = "Absent or empty: all")
        List<@NotNull ReturnKind> kinds,

        @Size(max = 30) @Schema(description = "Absent or empty: all")
        List<@NotNull Reason> reasons,

        @Schema(description = "The sum asked for, at most") Money amountUpTo,

        @Min(0) @Max(1000) @Schema(description = "Other cases of this buyer in the last 90 days, at most")
        Integer buyerCasesUpTo,

        boolean evidenceComplete,
        @NotNull AutoAction action,

        @Size(max = 80) @Schema(description = "To whom, for ASSIGN")
        String assignee,

        @Size(max = 2000) @Schema(description = "To the buyer, for APPROVE")
        String message) {

    void check(String currency) {
        if (verdict == QuoteView.Decision.REFUSED) {
            throw Refusal.againstRule("/verdict", "REFUSED_IS_NOT_SENT");
        }
        if (action.isOnReceipt() && verdict != QuoteView.Decision.ALLOWED) {
            throw Refusal.againstRule("/action", "ONLY_A_PERSON_LOOKS");
        }
        if (action == AutoAction.APPROVE && verdict != QuoteView.Decision.ALLOWED) {
            checkLimits();
        }
        if (action == AutoAction.ASSIGN && (assignee == null || assignee.isBlank())) {
            throw Refusal.malformed("/assignee", "REQUIRED");
        }
        if (amountUpTo != null && !amountUpTo.currency().getCurrencyCode().equals(currency)) {
            throw Refusal.againstRule("/amountUpTo", "WRONG_CURRENCY", currency);
        }
        if (amountUpTo != null && amountUpTo.isNegative()) {
            throw Refusal.malformed("/amountUpTo", "NEGATIVE");
        }
        // said to every buyer it agrees with, and nobody reads it again before
        ReviewWords.refuseBargain("/message", message);
    }

    /** What needs a look is agreed to unseen only for little money, to buyers who seldom ask, with the whole proof: our decision. */
    private void checkLimits() {
        var missing = new ArrayList<Refusal.FieldError>();
        if (amountUpTo == null) {
            missing.add(new Refusal.FieldError("/amountUpTo", "UNSEEN_NEEDS_LIMIT"));
        }
        if (buyerCasesUpTo == null) {
            missing.add(new Refusal.FieldError("/buyerCasesUpTo", "UNSEEN_NEEDS_LIMIT"));
        }
        if (!evidenceComplete) {
            missing.add(new Refusal.FieldError("/evidenceComplete", "UNSEEN_NEEDS_LIMIT"));
        }
        if (!missing.isEmpty()) {
            throw Refusal.againstRules("UNSEEN_NEEDS_LIMIT", missing);
        }
    }

    List<ReturnKind> kindsOrAll() {
        return kinds == null ? List.of() : kinds.stream().distinct().sorted().toList();
    }

    List<Reason> reasonsOrAll() {
        return reasons == null
                ? List.of()
                : reasons.stream().distinct().sorted().toList();
    }
}
