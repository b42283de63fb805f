package aftercare.returns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import aftercare.money.Money;
import aftercare.policy.ReturnKind;
import aftercare.problems.Refusal;
import aftercare.repairs.RepairFee;
import aftercare.repairs.RepairFinding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What comes with each step of a repair. */
final class RepairVerbs {

    private RepairVerbs() {}

    /** What it would cost; inside the guarantee only what the buyer did himself, shown with a photo. */
    @Schema(name = "QuoteRepair")
    record Quote(
            @NotNull RepairFee.Cause cause,
            @NotEmpty @Size(max = 20) List<@NotNull @Valid Line> lines,
            @NotBlank @Size(max = 2000) String message,
            @Size(max = 12) List<@NotNull UUID> evidence) {

        List<UUID> files() {
            return evidence == null ? List.of() : evidence;
        }

        RepairFee fee(String currency, Instant now) {
            var priced = new ArrayList<RepairFee.Line>();
            for (var i = 0; i < lines.size(); i++) {
                priced.add(lines.get(i).priced(currency, "/lines/" + i + "/amount"));
            }
            return new RepairFee(cause, message, priced, now);
        }
    }

    @Schema(name = "QuoteRepairLine")
    record Line(
            @NotNull RepairFee.Kind kind,
            @NotBlank @Size(max = 200) String text,
            @NotNull Money amount) {

        RepairFee.Line priced(String currency, String at) {
            if (!amount.currency().getCurrencyCode().equals(currency)) {
                throw Refusal.againstRule(at, "WRONG_CURRENCY", currency);
            }
            if (!amount.isPositive()) {
                throw Refusal.malformed(at, "TOO_SMALL");
            }
            return new RepairFee.Line(kind, text.strip(), amount);
        }
    }

    @Schema(name = "AcceptQuote")
    record Accept(
            @NotNull @Schema(description = "The sum as it was seen; another one is refused")
            Money total,

            @Size(max = 500) @Schema(description = Verbs.HOW_TOLD)
            String told) {}

    @Schema(name = "Repaired")
    record Done(
            @Size(max = 2000) @Schema(description = "What was done, to the buyer")
            String message) {}

    /** Why nothing can be repaired. */
    @Schema(name = "GiveUpRepair")
    record GiveUp(
            @NotNull Finding finding,
            @NotBlank @Size(max = 2000) String message) {

        /** What the shop may say itself. */
        @Schema(name = "GiveUpFinding")
        enum Finding {
            NO_FAULT_FOUND,
            NOT_REPAIRABLE;

            RepairFinding asFound() {
                return RepairFinding.valueOf(name());
            }
        }
    }

    @Schema(name = "ChooseInstead")
    record Choose(
            @NotNull ReturnKind kind,

            @Size(max = 500) @Schema(description = Verbs.HOW_TOLD)
            String told) {}

    @Schema(name = "BookAppointment")
    record Book(
            @NotNull UUID slotId,

            @Size(max = 300) @Schema(description = "Where to come to; needed for a visit at home")
            String address) {}
}
