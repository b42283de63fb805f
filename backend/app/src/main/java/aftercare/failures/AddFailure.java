package aftercare.failures;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import aftercare.contract.Nullable;
import aftercare.policy.FailureCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something else went wrong. */
@Schema(name = "AddFailure")
public record AddFailure(
        @NotNull FailureCode code,

        @NotNull @Schema(description = "When it went wrong: not before the order was placed, not in the future")
        Instant failedAt,

        @Size(max = 500) @Nullable String note) {}
