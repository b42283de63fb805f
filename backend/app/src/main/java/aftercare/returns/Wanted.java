package aftercare.returns;

import jakarta.validation.constraints.Size;

import aftercare.contract.Nullable;
import aftercare.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to come in place of a line's goods. */
@Schema(name = "Wanted")
public record Wanted(
        @Nullable @Size(max = 80) @Schema(description = "The shop's own key; absent: the same article")
        String sku,

        @Nullable @Size(max = 300) String title,

        @Nullable @Size(max = 200) @Schema(description = "Another size or colour, in words", examples = "L, blue")
        String variant,

        @Nullable @Schema(description = "Of one piece; absent: as much as was paid. Set by the shop, in an offer")
        Money price) {

    /** A buyer only says a size or colour. */
    boolean namedByShop() {
        return sku != null || title != null || price != null;
    }
}
