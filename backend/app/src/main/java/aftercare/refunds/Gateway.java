package aftercare.refunds;

import java.util.UUID;

import aftercare.money.Money;

/** A way to send money back. */
interface Gateway {

    /**
     * What to pay, and for which shop; {@code key} is the same at every try until the gateway refuses for good, and the
     * gateway pays it at most once.
     */
    record Order(UUID key, UUID shopId, UUID orderId, String tenderRef, Money amount, String note) {}

    GatewayAnswer pay(Order order);
}
