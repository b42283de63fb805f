package aftercare.settlement;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

import aftercare.money.Money;
import aftercare.settlement.FreightOutcome.Outbound;

/** Orders and wishes in the words of the worked examples. */
final class Orders {

    private Orders() {}

    static Money cny(String amount) {
        return Money.of(amount, "CNY");
    }

    static Basket basket(List<BasketLine> lines, List<Deduction> deductions, Freight freight, Money paid) {
        var tenders = List.of(new Tender("card", TenderKind.CARD, paid));
        return new Basket(paid.currency(), lines, deductions, freight, tenders);
    }

    /** Lines numbered from 1, one piece each, paid by one card without freight. */
    static Purchase order(String paid, List<Deduction> deductions, String... nets) {
        var lines = new ArrayList<BasketLine>();
        for (var net : nets) {
            lines.add(BasketLine.of(lines.size() + 1, 1, cny(net)));
        }
        return Pricing.price(basket(lines, deductions, null, cny(paid)));
    }

    static Purchase oneLine(String paid, int quantity) {
        var line = BasketLine.of(1, quantity, cny(paid));
        return Pricing.price(basket(List.of(line), List.of(), null, cny(paid)));
    }

    static Already nothing(Purchase purchase) {
        return Already.nothing(purchase.currency());
    }

    static FreightOutcome freight(Outbound outbound, boolean charge, Payer returnPostage) {
        return new FreightOutcome(outbound, charge, returnPostage, returnPostage, "FREIGHT");
    }

    static FreightOutcome buyersFreight() {
        return freight(Outbound.NONE, false, Payer.BUYER);
    }

    static RefundAsk changedMind(int lineNo, String units) {
        return changedMind(lineNo, units, ThresholdMode.PRORATA);
    }

    static RefundAsk changedMind(int lineNo, String units, ThresholdMode mode) {
        return new RefundAsk(line(lineNo, units), Fault.BUYER, mode, buyersFreight(), Extras.none());
    }

    static RefundAsk faulty(int lineNo, String units) {
        var freight = freight(Outbound.SHARE, false, Payer.SELLER);
        return new RefundAsk(line(lineNo, units), Fault.SELLER, ThresholdMode.RESETTLE, freight, Extras.none());
    }

    static List<AskedLine> line(int lineNo, String units) {
        return List.of(new AskedLine(lineNo, Units.parse(units)));
    }

    static Currency currency(String code) {
        return Currency.getInstance(code);
    }
}
