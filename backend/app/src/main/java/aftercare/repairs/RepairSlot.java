package aftercare.repairs;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import aftercare.paging.Cursor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A time at which the shop can take so many repairs, at its counter or at buyers' homes. */
@Entity
public class RepairSlot {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shopId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RepairPlace place;

    private String address;
    private Instant startsAt;
    private Instant endsAt;
    private int capacity;
    private int booked;

    protected RepairSlot() {}

    static RepairSlot of(
            UUID shopId, RepairPlace place, String address, Instant startsAt, Instant endsAt, int capacity) {
        var slot = new RepairSlot();
        slot.shopId = shopId;
        slot.place = place;
        slot.address = address;
        slot.startsAt = startsAt;
        slot.endsAt = endsAt;
        slot.capacity = capacity;
        return slot;
    }

    /** Nobody goes to a home whose address he does not know. */
    public Visit visit(String home) {
        return new Visit(id, place, startsAt, endsAt, place == RepairPlace.HOME ? home : address);
    }

    String cursor() {
        return new Cursor(startsAt, id).write();
    }

    public UUID id() {
        return id;
    }

    UUID shopId() {
        return shopId;
    }

    public RepairPlace place() {
        return place;
    }

    String address() {
        return address;
    }

    public Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    int capacity() {
        return capacity;
    }

    int booked() {
        return booked;
    }
}
