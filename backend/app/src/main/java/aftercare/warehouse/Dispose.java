package aftercare.warehouse;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import aftercare.returns.Inspection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where units go; each may be sent on again later. */
@Schema(name = "Dispose")
public record Dispose(@NotEmpty @Size(max = 200) List<@NotNull @Valid Unit> units) {

    /** One piece, by its line and its position on it. */
    @Schema(name = "DisposeUnit")
    public record Unit(
            @NotNull Integer lineNo,
            @NotNull @Min(0) Integer unit,
            @NotNull Place to,

            @Schema(description = "Where no inspection has graded it")
            Inspection.Grade grade,

            @Size(max = 80) String unitCode,
            @Size(max = 500) String note) {}
}
