package aftercare.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;

/** On what it was measured. */
record Machine(String processor, int cores, long memoryGiB, String system, String jvm, String database, String busy) {

    static Machine look(Database database) throws IOException, SQLException {
        return new Machine(
                line("/proc/cpuinfo", "model name"),
                Runtime.getRuntime().availableProcessors(),
                Long.parseLong(line("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) >> 20,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                database.text("select @@version") + ", buffer pool "
                        + (Long.parseLong(database.text("select @@innodb_buffer_pool_size")) >> 20)
                        + " MiB, innodb_flush_log_at_trx_commit="
                        + database.text("select @@innodb_flush_log_at_trx_commit"),
                load());
    }

    /** How many programs wanted a core, over the last 1, 5 and 15 minutes. */
    static String load() throws IOException {
        return String.join(
                " ",
                java.util.Arrays.copyOf(
                        Files.readString(Path.of("/proc/loadavg")).split(" "), 3));
    }

    @Override
    public String toString() {
        return "%d cores of %s, %d GiB, %s; %s; %s".formatted(cores, processor, memoryGiB, system, jvm, database);
    }

    static LocalDate today() {
        return LocalDate.now();
    }

    private static String line(String file, String name) throws IOException {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("?");
        }
    }
}
