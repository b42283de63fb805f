package aftercare.settlement;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;

import aftercare.money.Money;
import aftercare.settlement.FreightOutcome.Outbound;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any order, and anything that may be asked of it. */
final class AnyOrder {

    static final Currency CNY = Currency.getInstance("CNY");
    private static final List<Outbound> OUTBOUND = List.of(Outbound.values());

    private AnyOrder() {}

    /** One to five lines, promotions with and without thresholds, points, two tenders, freight or none. */
    static Arbitrary<Purchase> all() {
        var line = Combinators.combine(
                        Arbitraries.longs().between(0, 50_000),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.longs().between(0, 1_000),
                        Arbitraries.of(600, 1900).injectNull(0.5))
                .as((net, quantity, tax, vat) -> new BasketLine(0, quantity, money(net), money(tax), vat));
        return Combinators.combine(line.list().ofMinSize(1).ofMaxSize(5), Arbitraries.randomValue(random -> random))
                .as(AnyOrder::order);
    }

    private static Purchase order(List<BasketLine> shapes, Random chance) {
        var lines = new ArrayList<BasketLine>();
        for (var shape : shapes) {
            lines.add(new BasketLine(
                    lines.size() + 1, shape.quantity(), shape.net(), shape.tax(), shape.vatBasisPoints()));
        }
        long goods = lines.stream().mapToLong(line -> line.net().minor()).sum();
        long tax = lines.stream().mapToLong(line -> line.tax().minor()).sum();
        var deductions = new ArrayList<Deduction>();
        for (int i = chance.nextInt(3); i > 0; i--) {
            long amount = chance.nextLong(goods / 2 + 1);
            goods -= amount;
            deductions.add(new Deduction(
                    "d" + i,
                    "PROMO",
                    chance.nextBoolean() ? Funder.SHOP : Funder.PLATFORM,
                    money(amount),
                    List.of(),
                    chance.nextBoolean() ? money(chance.nextLong(60_000)) : null,
                    chance.nextBoolean()));
        }
        var tenders = new ArrayList<Tender>();
        if (chance.nextBoolean()) {
            long points = chance.nextLong(goods + 1);
            goods -= points;
            tenders.add(new Tender("points", TenderKind.POINTS, money(points)));
        }
        long freight = chance.nextBoolean() ? chance.nextLong(2_000) : 0;
        long due = goods + tax + freight;
        long card = chance.nextBoolean() ? due : chance.nextLong(due + 1);
        tenders.add(new Tender("card", TenderKind.CARD, money(card)));
        tenders.add(new Tender("gift", TenderKind.GIFT_CARD, money(due - card)));
        var terms = new Freight(money(freight), money(1_000), money(9_900), money(freight / 2), 1900);
        return Pricing.price(new Basket(CNY, lines, deductions, terms, tenders));
    }

    static List<AskedLine> everything(Purchase order) {
        return order.lines().stream()
                .map(line -> new AskedLine(line.lineNo(), Units.all(line.quantity())))
                .toList();
    }

    /** At least one piece of at least one line, never pieces that are gone. */
    static List<AskedLine> some(List<AskedLine> left, Random chance) {
        var picked = new ArrayList<AskedLine>();
        for (var line : left) {
            if (chance.nextBoolean()) {
                int skip = chance.nextInt(line.units().size());
                var rest = line.units().minus(line.units().first(skip));
                picked.add(new AskedLine(line.lineNo(), rest.first(1 + chance.nextInt(rest.size()))));
            }
        }
        return picked.isEmpty() ? List.of(left.getFirst()) : picked;
    }

    static RefundAsk anyAsk(List<AskedLine> left, Random chance) {
        var lines = some(left, chance);
        var gift = new Extras.GiftKept(9, "gift", Money.ofMinor(chance.nextInt(2000), CNY));
        var loss = new Extras.ValueLoss(lines.getFirst().lineNo(), Money.ofMinor(chance.nextInt(3000), CNY), "used");
        var extras = new Extras(
                chance.nextInt(4) == 0 ? List.of(gift) : List.of(),
                chance.nextInt(4) == 0 ? List.of(loss) : List.of(),
                chance.nextInt(4) == 0 ? 1500 : 0,
                chance.nextBoolean() ? Money.ofMinor(950, CNY) : null);
        var freight = new FreightOutcome(
                OUTBOUND.get(chance.nextInt(OUTBOUND.size())),
                chance.nextBoolean(),
                Payer.values()[chance.nextInt(2)],
                Payer.BUYER,
                "ANY");
        return new RefundAsk(
                lines, Fault.values()[chance.nextInt(4)], ThresholdMode.values()[chance.nextInt(2)], freight, extras);
    }

    private static Money money(long minor) {
        return Money.ofMinor(minor, CNY);
    }
}
