package aftercare.tracking;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import aftercare.access.Actor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** What was said of a parcel at a time; never changed. */
@Entity
@Immutable
public class TrackingEvent {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shopId;
    private String carrier;
    private String number;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private TrackingCode code;

    private Instant at;
    private Integer grams;
    private String text;
    private String toldBy;
    private Instant toldAt;

    protected TrackingEvent() {}

    static TrackingEvent of(UUID shopId, TellTracking told, Actor by, Instant now) {
        var event = new TrackingEvent();
        event.shopId = shopId;
        event.carrier = told.carrier();
        event.number = told.number();
        event.code = told.code();
        event.at = told.at();
        event.grams = told.grams();
        event.text = told.text();
        event.toldBy = by.actorName();
        event.toldAt = now;
        return event;
    }

    UUID id() {
        return id;
    }

    public UUID shopId() {
        return shopId;
    }

    public String carrier() {
        return carrier;
    }

    public String number() {
        return number;
    }

    public TrackingCode code() {
        return code;
    }

    public Instant at() {
        return at;
    }

    Integer grams() {
        return grams;
    }

    public String text() {
        return text;
    }

    public String toldBy() {
        return toldBy;
    }
}
