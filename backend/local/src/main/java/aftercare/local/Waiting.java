package aftercare.local;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Says what is being waited for, and for how long already. */
final class Waiting implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final long since = System.nanoTime();
    private final Set<String> awaited = new ConcurrentSkipListSet<>();

    private final Thread teller = new Thread(this::tell, "waiting");

    Waiting() {
        teller.setDaemon(true);
        teller.start();
    }

    /** Starts something and returns when it is ready. */
    void whileStarting(String what, Supplier<Child> start, BooleanSupplier ready) {
        awaited.add(what);
        start.get().waitUntil(ready, LONGEST);
        awaited.remove(what);
        say(what + " is ready");
    }

    void say(String line) {
        System.out.printf("  %3d s  %s%n", seconds(), line);
    }

    long seconds() {
        return Duration.ofNanos(System.nanoTime() - since).toSeconds();
    }

    @Override
    public void close() {
        teller.interrupt();
    }

    private void tell() {
        try {
            while (true) {
                Thread.sleep(5000);
                if (!awaited.isEmpty()) {
                    say("waiting for " + String.join(" and ", awaited) + " …");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
