package aftercare.settlement;

import java.util.HashSet;
import java.util.List;
import java.util.Map;

import aftercare.money.Money;

import static aftercare.settlement.SettlementRefused.Code.*;

/** Money back while the goods stay with the buyer (退差价, 价保); it uses up what the line may ever get back (§3.1-6). */
public final class Allowance {

    private Allowance() {}

    /** So much for one line, whatever its quantity. */
    public record Line(int lineNo, Money amount) {}

    /** What a line may still get: what was really paid for it, less all that went back before. */
    public static Money most(Purchase purchase, Already already, int lineNo) {
        var paid = purchase.line(lineNo).orElseThrow().paid();
        return paid.minus(purchase.money(already.goods(lineNo))).max(purchase.money(0));
    }

    /** The same of some of its pieces: no more than what was paid for these. */
    public static Money most(Purchase purchase, Already already, AskedLine pieces) {
        var line = purchase.line(pieces.lineNo()).orElseThrow();
        return most(purchase, already, pieces.lineNo()).min(pieces.units().valueOf(line.paid(), line.quantity()));
    }

    /** @param rule why: by agreement, or because the price fell */
    public static RefundQuote quote(Purchase purchase, Already already, List<Line> lines, SettlementRule rule) {
        check(purchase, already, lines);
        var sheet = new QuoteSheet(purchase.currency());
        for (var line : lines) {
            var paid = purchase.line(line.lineNo()).orElseThrow().paid();
            sheet.write(
                    QuoteLineKind.ALLOWANCE,
                    line.lineNo(),
                    line.amount().minor(),
                    rule,
                    Map.of("paid", paid.toString()));
        }
        return new RefundQuote(
                sheet.total(),
                sheet.compensation(),
                sheet.lines(),
                TenderSplit.split(purchase, already, sheet, tender -> use(purchase, lines, tender)),
                List.of(),
                VatPart.of(purchase, sheet),
                lines.stream()
                        .map(line -> new AskedLine(line.lineNo(), Units.none()))
                        .toList());
    }

    private static void check(Purchase purchase, Already already, List<Line> lines) {
        refuseIf(lines.isEmpty(), UNITS_MISSING, "/lines");
        var seen = new HashSet<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var at = "/lines/" + i;
            refuseIf(!seen.add(line.lineNo()), LINE_DUPLICATE, at + "/lineNo");
            refuseIf(purchase.line(line.lineNo()).isEmpty(), LINE_UNKNOWN, at + "/lineNo");
            refuseIf(!line.amount().currency().equals(purchase.currency()), CURRENCY_MISMATCH, at + "/amount");
            refuseIf(!line.amount().isPositive(), AMOUNT_NEGATIVE, at + "/amount");
            var most = most(purchase, already, line.lineNo());
            refuseIf(line.amount().minor() > most.minor(), AMOUNT_TOO_LARGE, at + "/amount");
        }
    }

    /** Each line's own mixture of tenders, in proportion to what is given back of it. */
    private static long use(Purchase purchase, List<Line> lines, String tender) {
        return lines.stream()
                .mapToLong(line -> {
                    var bought = purchase.line(line.lineNo()).orElseThrow();
                    return Exact.floorOf(
                            bought.useOf(tender),
                            line.amount().minor(),
                            bought.paid().minor());
                })
                .sum();
    }

    private static void refuseIf(boolean wrong, SettlementRefused.Code code, String pointer) {
        if (wrong) {
            throw new SettlementRefused(code, pointer);
        }
    }
}
