package aftercare.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** When a clock is warned of, and at which of its warnings a buyer is written to. */
class WarningsTest {

    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    @Test
    void warnsAtHalfTimeAndInTheLastHours() {
        assertThat(warnings("C5", 168))
                .containsExactly(hoursLeft(168, 84), hoursLeft(168, 24), hoursLeft(168, 4), hoursLeft(168, 1));
        assertThat(warnings("C18", 36)).contains(hoursLeft(36, 12));
    }

    /** Half time of 24 to 48 hours falls into the last day, too. */
    @ParameterizedTest
    @ValueSource(ints = {2, 9, 23, 24, 25, 36, 47, 48, 49, 168})
    void aBuyerIsWrittenToOnceForEachClock(int hours) {
        var dueAt = START.plus(Duration.ofHours(hours));
        assertThat(warnings("C5", hours))
                .filteredOn(warning -> Warnings.isForLetter(START, dueAt, warning, warning))
                .containsExactly(hours > 24 ? dueAt.minus(Duration.ofHours(24)) : half(hours));
    }

    @Test
    void whatIsToldTogetherAfterANodeStoodStillIsOneLetter() {
        var dueAt = START.plus(Duration.ofHours(36));
        var first = Warnings.next("C5", START, dueAt, START);
        assertThat(Warnings.isForLetter(START, dueAt, first, dueAt.minus(Duration.ofHours(10))))
                .isTrue();
        assertThat(Warnings.isForLetter(START, dueAt, dueAt.minus(Duration.ofHours(4)), dueAt))
                .isFalse();
    }

    private static List<Instant> warnings(String code, int hours) {
        var dueAt = START.plus(Duration.ofHours(hours));
        var all = new ArrayList<Instant>();
        for (var at = Warnings.next(code, START, dueAt, START);
                at != null;
                at = Warnings.next(code, START, dueAt, at)) {
            all.add(at);
        }
        return all;
    }

    private static Instant hoursLeft(int hours, int left) {
        return START.plus(Duration.ofHours(hours - left));
    }

    private static Instant half(int hours) {
        return START.plus(Duration.ofMinutes(hours * 30L));
    }
}
