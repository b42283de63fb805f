package aftercare.returns;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was in the box. Units not named here are still on their way; what is none of the case's goods is a stray. */
public record Receipt(
        @NotEmpty @Size(max = 2000) List<@NotNull @Valid Line> lines,
        @Size(max = 1000) String note,

        @Min(1) @Max(1_000_000) @Schema(description = "What the box weighs as it came")
        Integer grams) {

    /** How many units of one order line arrived whole or damaged, are missing, or are something else. */
    @Schema(name = "ReceiptLine")
    public record Line(
            @NotNull Integer lineNo,
            @Min(0) int arrived,
            @Min(0) int missing,
            @Min(0) int wrong,

            @Min(0) @Schema(description = "Arrived, but broken or soiled; looked at like any other")
            int damaged,

            @Size(max = 200) @Schema(description = "Codes seen on the units; each must be one of this order line")
            List<@NotBlank @Size(max = 80) String> unitCodes) {

        public Line(Integer lineNo, int arrived, int missing, int wrong) {
            this(lineNo, arrived, missing, wrong, 0, null);
        }

        boolean isNothing() {
            return arrived + missing + wrong + damaged == 0;
        }

        List<String> codes() {
            return unitCodes == null ? List.of() : unitCodes;
        }
    }
}
