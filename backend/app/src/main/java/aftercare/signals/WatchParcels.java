package aftercare.signals;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import aftercare.clocks.CaseClock;
import aftercare.clocks.CaseClocks;
import aftercare.clocks.ClockBook;
import aftercare.clocks.ClockDue;
import aftercare.money.Money;
import aftercare.orders.Order;
import aftercare.orders.OrderFollowed;
import aftercare.orders.OrderStatus;
import aftercare.orders.Orders;
import aftercare.orders.Shipment;
import aftercare.returns.Signal;
import aftercare.shops.ShopTime;
import aftercare.shops.WatchTerms;
import aftercare.shops.Watches;
import aftercare.tracking.Trackings;

/**
 * Looks after parcels on their way to buyers by a clock that nobody has to prevent: it wakes when nothing was heard for
 * long, so that what is quiet costs nothing until then. What travelled too long ago when it is taken in is never watched.
 */
@Singleton
class WatchParcels {

    static final String CODE = "WATCH";
    private static final String PRESET = "AFTERCARE_CLOCKS";
    private static final int PRESET_VERSION = 1;

    private final CaseClocks clocks;
    private final Orders orders;
    private final Trackings trackings;
    private final Signals signals;
    private final Watches watches;
    private final ShopTime time;

    WatchParcels(
            CaseClocks clocks, Orders orders, Trackings trackings, Signals signals, Watches watches, ShopTime time) {
        this.clocks = clocks;
        this.orders = orders;
        this.trackings = trackings;
        this.signals = signals;
        this.watches = watches;
        this.time = time;
    }

    /** One parcel, and when something was last heard of it. */
    private record Quiet(Shipment parcel, Instant heard, WatchTerms terms) {

        /** What the silence means by now; null while it means nothing. */
        Signal means(Instant now) {
            if (parcel.deliveredAt() != null) {
                return now.isBefore(parcel.deliveredAt().plus(terms.untilSigned())) ? null : Signal.UNSIGNED;
            }
            return !now.isBefore(heard.plus(terms.lost()))
                    ? Signal.LOST
                    : !now.isBefore(heard.plus(terms.stalled())) ? Signal.STALLED : null;
        }

        Instant since() {
            return parcel.deliveredAt() != null ? parcel.deliveredAt() : heard;
        }

        /** When to look again; null when there is nothing more to find out. */
        Instant next(Instant now) {
            var looks = parcel.deliveredAt() != null
                    ? Stream.of(parcel.deliveredAt().plus(terms.untilSigned()))
                    : Stream.of(heard.plus(terms.stalled()), heard.plus(terms.lost()));
            return looks.filter(look -> look.isAfter(now)).findFirst().orElse(null);
        }
    }

    void follow(@Observes OrderFollowed followed) {
        var order = followed.order();
        if (!isUnderWay(order) && (followed.isNew() || followed.before() == order.status())) {
            return;
        }
        var now = time.now(order.shopId());
        // nothing was heard before it left, and nobody watched it
        var begins = followed.isNew() || followed.hasLeft();
        var next = isUnderWay(order) ? next(quiet(order, followed.parcels(), begins), now) : null;
        if (begins && next == null) {
            return;
        }
        var book = begins ? ClockBook.empty() : clocks.book(order.id());
        var open = book.open(CODE);
        if (next == null) {
            open.ifPresent(clock -> clocks.meet(clock, now));
        } else if (open.isEmpty()) {
            start(book, order, next, now);
        }
    }

    private static boolean isUnderWay(Order order) {
        return order.status() == OrderStatus.SHIPPED && order.course().receivedAt() == null;
    }

    private List<Quiet> quiet(Order order, List<Shipment> parcels, boolean unknown) {
        var open = parcels.stream().filter(parcel -> parcel.signedAt() == null).toList();
        Map<String, Instant> heard = unknown
                ? Map.of()
                : trackings.lastHeard(
                        order.shopId(), open.stream().map(Shipment::number).toList());
        var terms = watches.of(order.shopId());
        return open.stream()
                .map(parcel -> new Quiet(parcel, heard.getOrDefault(parcel.number(), parcel.shippedAt()), terms))
                .toList();
    }

    private static Instant next(List<Quiet> parcels, Instant now) {
        return parcels.stream()
                .map(parcel -> parcel.next(now))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private void start(ClockBook book, Order order, Instant due, Instant now) {
        clocks.start(
                book,
                new CaseClock.Start(
                        CaseClock.Subject.order(order.shopId(), order.id(), order.number(), "CARRIER"),
                        CaseClock.Kind.ROUTINE,
                        CODE,
                        "MAY_BE_NOTICED",
                        now,
                        due,
                        Money.ofMinor(0, order.currency()),
                        PRESET,
                        PRESET_VERSION));
    }

    /** The order is locked before its clock is claimed, as everywhere. */
    void look(@Observes ClockDue due) {
        if (due.kind() != CaseClock.Kind.ROUTINE || !CODE.equals(due.code())) {
            return;
        }
        var order = orders.lock(due.subjectId());
        var now = time.isSandbox(order.shopId()) ? due.dueAt() : due.now();
        if (!clocks.claim(due, now) || !isUnderWay(order)) {
            return;
        }
        var parcels = quiet(order, orders.shipmentsOf(order), false);
        for (var parcel : parcels) {
            Optional.ofNullable(parcel.means(now)).ifPresent(kind -> raise(order, parcel, kind, now));
        }
        var next = next(parcels, now);
        if (next != null) {
            start(clocks.book(order.id()), order, next, now);
        }
    }

    private void raise(Order order, Quiet quiet, Signal kind, Instant now) {
        var parcel = quiet.parcel();
        if (kind == Signal.LOST || kind == Signal.UNSIGNED) {
            // the later word says the earlier one too
            signals.silentOf(order.shopId(), parcel.number()).stream()
                    .filter(signal -> signal.kind() == Signal.STALLED)
                    .forEach(signal -> signal.over(now));
        }
        signals.raise(RaisedSignal.ofParcel(kind, order, parcel.carrier(), parcel.number(), quiet.since(), null, now));
    }
}
