package aftercare.settlement;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

import aftercare.money.Money;

/**
 * An order as it was really paid: the only thing a refund is ever computed from. Kept whole, rebuilt whole.
 *
 * @param deposit what was paid is a deposit on a larger contract; null: it is paid in full
 */
public record Purchase(
        Currency currency,
        List<PurchaseLine> lines,
        List<Deduction> deductions,
        Freight freight,
        List<TenderAmount> freightUses,
        List<Tender> tenders,
        Deposit deposit) {

    /** Paid in full. */
    public Purchase(
            Currency currency,
            List<PurchaseLine> lines,
            List<Deduction> deductions,
            Freight freight,
            List<TenderAmount> freightUses,
            List<Tender> tenders) {
        this(currency, lines, deductions, freight, freightUses, tenders, null);
    }

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

    /** The part of an order's sum that falls on these units, by what was paid for them. */
    long shareOf(long total, List<AskedLine> units) {
        long[] weights = lines.stream().mapToLong(line -> line.paid().minor()).toArray();
        if (LongStream.of(weights).sum() == 0) {
            weights = lines.stream().mapToLong(PurchaseLine::quantity).toArray();
        }
        var shares = Allocation.largestRemainder(total, weights);
        var shareOf = new HashMap<Integer, Long>();
        for (int i = 0; i < shares.length; i++) {
            shareOf.put(lines.get(i).lineNo(), shares[i]);
        }
        return units.stream()
                .mapToLong(asked -> asked.units()
                        .valueOf(
                                shareOf.get(asked.lineNo()),
                                line(asked.lineNo()).orElseThrow().quantity()))
                .sum();
    }

    Money money(long minor) {
        return Money.ofMinor(minor, currency);
    }
}
