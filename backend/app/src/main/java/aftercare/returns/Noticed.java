package aftercare.returns;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Why a case was opened before the buyer asked: the signal, since when, who told it, and in which words. */
@Embeddable
public record Noticed(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Signal noticedSignal,

        Instant noticedAt,
        String noticedBy,
        String noticedText) {

    static final Noticed NOTHING = new Noticed(null, null, null, null);
}
