package aftercare.wayback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import aftercare.shops.ShopTime;

/** The shop takes its goods back itself: at its own points, and with its own driver. Books in the transaction of the asking. */
@Singleton
class ShopCarrier implements ReturnCarrier {

    static final String NAME = "SHOP";

    private static final int MOST = 200;

    private final EntityManager db;
    private final ShopTime time;

    ShopCarrier(EntityManager db, ShopTime time) {
        this.db = db;
        this.time = time;
    }

    @Override
    public List<Point> points(UUID shopId) {
        return db
                .createQuery("from DropPoint where shopId = :shop and active = true order by name", DropPoint.class)
                .setParameter("shop", shopId)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(DropPoint::shown)
                .toList();
    }

    @Override
    public List<Window> windows(UUID shopId, Instant from, Instant to) {
        var zone = time.zone(shopId);
        var slots = slots(shopId);
        var taken = slots.isEmpty() ? Map.<String, Integer>of() : taken(shopId);
        var windows = new ArrayList<Window>();
        for (var day = from.atZone(zone).toLocalDate();
                !day.atStartOfDay(zone).toInstant().isAfter(to);
                day = day.plusDays(1)) {
            for (var slot : slots) {
                if (slot.isOn(day)) {
                    var window = slot.on(day, zone, taken.getOrDefault(slot.windowId(day), 0));
                    if (window.from().isAfter(from) && !window.to().isAfter(to)) {
                        windows.add(window);
                    }
                }
            }
        }
        return windows;
    }

    /** Whoever books holds the slot, so the last place of a window is given once. */
    @Override
    public Result book(Order order) {
        var at = order.windowId().indexOf('@');
        var slot = db.find(
                PickUpSlot.class, UUID.fromString(order.windowId().substring(0, at)), LockModeType.PESSIMISTIC_WRITE);
        var day = LocalDate.parse(order.windowId().substring(at + 1));
        if (slot == null || !slot.shopId().equals(order.shopId()) || !slot.isOn(day)) {
            return new Result.Refused("WINDOW_GONE");
        }
        var taken = db.createQuery(
                        "select count(*) from WayBack where shopId = :shop and windowId = :window and state = BOOKED",
                        Long.class)
                .setParameter("shop", order.shopId())
                .setParameter("window", order.windowId())
                .getSingleResult();
        return taken < slot.capacity() ? new Result.Booked(order.number()) : new Result.Refused("WINDOW_FULL");
    }

    @Override
    public Result cancel(UUID key) {
        return new Result.Gone("cancelled");
    }

    @Override
    public Result look(UUID key) {
        return new Result.Booked(key.toString());
    }

    private List<PickUpSlot> slots(UUID shopId) {
        return db.createQuery("from PickUpSlot where shopId = :shop order by weekday, fromTime, id", PickUpSlot.class)
                .setParameter("shop", shopId)
                .setMaxResults(MOST)
                .getResultList();
    }

    private Map<String, Integer> taken(UUID shopId) {
        return db
                .createQuery(
                        "select windowId, count(*) from WayBack where shopId = :shop and state = BOOKED"
                                + " and windowId is not null and fromAt > :now group by windowId",
                        Object[].class)
                .setParameter("shop", shopId)
                .setParameter("now", time.now(shopId))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Long) row[1]).intValue()));
    }
}
