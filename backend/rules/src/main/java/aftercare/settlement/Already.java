package aftercare.settlement;

import java.util.Currency;
import java.util.List;

import aftercare.money.Money;

/**
 * What of an order has gone back so far: the sum of all refunds granted before.
 *
 * @param resettled the sum of all RESETTLED quote lines, signed
 * @param freight the outbound freight refunded, or made good because of a delay
 * @param charged the outbound tariff that was waived at purchase and charged after all
 * @param forUnclearPage what was paid on top because the page of the goods was unclear: once for an order
 */
public record Already(
        List<Line> lines,
        Money resettled,
        Money freight,
        Money charged,
        List<TenderAmount> perTender,
        Money forUnclearPage) {

    public Already {
        lines = List.copyOf(lines);
        perTender = List.copyOf(perTender);
    }

    /** @param goods the sum of the line's GOODS quote lines, and of price refunds that kept the goods */
    public record Line(int lineNo, Units units, Money goods) {}

    public static Already nothing(Currency currency) {
        var none = Money.zero(currency);
        return new Already(List.of(), none, none, none, List.of(), none);
    }

    public Units units(int lineNo) {
        return lines.stream()
                .filter(line -> line.lineNo() == lineNo)
                .map(Line::units)
                .reduce(Units.none(), Units::plus);
    }

    long goods(int lineNo) {
        return lines.stream()
                .filter(line -> line.lineNo() == lineNo)
                .mapToLong(line -> line.goods().minor())
                .sum();
    }

    long goods() {
        return lines.stream().mapToLong(line -> line.goods().minor()).sum() + resettled.minor();
    }

    long tender(String ref) {
        return perTender.stream()
                .filter(amount -> amount.ref().equals(ref))
                .mapToLong(amount -> amount.amount().minor())
                .sum();
    }
}
