package aftercare.returns;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What was in the box. Units not named here are still on their way. */
public record Receipt(
        @NotEmpty @Size(max = 2000) List<@NotNull @Valid Line> lines,
        @Size(max = 1000) String note) {

    /** How many units of one order line arrived, are missing, or are something else. */
    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "ReceiptLine")
    public record Line(
            @NotNull Integer lineNo,
            @Min(0) int arrived,
            @Min(0) int missing,
            @Min(0) int wrong) {}
}
