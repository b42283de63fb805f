package aftercare.returns;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import aftercare.money.Money;
import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a buyer asks for. The same shape is quoted, sent and edited. */
public record SubmitReturn(
        @NotNull UUID orderId,
        @NotNull ReturnKind kind,
        @NotNull Reason reason,
        @NotEmpty @Size(max = 2000) List<@NotNull @Valid Line> lines,
        @Size(max = 2000) String text,

        @Size(max = 12) @Schema(description = "Files sent before, by POST /evidence")
        List<@NotNull UUID> evidence) {

    /** How many of one order line. */
    @Schema(name = "SubmitReturnLine")
    public record Line(
            @NotNull Integer lineNo,
            @NotNull @Min(1) @Max(1_000_000) Integer quantity,

            @Size(max = 200)
            @Schema(description = "An exchange: another size or colour, in words; absent: the same again")
            String wanted,

            @Schema(description = "A price match: what one piece costs now")
            Money priceNow) {

        public Line(Integer lineNo, Integer quantity) {
            this(lineNo, quantity, null, null);
        }
    }

    List<UUID> files() {
        return evidence == null ? List.of() : evidence;
    }
}
