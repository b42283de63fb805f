package aftercare.problems;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.jboss.logging.MDC;

/** A caller's trace goes on with us (W3C Trace Context): it stands in the log, he is told which step was ours, and whom we ask is told too. */
public record Trace(String id, String step, String flags) {

    private static final String KEY = "traceId";
    private static final String ONWARD = "traceparent";
    private static final String NOT_SAMPLED = "00";

    /** What later versions add behind is left out. */
    private static final Pattern TRACEPARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})(?:-.*)?");

    /** Of what a request says; nothing where it says nothing, or nothing that can be read. */
    static Optional<Trace> of(String traceparent) {
        if (traceparent == null) {
            return Optional.empty();
        }
        var read = TRACEPARENT.matcher(traceparent);
        return read.matches() ? Optional.of(new Trace(read.group(1), newStep(), read.group(2))) : Optional.empty();
    }

    void log() {
        MDC.put(KEY, id);
        MDC.put(ONWARD, header());
    }

    String header() {
        return "00-" + id + "-" + step + "-" + flags;
    }

    /** What to tell whom this request asks. */
    public static Optional<String> onward() {
        return Optional.ofNullable(MDC.get(ONWARD)).map(Object::toString);
    }

    /** What is to be done later is done in the trace of whom it was wanted by ({@link #onward()}); null where he had none. */
    public static <T> T under(String wanted, UUID key, Supplier<T> work) {
        of(wanted).orElseGet(() -> ofItsOwn(key)).log();
        try {
            return work.get();
        } finally {
            MDC.remove(KEY);
            MDC.remove(ONWARD);
        }
    }

    /** Under its key, so that all tries of it are found together. */
    private static Trace ofItsOwn(UUID key) {
        return new Trace(key.toString().replace("-", ""), newStep(), NOT_SAMPLED);
    }

    /** Told apart from others, not guarded against guessing; never all noughts. */
    private static String newStep() {
        return "%016x".formatted(ThreadLocalRandom.current().nextLong() | 1);
    }
}
