package aftercare.refunds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import aftercare.problems.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** When a gateway is asked, asked again, and when a person may say what became of it. */
class AttemptsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    @Test
    void theFirstIsMadeWhenItIsDueAndNotBefore() {
        var attempts = Attempts.from(NOW);
        assertThat(attempts.isWaitingAfter(NOW.minusSeconds(1))).isTrue();
        assertThat(attempts.isWaitingAfter(NOW)).isFalse();
        assertThat(Attempts.from(null).isWaitingAfter(NOW.plus(Duration.ofDays(9))))
                .as("nobody is asked by itself")
                .isTrue();
    }

    @Test
    void whoIsAskedIsAskedByNobodyElseForAMinute() {
        var attempts = Attempts.from(NOW);
        assertThat(attempts.isOpen()).isFalse();
        attempts.lease(NOW);
        assertThat(attempts.isOpen()).isTrue();
        assertThat(attempts.isUnderWay()).isTrue();
        assertThat(attempts.isWaitingAfter(NOW.plusSeconds(59))).isTrue();
        assertThat(attempts.isWaitingAfter(NOW.plusSeconds(60))).isFalse();
        assertThat(attempts.count()).isEqualTo(1);
    }

    @Test
    void aSilentOneIsAskedEverMoreSlowlyAndAtLeastOnceAnHour() {
        var attempts = Attempts.from(NOW);
        var pauses = new ArrayList<Long>();
        for (var i = 0; i < 12; i++) {
            attempts.lease(NOW);
            attempts.silent("no answer", NOW);
            pauses.add(pauseOf(attempts));
        }
        assertThat(pauses).isEqualTo(List.of(10L, 20L, 40L, 80L, 160L, 320L, 640L, 1280L, 2560L, 3600L, 3600L, 3600L));
    }

    @Test
    void theDayOfSilenceIsCountedFromTheFirstTry() {
        var attempts = Attempts.from(NOW);
        attempts.lease(NOW);
        attempts.silent("no answer", NOW);
        attempts.lease(NOW.plus(Duration.ofHours(23)));
        attempts.waits("no such gateway", NOW.plus(Duration.ofHours(23)));
        assertThat(attempts.isUnanswered(NOW.plus(Attempts.PATIENCE).minusSeconds(1)))
                .isFalse();
        assertThat(attempts.isUnanswered(NOW.plus(Attempts.PATIENCE))).isTrue();
    }

    @Test
    void whereThereIsNoGatewayToAskAPersonSaysWhatBecameOfItAfterADay() {
        var attempts = Attempts.from(NOW);
        attempts.waits("no such gateway", NOW);
        assertThat(attempts.isOpen()).isFalse();
        assertThat(attempts.isUnanswered(NOW.plus(Attempts.PATIENCE).minusSeconds(1)))
                .isFalse();
        assertThat(attempts.isUnanswered(NOW.plus(Attempts.PATIENCE))).isTrue();
        assertThat(pauseOf(attempts)).isEqualTo(60);
        assertThat(attempts.count()).isZero();
    }

    @Test
    void whatIsKnownIsNotAskedAgain() {
        var attempts = Attempts.from(NOW);
        attempts.lease(NOW);
        attempts.over("limit reached");
        assertThat(attempts.failure()).isEqualTo("limit reached");
        assertThat(attempts.isOpen()).isFalse();
        assertThat(attempts.isWaitingAfter(NOW.plus(Duration.ofDays(9)))).isTrue();
        assertThat(attempts.count())
                .as("what an earlier one hears late is told from the next one by it")
                .isEqualTo(1);
        attempts.tryAt(NOW);
        assertThat(attempts.isWaitingAfter(NOW)).isFalse();
    }

    @Test
    void aPersonSaysWhatBecameOfItOnlyWhereNobodyAsksAtThisMomentAndWhenHeHasLooked() {
        var attempts = Attempts.from(NOW);
        attempts.lease(NOW);
        assertThatThrownBy(() -> attempts.lookedThere(true))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("BEING_SENT"));
        attempts.silent("no answer", NOW);
        assertThatThrownBy(() -> attempts.lookedThere(false))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("CHECK_GATEWAY_FIRST"));
        assertThatCode(() -> attempts.lookedThere(true)).doesNotThrowAnyException();
    }

    /** Seconds from now until it is asked again. */
    private static long pauseOf(Attempts attempts) {
        var seconds = 0L;
        while (attempts.isWaitingAfter(NOW.plusSeconds(seconds))) {
            seconds++;
        }
        return seconds;
    }
}
