package aftercare.clocks;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The API as a process of its own, on the database of the tests. */
record Node(Process process, int port) implements AutoCloseable {

    static Node start(String name, Map<String, String> database) throws IOException {
        var port = freePort();
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                "target/quarkus-run.jar");
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File("target/" + name + ".log"));
        builder.environment().putAll(database);
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT", "" + port,
                        "QUARKUS_HTTP_HOST", "127.0.0.1",
                        "QUARKUS_OIDC_TENANT_ENABLED", "false",
                        "AFTERCARE_DEMO", "false"));
        return new Node(builder.start(), port);
    }

    boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The node has ended; its log is beside the tests' classes");
        }
        try (var door = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return door.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** As by a power cut. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
