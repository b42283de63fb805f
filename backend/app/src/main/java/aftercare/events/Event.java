package aftercare.events;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import aftercare.frozen.JsonText;
import com.fasterxml.jackson.core.type.TypeReference;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** A fact that others may learn, committed together with the fact itself. */
@Entity
@Immutable
class Event {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shopId;
    private String type;
    private UUID subjectId;
    private Instant at;

    @Convert(converter = Data.class)
    private Map<String, String> data;

    protected Event() {}

    static Event of(UUID shopId, String type, UUID subjectId, Instant at, Map<String, String> data) {
        var event = new Event();
        event.shopId = shopId;
        event.type = type;
        event.subjectId = subjectId;
        event.at = at;
        event.data = data;
        return event;
    }

    UUID id() {
        return id;
    }

    String type() {
        return type;
    }

    UUID subjectId() {
        return subjectId;
    }

    Instant at() {
        return at;
    }

    Map<String, String> data() {
        return data;
    }

    @Immutable
    @Converter
    static class Data extends JsonText<Map<String, String>> {
        Data() {
            super(new TypeReference<>() {});
        }
    }
}
