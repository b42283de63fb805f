package aftercare.returns;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The running clock, beside the case itself, so that the queue is one read of one table. */
@Embeddable
public record Due(
        Instant dueAt,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        HardClock dueClock,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        HardClock.Outcome dueOutcome) {

    /** Sorts behind every real instant; a column that is never null can be a keyset. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    static final Due NOTHING = new Due(NEVER, null, null);

    static Due of(ReturnRequest ret, HardClock clock, Instant now) {
        return clock == null ? NOTHING : new Due(clock.due(ret, now), clock, clock.outcome());
    }

    boolean isRunning() {
        return dueClock != null;
    }
}
