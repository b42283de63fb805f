package aftercare.shops;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import aftercare.policy.Preset;
import aftercare.policy.Presets;
import aftercare.problems.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A shop's own version of a shipped preset: it promises more, never less, and once published it stays as it is. */
@Entity
public class PresetVersion {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID shopId;
    private String presetId;
    private int number;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PresetState state = PresetState.DRAFT;

    private String draftOf;
    private Instant effectiveFrom;

    @Convert(converter = PresetText.class)
    private Preset document;

    private String note;
    private String draftedBy;
    private Instant draftedAt;
    private String publishedBy;
    private Instant publishedAt;

    protected PresetVersion() {}

    static PresetVersion draft(UUID shopId, Preset from, int number, String by, Instant now) {
        var draft = new PresetVersion();
        draft.shopId = shopId;
        draft.presetId = from.id();
        draft.number = number;
        draft.draftOf = from.id();
        draft.document = from.asVersion(number);
        draft.draftedBy = by;
        draft.draftedAt = now;
        return draft;
    }

    void write(Preset promised, String why) {
        mustBe(PresetState.DRAFT);
        document = promised.of(least(), number);
        note = why;
    }

    void publish(Instant from, String by, Instant now) {
        mustBe(PresetState.DRAFT);
        state = PresetState.PUBLISHED;
        draftOf = null;
        effectiveFrom = from;
        publishedBy = by;
        publishedAt = now;
    }

    void discard() {
        mustBe(PresetState.DRAFT);
        state = PresetState.DISCARDED;
        draftOf = null;
    }

    /** Before its day nobody stands on it yet. */
    void callBack(Instant now) {
        mustBe(PresetState.PUBLISHED);
        if (!effectiveFrom.isAfter(now)) {
            throw Refusal.tooLate("PRESET_IN_EFFECT");
        }
        state = PresetState.DISCARDED;
    }

    private void mustBe(PresetState needed) {
        if (state != needed) {
            throw Refusal.tooLate("PRESET_NOT_" + needed, state.name());
        }
    }

    /** What it may not promise less than: the newest that we ship. */
    Preset least() {
        return Presets.get(presetId);
    }

    public UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    public UUID shopId() {
        return shopId;
    }

    public String presetId() {
        return presetId;
    }

    public int number() {
        return number;
    }

    public PresetState state() {
        return state;
    }

    Instant effectiveFrom() {
        return effectiveFrom;
    }

    public Preset preset() {
        return document;
    }

    String note() {
        return note;
    }

    String draftedBy() {
        return draftedBy;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    String publishedBy() {
        return publishedBy;
    }

    Instant publishedAt() {
        return publishedAt;
    }
}
