package aftercare.returns;

import java.util.List;
import java.util.Locale;

import aftercare.money.Money;
import aftercare.settlement.RefundQuote;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a grant would pay, to the cent, before anybody confirms it. */
@Schema(name = "GrantQuote")
public record GrantQuote(
        @Schema(description = "Out of the price") Money total,

        @Schema(description = "Beside it, such as return postage")
        Money compensation,

        List<QuoteView.Line> lines,

        @Schema(description = "Gifts that are still with the buyer and may be taken off")
        List<KeptGift> gifts) {

    static GrantQuote of(RefundQuote quote, List<KeptGift> gifts, Locale language) {
        return new GrantQuote(quote.total(), quote.compensation(), QuoteView.lines(quote, language), gifts);
    }
}
