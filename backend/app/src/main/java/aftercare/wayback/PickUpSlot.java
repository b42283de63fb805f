package aftercare.wayback;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import aftercare.problems.Refusal;
import org.hibernate.annotations.UuidGenerator;

/** When the shop's own driver comes, each week, and how many parcels he can take. */
@Entity
class PickUpSlot {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID shopId;
    private int weekday;
    private LocalTime fromTime;
    private LocalTime toTime;
    private int capacity;
    private boolean active;

    protected PickUpSlot() {}

    static PickUpSlot of(UUID shopId) {
        var slot = new PickUpSlot();
        slot.shopId = shopId;
        return slot;
    }

    PickUpSlot write(WritePickUpSlot asked) {
        if (!asked.to().isAfter(asked.from())) {
            throw Refusal.againstRule("/to", "ENDS_BEFORE_IT_BEGINS");
        }
        weekday = asked.weekday().getValue();
        fromTime = asked.from();
        toTime = asked.to();
        capacity = asked.capacity();
        active = asked.active();
        return this;
    }

    boolean isOn(LocalDate day) {
        return active && day.getDayOfWeek().getValue() == weekday;
    }

    ReturnCarrier.Window on(LocalDate day, ZoneId zone, int taken) {
        return new ReturnCarrier.Window(
                ShopCarrier.NAME,
                windowId(day),
                day.atTime(fromTime).atZone(zone).toInstant(),
                day.atTime(toTime).atZone(zone).toInstant(),
                Math.max(0, capacity - taken));
    }

    String windowId(LocalDate day) {
        return id + "@" + day;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID shopId() {
        return shopId;
    }

    DayOfWeek weekday() {
        return DayOfWeek.of(weekday);
    }

    LocalTime fromTime() {
        return fromTime;
    }

    LocalTime toTime() {
        return toTime;
    }

    int capacity() {
        return capacity;
    }

    boolean isActive() {
        return active;
    }
}
