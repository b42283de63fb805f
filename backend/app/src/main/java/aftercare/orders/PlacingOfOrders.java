package aftercare.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import aftercare.problems.Refusal;
import aftercare.settlement.Purchase;
import aftercare.shops.Shop;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Takes an order in, from whichever door: the API, an import file, the demo. The same order again changes nothing. */
@Singleton
public class PlacingOfOrders {

    /** What became of one order. */
    public enum Outcome {
        NEW,
        UPDATED,
        UNCHANGED
    }

    /** The order as it stands now. */
    public record Placed(Order order, Outcome outcome) {}

    private final Orders orders;
    private final EntityManager db;
    private final ObjectMapper json;
    private final Event<OrderFollowed> followed;
    private final Event<OrderLeaving> leaving;

    PlacingOfOrders(
            Orders orders,
            EntityManager db,
            ObjectMapper json,
            Event<OrderFollowed> followed,
            Event<OrderLeaving> leaving) {
        this.orders = orders;
        this.db = db;
        this.json = json;
        this.followed = followed;
        this.leaving = leaving;
    }

    public Placed place(Shop shop, PlaceOrder asked) {
        return place(shop, asked, orders.byExternalRef(shop.id(), asked.externalRef()));
    }

    /** For who has looked already whether the order is known. */
    public Placed place(Shop shop, PlaceOrder asked, Optional<Order> known) {
        asked.checkParcels();
        var purchase = OrderPricing.price(shop, asked);
        return known.isEmpty() ? insert(shop, asked, purchase) : update(known.get(), asked, purchase);
    }

    private Placed insert(Shop shop, PlaceOrder asked, Purchase purchase) {
        asked.checkContents(List.of());
        var order = Order.place(shop, asked);
        order.follow(asked, Fingerprints.whole(asked, json));
        order.buy(asked, Fingerprints.bought(asked, json), purchase);
        db.persist(order);
        var lines = persistLines(order, asked, purchase);
        var parcels = asked.shipmentsOrNone().stream()
                .map(sent -> Shipment.of(order, sent))
                .toList();
        parcels.forEach(db::persist);
        var packing = Packing.of(lines, parcels);
        order.stand(packing);
        followed.fire(new OrderFollowed(order, null, packing, !parcels.isEmpty()));
        return new Placed(order, Outcome.NEW);
    }

    private Placed update(Order order, PlaceOrder asked, Purchase purchase) {
        var fingerprint = Fingerprints.whole(asked, json);
        if (fingerprint.equals(order.fingerprint())) {
            return new Placed(order, Outcome.UNCHANGED);
        }
        lock(order, asked);
        if (asked.saysContents()) {
            asked.checkContents(orders.shipmentsOf(order));
        }
        var bought = Fingerprints.bought(asked, json);
        if (!bought.equals(order.bought())) {
            buyAgain(order, asked, bought, purchase);
        }
        var before = order.status();
        order.follow(asked, fingerprint);
        var known = orders.shipmentsOf(order);
        var packing = packing(order, followParcels(order, known, asked.shipmentsOrNone()));
        order.stand(packing);
        followed.fire(
                new OrderFollowed(order, before, packing, packing.parcels().size() > known.size()));
        return new Placed(order, Outcome.UPDATED);
    }

    /** Its cases before itself, as everywhere: who grants money comes from there. */
    private void lock(Order order, PlaceOrder asked) {
        if (!order.hasCases()) {
            orders.lock(order.id());
            return;
        }
        var mayLeave = order.status() == OrderStatus.PAID || order.status() == OrderStatus.SHIPPED;
        if (mayLeave && !asked.shipmentsOrNone().isEmpty()) {
            leaving.fire(new OrderLeaving(order.id()));
        }
        // whoever came first may have changed it
        db.flush();
        db.refresh(order, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The lines of an order may be corrected until somebody has asked to send one back. */
    private void buyAgain(Order order, PlaceOrder asked, String bought, Purchase purchase) {
        if (hasReturns(order)) {
            throw Refusal.tooLate("ORDER_HAS_RETURNS");
        }
        db.createQuery("delete from OrderLine where orderId = :order")
                .setParameter("order", order.id())
                .executeUpdate();
        db.createQuery("delete from UnitCode where orderId = :order")
                .setParameter("order", order.id())
                .executeUpdate();
        order.buy(asked, bought, purchase);
        persistLines(order, asked, purchase);
    }

    /** Asked in SQL, because orders know nobody above them. */
    private boolean hasReturns(Order order) {
        return !db.createNativeQuery("select 1 from return_request where order_id = ?1 limit 1")
                .setParameter(1, order.id())
                .getResultList()
                .isEmpty();
    }

    private List<OrderLine> persistLines(Order order, PlaceOrder asked, Purchase purchase) {
        var lines = new ArrayList<OrderLine>();
        for (var i = 0; i < asked.lines().size(); i++) {
            var line =
                    OrderLine.of(order, asked.lines().get(i), purchase.lines().get(i));
            db.persist(line);
            UnitCode.of(line, order).forEach(db::persist);
            lines.add(line);
        }
        return lines;
    }

    private List<Shipment> followParcels(Order order, List<Shipment> known, List<PlaceOrder.Sent> sent) {
        var parcels = new ArrayList<>(known);
        for (var parcel : sent) {
            parcels.stream()
                    .filter(shipment -> shipment.is(parcel))
                    .findFirst()
                    .ifPresentOrElse(shipment -> shipment.update(parcel), () -> parcels.add(left(order, parcel)));
        }
        return parcels;
    }

    /** The lines are read only where every parcel says what it holds. */
    private Packing packing(Order order, List<Shipment> parcels) {
        return Packing.of(Packing.needsLines(parcels) ? orders.linesOf(order.id()) : List.of(), parcels);
    }

    private Shipment left(Order order, PlaceOrder.Sent parcel) {
        var shipment = Shipment.of(order, parcel);
        db.persist(shipment);
        return shipment;
    }

    /** A parcel has reached its buyer; true when nobody has said so before. The order must be locked. */
    public boolean delivered(Order order, String number, Instant at) {
        var parcels = orders.shipmentsOf(order);
        var news = parcels.stream()
                .filter(parcel -> number.equals(parcel.number()) && parcel.deliver(at))
                .count();
        if (news > 0) {
            orders.isSeenAnew(order);
            followed.fire(new OrderFollowed(order, order.status(), packing(order, parcels), false));
        }
        return news > 0;
    }

    /** A parcel leaves, said by itself and not with the whole order. The order must be locked. */
    public void dispatch(Order order, PlaceOrder.Sent parcel, boolean leftOut) {
        var before = order.status();
        var known = orders.shipmentsOf(order);
        if (parcel.lines() != null) {
            var bought = orders.linesOf(order.id()).stream()
                    .collect(Collectors.toMap(OrderLine::lineNo, OrderLine::quantity));
            CheckContents.of(bought, known, List.of(parcel)).check(at -> "");
        }
        var packing = packing(order, followParcels(order, known, List.of(parcel)));
        order.leave(packing);
        orders.isSeenAnew(order);
        followed.fire(
                new OrderFollowed(order, before, packing, packing.parcels().size() > known.size(), leftOut));
    }
}
