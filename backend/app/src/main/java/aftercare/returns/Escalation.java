package aftercare.returns;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.persistence.Converter;

import aftercare.frozen.JsonText;
import com.fasterxml.jackson.core.type.TypeReference;
import org.hibernate.annotations.Immutable;

/** What a dispute keeps on its case: the clock that stands still meanwhile, and until when whose word is awaited. */
public record Escalation(
        Instant escalatedAt,

        HardClock stoodStill,

        Long stoodLeftUs,
        Instant evidenceDueAt,
        boolean carriedOut,
        Instant appealUntil) {

    /** So long may either side ask for another arbiter (C16; R2 art. 9(4)(5) [V]). */
    static final Duration APPEAL = Duration.ofDays(7);

    static final Escalation NONE = new Escalation(null, null, null, null, false, null);

    /** After a rejection at once; else when the other side had a day to agree or to act (R2 art. 3 [V]). */
    private static final Duration CONTACT_FIRST = Duration.ofHours(24);

    static final String TOO_EARLY = "TOO_EARLY_TO_ESCALATE";

    static Instant possibleFrom(ReturnRequest ret) {
        return ret.request() == RequestState.REJECTED || Contested.isLeft(ret)
                ? ret.submittedAt()
                : ret.submittedAt().plus(CONTACT_FIRST);
    }

    /** Why not at this moment, where it can be done at all; null when it can. */
    static String notNow(ReturnRequest ret, Instant now) {
        if (now.isBefore(possibleFrom(ret))) {
            return TOO_EARLY;
        }
        return Contested.isLeft(ret) && !now.isBefore(ret.apart().contestUntil()) ? "TOO_LATE_TO_CONTEST" : null;
    }

    static Escalation begin(Due due, Instant now) {
        return new Escalation(now, due.dueClock(), due.isRunning() ? due.leftUs(now) : null, null, false, null);
    }

    Escalation askedUntil(Instant due) {
        return new Escalation(escalatedAt, stoodStill, stoodLeftUs, due, carriedOut, appealUntil);
    }

    Escalation decided(Instant now) {
        return new Escalation(escalatedAt, null, null, null, carriedOut, now.plus(APPEAL));
    }

    Escalation done() {
        return new Escalation(escalatedAt, null, null, null, true, appealUntil);
    }

    /** What was stopped goes on where it stopped, once. */
    Escalation over() {
        return new Escalation(escalatedAt, null, null, null, carriedOut, null);
    }

    /** Null where this clock did not stand still. */
    Duration leftOf(HardClock clock) {
        var stood = clock == stoodStill || clock.goesOnFrom(stoodStill);
        return stood && stoodLeftUs != null ? Duration.of(stoodLeftUs, ChronoUnit.MICROS) : null;
    }

    @Immutable
    @Converter
    static class Text extends JsonText<Escalation> {
        Text() {
            super(new TypeReference<>() {}, NONE);
        }
    }
}
