package aftercare.bench;

import java.io.IOException;
import java.sql.SQLException;

/** What the database server has done: its CPU time, and how many statements it was sent. */
record DatabaseWork(Database database, long pid) {

    DatabaseWork(Database database) throws IOException, SQLException {
        this(database, database.pid());
    }

    record Done(long cpuMicros, long statements) {

        Done since(Done before) {
            return new Done(cpuMicros - before.cpuMicros, statements - before.statements);
        }
    }

    Done soFar() {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            var found = statement.executeQuery("show global status like 'Questions'");
            found.next();
            return new Done(Server.cpuMicros(pid), found.getLong(2));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
