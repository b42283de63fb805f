package aftercare.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/** A shop with as many cases as wanted: one order and one case through the API, the rest copies of them by SQL. */
final class Stock implements AutoCloseable {

    /** Orders that cases belong to, and as many again that nobody has asked anything of yet. */
    private static final int ORDERS = 260_000;

    private static final int NUMBERS = 1_000_000;
    private static final String NUMBER = "lpad(k.n, 9, '0')";

    private final Connection db;
    private final UUID shop;
    private final UUID order;
    private final UUID template;
    private final int orders;
    private final Instant firstDue;
    private int cases;

    private Stock(Connection db, int orders, UUID shop, UUID order, UUID template) {
        this.db = db;
        this.orders = orders;
        this.shop = shop;
        this.order = order;
        this.template = template;
        this.firstDue = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(10, ChronoUnit.DAYS);
    }

    static Stock open(Database database, int apiPort, Caller owner) throws IOException, SQLException {
        return open(database, apiPort, owner, ORDERS);
    }

    /** One that is only read needs few orders. */
    static Stock open(Database database, int apiPort, Caller owner, int orders) throws IOException, SQLException {
        UUID shop;
        try (var door = new Door(apiPort, owner)) {
            shop = id(door.post("/shops", Orders.shop("Bench", false, null)));
        }
        owner.at(shop);
        try (var door = new Door(apiPort, owner)) {
            var order = id(door.post("/orders", Orders.teapot("BENCH-0")));
            var template = id(door.post("/returns", Orders.wish(order)));
            return new Stock(database.connect(), orders, shop, order, template);
        }
    }

    UUID shop() {
        return shop;
    }

    int cases() {
        return cases;
    }

    /** How many orders have cases; as many more have none. */
    int orders() {
        return orders;
    }

    /** What the API stored for the template: its quote, or the terms of its order. */
    String stored(String what) throws SQLException {
        var column = what.equals("terms")
                ? "lower(insert(insert(insert(insert(hex(terms_id), 9, 0, '-'), 14, 0, '-'), 19, 0, '-'), 24, 0, '-'))"
                : what;
        try (var query = db.createStatement()) {
            var found = query.executeQuery(
                    "select " + column + " from return_request where id = x'" + Clone.hex(template) + "'");
            found.next();
            return found.getString(1);
        }
    }

    /** An instant between the due instants of the cases. */
    Instant dueNear(int n) {
        return firstDue.plusSeconds(n);
    }

    void takeOrders() throws SQLException {
        numbers();
        var line = idOf("order_line", "order_id", order);
        var parcel = idOf("shipment", "order_id", order);
        var copy = new Clone(db);
        var all = 2L * orders;
        copy.copy(
                "purchase_order",
                order,
                0,
                all,
                Map.of(
                        "id", Ids.ORDER.sql("k.n"),
                        "external_ref", "concat('B-', " + NUMBER + ")",
                        "number", "concat('B-', " + NUMBER + ")",
                        "buyer_phone", "concat('07', " + NUMBER + ")"));
        copy.copy(
                "order_line", line, 0, all, Map.of("id", Ids.ORDER_LINE.sql("k.n"), "order_id", Ids.ORDER.sql("k.n")));
        copy.copy("shipment", parcel, 0, all, Map.of("id", Ids.SHIPMENT.sql("k.n"), "order_id", Ids.ORDER.sql("k.n")));
    }

    /**
     * Due instants are scattered over the ids: neighbours in the list are far apart in the table, the harder case for the
     * database.
     */
    void fill(int upTo) throws SQLException {
        var due = "timestampadd(second, mod(k.n * 7919, " + upTo + "), timestamp '" + sql(firstDue) + "')";
        var owner = Ids.CASE.sql("k.n");
        var orderId = Ids.ORDER.sql("mod(k.n, " + orders + ")");
        var copy = new Clone(db);
        copy.copy(
                "return_request",
                template,
                cases,
                upTo,
                Map.of(
                        "id",
                        owner,
                        "number",
                        "concat('B-', " + NUMBER + ")",
                        "order_id",
                        orderId,
                        "order_number",
                        "concat('B-', lpad(mod(k.n, " + orders + "), 9, '0'))",
                        "buyer_phone",
                        "concat('07', " + NUMBER + ")",
                        "due_at",
                        due,
                        "submitted_at",
                        "timestampadd(second, -k.n, t.submitted_at)"));
        copy.copy(
                "return_line",
                idOf("return_line", "return_id", template),
                cases,
                upTo,
                Map.of("id", Ids.CASE_LINE.sql("k.n"), "return_id", owner, "order_id", orderId));
        copy.copy(
                "case_clock",
                idOf("case_clock", "kind = 'HARD' and subject_id", template),
                cases,
                upTo,
                Map.of("id", Ids.CLOCK.sql("k.n"), "subject_id", owner, "due_at", due, "wake_at", due, "warn_at", due));
        copy.copy(
                "case_clock",
                idOf("case_clock", "kind = 'PATIENCE' and subject_id", template),
                cases,
                upTo,
                Map.of("id", Ids.PATIENCE.sql("k.n"), "subject_id", owner));
        copy.copy(
                "timeline_entry",
                idOf("timeline_entry", "subject_id", template),
                cases,
                upTo,
                Map.of("id", Ids.ENTRY.sql("k.n"), "subject_id", owner));
        copy.copy(
                "event",
                idOf("event", "type = 'return.submitted' and subject_id", template),
                cases,
                upTo,
                Map.of("id", Ids.EVENT.sql("k.n"), "subject_id", owner));
        cases = upTo;
        for (var table : List.of("return_request", "return_line", "case_clock", "timeline_entry", "event")) {
            run("analyze table " + table);
        }
    }

    private void numbers() throws SQLException {
        run("set session unique_checks = 0");
        run("set session foreign_key_checks = 0");
        run("create table if not exists bench_number (n int not null primary key)");
        run("delete from bench_number");
        run("insert into bench_number (n) with recursive up (n) as"
                + " (select 0 union all select n + 1 from up where n < 999)"
                + " select a.n * 1000 + b.n as n from up a cross join up b where a.n * 1000 + b.n < " + NUMBERS
                + " order by n");
    }

    private static UUID id(JsonNode view) {
        return UUID.fromString(view.get("id").asText());
    }

    private UUID idOf(String table, String column, UUID of) throws SQLException {
        try (var query = db.createStatement()) {
            var found = query.executeQuery(
                    "select hex(id) from " + table + " where " + column + " = x'" + Clone.hex(of) + "'");
            found.next();
            return UUID.fromString(
                    found.getString(1).replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
        }
    }

    private static String sql(Instant instant) {
        return instant.toString().replace('T', ' ').replace("Z", "");
    }

    private void run(String sql) throws SQLException {
        try (var statement = db.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        run("drop table if exists bench_number");
        db.close();
    }
}
