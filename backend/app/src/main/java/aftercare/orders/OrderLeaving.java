package aftercare.orders;

import java.util.UUID;

/**
 * A parcel of an order that somebody has asked something of is about to leave. Told before the order is locked: whoever must hear
 * of it locks his own things first, in the order in which money that goes back locks them.
 */
public record OrderLeaving(UUID orderId) {}
