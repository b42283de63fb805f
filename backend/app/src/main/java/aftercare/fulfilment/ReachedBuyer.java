package aftercare.fulfilment;

import java.util.Map;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import aftercare.events.Events;
import aftercare.orders.Orders;
import aftercare.orders.PlacingOfOrders;
import aftercare.returns.AskedBack;
import aftercare.tracking.ParcelHeard;
import aftercare.tracking.TrackingCode;
import aftercare.tracking.Trackings;

/**
 * A carrier says that a parcel of an order was delivered: the buyer's time counts from then, unless somebody has said so
 * before. Who has signed for it is another matter, and asked after when nobody has for long.
 */
@Singleton
class ReachedBuyer {

    private final Orders orders;
    private final PlacingOfOrders placing;
    private final AskedBack askedBack;
    private final Trackings trackings;
    private final Events events;

    ReachedBuyer(Orders orders, PlacingOfOrders placing, AskedBack askedBack, Trackings trackings, Events events) {
        this.orders = orders;
        this.placing = placing;
        this.askedBack = askedBack;
        this.trackings = trackings;
        this.events = events;
    }

    void heard(@Observes ParcelHeard heard) {
        var event = heard.event();
        if (event.code() != TrackingCode.DELIVERED
                || trackings.isTurnedRound(event)
                || askedBack.isStopped(heard.order().id())) {
            return;
        }
        var order = orders.lock(heard.order().id());
        if (placing.delivered(order, event.number(), event.at())) {
            events.tell(
                    order.shopId(),
                    "order.delivered",
                    order.id(),
                    heard.now(),
                    Map.of(
                            "number", order.number(),
                            "parcel", event.number(),
                            "at", event.at().toString()));
        }
    }
}
