package aftercare.disputes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import aftercare.money.Money;
import aftercare.problems.Refusal;
import aftercare.returns.Remedy;
import aftercare.returns.Ruling;
import aftercare.settlement.Fault;
import aftercare.settlement.Payer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an arbiter decides, with words for each side. */
@Schema(name = "DecideDispute")
public record Decide(
        @NotNull Fault fault,
        @NotNull Remedy remedy,

        @Schema(description = "Who bears the way out; absent: the side at fault")
        Payer outbound,

        @Schema(description = "Who bears the way back; absent: the side at fault")
        Payer returnLeg,

        @Schema(description = "Who bears sending a replacement; absent: the side at fault")
        Payer resend,

        @Schema(
                description =
                        "The buyer has proved that the shop deceived him: beside the money three times the price, and RMB 500"
                                + " at least (Consumer Protection Law of China, art. 55). Only with the fault of the seller and"
                                + " a remedy in money; absent: no")
        Boolean deceived,

        @Size(max = 200) @Schema(description = "For PART_REFUND: how much of each line")
        List<@NotNull @Valid Part> parts,

        @NotBlank @Size(max = 2000) String toBuyer,
        @NotBlank @Size(max = 2000) String toSeller) {

    /** How much of one line's price. */
    @Schema(name = "DecidePart")
    public record Part(@NotNull Integer lineNo, @NotNull Money amount) {}

    Ruling ruling() {
        var bears = fault.isAnsweredByShop() ? Payer.SELLER : Payer.BUYER;
        if (findsDeceit() && fault != Fault.SELLER) {
            throw Refusal.againstRule("/deceived", "ONLY_A_SELLER_DECEIVES");
        }
        return new Ruling(
                remedy,
                fault,
                or(outbound, bears),
                or(returnLeg, bears),
                or(resend, bears),
                findsDeceit() ? true : null);
    }

    boolean findsDeceit() {
        return Boolean.TRUE.equals(deceived);
    }

    private static Payer or(Payer named, Payer bears) {
        return named == null ? bears : named;
    }

    /** Where there must be some, and only there. */
    Map<Integer, Money> partsByLine() {
        var asked = parts == null ? List.<Part>of() : parts;
        if (remedy == Remedy.PART_REFUND && asked.isEmpty()) {
            throw Refusal.malformed("/parts", "REQUIRED");
        }
        if (remedy != Remedy.PART_REFUND && !asked.isEmpty()) {
            throw Refusal.againstRule("/parts", "ONLY_FOR_A_PART");
        }
        var byLine = new LinkedHashMap<Integer, Money>();
        for (var i = 0; i < asked.size(); i++) {
            if (byLine.put(asked.get(i).lineNo(), asked.get(i).amount()) != null) {
                throw Refusal.malformed("/parts/" + i + "/lineNo", "LINE_DUPLICATE");
            }
        }
        return byLine;
    }
}
