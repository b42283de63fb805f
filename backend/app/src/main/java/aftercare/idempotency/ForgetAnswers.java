package aftercare.idempotency;

import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Singleton;

import io.quarkus.scheduler.Scheduled;

/** Answers are kept for 24 hours. */
@Singleton
class ForgetAnswers {

    private static final int PORTION = 1_000;

    private final Answers answers;
    private final Clock clock;

    ForgetAnswers(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        var before = clock.instant().minus(Duration.ofHours(24));
        int forgotten;
        do {
            forgotten = answers.forget(before, PORTION);
        } while (forgotten == PORTION);
    }
}
