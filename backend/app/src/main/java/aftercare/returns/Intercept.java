package aftercare.returns;

import java.time.Instant;

import jakarta.persistence.Converter;

import aftercare.frozen.JsonText;
import com.fasterxml.jackson.core.type.TypeReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;

/**
 * A parcel that is asked back while it travels (拦截); or that left although its money had been asked back.
 *
 * @param interceptWaits what became of it was said while the platform had the case: it counts when the case goes on
 */
public record Intercept(
        State interceptState,
        Instant interceptAskedAt,
        Instant interceptEndedAt,
        Instant sentDespiteAt,
        boolean interceptWaits) {

    /** How far the calling back is. */
    @Schema(name = "InterceptState")
    public enum State {
        NONE,
        /** The carrier was asked at once. */
        ASKED,
        /** It comes back to the shop, so the money goes back to the buyer. */
        STOPPED,
        /** It is delivered; an ordinary case from here. */
        FAILED
    }

    static final Intercept NONE = new Intercept(State.NONE, null, null, null, false);

    Intercept asked(Instant now) {
        return new Intercept(State.ASKED, now, null, sentDespiteAt, false);
    }

    Intercept ended(State how, boolean waits, Instant now) {
        return new Intercept(how, interceptAskedAt, now, sentDespiteAt, waits);
    }

    Intercept heeded() {
        return new Intercept(interceptState, interceptAskedAt, interceptEndedAt, sentDespiteAt, false);
    }

    Intercept sentDespite(Instant now) {
        return new Intercept(interceptState, interceptAskedAt, interceptEndedAt, now, interceptWaits);
    }

    boolean isAsked() {
        return interceptState == State.ASKED;
    }

    boolean isStopped() {
        return interceptState == State.STOPPED;
    }

    /** Whether there is anything to call back at all: then the goods were on their way. */
    boolean hasLeft() {
        return interceptState != State.NONE || sentDespiteAt != null;
    }

    @Immutable
    @Converter
    static class Text extends JsonText<Intercept> {
        Text() {
            super(new TypeReference<>() {}, NONE);
        }
    }
}
