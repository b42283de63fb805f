package aftercare.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

import aftercare.local.JdbcUrl;

/** The database that the runner started; both servers are given the very same address. */
record Database(String url, String user, String password) {

    static Database at(int port) {
        return schema(port, "aftercare");
    }

    private static Database schema(int port, String name) {
        return new Database(JdbcUrl.of(port, name), "aftercare", "aftercare");
    }

    /** Another on the same server, empty. */
    Database beside(int port, String name) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute("create database " + name);
        }
        return schema(port, name);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    String text(String query) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            var found = statement.executeQuery(query);
            return found.next() ? found.getString(1) : "";
        }
    }

    /** A third party's client, which no door lets into a shop. */
    void letIn(UUID shop, String client) throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement("insert into membership (id, shop_id, subject, role, name)"
                        + " values (unhex(?), unhex(?), ?, 'PARTNER', ?)")) {
            statement.setString(1, hex(UUID.randomUUID()));
            statement.setString(2, hex(shop));
            statement.setString(3, client);
            statement.setString(4, client);
            statement.executeUpdate();
        }
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }

    /** Of the server's process, to know what a request costs there. */
    long pid() throws SQLException, IOException {
        var file = Path.of(text("select @@datadir")).resolve(text("select @@pid_file"));
        return Long.parseLong(Files.readString(file).strip());
    }
}
