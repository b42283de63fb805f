package aftercare.settlement;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import aftercare.money.Money;

/**
 * What a return gives back, each cent explained.
 *
 * @param compensation beside the refund, not from the tenders
 * @param perTender what goes back to each money tender; adds up to the total
 * @param pointsBack points go back as points (§3.1-11)
 * @param vat the VAT inside the total; null when no rate is known
 */
public record RefundQuote(
        Money total,
        Money compensation,
        List<QuoteLine> lines,
        List<TenderAmount> perTender,
        List<TenderAmount> pointsBack,
        Money vat,
        List<AskedLine> asked) {

    public RefundQuote {
        lines = List.copyOf(lines);
        perTender = List.copyOf(perTender);
        pointsBack = List.copyOf(pointsBack);
        asked = List.copyOf(asked);
    }

    /** Where nothing of the price is left. */
    public static RefundQuote nothing(Currency currency) {
        var none = Money.zero(currency);
        return new RefundQuote(none, none, List.of(), List.of(), List.of(), null, List.of());
    }

    public static RefundQuote of(Purchase purchase, Already already, RefundAsk ask) {
        AskCheck.wellFormed(purchase, already, ask);
        var sheet = new QuoteSheet(purchase.currency());
        GoodsDue.write(sheet, purchase, already, ask);
        Resettling.write(sheet, purchase, already, ask);
        FreightDue.write(sheet, purchase, already, ask);
        CouponsBack.write(sheet, purchase, already, ask);
        Withheld.write(sheet, purchase, already, ask);
        DepositDue.write(sheet, purchase, ask);
        FreightDue.writeReturnPostage(sheet, ask);
        return new RefundQuote(
                sheet.total(),
                sheet.compensation(),
                sheet.lines(),
                TenderSplit.of(purchase, already, ask, sheet),
                Points.back(purchase, ask),
                VatPart.of(purchase, sheet),
                ask.lines());
    }

    /** What of it is paid for this reason. */
    public Money of(QuoteLineKind kind) {
        return sum(kind, null);
    }

    /** Something beside the price is paid with it. */
    public RefundQuote withBeside(QuoteLineKind kind, Money amount, SettlementRule rule) {
        return withBeside(kind, null, amount, rule, Map.of());
    }

    RefundQuote withBeside(
            QuoteLineKind kind, Integer lineNo, Money amount, SettlementRule rule, Map<String, String> args) {
        return withBeside(new QuoteLine(kind, lineNo, amount, rule.name(), args));
    }

    RefundQuote withBeside(QuoteLine line) {
        if (!line.kind().isCompensation()) {
            throw new IllegalArgumentException(line.kind() + " is a part of the price");
        }
        var more = new ArrayList<>(lines);
        more.add(line);
        return new RefundQuote(total, compensation.plus(line.amount()), more, perTender, pointsBack, vat, asked);
    }

    /** What has gone back once this quote is granted too. */
    public Already addedTo(Already before) {
        var back = new ArrayList<>(before.lines());
        for (var line : asked) {
            back.add(new Already.Line(line.lineNo(), line.units(), priceBack(line.lineNo())));
        }
        var tenders = new ArrayList<>(before.perTender());
        tenders.addAll(perTender);
        return new Already(
                back,
                before.resettled().plus(sum(QuoteLineKind.RESETTLED, null)),
                before.freight().plus(sum(QuoteLineKind.FREIGHT_OUT, null)).plus(sum(QuoteLineKind.DELAY, null)),
                before.charged().minus(sum(QuoteLineKind.FREIGHT_BROKEN, null)),
                tenders,
                before.forUnclearPage().plus(forUnclearPage()));
    }

    private Money forUnclearPage() {
        return sum(line -> line.ruleId().equals(SettlementRule.PAGE_UNCLEAR.name()));
    }

    private Money priceBack(Integer lineNo) {
        return sum(QuoteLineKind.GOODS, lineNo).plus(sum(QuoteLineKind.ALLOWANCE, lineNo));
    }

    private Money sum(QuoteLineKind kind, Integer lineNo) {
        return sum(line -> line.kind() == kind && (lineNo == null || lineNo.equals(line.lineNo())));
    }

    private Money sum(Predicate<QuoteLine> of) {
        return lines.stream().filter(of).map(QuoteLine::amount).reduce(Money.zero(total.currency()), Money::plus);
    }
}
