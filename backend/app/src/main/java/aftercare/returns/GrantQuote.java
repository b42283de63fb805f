package aftercare.returns;

import java.util.List;
import java.util.Locale;

import aftercare.contract.Nullable;
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
        List<KeptGift> gifts,

        @Schema(
                description =
                        "What a supervisor may add where the buyer has proved deceit; absent: not the caller, or not here")
        @Nullable
        QuoteView.Line ifDeceived,

        @Schema(
                description =
                        "Where the buyer bears the way back: the most that may be added because it went to another address than"
                                + " it came from; absent: no rule speaks of it")
        @Nullable
        Money addressDifferenceUpTo) {

    static GrantQuote of(RefundQuote quote, List<KeptGift> gifts, Locale language) {
        return new GrantQuote(quote.total(), quote.compensation(), QuoteView.lines(quote, language), gifts, null, null);
    }

    GrantQuote with(QuoteView.Line deceit, Money upTo) {
        return new GrantQuote(total, compensation, lines, gifts, deceit, upTo);
    }
}
