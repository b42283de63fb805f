package aftercare.returns;

import aftercare.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A gift that has not come back, and what may be taken off for it: what was declared before, not yet taken off (L2 art. 12 [V]). */
@Schema(name = "KeptGift")
public record KeptGift(
        @Schema(description = "Of the order") int lineNo,
        String title,

        @Schema(description = "The declared price of the pieces still with the buyer")
        Money most) {}
