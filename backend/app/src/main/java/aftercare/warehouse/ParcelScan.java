package aftercare.warehouse;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import aftercare.access.Actor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** One scan at the goods-in desk, and what it was found to be. */
@Entity
@Immutable
class ParcelScan {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shopId;
    private String code;
    private Instant at;
    private String byId;
    private String byName;
    private UUID returnId;
    private String returnNumber;
    private UUID strayId;

    protected ParcelScan() {}

    static ParcelScan of(UUID shopId, String code, Actor by, Instant now) {
        var scan = new ParcelScan();
        scan.shopId = shopId;
        scan.code = code;
        scan.at = now;
        scan.byId = by.actorId();
        scan.byName = by.actorName();
        return scan;
    }

    ParcelScan found(UUID caseId, String number) {
        returnId = caseId;
        returnNumber = number;
        return this;
    }

    ParcelScan nobodys(StrayGoods stray) {
        strayId = stray.id();
        return this;
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    Instant at() {
        return at;
    }

    String byName() {
        return byName;
    }

    UUID returnId() {
        return returnId;
    }

    String returnNumber() {
        return returnNumber;
    }

    UUID strayId() {
        return strayId;
    }
}
