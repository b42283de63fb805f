package aftercare.returns.dryruns;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import aftercare.returns.JudgeAgain;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/** One dry run at a time on each node. A node that dies leaves its lease behind; when that ends, another goes on. */
@ApplicationScoped
class DryRunWorker {

    private static final int PORTION = 50;
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(10);

    /** Said when a dry run was asked for. */
    record Queued() {}

    private final String name = UUID.randomUUID().toString();
    private final AtomicBoolean called = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("dry-run").factory());
    private final DryRuns runs;
    private final JudgeAgain judge;
    private final Clock clock;
    private volatile boolean stopped;

    DryRunWorker(DryRuns runs, JudgeAgain judge, Clock clock) {
        this.runs = runs;
        this.judge = judge;
        this.clock = clock;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Queued queued) {
        call();
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        call();
    }

    private void call() {
        if (called.compareAndSet(false, true)) {
            thread.execute(() -> {
                called.set(false);
                work();
            });
        }
    }

    void work() {
        try {
            for (var id = take(); id != null && !stopped; id = take()) {
                run(id);
            }
        } catch (RuntimeException failed) {
            Log.error("Dry runs rest until the next look", failed);
        }
    }

    /** Null when nothing waits. */
    private UUID take() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var now = clock.instant();
            var next = runs.next(now);
            while (next.isPresent() && !next.get().take(name, now)) {
                runs.flush();
                next = runs.next(now);
            }
            return next.map(DryRun::id).orElse(null);
        });
    }

    private void run(UUID id) {
        try {
            while (!stopped && QuarkusTransaction.requiringNew().call(() -> portion(id))) {
                // each portion is a transaction of its own
            }
        } catch (RuntimeException mishap) {
            Log.errorf(mishap, "Dry run %s stopped; next try in %s", id, BEFORE_NEXT_TRY);
            QuarkusTransaction.requiringNew()
                    .run(() -> runs.held(id, name)
                            .ifPresent(run -> run.letGo(clock.instant().plus(BEFORE_NEXT_TRY))));
        }
    }

    /** False when it is over, or goes on elsewhere. */
    private boolean portion(UUID id) {
        var held = runs.held(id, name);
        if (held.isEmpty()) {
            return false;
        }
        var run = held.get();
        var past = run.left() == 0
                ? java.util.List.<JudgeAgain.Past>of()
                : judge.under(
                        run.document(), run.shopId(), run.reachedAt(), run.reachedId(), Math.min(PORTION, run.left()));
        past.stream().filter(JudgeAgain.Past::isChanged).forEach(each -> runs.note(DryRunChange.of(run, each)));
        run.advance(past, clock.instant());
        return !run.isOver();
    }

    @PreDestroy
    void stop() {
        stopped = true;
        thread.close();
    }
}
