package aftercare.orders;

import java.util.List;

/** Where an order stands on its way to the buyer. */
public enum OrderStatus {
    PLACED,
    PAID,
    SHIPPED,
    SIGNED,
    CANCELLED;

    static OrderStatus of(PlaceOrder asked) {
        if (asked.cancelled()) {
            return CANCELLED;
        }
        var sent = asked.shipmentsOrNone();
        if (!sent.isEmpty()) {
            return sent.stream().allMatch(s -> s.signedAt() != null) ? SIGNED : SHIPPED;
        }
        return asked.paidAt() == null ? PLACED : PAID;
    }

    static OrderStatus ofParcels(List<Shipment> parcels) {
        return parcels.stream().allMatch(parcel -> parcel.signedAt() != null) ? SIGNED : SHIPPED;
    }
}
