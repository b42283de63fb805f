package aftercare.returns;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    @Test
    void keepsWhatWasLeftOfTheTimeThatRuns() {
        assertThat(Question.NONE
                        .ask("尺码？", runningFor(Duration.ofHours(30)), NOW)
                        .left())
                .isEqualTo(Duration.ofHours(30));
    }

    /** Both sides had agreed to talk when the shop asked, or offered something: what was left then is left. */
    @Test
    void keepsWhatWasLeftWhenItStoodStillAlready() {
        var paused = runningFor(Duration.ofHours(30)).paused(PauseReason.NEGOTIATION, NOW);
        var later = NOW.plus(Duration.ofDays(9));
        assertThat(Question.NONE.ask("尺码？", paused, later).left()).isEqualTo(Duration.ofHours(30));
        assertThat(Question.NONE.waitFor(paused, later).left()).isEqualTo(Duration.ofHours(30));
    }

    private static Due runningFor(Duration left) {
        return new Due(
                NOW.plus(left), HardClock.C3, HardClock.Outcome.AUTO_AGREE_RETURN, null, null, null, false, null);
    }
}
