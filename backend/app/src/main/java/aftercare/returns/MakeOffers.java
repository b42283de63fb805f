package aftercare.returns;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import aftercare.money.Money;
import aftercare.policy.ReturnKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the shop proposes, the best first; the buyer sees one after the other. */
@Schema(name = "MakeOffers")
public record MakeOffers(@NotEmpty @Size(max = 5) List<@NotNull @Valid One> offers) {

    /** One way to make it right. */
    @Schema(name = "MakeOffer")
    public record One(
            @NotNull ReturnKind kind,

            @Size(max = 200) @Schema(description = "Only lines for which something special is proposed")
            List<@NotNull @Valid Line> lines,

            @Schema(description = "An exchange only: the new one is sent before the old one is back")
            Boolean advance,

            @Schema(
                    description =
                            "With advance: what the buyer paid for the old one is held at his payment before the new"
                                    + " one leaves. He reads so at the offer, and asks for it by accepting")
            Boolean hold,

            @NotBlank @Size(max = 2000) @Schema(description = "To the buyer")
            String message) {

        boolean isAdvance() {
            return Boolean.TRUE.equals(advance);
        }

        boolean wantsHold() {
            return Boolean.TRUE.equals(hold);
        }

        List<Line> special() {
            return lines == null ? List.of() : lines;
        }

        boolean leavesGoods() {
            return special().stream().anyMatch(line -> line.allowance() != null);
        }

        List<Offer.Line> terms() {
            return special().stream()
                    .map(line -> new Offer.Line(line.lineNo(), line.allowance(), line.wanted()))
                    .toList();
        }
    }

    /** What is proposed for one line. */
    @Schema(name = "MakeOfferLine")
    public record Line(
            @NotNull Integer lineNo,

            @Schema(description = "REFUND_ONLY: a part of the price back, and the goods stay")
            Money allowance,

            @Valid @Schema(description = "EXCHANGE, RESHIP: another article in its place")
            Wanted wanted) {}
}
