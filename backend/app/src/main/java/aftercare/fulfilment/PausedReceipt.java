package aftercare.fulfilment;

import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import aftercare.clocks.CaseClock;
import aftercare.clocks.CaseClocks;
import aftercare.orders.OrderStatus;
import aftercare.orders.Orders;
import aftercare.returns.ReturnEvent;
import aftercare.returns.ReturnEvent.Verb;
import aftercare.returns.Returns;

/** While a refund is open nobody is taken to have received the order; afterwards there is as much time left as before. */
@Singleton
class PausedReceipt {

    static final String REFUND_OPEN = "REFUND_OPEN";

    private final CaseClocks clocks;
    private final Orders orders;
    private final Returns returns;

    PausedReceipt(CaseClocks clocks, Orders orders, Returns returns) {
        this.clocks = clocks;
        this.orders = orders;
        this.returns = returns;
    }

    void follow(@Observes ReturnEvent event) {
        var ret = event.ret();
        if (event.verb() == Verb.SUBMITTED) {
            // most orders are signed for: then no clock runs, and none is looked for
            if (awaited(ret.orderId())) {
                open(ret.orderId())
                        .filter(clock -> clock.pausedAt() == null)
                        .ifPresent(clock -> clocks.pause(clock, REFUND_OPEN, event.at()));
            }
        } else if (event.closesCase() && awaited(ret.orderId()) && !returns.anyOpen(ret.orderId(), ret.id())) {
            open(ret.orderId()).filter(clock -> clock.pausedAt() != null).ifPresent(clock -> {
                clocks.resume(clock, event.at());
                orders.receiveBy(ret.orderId(), clock.dueAt());
            });
        }
    }

    private boolean awaited(UUID orderId) {
        var order = orders.get(orderId);
        return order.status() == OrderStatus.SHIPPED && order.course().receiveBy() != null;
    }

    private java.util.Optional<CaseClock> open(UUID orderId) {
        return clocks.book(orderId).open(OrderClock.C19.name());
    }
}
