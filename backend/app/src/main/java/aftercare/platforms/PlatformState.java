package aftercare.platforms;

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

/** What a platform said of a case, word for word; never changed, because nobody knows yet what an unknown code will mean. */
@Entity
@Immutable
class PlatformState {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shopId;
    private UUID returnId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Platform platform;

    private String codeSet;
    private String code;
    private boolean known;
    private Instant saidAt;
    private String toldBy;

    protected PlatformState() {}

    static PlatformState said(
            UUID shopId, UUID returnId, Platform platform, String set, String code, Instant at, Actor by) {
        var state = new PlatformState();
        state.shopId = shopId;
        state.returnId = returnId;
        state.platform = platform;
        state.codeSet = set;
        state.code = code;
        state.known = PlatformStates.find(platform, set, code).isPresent();
        state.saidAt = at;
        state.toldBy = by.actorName();
        return state;
    }

    UUID id() {
        return id;
    }

    Platform platform() {
        return platform;
    }

    String codeSet() {
        return codeSet;
    }

    String code() {
        return code;
    }

    boolean isKnown() {
        return known;
    }

    Instant saidAt() {
        return saidAt;
    }

    String toldBy() {
        return toldBy;
    }
}
