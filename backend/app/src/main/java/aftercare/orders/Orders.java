package aftercare.orders;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import aftercare.problems.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.jpa.HibernateHints;

/** All orders, and the questions we ask of them. */
@Singleton
public class Orders implements PanacheRepositoryBase<Order, UUID> {

    public Order get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refusal.unknown("ORDER"));
    }

    /** Whoever claims units of an order's lines holds this lock, so that the last unit is claimed once. */
    public Order lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> Refusal.unknown("ORDER"));
    }

    /** Something beside it changed that belongs to how it looks: whoever saw it before has not seen this. */
    public void isSeenAnew(Order order) {
        getEntityManager().lock(order, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    public Optional<Order> byExternalRef(UUID shopId, String ref) {
        return byExternalRefs(shopId, List.of(ref)).values().stream().findFirst();
    }

    /** In whatever shop, the newest first: numbers repeat from shop to shop. */
    public List<Order> numbered(String number) {
        return find("number = ?1 order by placedAt desc", number).range(0, 19).list();
    }

    /** Many at once, for an import; each knows whether anybody has asked something of it. */
    public Map<String, Order> byExternalRefs(UUID shopId, Collection<String> refs) {
        return getEntityManager()
                .createQuery(
                        "select o, case when exists (select 1 from ReturnRequest r where r.orderId = o.id) then true else false end"
                                + " from Order o where o.shopId = :shop and o.externalRef in :refs",
                        Object[].class)
                .setParameter("shop", shopId)
                .setParameter("refs", refs)
                .getResultList()
                .stream()
                .map(row -> ((Order) row[0]).with((Boolean) row[1]))
                .collect(Collectors.toMap(Order::externalRef, Function.identity()));
    }

    public List<OrderLine> linesOf(UUID orderId) {
        return getEntityManager()
                .createQuery("from OrderLine where orderId = :order order by lineNo", OrderLine.class)
                .setParameter("order", orderId)
                // bought is bought: no copy is kept to find changes by
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList();
    }

    public Map<UUID, Order> known(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(Order::id, Function.identity()));
    }

    /** The lines of many orders, to look at. */
    public Map<UUID, List<OrderLine>> linesOf(Collection<UUID> orderIds) {
        return getEntityManager()
                .createQuery("from OrderLine where orderId in :orders order by orderId, lineNo", OrderLine.class)
                .setParameter("orders", orderIds)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(OrderLine::orderId));
    }

    public Map<UUID, List<Shipment>> shipmentsOf(Collection<UUID> orderIds) {
        return getEntityManager()
                .createQuery("from Shipment where orderId in :orders order by orderId, shippedAt", Shipment.class)
                .setParameter("orders", orderIds)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(Shipment::orderId));
    }

    /** The same lock, and the order's parcels brought along in the same breath. */
    public Optional<Order> lockWithParcels(UUID id) {
        var found = getEntityManager()
                .createQuery(
                        "select o, s from Order o left join Shipment s on s.orderId = o.id where o.id = :id"
                                + " order by s.shippedAt",
                        Object[].class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                // held, not changed: no copy is kept to find changes by
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList();
        return found.stream()
                .findFirst()
                .map(row -> ((Order) row[0])
                        .with(found.stream()
                                .map(each -> (Shipment) each[1])
                                .filter(Objects::nonNull)
                                .toList()));
    }

    /** Counted in the table itself, because who reads lines keeps no copy to find changes by. */
    public void cancelUnits(UUID orderId, int lineNo, int units) {
        getEntityManager()
                .createQuery(
                        "update OrderLine set cancelled = cancelled + :units where orderId = :order and lineNo = :line")
                .setParameter("units", units)
                .setParameter("order", orderId)
                .setParameter("line", lineNo)
                .executeUpdate();
    }

    /** Where nothing of it is left to send; set in the table itself, because a case may hold the order without a copy. */
    public boolean stopIfCancelledWhole(UUID orderId, Instant now) {
        return getEntityManager()
                        .createQuery("update versioned Order o set o.status = :stopped, o.course.stoppedAt = :now"
                                + " where o.id = :order and not exists (select 1 from OrderLine l"
                                + " where l.orderId = :order and l.cancelled < l.quantity)")
                        .setParameter("stopped", OrderStatus.CANCELLED)
                        .setParameter("now", now)
                        .setParameter("order", orderId)
                        .executeUpdate()
                == 1;
    }

    /** Its lines are others now, so whoever has seen it has seen something else. */
    public void touch(UUID orderId) {
        getEntityManager()
                .createQuery("update versioned Order set status = status where id = :order")
                .setParameter("order", orderId)
                .executeUpdate();
    }

    public void receiveBy(UUID orderId, Instant due) {
        getEntityManager()
                .createQuery("update Order set course.receiveBy = :due where id = :order")
                .setParameter("due", due)
                .setParameter("order", orderId)
                .executeUpdate();
    }

    public List<Shipment> shipmentsOf(Order order) {
        return order.parcels() != null
                ? order.parcels()
                : getEntityManager()
                        .createQuery("from Shipment where orderId = :order order by shippedAt", Shipment.class)
                        .setParameter("order", order.id())
                        .getResultList();
    }

    /** Read from the table itself, where units were just cancelled. */
    public boolean isAllSent(Order order) {
        var parcels = shipmentsOf(order);
        return !Packing.needsLines(parcels)
                ? !parcels.isEmpty()
                : getEntityManager()
                        .createQuery(
                                "select lineNo, quantity - cancelled from OrderLine where orderId = :order",
                                Object[].class)
                        .setParameter("order", order.id())
                        .getResultList()
                        .stream()
                        .allMatch(line -> Packing.said(parcels, (Integer) line[0]) >= (Integer) line[1]);
    }

    /** What travels to its buyer under this number; several where parcels were put into one. */
    public List<UUID> byParcel(UUID shopId, String number) {
        return getEntityManager()
                .createQuery(
                        "select distinct orderId from Shipment where shopId = :shop and number = :number", UUID.class)
                .setParameter("shop", shopId)
                .setParameter("number", number)
                .setMaxResults(20)
                .getResultList();
    }

    /** Home from a repair that the guarantee bore: its days do not count against it, and its day may make it longer. */
    public void repaired(UUID orderId, Collection<Integer> lines, int days, Instant home) {
        getEntityManager()
                .createQuery("update OrderLine set service.repairDays = service.repairDays + :days,"
                        + " service.repairs = service.repairs + 1, service.repairedAt = :home"
                        + " where orderId = :order and lineNo in :lines")
                .setParameter("days", days)
                .setParameter("home", home)
                .setParameter("order", orderId)
                .setParameter("lines", lines)
                .executeUpdate();
    }

    /** Another piece is there: what was done to the old one says nothing of it. */
    public void exchanged(UUID orderId, Collection<Integer> lines, Instant at) {
        getEntityManager()
                .createQuery("update OrderLine set service.exchangedAt = :at, service.repairDays = 0,"
                        + " service.repairs = 0, service.repairedAt = null where orderId = :order and lineNo in :lines")
                .setParameter("at", at)
                .setParameter("order", orderId)
                .setParameter("lines", lines)
                .executeUpdate();
    }
}
