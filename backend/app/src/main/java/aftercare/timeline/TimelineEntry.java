package aftercare.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import aftercare.access.Actor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** One thing that happened: who, when, from what to what, and by which rule. Only ever added. */
@Entity
@Immutable
public class TimelineEntry {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shopId;
    private UUID subjectId;
    private Instant at;

    @Embedded
    private Actor actor;

    private String verb;
    private boolean staffOnly;

    @Convert(converter = TimelineJson.Changes.class)
    private List<Change> changes;

    private String rule;
    private String presetId;
    private Integer presetVersion;

    @Convert(converter = TimelineJson.Data.class)
    private Map<String, String> data;

    protected TimelineEntry() {}

    /** Which of the four machines moved, from what to what. */
    public record Change(String machine, String from, String to) {}

    /** The rule that was applied, and the version of the preset it stands in. */
    public record ByRule(String rule, String presetId, Integer presetVersion) {}

    public static TimelineEntry of(
            UUID shopId,
            UUID subjectId,
            Instant at,
            Actor actor,
            String verb,
            List<Change> changes,
            ByRule by,
            Map<String, String> data) {
        var entry = new TimelineEntry();
        entry.shopId = shopId;
        entry.subjectId = subjectId;
        entry.at = at;
        entry.actor = actor;
        entry.verb = verb;
        entry.changes = changes;
        entry.rule = by == null ? null : by.rule();
        entry.presetId = by == null ? null : by.presetId();
        entry.presetVersion = by == null ? null : by.presetVersion();
        entry.data = data;
        return entry;
    }

    /** Not for the buyer's eyes. */
    public TimelineEntry forStaffOnly() {
        staffOnly = true;
        return this;
    }

    UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    Actor actor() {
        return actor;
    }

    String verb() {
        return verb;
    }

    List<Change> changes() {
        return changes;
    }

    String rule() {
        return rule;
    }

    String presetId() {
        return presetId;
    }

    Integer presetVersion() {
        return presetVersion;
    }

    Map<String, String> data() {
        return data;
    }
}
