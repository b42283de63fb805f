package aftercare.orders.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;

import aftercare.jobs.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;

/** Brings files in, one after the other. */
@Singleton
class ImportWorker implements Worker.Work<OrderImport> {

    /** Said when a file was handed in. */
    record Queued(UUID importId) {}

    private final Worker<OrderImport> worker;
    private final OrderImports imports;
    private final ImportRun run;

    ImportWorker(OrderImports imports, ImportRun run, Clock clock) {
        this.worker = new Worker<>("order-import", this, clock);
        this.imports = imports;
        this.run = run;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Queued queued) {
        worker.call();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        worker.call();
    }

    void work() {
        worker.work();
    }

    @Override
    public Optional<OrderImport> next(Instant now) {
        imports.flush();
        return imports.next(now);
    }

    @Override
    public void work(UUID id, Worker<OrderImport> by) {
        run.run(id, by.name());
    }

    @Override
    public void givenUp(OrderImport file) {
        run.forget(file);
    }

    /** While the database is still there: connections are closed before beans of the program's own life. */
    void stop(@Observes ShutdownEvent end) {
        run.stop();
        worker.stop();
    }
}
