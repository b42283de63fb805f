package aftercare.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/** Repeats one row that the API itself wrote, so that every column is what the API would have written. */
record Clone(Connection db) {

    private static final int PORTION = 25_000;

    /** {@code changed}: what differs from copy to copy, in SQL over {@code k.n}. */
    void copy(String table, UUID template, long from, long to, Map<String, String> changed) throws SQLException {
        var columns = columns(table);
        var values =
                columns.stream().map(c -> changed.getOrDefault(c, "t." + c)).toList();
        var sql = "insert into " + table + " (" + String.join(", ", columns) + ") select " + String.join(", ", values)
                + " from bench_number k join " + table + " t on t.id = x'" + hex(template)
                + "' where k.n >= ? and k.n < ? order by k.n";
        try (var insert = db.prepareStatement(sql)) {
            for (var at = from; at < to; at += PORTION) {
                insert.setLong(1, at);
                insert.setLong(2, Math.min(to, at + PORTION));
                insert.executeUpdate();
            }
        }
    }

    private ArrayList<String> columns(String table) throws SQLException {
        var columns = new ArrayList<String>();
        try (var query = db.prepareStatement("select column_name from information_schema.columns"
                + " where table_schema = database() and table_name = ? order by ordinal_position")) {
            query.setString(1, table);
            var found = query.executeQuery();
            while (found.next()) {
                columns.add(found.getString(1));
            }
        }
        return columns;
    }

    static String hex(UUID id) {
        return HexFormat.of().toHexDigits(id.getMostSignificantBits())
                + HexFormat.of().toHexDigits(id.getLeastSignificantBits());
    }
}
