package aftercare.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import org.HdrHistogram.Histogram;

/** So many connections, each asking again as soon as it was answered (a closed loop). */
record Load(Server server, Caller caller, DatabaseWork database) {

    private static final long LONGEST = 60_000_000;

    Round run(Supplier<Request> next, int connections, Duration time) {
        var answers = new ConcurrentHashMap<Integer, Long>();
        var all = new Histogram(LONGEST, 3);
        caller.identity();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var serverBefore = server.cpuMicros();
            var compilerBefore = server.compilerMicros();
            var databaseBefore = database.soFar();
            var start = System.nanoTime();
            var end = start + time.toNanos();
            var running = new ArrayList<Future<Histogram>>();
            for (var i = 0; i < connections; i++) {
                running.add(threads.submit(() -> connection(next, end, answers)));
            }
            for (var each : running) {
                all.add(each.get());
            }
            var took = Duration.ofNanos(System.nanoTime() - start);
            return new Round(
                    took,
                    Map.copyOf(answers),
                    all,
                    server.cpuMicros() - serverBefore,
                    server.compilerMicros() - compilerBefore,
                    database.soFar().since(databaseBefore));
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the load on " + server.name() + " broke off", e);
        }
    }

    private Histogram connection(Supplier<Request> next, long end, Map<Integer, Long> answers) {
        var times = new Histogram(LONGEST, 3);
        try (var wire = new Wire(server.port())) {
            while (System.nanoTime() < end) {
                var request = next.get();
                if (request == null) {
                    break;
                }
                var bytes = request.bytes(caller.identity());
                var before = System.nanoTime();
                var reply = wire.send(bytes);
                times.recordValue(Math.min(LONGEST, (System.nanoTime() - before) / 1_000));
                if (answers.merge(reply.status(), 1L, Long::sum) == 1 && !reply.isGood()) {
                    System.out.println("    " + server.name() + " answered " + request.path() + ": " + reply.status()
                            + " " + reply.text());
                }
            }
            return times;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
