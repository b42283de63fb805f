package aftercare.settlement;

import java.util.List;
import java.util.Map;

/** The shipping alone goes back, to what paid for it; the goods stay, and nothing of them is asked for. */
public final class FreightBack {

    private FreightBack() {}

    /** What of it has not gone back yet. */
    public static RefundQuote quote(Purchase purchase, Already already, String ruleId, Map<String, String> args) {
        var sheet = new QuoteSheet(purchase.currency());
        var left = DelayCompensation.left(purchase, already);
        sheet.write(QuoteLineKind.FREIGHT_OUT, null, left.minor(), ruleId, args);
        return new RefundQuote(
                sheet.total(),
                sheet.compensation(),
                sheet.lines(),
                TenderSplit.split(purchase, already, sheet, purchase::freightUseOf),
                List.of(),
                VatPart.of(purchase, sheet),
                List.of());
    }
}
