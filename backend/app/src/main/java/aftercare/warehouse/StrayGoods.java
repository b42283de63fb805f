package aftercare.warehouse;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import aftercare.access.Actor;
import aftercare.problems.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** Something that came in and nobody knows to whom it belongs (无主包裹): kept until it is matched or dealt with. */
@Entity
class StrayGoods {

    /** A whole parcel, or one thing too many in somebody's box. */
    enum Kind {
        PARCEL,
        EXTRA
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID shopId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;

    private String code;
    private String text;
    private int quantity;
    private UUID foundInId;
    private String foundInNumber;
    private Instant foundAt;
    private String foundBy;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private StrayState state = StrayState.OPEN;

    private UUID returnId;
    private String returnNumber;
    private Instant settledAt;
    private String settledBy;
    private String settledNote;

    protected StrayGoods() {}

    static StrayGoods parcel(UUID shopId, String code, Actor by, Instant now) {
        var stray = found(shopId, Kind.PARCEL, by, now);
        stray.code = code;
        stray.quantity = 1;
        return stray;
    }

    static StrayGoods inTheBoxOf(aftercare.returns.ReturnRequest ret, KeepStray asked, Actor by, Instant now) {
        var stray = found(ret.shopId(), Kind.EXTRA, by, now);
        stray.code = asked.unitCode();
        stray.text = asked.text();
        stray.quantity = asked.quantity();
        stray.foundInId = ret.id();
        stray.foundInNumber = ret.number();
        return stray;
    }

    private static StrayGoods found(UUID shopId, Kind kind, Actor by, Instant now) {
        var stray = new StrayGoods();
        stray.shopId = shopId;
        stray.kind = kind;
        stray.foundAt = now;
        stray.foundBy = by.actorName();
        return stray;
    }

    StrayGoods match(aftercare.returns.ReturnRequest ret, Actor by, Instant now) {
        settle(StrayState.MATCHED, null, by, now);
        returnId = ret.id();
        returnNumber = ret.number();
        return this;
    }

    StrayGoods settle(StrayState how, String note, Actor by, Instant now) {
        if (state != StrayState.OPEN) {
            throw Refusal.tooLate("STRAY_SETTLED");
        }
        state = how;
        settledNote = note;
        settledBy = by.actorName();
        settledAt = now;
        return this;
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

    Kind kind() {
        return kind;
    }

    String code() {
        return code;
    }

    String text() {
        return text;
    }

    int quantity() {
        return quantity;
    }

    UUID foundInId() {
        return foundInId;
    }

    String foundInNumber() {
        return foundInNumber;
    }

    Instant foundAt() {
        return foundAt;
    }

    String foundBy() {
        return foundBy;
    }

    StrayState state() {
        return state;
    }

    UUID returnId() {
        return returnId;
    }

    String returnNumber() {
        return returnNumber;
    }

    Instant settledAt() {
        return settledAt;
    }

    String settledBy() {
        return settledBy;
    }

    String settledNote() {
        return settledNote;
    }
}
