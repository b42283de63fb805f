package aftercare.wayback;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.UuidGenerator;

/** A place of the shop's own where buyers hand parcels in. */
@Entity
class DropPoint {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID shopId;
    private String name;
    private String address;
    private String hours;
    private boolean active;

    protected DropPoint() {}

    static DropPoint of(UUID shopId) {
        var point = new DropPoint();
        point.shopId = shopId;
        return point;
    }

    DropPoint write(WriteDropPoint asked) {
        name = asked.name();
        address = asked.address();
        hours = asked.hours();
        active = asked.active();
        return this;
    }

    ReturnCarrier.Point shown() {
        return new ReturnCarrier.Point(ShopCarrier.NAME, id.toString(), name, address, hours);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String name() {
        return name;
    }

    String address() {
        return address;
    }

    String hours() {
        return hours;
    }

    boolean isActive() {
        return active;
    }
}
