package aftercare.orders;

import java.time.Instant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the buyer confirmed before he paid: that this piece cannot come back without a reason (L2 art. 7, 20 [V]). */
@Schema(name = "ExclusionConfirmed")
public record ExclusionConfirmed(
        @NotNull Instant at,

        @NotBlank @Size(max = 1000) @Schema(description = "The sentence he read, as it was shown")
        String words,

        @Schema(description = "The box was ticked for him; that is no confirmation, and the goods may come back")
        boolean preTicked) {}
