package aftercare.settlement;

import java.util.Currency;
import java.util.List;

import aftercare.money.Money;

/** An order before it is priced: lines, what is taken off, freight, and how it is paid. */
public record Basket(
        Currency currency, List<BasketLine> lines, List<Deduction> deductions, Freight freight, List<Tender> tenders) {

    public Basket {
        lines = lines == null ? List.of() : List.copyOf(lines);
        deductions = deductions == null ? List.of() : List.copyOf(deductions);
        freight = freight == null ? Freight.charged(Money.zero(currency)) : freight;
        tenders = tenders == null ? List.of() : List.copyOf(tenders);
    }
}
