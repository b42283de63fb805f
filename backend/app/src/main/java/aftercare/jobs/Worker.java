package aftercare.jobs;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** One job of its kind at a time on each node. A node that dies leaves its lease behind; when that ends, another goes on. */
public final class Worker<J extends Job> {

    /** What there is to do, and how it is done. */
    public interface Work<J extends Job> {

        /** The oldest that waits or that a worker has left lying, locked and passed over by others. */
        Optional<J> next(Instant now);

        /** In transactions of its own; returns when it is over, goes on elsewhere, or {@code isStopped}. */
        void work(UUID id, Worker<J> by);

        /** Its last worker has fallen. */
        default void givenUp(J job) {}
    }

    private final String name = UUID.randomUUID().toString();
    private final AtomicBoolean called = new AtomicBoolean();
    private final ExecutorService thread;
    private final Work<J> work;
    private final Clock clock;
    private volatile boolean stopped;

    public Worker(String threadName, Work<J> work, Clock clock) {
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(threadName).factory());
        this.work = work;
        this.clock = clock;
    }

    public String name() {
        return name;
    }

    /** Between two portions a worker asks whether it shall go home. */
    public boolean isStopped() {
        return stopped;
    }

    /** There may be something to do; however often it is said, one look is enough. */
    public void call() {
        if (called.compareAndSet(false, true)) {
            thread.execute(() -> {
                called.set(false);
                work();
            });
        }
    }

    public void work() {
        try {
            for (var id = take(); id != null && !stopped; id = take()) {
                work.work(id, this);
            }
        } catch (RuntimeException failed) {
            Log.errorf(
                    failed,
                    "%s rests until the next look",
                    Thread.currentThread().getName());
        }
    }

    /** Null when nothing waits. */
    private UUID take() {
        var givenUp = new ArrayList<J>();
        var taken = QuarkusTransaction.requiringNew().call(() -> {
            var now = clock.instant();
            var next = work.next(now);
            while (next.isPresent() && !next.get().take(name, now)) {
                givenUp.add(next.get());
                next = work.next(now);
            }
            return next.map(Job::id).orElse(null);
        });
        givenUp.forEach(work::givenUp);
        return taken;
    }

    public void stop() {
        stopped = true;
        thread.close();
    }
}
