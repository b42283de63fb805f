package aftercare.clocks;

import java.time.Duration;
import java.time.Instant;

/**
 * A running clock was warned of: so much is left of it.
 *
 * @param forLetter the one of its warnings at which a buyer who is awaited is written to
 */
public record ClockWarned(CaseClock clock, Instant at, boolean forLetter) {

    private static final String BUYER = "BUYER";

    public boolean waitsForBuyer() {
        return BUYER.equals(clock.waitsFor());
    }

    public Duration left() {
        return Duration.between(at, clock.dueAt());
    }
}
