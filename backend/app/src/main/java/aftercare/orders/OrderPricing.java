package aftercare.orders;

import java.util.ArrayList;
import java.util.Currency;

import aftercare.money.Money;
import aftercare.money.MoneyRefused;
import aftercare.money.UnitPrice;
import aftercare.problems.Refusal;
import aftercare.settlement.Basket;
import aftercare.settlement.BasketLine;
import aftercare.settlement.Freight;
import aftercare.settlement.Pricing;
import aftercare.settlement.Purchase;
import aftercare.settlement.SettlementRefused;
import aftercare.settlement.Tender;
import aftercare.shops.Shop;

/** Prices an incoming order once, on the day of purchase; what comes out is stored and never recomputed. */
final class OrderPricing {

    private static final int CARRIER_LENGTH = 80;

    private OrderPricing() {}

    static Purchase price(Shop shop, PlaceOrder asked) {
        if (!shop.currency().equals(asked.currency())) {
            throw Refusal.againstRule("/currency", "WRONG_CURRENCY", shop.currency());
        }
        checkCarrier(asked.freight());
        var purchase = priced(asked);
        if (asked.depositOn() != null) {
            checkDeposit(asked, purchase);
        }
        return purchase;
    }

    /** As long as the carrier of a parcel. */
    private static void checkCarrier(Freight freight) {
        var promised = freight == null ? null : freight.promisedCarrier();
        if (promised != null && (promised.isBlank() || promised.length() > CARRIER_LENGTH)) {
            throw Refusal.malformed("/freight/promisedCarrier", "WRONG_LENGTH");
        }
    }

    /** A deposit is a part of the contract. */
    private static void checkDeposit(PlaceOrder asked, Purchase purchase) {
        if (!asked.depositOn().currency().getCurrencyCode().equals(asked.currency())) {
            throw Refusal.againstRule("/depositOn", "WRONG_CURRENCY", asked.currency());
        }
        if (asked.depositOn().compareTo(purchase.captured()) <= 0) {
            throw Refusal.againstRule("/depositOn", "NO_MORE_THAN_PAID", purchase.captured());
        }
    }

    private static Purchase priced(PlaceOrder asked) {
        try {
            var tenders = asked.tenders().stream()
                    .map(t -> new Tender(t.ref(), t.kind(), t.amount()))
                    .toList();
            return Pricing.price(new Basket(
                    Currency.getInstance(asked.currency()),
                    lines(asked),
                    asked.deductionsOrNone(),
                    asked.freight(),
                    tenders));
        } catch (SettlementRefused refused) {
            throw Refusal.of(refused);
        }
    }

    private static ArrayList<BasketLine> lines(PlaceOrder asked) {
        var lines = new ArrayList<BasketLine>();
        for (var i = 0; i < asked.lines().size(); i++) {
            var line = asked.lines().get(i);
            lines.add(new BasketLine(
                    line.lineNo(), line.quantity(), net(line, i, asked.currency()), line.tax(), line.vatBasisPoints()));
        }
        return lines;
    }

    private static Money gross(PlaceOrder.Line line, int at, String currency) {
        var price = UnitPrice.of(line.unitPrice(), currency);
        try {
            return price.amount(line.quantity());
        } catch (MoneyRefused beyond) {
            throw Refusal.againstRule("/lines/" + at + "/unitPrice", beyond.code());
        }
    }

    private static Money net(PlaceOrder.Line line, int at, String currency) {
        var gross = gross(line, at, currency);
        if (line.promo() == null) {
            return gross;
        }
        if (!line.promo().currency().equals(gross.currency())) {
            throw Refusal.againstRule("/lines/" + at + "/promo", "WRONG_CURRENCY", currency);
        }
        if (line.promo().isNegative() || line.promo().compareTo(gross) > 0) {
            throw Refusal.againstRule("/lines/" + at + "/promo", "DEDUCTION_ABOVE_SCOPE");
        }
        return gross.minus(line.promo());
    }
}
