package aftercare.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Properties;

/** A real MariaDB on this machine, reachable from this machine only. */
public final class EmbeddedDatabase {

    public static final String USER = "aftercare";
    public static final String PASSWORD = "aftercare";
    public static final String SCHEMA = "aftercare";

    private final Child server;
    private final int port;

    private EmbeddedDatabase(Child server, int port) {
        this.server = server;
        this.port = port;
    }

    /** For tests: data that nobody needs afterwards, on any free port. */
    public static EmbeddedDatabase start() {
        try {
            var data = Files.createTempDirectory("aftercare-database-");
            var database = launch(data, freePort(), data.resolve("mariadb.log"));
            atExit(() -> {
                database.stop();
                forget(data);
            });
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps what is in {@code data}; ends with this program, or before. Port 0 is any free one. */
    public static EmbeddedDatabase start(Path data, int port) {
        var database = launch(data, port == 0 ? freePort() : port, data.resolve("mariadb.log"));
        atExit(database::stop);
        return database;
    }

    static EmbeddedDatabase launch(Path data, int port, Path log) {
        var database =
                new EmbeddedDatabase(new MariadbFolder(data.toAbsolutePath().normalize()).serve(port, log), port);
        database.server.waitUntil(database::answers, Duration.ofSeconds(90));
        return database;
    }

    public String jdbcUrl(String schema) {
        return JdbcUrl.of(port, schema);
    }

    public int port() {
        return port;
    }

    public void stop() {
        server.stop();
    }

    Child server() {
        return server;
    }

    private boolean answers() {
        var who = new Properties();
        who.put("user", USER);
        who.put("password", PASSWORD);
        who.put("connectTimeout", "2000");
        try (var connection = new com.mysql.cj.jdbc.Driver().connect(jdbcUrl(SCHEMA), who)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private static void atExit(Runnable last) {
        Runtime.getRuntime().addShutdownHook(new Thread(last, "database-end"));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forget(Path folder) {
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
