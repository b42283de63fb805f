package aftercare.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server under test, as a program of its own. */
final class Server implements AutoCloseable {

    /** What Linux counts a process's time in; fixed at 100 a second for every program to see. */
    private static final long MICROS_PER_TICK = 10_000;

    private final String name;
    private final int port;
    private final Process process;
    private final Duration start;

    private Server(String name, int port, Process process, Duration start) {
        this.name = name;
        this.port = port;
        this.process = process;
        this.start = start;
    }

    /** How to start one: flags are those of the virtual machine. */
    record Plan(String name, Path jar, int port, List<String> flags, Map<String, String> environment, Path log) {

        Plan with(String... more) {
            var all = new ArrayList<>(flags);
            all.addAll(List.of(more));
            return new Plan(name, jar, port, List.copyOf(all), environment, log);
        }
    }

    /** Waits until it answers {@code ready}; how long that took is its start time. */
    static Server start(Plan plan, String ready) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(plan.flags());
        command.addAll(List.of("-jar", plan.jar().toString()));
        Files.createDirectories(plan.log().getParent());
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(plan.log().toFile());
        // as shipped
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.environment().putAll(plan.environment());
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(plan.port()));
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        mustBeFree(plan);
        var before = System.nanoTime();
        var process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        while (!answers(plan.port(), ready)) {
            if (!process.isAlive()) {
                throw new IllegalStateException(plan.name() + " did not start; see " + plan.log());
            }
            if (System.nanoTime() - before > TimeUnit.MINUTES.toNanos(3)) {
                process.destroyForcibly();
                throw new IllegalStateException(plan.name() + " was not ready after three minutes; see " + plan.log());
            }
            Thread.sleep(5);
        }
        return new Server(plan.name(), plan.port(), process, Duration.ofNanos(System.nanoTime() - before));
    }

    private static void mustBeFree(Plan plan) throws IOException {
        try (var taken = new Socket(InetAddress.getLoopbackAddress(), plan.port())) {
            throw new IllegalStateException("Port " + taken.getPort() + " for " + plan.name() + " is taken.");
        } catch (java.net.ConnectException free) {
            return;
        }
    }

    private static boolean answers(int port, String path) {
        try (var wire = new Wire(port)) {
            var status = wire.send(Request.get(path).bytes("")).status();
            return status < 500 && status != 404;
        } catch (IOException notYet) {
            return false;
        }
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    Duration startTime() {
        return start;
    }

    /** Without the virtual machine's compiler: what it does while the program is young says nothing about a request. */
    long cpuMicros() {
        return cpuMicros(process.pid()) - compilerMicros();
    }

    long compilerMicros() {
        try (var threads = Files.list(Path.of("/proc/" + process.pid() + "/task"))) {
            return threads.mapToLong(Server::compilerMicros).sum();
        } catch (IOException e) {
            throw new IllegalStateException("CPU time is read from /proc, which is not here", e);
        }
    }

    private static long compilerMicros(Path thread) {
        try {
            var stat = Files.readString(thread.resolve("stat"));
            return stat.contains("CompilerThre") ? micros(stat) : 0;
        } catch (IOException ended) {
            return 0;
        }
    }

    /** User and system time of a process so far. */
    static long cpuMicros(long pid) {
        try {
            return micros(Files.readString(Path.of("/proc/" + pid + "/stat")));
        } catch (IOException e) {
            throw new IllegalStateException("CPU time is read from /proc, which is not here", e);
        }
    }

    private static long micros(String stat) {
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MICROS_PER_TICK;
    }

    /** Resident memory now and at its highest, in MiB. */
    long residentMiB() {
        return status("VmRSS:");
    }

    long peakResidentMiB() {
        return status("VmHWM:");
    }

    private long status(String line) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(each -> each.startsWith(line))
                    .mapToLong(each -> Long.parseLong(each.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As by a power cut. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
