package aftercare.returns;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

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
            @Size(max = 40) String reason,
            @Size(max = 500) String note,
            @Size(max = 12) List<@NotNull UUID> evidence) {

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

    /** A: as new … F: worthless. */
    public enum Grade {
        A,
        B,
        C,
        D,
        E,
        F
    }
}
