package aftercare.orders;

import java.util.List;

/**
 * An order was taken in or brought up to date. Told in the transaction of the fact.
 *
 * @param before as it stood then; null for a new one
 * @param leftOut what was asked back is not in the parcel
 */
public record OrderFollowed(Order order, OrderStatus before, List<Shipment> parcels, boolean leftOut) {

    OrderFollowed(Order order, OrderStatus before, List<Shipment> parcels) {
        this(order, before, parcels, false);
    }

    public boolean isNew() {
        return before == null;
    }

    /** Nothing of it had left, and now something has. */
    public boolean hasLeft() {
        return before == OrderStatus.PAID
                && (order.status() == OrderStatus.SHIPPED || order.status() == OrderStatus.SIGNED);
    }
}
