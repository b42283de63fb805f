package aftercare.orders;

import java.util.List;

/**
 * An order was taken in or brought up to date. Told in the transaction of the fact.
 *
 * @param before as it stood then; null for a new one
 * @param more parcels left that were not known before
 * @param leftOut what was asked back is not in the parcel
 */
public record OrderFollowed(Order order, OrderStatus before, Packing packing, boolean more, boolean leftOut) {

    OrderFollowed(Order order, OrderStatus before, Packing packing, boolean more) {
        this(order, before, packing, more, false);
    }

    public List<Shipment> parcels() {
        return packing.parcels();
    }

    public boolean isNew() {
        return before == null;
    }

    /** Nothing of it had left, and now something has. */
    public boolean hasLeft() {
        return before == OrderStatus.PAID
                && (order.status() == OrderStatus.SHIPPED || order.status() == OrderStatus.SIGNED);
    }

    /** Something has left that was still here. */
    public boolean isLeaving() {
        return more && (before == OrderStatus.PAID || before == OrderStatus.SHIPPED);
    }
}
