package aftercare.clocks;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import aftercare.testing.Rows;

/** Many waiting cases, quickly: rows like those that the API wrote for one. */
record CopiedCases(Rows rows) {

    /** More cases like the first, each with one piece of the order. */
    List<UUID> of(UUID first, int count) {
        var ids = new ArrayList<UUID>();
        for (var i = 1; i <= count; i++) {
            var id = UUID.randomUUID();
            ids.add(id);
            copy(
                    "return_request",
                    "id = ?",
                    first,
                    id,
                    "id",
                    hex(id),
                    "number",
                    "'T-" + i + "-" + (id.hashCode() & 0xffff) + "'");
            copy(
                    "return_line",
                    "return_id = ?",
                    first,
                    id,
                    "id",
                    hex(UUID.randomUUID()),
                    "return_id",
                    hex(id),
                    "units",
                    "'" + i + "'",
                    "held",
                    "'" + i + "'",
                    "goods",
                    "'[{\"state\":\"WITH_BUYER\",\"units\":\"" + i + "\"}]'");
            copy(
                    "case_clock",
                    "kind = 'HARD' and subject_id = ?",
                    first,
                    id,
                    "id",
                    hex(UUID.randomUUID()),
                    "subject_id",
                    hex(id));
        }
        return ids;
    }

    private void copy(String table, String where, UUID from, UUID to, String... replaced) {
        var columns = rows.columnsOf(table);
        var values = new ArrayList<>(columns);
        for (var i = 0; i < replaced.length; i += 2) {
            values.set(columns.indexOf(replaced[i]), replaced[i + 1]);
        }
        rows.change(
                "insert into " + table + " (" + String.join(",", columns) + ") select " + String.join(",", values)
                        + " from " + table + " where " + where,
                from);
    }

    private static String hex(UUID id) {
        return "x'" + id.toString().replace("-", "") + "'";
    }
}
