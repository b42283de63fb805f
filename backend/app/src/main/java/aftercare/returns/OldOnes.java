package aftercare.returns;

import java.util.function.Function;

import jakarta.inject.Singleton;

import aftercare.money.Money;
import aftercare.orders.Orders;
import aftercare.problems.Refusal;
import aftercare.settlement.TenderKind;
import aftercare.settlement.Units;

/** What of the old ones is not back as it was, where the new ones left first. */
@Singleton
public class OldOnes {

    private final Orders orders;

    OldOnes(Orders orders) {
        this.orders = orders;
    }

    /** The new one is out or about to be, and the old one is not back: then its worth is asked for if it never comes. */
    public boolean areAwaited(ReturnRequest ret) {
        return ret.isAdvance()
                && ret.request() == RequestState.APPROVED
                && ret.goods().any(GoodsState.WITH_BUYER);
    }

    /** What was really paid for the pieces that the buyer still has. */
    public Money worth(ReturnRequest ret) {
        return paidFor(ret, line -> line.in(GoodsState.WITH_BUYER));
    }

    /** At the payment that the buyer made in money: points and store credit cannot be held. */
    public ToHold toHold(ReturnRequest ret, String askedAt) {
        var worth = worth(ret);
        if (!worth.isPositive()) {
            throw Refusal.againstRule(askedAt, "NOTHING_TO_HOLD");
        }
        return orders.get(ret.orderId()).tenders().stream()
                .filter(tender -> tender.kind().isMoney() && tender.kind() != TenderKind.STORE_CREDIT)
                .findFirst()
                .map(payment -> new ToHold(worth, payment))
                .orElseThrow(() -> Refusal.againstRule(askedAt, "NO_PAYMENT_TO_HOLD_AT"));
    }

    /** What was really paid for the pieces that came short, as something else, or were refused. */
    public Money worthNotRight(ReturnRequest ret) {
        return paidFor(ret, OldOnes::notRight);
    }

    /** What the buyer owes for all of them together, now that nothing more is awaited. */
    public Money owed(ReturnRequest ret) {
        return paidFor(ret, line -> line.in(GoodsState.WITH_BUYER).plus(notRight(line)));
    }

    /** The new one is out, so whatever of the old one is not back is the buyer's own. */
    public boolean areReplaced(ReturnRequest ret) {
        return isReplaced(ret);
    }

    private static boolean isReplaced(ReturnRequest ret) {
        return ret.isAdvance() && ret.outbound().isOut();
    }

    /** What stays claimed when the case is over: what he keeps, and what a carrier still has. */
    static Units kept(ReturnRequest ret, ReturnLine line) {
        return isReplaced(ret)
                ? line.in(state -> state == GoodsState.WITH_BUYER || state == GoodsState.IN_TRANSIT)
                        .plus(notRight(line))
                : Units.none();
    }

    /** Back with him or on their way to him, or never sent. What a carrier has lost is nobody's debt. */
    private static Units notRight(ReturnLine line) {
        return line.in(state -> state == GoodsState.SHORT
                        || state == GoodsState.WRONG_ITEM
                        || state == GoodsState.REFUSED
                        || state == GoodsState.SENT_BACK)
                .minus(Travelling.lostByCarrier(line));
    }

    private Money paidFor(ReturnRequest ret, Function<ReturnLine, Units> pieces) {
        var order = orders.get(ret.orderId());
        var purchase = order.purchase(orders.linesOf(order.id()));
        return ret.lines().stream()
                .map(line -> {
                    var bought = purchase.line(line.lineNo()).orElseThrow();
                    var units = pieces.apply(line);
                    return Money.ofMinor(
                            units.valueOf(bought.paid().minor(), bought.quantity()),
                            ret.amount().currency());
                })
                .reduce(Money.zero(ret.amount().currency()), Money::plus);
    }
}
