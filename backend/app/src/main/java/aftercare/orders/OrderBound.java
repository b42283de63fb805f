package aftercare.orders;

import java.util.UUID;

/** A buyer has proved that an order is his. */
public record OrderBound(UUID orderId, String subject) {}
