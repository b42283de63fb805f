package aftercare.returns;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import aftercare.contract.Nullable;
import aftercare.money.Money;
import aftercare.policy.ReturnKind;
import aftercare.policy.RuleText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An offer as its reader may see it: what comes back, what is sent, what it costs on top. */
@Schema(name = "Offer")
public record OfferView(
        UUID id,

        @Schema(description = "1 is shown first") int place,
        ReturnKind kind,
        String text,
        Offer.State state,
        boolean advance,
        boolean goodsComeBack,

        @Schema(
                description =
                        "By accepting, the buyer asks that so much is held at his payment before the new one leaves;"
                                + " it is let go when the old one is back as it was")
        @Nullable
        Offer.Held hold,

        @Schema(description = "What would come back in money")
        Money money,

        @Schema(description = "Above nought: to be paid on top before the new article leaves; below: comes back")
        Money difference,

        List<Line> lines,
        String message,

        @Schema(description = "Staff only") @Nullable String madeBy,

        Instant madeAt,
        @Nullable Instant answeredAt) {

    /** What is proposed for one line. */
    @Schema(name = "OfferLine")
    public record Line(
            int lineNo, @Nullable Money allowance, @Nullable Wanted wanted) {}

    static OfferView of(Offer offer, boolean forStaff, Locale locale) {
        return new OfferView(
                offer.id(),
                offer.place(),
                offer.kind(),
                RuleText.name(offer.kind(), locale),
                offer.state(),
                offer.isAdvance(),
                offer.kind().goodsComeBack(),
                offer.hold(),
                offer.money(),
                offer.difference(),
                offer.terms().stream()
                        .map(line -> new Line(line.lineNo(), line.allowance(), line.wanted()))
                        .toList(),
                offer.message(),
                forStaff ? offer.madeBy() : null,
                offer.madeAt(),
                offer.answeredAt());
    }
}
