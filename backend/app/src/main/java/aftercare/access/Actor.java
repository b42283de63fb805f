package aftercare.access;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Who did it, as the timeline remembers. */
@Embeddable
public record Actor(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Kind actorKind,

        String actorId,
        String actorName) {

    /** From which side an actor comes. */
    @Schema(name = "ActorKind")
    public enum Kind {
        BUYER,
        STAFF,
        PARTNER,
        PLATFORM,
        SYSTEM
    }

    /** A clock that ran out, or another part of Aftercare itself. */
    public static Actor system(String name) {
        return new Actor(Kind.SYSTEM, name, name);
    }
}
