package aftercare.failures;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import aftercare.contract.Nullable;
import aftercare.policy.FailureClass;
import aftercare.policy.FailureCode;
import aftercare.policy.FailureFactor;
import aftercare.policy.RuleText;
import aftercare.settlement.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What went wrong in a case: the first in time is what it is about, the others make it worse. */
@Schema(name = "CaseFailures")
public record FailuresView(
        @Schema(description = "The first in time of those that stand; absent: nothing went wrong") @Nullable
        FailureCode primary,

        @Schema(description = "The earliest first, those taken back too")
        List<One> items) {

    /** One of them. */
    @Schema(name = "CaseFailure")
    public record One(
            @Schema(description = "Absent: it follows from the case's reason, and is not taken back") @Nullable
            UUID id,

            FailureCode code,

            @Schema(description = "As people write it", examples = "F-P1")
            String written,

            String text,
            FailureClass failureClass,
            FailureFactor factor,

            @Schema(description = "Unless somebody finds otherwise")
            Fault fault,

            boolean primary,

            @Schema(description = "Of what follows from the reason: when the case was opened")
            Instant failedAt,

            @Nullable String note,
            @Nullable String addedBy,
            @Nullable Instant addedAt,
            @Nullable String takenBackBy,
            @Nullable Instant takenBackAt) {

        private static One of(CaseFailure failure, boolean primary, Locale language) {
            var code = failure.code();
            return new One(
                    failure.id(),
                    code,
                    code.written(),
                    RuleText.name(code, language),
                    code.failureClass(),
                    code.factor(),
                    code.fault(),
                    primary,
                    failure.failedAt(),
                    failure.note(),
                    failure.addedByName(),
                    failure.addedAt(),
                    failure.takenBackByName(),
                    failure.takenBackAt());
        }
    }

    static FailuresView of(List<CaseFailure> failures, Locale language) {
        var first = failures.stream().filter(CaseFailure::stands).findFirst().orElse(null);
        return new FailuresView(
                first == null ? null : first.code(),
                failures.stream()
                        .map(failure -> One.of(failure, failure == first, language))
                        .toList());
    }
}
