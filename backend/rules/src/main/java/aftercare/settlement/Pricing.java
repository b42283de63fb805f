package aftercare.settlement;

import java.util.ArrayList;
import java.util.List;

import aftercare.money.Money;

/** Turns a basket into a purchase. */
public final class Pricing {

    private final Basket basket;

    private Pricing(Basket basket) {
        this.basket = basket;
    }

    /** Hands out every deduction and every tender over the lines, to the cent (§3.1-2 to 4). */
    public static Purchase price(Basket basket) {
        BasketCheck.wellFormed(basket);
        return new Pricing(basket).purchase();
    }

    private Purchase purchase() {
        var taken = new Deducting(basket.lines());
        for (int i = 0; i < basket.deductions().size(); i++) {
            taken.take(basket.deductions().get(i), "/deductions/" + i + "/amount");
        }
        for (int i = 0; i < basket.tenders().size(); i++) {
            if (!basket.tenders().get(i).kind().isMoney()) {
                taken.take(points(basket.tenders().get(i)), "/tenders/" + i + "/amount");
            }
        }
        return paidBy(taken);
    }

    /** Points are a deduction the buyer funds: they lower what is paid and come back as points. */
    private static Deduction points(Tender tender) {
        return Deduction.of(tender.ref(), tender.kind().name(), Funder.BUYER, tender.amount());
    }

    private Purchase paidBy(Deducting taken) {
        var money = basket.tenders().stream()
                .filter(tender -> tender.kind().isMoney())
                .toList();
        var spread = TenderSpread.over(money, columns(taken));
        var bought = new ArrayList<PurchaseLine>();
        for (int i = 0; i < basket.lines().size(); i++) {
            bought.add(bought(basket.lines().get(i), taken.left(i), taken.shares(i), spread.uses(i)));
        }
        return new Purchase(
                basket.currency(),
                bought,
                basket.deductions(),
                basket.freight(),
                spread.uses(basket.lines().size()),
                basket.tenders());
    }

    private long[] columns(Deducting taken) {
        var due = new long[basket.lines().size() + 1];
        for (int i = 0; i < basket.lines().size(); i++) {
            due[i] = taken.left(i) + tax(basket.lines().get(i)).minor();
        }
        due[basket.lines().size()] = basket.freight().charged().minor();
        return due;
    }

    private PurchaseLine bought(BasketLine line, long paid, List<Share> shares, List<TenderAmount> uses) {
        return new PurchaseLine(
                line.lineNo(),
                line.quantity(),
                line.net(),
                tax(line),
                line.vatBasisPoints(),
                Money.ofMinor(paid, basket.currency()),
                shares,
                uses);
    }

    private Money tax(BasketLine line) {
        return line.tax() == null ? Money.zero(basket.currency()) : line.tax();
    }
}
