package aftercare.fulfilment;

import java.time.Instant;

import aftercare.orders.Order;

/** An order did not leave when it was promised to. Told in the transaction of the fact. */
public record OrderIsLate(Order order, Instant at) {}
