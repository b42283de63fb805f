package aftercare.returns.dryruns;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;

import aftercare.jobs.Worker;
import aftercare.returns.JudgeAgain;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;

/** Judges past cases again, portion by portion. */
@Singleton
class DryRunWorker implements Worker.Work<DryRun> {

    private static final int PORTION = 50;
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(10);

    /** Said when a dry run was asked for. */
    record Queued() {}

    private final Worker<DryRun> worker;
    private final DryRuns runs;
    private final JudgeAgain judge;
    private final Clock clock;

    DryRunWorker(DryRuns runs, JudgeAgain judge, Clock clock) {
        this.worker = new Worker<>("dry-run", this, clock);
        this.runs = runs;
        this.judge = judge;
        this.clock = clock;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Queued queued) {
        worker.call();
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        worker.call();
    }

    @Override
    public Optional<DryRun> next(Instant now) {
        runs.flush();
        return runs.next(now);
    }

    @Override
    public void work(UUID id, Worker<DryRun> by) {
        try {
            while (!by.isStopped() && QuarkusTransaction.requiringNew().call(() -> portion(id, by.name()))) {
                // each portion is a transaction of its own
            }
        } catch (RuntimeException mishap) {
            Log.errorf(mishap, "Dry run %s stopped; next try in %s", id, BEFORE_NEXT_TRY);
            QuarkusTransaction.requiringNew()
                    .run(() -> runs.held(id, by.name())
                            .ifPresent(run -> run.letGo(clock.instant().plus(BEFORE_NEXT_TRY))));
        }
    }

    /** False when it is over, or goes on elsewhere. */
    private boolean portion(UUID id, String by) {
        var held = runs.held(id, by);
        if (held.isEmpty()) {
            return false;
        }
        var run = held.get();
        var past = run.left() == 0
                ? List.<JudgeAgain.Past>of()
                : judge.under(
                        run.document(),
                        run.presetId(),
                        run.shopId(),
                        run.reachedAt(),
                        run.reachedId(),
                        Math.min(PORTION, run.left()));
        past.stream().filter(JudgeAgain.Past::isChanged).forEach(each -> runs.note(DryRunChange.of(run, each)));
        run.advance(past, clock.instant());
        return !run.isOver();
    }

    /** While the database is still there: connections are closed before beans of the program's own life. */
    void stop(@Observes ShutdownEvent end) {
        worker.stop();
    }
}
