package aftercare.returns;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import aftercare.policy.UnfitReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was found when the goods were looked at (验货), for each unit. */
public record Inspection(@NotEmpty @Size(max = 2000) List<@NotNull @Valid Line> lines) {

    /** A number of units of one line with one finding. A refused unit needs its reason and a photo. */
    @Schema(name = "InspectionLine")
    public record Line(
            @NotNull Integer lineNo,
            @NotNull @Min(1) Integer quantity,
            @NotNull Outcome outcome,
            Grade grade,

            @Schema(description = "From C on, and of every refused unit; must be one for these goods")
            UnfitReason reason,

            @Size(max = 500) String note,

            @Size(max = 12)
            @Schema(
                    description =
                            "A photo of every refused unit; of grade F a video beside it, which is our own preset and no law")
            List<@NotNull UUID> evidence,

            @Size(max = 80) @Schema(description = "The code seen on the unit")
            String unitCode,

            Boolean packagingComplete) {

        public Line(
                Integer lineNo,
                Integer quantity,
                Outcome outcome,
                Grade grade,
                UnfitReason reason,
                String note,
                List<UUID> evidence) {
            this(lineNo, quantity, outcome, grade, reason, note, evidence, null, null);
        }

        List<UUID> files() {
            return evidence == null ? List.of() : evidence;
        }
    }

    /** Whether the unit is what may come back. */
    @Schema(name = "InspectionOutcome")
    public enum Outcome {
        ACCEPTED,
        REFUSED
    }

    /**
     * As new; opened, intact; used beyond a test; damaged; incomplete; another item. A and B are paid in full, C to E in part or not
     * at all with their reason, F needs two signatures and a video beside the photo (domain rules §9.3, our own default).
     */
    public enum Grade {
        A,
        B,
        C,
        D,
        E,
        F;

        boolean isWhole() {
            return this == A || this == B;
        }
    }
}
