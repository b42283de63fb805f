package aftercare.returns;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import aftercare.settlement.Payer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What both sides agreed on, although the rules refuse it. */
public record AgreeReturn(
        @NotNull UUID orderId,

        @NotNull @Schema(description = "One in which goods come back")
        ReturnKind kind,

        @NotNull Reason reason,
        @NotEmpty @Size(max = 2000) List<SubmitReturn.@NotNull @Valid Line> lines,

        @Size(max = 2000) @Schema(description = "What the buyer says")
        String text,

        @Size(max = 12) @Schema(description = "Files sent before, by POST /evidence")
        List<@NotNull UUID> evidence,

        @NotBlank @Size(max = 500) @Schema(description = "Why it is taken back all the same; the buyer reads it")
        String because,

        @Schema(description = "Who bears the way back; absent: it was not agreed, then the seller does")
        Payer returnPostage) {

    SubmitReturn asked() {
        return new SubmitReturn(orderId, kind, reason, lines, text, evidence);
    }
}
