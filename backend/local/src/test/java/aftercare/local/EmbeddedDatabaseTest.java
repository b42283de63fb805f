package aftercare.local;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedDatabaseTest {

    @Test
    void speaksToTheMysqlDriverAndKeepsItsPromises() throws SQLException {
        var database = EmbeddedDatabase.start();
        try (var connection = open(database)) {
            assertThat(ask(connection, "select version()")).startsWith("11.4.");
            assertThat(ask(connection, "select @@tx_isolation")).isEqualTo("READ-COMMITTED");
            assertThat(ask(connection, "select @@innodb_flush_log_at_trx_commit"))
                    .isEqualTo("1");
            assertThat(ask(connection, "select @@character_set_database")).isEqualTo("utf8mb4");
            assertThat(ask(connection, "select @@session.time_zone")).isEqualTo("+00:00");
            assertThat(ask(connection, "select '安心售后 😀'")).isEqualTo("安心售后 😀");
            assertThat(ask(connection, "show status like 'Ssl_cipher'", 2)).isEmpty();
        } finally {
            database.stop();
        }
    }

    @Test
    void keepsInstantsToTheMicrosecondWhereverTheServerStands() throws SQLException {
        var database = EmbeddedDatabase.start();
        var moment = Instant.parse("2026-03-29T01:30:00.123456Z");
        try (var connection = open(database)) {
            connection.createStatement().execute("create table moments (at datetime(6) not null)");
            try (var insert = connection.prepareStatement("insert into moments values (?)")) {
                insert.setTimestamp(1, Timestamp.from(moment));
                insert.executeUpdate();
            }
            assertThat(ask(connection, "select date_format(at, '%Y-%m-%dT%H:%i:%s.%fZ') from moments"))
                    .isEqualTo(moment.toString());
        } finally {
            database.stop();
        }
    }

    @Test
    void findsItsDataAgainAfterAStop(@TempDir Path folder) throws SQLException {
        var first = EmbeddedDatabase.start(folder, 0);
        try (var connection = open(first)) {
            connection.createStatement().execute("create table kept (what varchar(20))");
            connection.createStatement().execute("insert into kept values ('a blue kettle')");
        } finally {
            first.stop();
        }
        var second = EmbeddedDatabase.start(folder, 0);
        try (var connection = open(second)) {
            assertThat(ask(connection, "select what from kept")).isEqualTo("a blue kettle");
        } finally {
            second.stop();
        }
    }

    private static Connection open(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(EmbeddedDatabase.SCHEMA), EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD);
    }

    private static String ask(Connection connection, String question) throws SQLException {
        return ask(connection, question, 1);
    }

    private static String ask(Connection connection, String question, int column) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            assertThat(answer.next()).isTrue();
            return answer.getString(column);
        }
    }
}
