package aftercare.settlement;

import java.util.Currency;
import java.util.List;
import java.util.Optional;

import aftercare.money.Money;

/** An order as it was really paid: the only thing a refund is ever computed from. Kept whole, rebuilt whole. */
public record Purchase(
        Currency currency,
        List<PurchaseLine> lines,
        List<Deduction> deductions,
        Freight freight,
        List<TenderAmount> freightUses,
        List<Tender> tenders) {

    public Purchase {
        lines = List.copyOf(lines);
        deductions = deductions == null ? List.of() : List.copyOf(deductions);
        freight = freight == null ? Freight.charged(Money.zero(currency)) : freight;
        freightUses = freightUses == null ? List.of() : List.copyOf(freightUses);
        tenders = List.copyOf(tenders);
    }

    public Optional<PurchaseLine> line(int lineNo) {
        // nearly every shop numbers its lines from one; long orders are asked for many of them
        if (lineNo >= 1 && lineNo <= lines.size() && lines.get(lineNo - 1).lineNo() == lineNo) {
            return Optional.of(lines.get(lineNo - 1));
        }
        return lines.stream().filter(line -> line.lineNo() == lineNo).findFirst();
    }

    /** What was paid for goods in money, without tax on top and without freight. */
    public Money paidGoods() {
        return lines.stream().map(PurchaseLine::paid).reduce(Money.zero(currency), Money::plus);
    }

    /** Everything captured in money: the most that can ever go back. */
    public Money captured() {
        return moneyTenders().stream().map(Tender::amount).reduce(Money.zero(currency), Money::plus);
    }

    List<Tender> moneyTenders() {
        return tenders.stream().filter(tender -> tender.kind().isMoney()).toList();
    }

    long freightUseOf(String tender) {
        return freightUses.stream()
                .filter(use -> use.ref().equals(tender))
                .mapToLong(use -> use.amount().minor())
                .sum();
    }

    Money money(long minor) {
        return Money.ofMinor(minor, currency);
    }
}
