package aftercare.bench;

import java.sql.SQLException;
import java.util.List;

/** Makes room after an earlier part, in the bench's own database. */
record EmptyTables(Database database) {

    void make() throws SQLException {
        try (var db = database.connect();
                var statement = db.createStatement()) {
            statement.execute("set session foreign_key_checks = 0");
            for (var table : List.of(
                    "purchase_order",
                    "order_line",
                    "shipment",
                    "return_request",
                    "return_line",
                    "case_clock",
                    "timeline_entry",
                    "event",
                    "refund",
                    "refund_leg")) {
                statement.execute("truncate table " + table);
            }
        }
    }
}
