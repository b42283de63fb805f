package aftercare.orders.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/** One import at a time on each node. A node that dies leaves its lease behind; when that ends, another goes on. */
@ApplicationScoped
class ImportWorker {

    /** Said when a file was handed in. */
    record Queued(UUID importId) {}

    private final String name = UUID.randomUUID().toString();
    private final AtomicBoolean called = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("order-import").factory());

    private final OrderImports imports;
    private final ImportRun run;
    private final Clock clock;

    ImportWorker(OrderImports imports, ImportRun run, Clock clock) {
        this.imports = imports;
        this.run = run;
        this.clock = clock;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Queued queued) {
        call();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
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
            for (var id = take(); id != null; id = take()) {
                run.run(id, name);
            }
        } catch (RuntimeException failed) {
            Log.error("Imports rest until the next look", failed);
        }
    }

    /** Null when nothing waits. */
    private UUID take() {
        var givenUp = new ArrayList<OrderImport>();
        var taken = QuarkusTransaction.requiringNew().call(() -> {
            var now = clock.instant();
            var next = imports.next(now);
            while (next.isPresent() && !next.get().take(name, now)) {
                imports.flush();
                givenUp.add(next.get());
                next = imports.next(now);
            }
            return next.map(OrderImport::id).orElse(null);
        });
        givenUp.forEach(run::forget);
        return taken;
    }

    @PreDestroy
    void stop() {
        run.stop();
        thread.close();
    }
}
