package aftercare.wayback;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** A shop's first points and windows, for who opens a shop without its pages. */
@Singleton
public class OpenPoints {

    private final EntityManager db;

    OpenPoints(EntityManager db) {
        this.db = db;
    }

    public void point(UUID shopId, String name, String address, String hours) {
        db.persist(DropPoint.of(shopId).write(new WriteDropPoint(name, address, hours, true)));
    }

    public void windows(UUID shopId, List<DayOfWeek> days, LocalTime from, LocalTime to, int capacity) {
        days.forEach(
                day -> db.persist(PickUpSlot.of(shopId).write(new WritePickUpSlot(day, from, to, capacity, true))));
    }
}
