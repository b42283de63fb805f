package aftercare.fulfilment;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import aftercare.clocks.CaseClock;
import aftercare.clocks.CaseClock.Kind;
import aftercare.clocks.CaseClocks;
import aftercare.clocks.ClockBook;
import aftercare.clocks.ClockDue;
import aftercare.events.Events;
import aftercare.money.Money;
import aftercare.orders.Course;
import aftercare.orders.Order;
import aftercare.orders.OrderFollowed;
import aftercare.orders.OrderStatus;
import aftercare.orders.Orders;
import aftercare.orders.Shipment;
import aftercare.shops.ShopTime;

/**
 * Starts a clock only where it can still matter: what was paid or sent too long ago when it is taken in is never timed, so
 * that an import of old orders starts none.
 */
@Singleton
class OrderClocks {

    private final CaseClocks clocks;
    private final Orders orders;
    private final Events events;
    private final ShopTime time;
    private final Event<OrderIsLate> isLate;

    OrderClocks(CaseClocks clocks, Orders orders, Events events, ShopTime time, Event<OrderIsLate> isLate) {
        this.clocks = clocks;
        this.orders = orders;
        this.events = events;
        this.time = time;
        this.isLate = isLate;
    }

    void follow(@Observes OrderFollowed followed) {
        var order = followed.order();
        var now = time.now(order.shopId());
        var leave = toLeave(followed, now);
        var receive = toBeReceived(followed, now);
        if (followed.isNew() && leave == null && receive == null) {
            return;
        }
        var book = followed.isNew() ? ClockBook.empty() : clocks.book(order.id());
        keep(book, OrderClock.C17, order, leave, now);
        keep(book, OrderClock.C19, order, receive, now);
    }

    /** What is left of an order has to leave in the same time as all of it. Null: nothing is to be timed. */
    private static Instant toLeave(OrderFollowed followed, Instant now) {
        var order = followed.order();
        var rest = order.status() == OrderStatus.SHIPPED
                && order.paidAt() != null
                && !followed.packing().isAllSent();
        return (rest || order.status() == OrderStatus.PAID) && order.course().lateSince() == null
                ? future(order.paidAt().plus(OrderClock.C17.length), now)
                : null;
    }

    /** What has not left whole cannot have been received. */
    private static Instant toBeReceived(OrderFollowed followed, Instant now) {
        return followed.order().status() == OrderStatus.SHIPPED
                        && followed.packing().isAllSent()
                        && followed.order().course().receivedAt() == null
                ? followed.parcels().stream()
                        .map(Shipment::shippedAt)
                        .max(Comparator.naturalOrder())
                        .map(last -> future(last.plus(OrderClock.C19.length), now))
                        .orElse(null)
                : null;
    }

    private static Instant future(Instant due, Instant now) {
        return due.isAfter(now) ? due : null;
    }

    private void keep(ClockBook book, OrderClock which, Order order, Instant due, Instant now) {
        var open = book.open(which.name());
        if (open.isPresent() && (due == null || runsTo(open.get(), due))) {
            if (due == null) {
                clocks.meet(open.get(), now);
            }
            return;
        }
        open.ifPresent(clock -> clocks.meet(clock, now));
        if (due != null) {
            start(book, which, order, due, now);
        }
    }

    /** A clock that stood still goes its own way. */
    private static boolean runsTo(CaseClock clock, Instant due) {
        return !clock.dueAt().isBefore(due) || clock.pausedAt() != null;
    }

    private void start(ClockBook book, OrderClock which, Order order, Instant due, Instant now) {
        var leaves = which == OrderClock.C17;
        if (leaves) {
            order.mustLeaveBy(due);
        } else {
            order.mustBeReceivedBy(due);
        }
        clocks.start(
                book,
                new CaseClock.Start(
                        CaseClock.Subject.order(
                                order.shopId(), order.id(), order.number(), leaves ? "SELLER" : "BUYER"),
                        leaves ? Kind.HARD : Kind.ROUTINE,
                        which.name(),
                        which.outcome,
                        now,
                        due,
                        leaves ? order.total() : Money.ofMinor(0, order.currency()),
                        OrderClock.PRESET,
                        OrderClock.PRESET_VERSION));
    }

    /** Stopped before it left: it need not leave any more. */
    void stopped(UUID orderId, Instant now) {
        clocks.book(orderId).open(OrderClock.C17.name()).ifPresent(clock -> clocks.meet(clock, now));
    }

    /** The order is locked before its clock is claimed, as everywhere. */
    void missed(@Observes ClockDue missed) {
        var late = missed.code().equals(OrderClock.C17.name());
        if (!late && !missed.code().equals(OrderClock.C19.name())) {
            return;
        }
        var order = orders.lock(missed.subjectId());
        var now = time.isSandbox(order.shopId()) ? missed.dueAt() : missed.now();
        if (!clocks.claim(missed, now)) {
            return;
        }
        if (late) {
            order.isLate(missed.dueAt());
            isLate.fire(new OrderIsLate(order, now));
        } else {
            order.receive(Course.BY_CLOCK, now);
        }
        events.tell(
                order.shopId(),
                late ? "order.late" : "order.received",
                order.id(),
                now,
                Map.of("number", order.number(), "clock", missed.code()));
    }
}
