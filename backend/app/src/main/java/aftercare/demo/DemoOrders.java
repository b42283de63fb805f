package aftercare.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import aftercare.money.Money;
import aftercare.money.UnitPrice;
import aftercare.orders.PlaceOrder;
import aftercare.settlement.Deduction;
import aftercare.settlement.Freight;
import aftercare.settlement.Funder;
import aftercare.settlement.TenderKind;

/** Invented orders in every state, some days old, so that the demo always looks like today. */
final class DemoOrders {

    private final String currency;
    private final Instant now;

    DemoOrders(String currency, Instant now) {
        this.currency = currency;
        this.now = now;
    }

    /** Who buys, as the shop's own system would say it. */
    record Customer(String subject, String ref, String name, String phone, String email, String address) {}

    /** One piece of goods and how many. */
    record Item(DemoGoods goods, int quantity) {}

    /** How far the order is: days since it was placed, left and was signed for; null: not yet. */
    record Age(int placed, Integer shipped, Integer signed, boolean paid, boolean cancelled) {
        Age(int placed, Integer shipped, Integer signed) {
            this(placed, shipped, signed, true, false);
        }

        static Age unpaid(int placed) {
            return new Age(placed, null, null, false, false);
        }

        static Age cancelled(int placed) {
            return new Age(placed, null, null, false, true);
        }
    }

    PlaceOrder order(String number, Customer by, Age age, String discount, Item... items) {
        var lines = new ArrayList<PlaceOrder.Line>();
        var goods = Money.ofMinor(0, currency);
        for (var item : items) {
            lines.add(line(lines.size() + 1, item));
            goods = goods.plus(UnitPrice.of(item.goods().price, currency).amount(item.quantity()));
        }
        var deductions = new ArrayList<Deduction>();
        if (discount != null) {
            var amount = Money.of(discount, currency);
            deductions.add(new Deduction("promo", "FULL_REDUCTION", Funder.SHOP, amount, List.of(), null, false));
            goods = goods.minus(amount);
        }
        var free = goods.compareTo(Money.of("99.00", currency)) >= 0;
        var tariff = Money.of("10.00", currency);
        var freight = free ? Freight.free(tariff, Money.of("99.00", currency)) : Freight.charged(tariff);
        var paid = free ? goods : goods.plus(tariff);
        return new PlaceOrder(
                "DEMO-" + number,
                number,
                daysAgo(age.placed()),
                age.paid() ? daysAgo(age.placed()).plus(Duration.ofMinutes(2)) : null,
                age.cancelled(),
                currency,
                new PlaceOrder.Buyer(by.subject(), by.ref(), by.name(), by.phone(), by.email()),
                by.address(),
                null,
                lines,
                deductions,
                freight,
                List.of(new PlaceOrder.PaidWith("pay-" + number, TenderKind.WALLET, "ALIPAY", paid)),
                parcels(number, age));
    }

    private PlaceOrder.Line line(int lineNo, Item item) {
        var goods = item.goods();
        return new PlaceOrder.Line(
                lineNo,
                goods.sku,
                goods.title,
                goods.variant,
                goods.category,
                goods.goodsClass,
                null,
                item.quantity(),
                goods.price,
                null,
                null,
                null,
                false,
                null,
                goods.exclusion,
                goods.exclusion != null,
                null);
    }

    private List<PlaceOrder.Sent> parcels(String number, Age age) {
        if (age.shipped() == null) {
            return List.of();
        }
        var signed = age.signed() == null ? null : daysAgo(age.signed());
        return List.of(new PlaceOrder.Sent(
                "SF Express 顺丰", "SF" + number.replaceAll("\\D", ""), daysAgo(age.shipped()), signed, signed));
    }

    private Instant daysAgo(int days) {
        return now.minus(Duration.ofDays(days));
    }
}
