package aftercare.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One folder of MariaDB data: made when it is not there yet, and served. */
final class MariadbFolder {

    private static final String AT_EVERY_START =
            """
            DELETE FROM mysql.global_priv WHERE User = '';
            FLUSH PRIVILEGES;
            CREATE USER IF NOT EXISTS '%1$s'@'%%' IDENTIFIED BY '%2$s';
            GRANT ALL ON *.* TO '%1$s'@'%%' WITH GRANT OPTION;
            CREATE DATABASE IF NOT EXISTS %3$s;
            """.formatted(EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD, EmbeddedDatabase.SCHEMA);

    private final Path home = MariadbBinaries.unpacked();
    private final Path folder;
    private final Path data;

    MariadbFolder(Path folder) {
        this.folder = folder;
        this.data = folder.resolve("data");
    }

    Child serve(int port, Path log) {
        try {
            Files.createDirectories(folder.resolve("tmp"));
            Files.writeString(folder.resolve("start.sql"), AT_EVERY_START);
            if (!Files.isDirectory(data.resolve("mysql"))) {
                install();
            }
            return Child.start("MariaDB", folder, log, Map.of(), command(port)).leanedOn();
        } catch (IOException e) {
            throw new Trouble("The database folder " + folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    private void install() throws IOException {
        var command = new ArrayList<>(List.of(
                home.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data,
                "--auth-root-authentication-method=normal",
                "--skip-name-resolve",
                "--skip-test-db",
                "--force"));
        asWhom(command);
        var installer = Child.start("MariaDB's installer", folder, folder.resolve("install.log"), Map.of(), command);
        if (installer.waitForEnd() != 0) {
            throw new Trouble(installer.lastWords());
        }
    }

    private List<String> command(int port) throws IOException {
        var command = new ArrayList<>(List.of(
                home.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data,
                "--tmpdir=" + folder.resolve("tmp"),
                "--init-file=" + folder.resolve("start.sql"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                // Relative to the data folder: the absolute path of a deep clone is longer than a socket's name may be.
                "--socket=mariadb.sock",
                "--skip-name-resolve",
                "--skip-ssl",
                "--max-connections=200",
                "--max-allowed-packet=64M",
                "--character-set-server=utf8mb4",
                // A collation MySQL has too: sorting and equality are then the same on both.
                "--collation-server=utf8mb4_unicode_ci",
                "--default-time-zone=+00:00",
                // MySQL's default, so that what one refuses the other refuses.
                "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
                        + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
                "--transaction-isolation=READ-COMMITTED",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size="
                        + Settings.value("AFTERCARE_DB_MEMORY").orElse("256M")));
        asWhom(command);
        return command;
    }

    /** MariaDB refuses to run as root unless told that it is meant. */
    private void asWhom(List<String> command) throws IOException {
        if (Integer.valueOf(0).equals(Files.getAttribute(folder, "unix:uid"))) {
            command.add("--user=root");
        }
    }
}
