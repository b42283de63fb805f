package aftercare.refunds;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Each gateway has a lane of its own, so that one that hangs holds up nobody else: neither now nor at the next beat, which
 * passes over the lanes that are still busy.
 */
public final class Lanes {

    /** As many at a time of one gateway. */
    public static final int PORTION = 20;

    private final String what;
    private final Consumer<UUID> send;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    /** {@code what}: is sent, for the log. */
    public Lanes(String what, Consumer<UUID> send) {
        this.what = what;
        this.send = send;
    }

    /** Those with something to do, and what of one of them is due; both are asked for in transactions of their own. */
    public void run(Supplier<List<String>> withWork, Function<String, List<UUID>> due) {
        try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var gateway : QuarkusTransaction.requiringNew().call(withWork::get)) {
                lanes.execute(() -> through(gateway, due));
            }
        }
    }

    private void through(String gateway, Function<String, List<UUID>> due) {
        if (!busy.add(gateway)) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().call(() -> due.apply(gateway)).forEach(this::tryToSend);
        } catch (RuntimeException failed) {
            Log.errorf(failed, "What is due through %s could not be read; the next beat tries again", gateway);
        } finally {
            busy.remove(gateway);
        }
    }

    private void tryToSend(UUID id) {
        try {
            send.accept(id);
        } catch (RuntimeException failed) {
            Log.errorf(failed, "%s %s could not be sent; it is tried again when its lease ends", what, id);
        }
    }
}
