package aftercare.access;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.RequestScoped;

import aftercare.problems.Refusal;

/** What moves much money asks for a log-in of the last minutes: an unlocked screen is not a second person. */
@RequestScoped
public class StepUp {

    /** What a browser asks the identity server for as {@code max_age}. */
    public static final Duration FRESH = Duration.ofMinutes(5);

    private final Who who;
    private final Clock clock;

    StepUp(Who who, Clock clock) {
        this.who = who;
        this.clock = clock;
    }

    public void require() {
        var at = who.signedInAt();
        if (at == null || at.plus(FRESH).isBefore(clock.instant())) {
            throw Refusal.of(403, "SIGN_IN_AGAIN", FRESH.toMinutes());
        }
    }
}
