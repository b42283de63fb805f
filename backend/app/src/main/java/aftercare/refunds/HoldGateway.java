package aftercare.refunds;

import java.util.UUID;

import aftercare.money.Money;

/** A way to hold money at a buyer's payment, and then to take it or to let it go. */
public interface HoldGateway {

    /** What a gateway is asked for. */
    enum Step {
        AUTHORISE,
        /** All of it or a part; the gateway lets go of the rest. */
        CAPTURE,
        RELEASE
    }

    /**
     * {@code hold}: what the gateway calls the hold, null while there is none. The key is the same at every try of one step, and
     * the gateway does that step at most once.
     */
    record Order(UUID key, UUID shopId, String tenderRef, Money amount, String note, String hold) {}

    GatewayAnswer ask(Step step, Order order);
}
