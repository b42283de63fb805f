package aftercare.returns;

import jakarta.enterprise.context.ApplicationScoped;

import aftercare.money.Money;
import aftercare.orders.Orders;

/** What the buyer still has of what was replaced before it came back. */
@ApplicationScoped
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
        var order = orders.get(ret.orderId());
        var purchase = order.purchase(orders.linesOf(order.id()));
        return ret.lines().stream()
                .map(line -> {
                    var bought = purchase.line(line.lineNo()).orElseThrow();
                    var units = line.in(GoodsState.WITH_BUYER);
                    return Money.ofMinor(
                            units.valueOf(bought.paid().minor(), bought.quantity()),
                            ret.amount().currency());
                })
                .reduce(Money.zero(ret.amount().currency()), Money::plus);
    }
}
