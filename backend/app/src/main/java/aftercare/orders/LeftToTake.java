package aftercare.orders;

import java.util.UUID;

/** Said by whoever knows what was asked of an order: is there anything of it that its buyer could still take back at once? */
public interface LeftToTake {

    boolean isAny(UUID orderId, Packing packing);
}
