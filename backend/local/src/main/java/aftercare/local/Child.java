package aftercare.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A program started here, with a name people know it by and a log they can read. */
final class Child {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /**
     * Holds the program on a pipe from us: when we end, however suddenly, the pipe closes and the program is asked to end.
     * Ctrl-C is for us alone; the programs are then ended in order.
     */
    private static final String LEASH = """
            trap '' INT
            exec 3<&0
            "$@" </dev/null 3<&- & program=$!
            (read -r _ <&3; kill "$program") 2>/dev/null & leash=$!
            exec 3<&-
            wait "$program"; code=$?
            kill "$leash" 2>/dev/null
            exit $code
            """;

    private static final Pattern WHERE_IN_THE_CODE = Pattern.compile("^\\s+(at |\\.\\.\\. )");
    private static final Queue<Child> RUNNING = new ConcurrentLinkedQueue<>();

    private final String name;
    private final Path log;
    private final Process process;
    private volatile boolean leanedOn;

    private Child(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    static Child start(String name, Path folder, Path log, Map<String, String> environment, List<String> command) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var onLeash = Stream.concat(Stream.of("sh", "-c", LEASH, name), command.stream());
            var builder = new ProcessBuilder(onLeash.toList())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            var child = new Child(name, log, builder.start());
            RUNNING.add(child);
            return child;
        } catch (IOException e) {
            throw new Trouble(name + " could not be started: " + e.getMessage(), e);
        }
    }

    String name() {
        return name;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void waitUntil(BooleanSupplier ready, Duration longest) {
        var deadline = System.nanoTime() + longest.toNanos();
        while (!ready.getAsBoolean()) {
            if (!isAlive()) {
                throw new Trouble(lastWords());
            }
            if (System.nanoTime() > deadline) {
                throw new Trouble(
                        "%s was not ready after %d s; its log is %s".formatted(name, longest.toSeconds(), log));
            }
            pause();
        }
    }

    int waitForEnd() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("interrupted while waiting for " + name, e);
        }
    }

    /** What a person needs to see when it died: its exit code and the end of its log. */
    String lastWords() {
        return "%s ended by itself with code %d; the end of %s:%n%s".formatted(name, waitForEnd(), log, lastLines(15));
    }

    private String lastLines(int many) {
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line ->
                            !line.isBlank() && !WHERE_IN_THE_CODE.matcher(line).find())
                    .toList();
            return "    " + String.join("\n    ", lines.subList(Math.max(0, lines.size() - many), lines.size()));
        } catch (IOException e) {
            return "    (no log: " + e.getMessage() + ")";
        }
    }

    /** Asks it and all it started to end, waits, and insists when that did not help. */
    void stop() {
        RUNNING.remove(this);
        // The list is taken first: a shell that ends leaves its children to nobody, and they could not be found any
        // more.
        var family = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        family.forEach(ProcessHandle::destroy);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var each : family) {
            try {
                each.onExit().get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException | ExecutionException e) {
                each.destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                each.destroyForcibly();
            }
        }
    }

    /** Others lean on it, so it ends after them. */
    Child leanedOn() {
        leanedOn = true;
        return this;
    }

    static void stopAll() {
        RUNNING.parallelStream().filter(child -> !child.leanedOn).forEach(Child::stop);
        RUNNING.forEach(Child::stop);
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("interrupted while waiting", e);
        }
    }
}
