package aftercare.returns;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The running clock, beside the case itself, so that the queue is one read of one table. A paused one is due never. */
@Embeddable
public record Due(
        Instant dueAt,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        HardClock dueClock,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        HardClock.Outcome dueOutcome,

        Instant pausedAt,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        PauseReason pauseReason,

        Long pauseLeftMicros,
        boolean dueExtended,
        String dueSource) {

    /** Sorts behind every real instant; a column that is never null can be a keyset. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    static final Due NOTHING = new Due(NEVER, null, null);

    Due(Instant dueAt, HardClock dueClock, HardClock.Outcome dueOutcome) {
        this(dueAt, dueClock, dueOutcome, null, null, null, false, null);
    }

    static Due of(ReturnRequest ret, HardClock clock, Instant now) {
        return clock == null ? NOTHING : new Due(clock.due(ret, now), clock, clock.outcome());
    }

    Due paused(PauseReason reason, Instant now) {
        var left = ChronoUnit.MICROS.between(now, dueAt);
        return new Due(NEVER, dueClock, dueOutcome, now, reason, left, dueExtended, dueSource);
    }

    /** Of the time that runs, or that was left when it began to stand still. */
    long leftUs(Instant now) {
        return isPaused() ? pauseLeftMicros : Math.max(0, ChronoUnit.MICROS.between(now, dueAt));
    }

    Due resumed(Instant now) {
        return at(now.plus(pauseLeftMicros, ChronoUnit.MICROS), dueExtended, dueSource);
    }

    Due extended(Duration by) {
        return at(dueAt.plus(by), true, dueSource);
    }

    Due postponed(Instant deadline) {
        return at(deadline, dueExtended, dueSource);
    }

    /** It runs, to an earlier moment, and nobody else has set it. */
    boolean mayBePostponed(Instant deadline) {
        return isRunning() && !isPaused() && dueSource == null && deadline.isAfter(dueAt);
    }

    Due imported(Instant deadline, String source) {
        return at(deadline, dueExtended, source);
    }

    private Due at(Instant deadline, boolean extended, String source) {
        return new Due(deadline, dueClock, dueOutcome, null, null, null, extended, source);
    }

    /** The same time under another name. */
    Due as(HardClock clock) {
        return new Due(dueAt, clock, clock.outcome(), null, null, null, dueExtended, dueSource);
    }

    boolean isRunning() {
        return dueClock != null;
    }

    boolean isPaused() {
        return pausedAt != null;
    }
}
