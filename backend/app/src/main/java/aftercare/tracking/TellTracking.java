package aftercare.tracking;

import java.time.Instant;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was heard of a parcel. */
@Schema(name = "TellTracking")
public record TellTracking(
        @NotBlank @Size(max = 80) String carrier,

        @NotBlank @Size(max = 80) @Schema(description = "The tracking number, to the letter")
        String number,

        @NotNull TrackingCode code,
        @NotNull Instant at,

        @Min(1) @Max(1_000_000) @Schema(description = "What it weighs; needed for DECLARED and WEIGHED")
        Integer grams,

        @Size(max = 500) @Schema(description = "Word for word")
        String text) {}
