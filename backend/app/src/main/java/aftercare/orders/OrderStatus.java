package aftercare.orders;

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

    /** Signed for when all of it is: what has not left is not. */
    static OrderStatus of(Packing packing) {
        return packing.isAllSent() && packing.parcels().stream().allMatch(parcel -> parcel.signedAt() != null)
                ? SIGNED
                : SHIPPED;
    }
}
