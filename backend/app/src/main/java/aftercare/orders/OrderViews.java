package aftercare.orders;

import jakarta.inject.Singleton;

import aftercare.access.Who;
import aftercare.shops.Shops;

/** Gathers an order whole, for the shop's people or with the buyer's eyes. */
@Singleton
public class OrderViews {

    private final Orders orders;
    private final Shops shops;
    private final LeftToTake left;
    private final Who who;

    OrderViews(Orders orders, Shops shops, LeftToTake left, Who who) {
        this.orders = orders;
        this.shops = shops;
        this.left = left;
        this.who = who;
    }

    public OrderView of(Order order) {
        var lines = orders.linesOf(order.id());
        var packing = Packing.of(lines, orders.shipmentsOf(order));
        return OrderView.of(
                order,
                lines,
                packing,
                shops.terms(order.termsId()),
                shops.get(order.shopId()).name(),
                order.mayBeTakenBack() && !packing.isAllSent() && left.isAny(order.id(), packing),
                who.isForShop());
    }
}
