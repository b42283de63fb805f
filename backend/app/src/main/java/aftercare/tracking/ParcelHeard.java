package aftercare.tracking;

import java.time.Instant;

import aftercare.orders.Order;

/**
 * Something was heard of a parcel on its way to a buyer. Told in the transaction of the fact.
 *
 * @param lighter its weights say that something was lost on its way
 */
public record ParcelHeard(Order order, TrackingEvent event, boolean lighter, Instant now) {}
