package aftercare.testing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** What stands in the database itself, whatever the application says. */
@ApplicationScoped
public class Rows {

    private static final List<String> TABLES = List.of(
            "purchase_order",
            "order_line",
            "shipment",
            "return_request",
            "return_line",
            "case_clock",
            "timeline_entry",
            "event",
            "refund",
            "refund_leg");

    private final DataSource database;

    Rows(DataSource database) {
        this.database = database;
    }

    /** How many rows there are of everything that a request could leave behind. */
    public Map<String, Long> all() {
        var counts = new TreeMap<String, Long>();
        TABLES.forEach(table -> counts.put(table, count("select count(*) from " + table)));
        return counts;
    }

    public List<String> columnsOf(String table) {
        return list(
                        "select column_name from information_schema.columns where table_schema = database() and table_name = ?",
                        table)
                .stream()
                .map(row -> row.getFirst().toString())
                .toList();
    }

    public long count(String sql, Object... values) {
        return ((Number) list(sql, values).getFirst().getFirst()).longValue();
    }

    public List<List<Object>> list(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (var found = statement.executeQuery()) {
                var rows = new ArrayList<List<Object>>();
                while (found.next()) {
                    var row = new ArrayList<>();
                    for (var column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                        row.add(found.getObject(column));
                    }
                    rows.add(row);
                }
                return rows;
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(sql, broken);
        }
    }

    public int change(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException broken) {
            throw new IllegalStateException(sql, broken);
        }
    }

    private static void bind(java.sql.PreparedStatement statement, Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            if (values[i] instanceof UUID id) {
                statement.setBytes(i + 1, bytes(id));
            } else if (values[i] instanceof java.time.Instant at) {
                statement.setObject(i + 1, java.time.LocalDateTime.ofInstant(at, java.time.ZoneOffset.UTC));
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }

    private static byte[] bytes(UUID id) {
        return java.nio.ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
