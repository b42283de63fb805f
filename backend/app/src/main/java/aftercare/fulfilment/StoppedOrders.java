package aftercare.fulfilment;

import java.util.Map;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.events.Events;
import aftercare.orders.Order;
import aftercare.orders.OrderFollowed;
import aftercare.orders.OrderLeaving;
import aftercare.orders.OrderStatus;
import aftercare.orders.Orders;
import aftercare.returns.AskedBack;
import aftercare.returns.ReturnEvent;
import aftercare.returns.ReturnEvent.Verb;
import aftercare.shops.ShopTime;

/** What is paid back before it left does not leave; what leaves although it was asked back is told to its case. */
@Singleton
class StoppedOrders {

    private final Orders orders;
    private final OrderClocks clocks;
    private final AskedBack askedBack;
    private final Events events;
    private final ShopTime time;

    StoppedOrders(Orders orders, OrderClocks clocks, AskedBack askedBack, Events events, ShopTime time) {
        this.orders = orders;
        this.clocks = clocks;
        this.askedBack = askedBack;
        this.events = events;
        this.time = time;
    }

    void granted(@Observes ReturnEvent event) {
        var granted = event.verb() == Verb.GRANTED || event.verb() == Verb.AUTO_GRANTED;
        if (!granted || !event.ret().isStillWithShop()) {
            return;
        }
        var orderId = event.ret().orderId();
        event.ret().lines().forEach(line -> orders.cancelUnits(orderId, line.lineNo(), line.paidBack()));
        events.tell(
                event.ret().shopId(),
                "order.units-cancelled",
                orderId,
                event.at(),
                Map.of("return", event.ret().number()));
        var stopped = orders.stopIfCancelledWhole(orderId, event.at());
        if (!stopped) {
            orders.touch(orderId);
        }
        var order = orders.get(orderId);
        if (order.course().dispatchBy() != null && (stopped || isRestOf(order))) {
            clocks.stopped(orderId, event.at());
        }
    }

    /** A part of it had left, and now nothing more has to. */
    private boolean isRestOf(Order order) {
        return order.status() == OrderStatus.SHIPPED && orders.isAllSent(order);
    }

    void leaves(@Observes OrderLeaving leaving) {
        askedBack.lock(leaving.orderId());
    }

    void left(@Observes OrderFollowed followed) {
        if (followed.isLeaving() && !followed.leftOut()) {
            askedBack.left(
                    followed.order().id(),
                    followed.packing(),
                    Actor.system("dispatch"),
                    time.now(followed.order().shopId()));
        }
    }
}
