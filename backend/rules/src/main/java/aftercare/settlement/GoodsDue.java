package aftercare.settlement;

import java.util.Map;

/** Each piece goes back at what was really paid for it, and its tax with it (§3.1-5, 6, 10). */
final class GoodsDue {

    private GoodsDue() {}

    static void write(QuoteSheet sheet, Purchase purchase, Already already, RefundAsk ask) {
        for (var asked : ask.lines()) {
            var line = purchase.line(asked.lineNo()).orElseThrow();
            writeGoods(sheet, line, asked.units(), already.goods(line.lineNo()));
            writeTax(sheet, line, asked.units());
        }
    }

    private static void writeGoods(QuoteSheet sheet, PurchaseLine line, Units units, long before) {
        long slice = units.valueOf(line.paid().minor(), line.quantity());
        long due = Math.min(slice, line.paid().minor() - before);
        var rule = due < slice ? SettlementRule.GOODS_PAID_BACK_BEFORE : SettlementRule.GOODS_PAID;
        var args = Map.of(
                "quantity",
                "" + units.size(),
                "of",
                "" + line.quantity(),
                "paid",
                line.paid().toString(),
                "full",
                sheet.text(slice));
        sheet.write(QuoteLineKind.GOODS, line.lineNo(), due, rule, args);
    }

    private static void writeTax(QuoteSheet sheet, PurchaseLine line, Units units) {
        if (line.tax().isPositive()) {
            long slice = units.valueOf(line.tax().minor(), line.quantity());
            var args = Map.of("tax", line.tax().toString());
            sheet.write(QuoteLineKind.TAX, line.lineNo(), slice, SettlementRule.TAX_PAID, args);
        }
    }
}
