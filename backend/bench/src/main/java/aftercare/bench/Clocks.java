package aftercare.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Very many waiting clocks, some of them due within one minute, three processes of the API on one database, one of which is killed
 * in the middle: each clock must have its outcome once.
 */
record Clocks(Settings settings, Database database, Servers servers) {

    private static final int NODES = 3;

    /** From the first due instant to the last. */
    private static final int WITHIN_SECONDS = 60;

    private static final int SWEEPS = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** The sweep's own question (ClockSweep.DUE). */
    private static final String SWEEP = "select id, shop_id, subject_id, kind, code, due_at from case_clock"
            + " where wake_at <= utc_timestamp(6) order by wake_at limit 100 for update skip locked";

    /**
     * What was found.
     *
     * @param doneSeconds from the first due instant until the last clock had its outcome
     * @param once how many had theirs exactly once
     */
    record Found(
            int waiting,
            int due,
            double doneSeconds,
            double middleLagSeconds,
            double longestLagSeconds,
            long firedAtDeath,
            long once,
            double emptySweepMicrosAtFew,
            double emptySweepMicrosAtAll,
            int few) {

        boolean isRight() {
            return once == due;
        }
    }

    Found measure() throws IOException, InterruptedException, SQLException {
        var owner = Caller.person(settings.keycloakPort(), "admin");
        try (var api = servers.startApi(servers.api())) {
            new EmptyTables(database).make();
            try (var stock = Stock.open(database, api.port(), owner)) {
                api.close();
                return measure(stock);
            }
        }
    }

    private Found measure(Stock stock) throws IOException, InterruptedException, SQLException {
        try (var db = database.connect()) {
            var few = Math.min(settings.small(), settings.cases());
            stock.takeOrders();
            stock.fill(few);
            var atFew = emptySweep(db);
            Say.line("  filling up to %,d waiting clocks …", settings.cases());
            stock.fill(settings.cases());
            var atAll = emptySweep(db);
            Say.line(
                    "    a sweep with nothing due: %.0f µs at %,d, %.0f µs at %,d",
                    atFew, few, atAll, settings.cases());
            return fire(db, few, atFew, atAll);
        }
    }

    /** The middle of many; each in a transaction of its own, as the sweep does. */
    private static double emptySweep(Connection db) throws SQLException {
        var times = new ArrayList<Long>();
        try (var sweep = db.prepareStatement(SWEEP)) {
            for (var i = 0; i < SWEEPS; i++) {
                var before = System.nanoTime();
                if (sweep.executeQuery().next()) {
                    throw new IllegalStateException("Something is due that should not be");
                }
                times.add(System.nanoTime() - before);
            }
        }
        return times.stream().sorted().skip(SWEEPS / 2).findFirst().orElseThrow() / 1e3;
    }

    private Found fire(Connection db, int few, double atFew, double atAll)
            throws IOException, InterruptedException, SQLException {
        var nodes = new ArrayList<Server>();
        try {
            for (var i = 0; i < NODES; i++) {
                nodes.add(servers.startApi(servers.api("node " + i, settings.apiPort() + 10 + i)));
            }
            Say.line("  %,d clocks are due within a minute, on %d processes …", settings.due(), NODES);
            due(db);
            LongSupplier fired = () -> number(db, "select count(*) from case_clock where state = 'FIRED'");
            until(fired, settings.due() / 2);
            nodes.getFirst().kill();
            var atDeath = fired.getAsLong();
            Say.line("    one killed when %,d had fired", atDeath);
            until(fired, settings.due());
            return found(db, few, atFew, atAll, atDeath);
        } finally {
            nodes.forEach(Server::close);
        }
    }

    private Found found(Connection db, int few, double atFew, double atAll, long atDeath) {
        var lags = "select timestampdiff(microsecond, due_at, ended_at) from case_clock where state = 'FIRED'"
                + " order by 1 %s limit 1 offset %d";
        return new Found(
                settings.cases(),
                settings.due(),
                number(
                                db,
                                "select timestampdiff(microsecond, min(due_at), max(ended_at)) from case_clock where state = 'FIRED'")
                        / 1e6,
                number(db, lags.formatted("asc", settings.due() / 2)) / 1e6,
                number(db, lags.formatted("desc", 0)) / 1e6,
                atDeath,
                number(
                        db,
                        "select count(*) from (select t.subject_id from timeline_entry t where t.verb = 'AUTO_APPROVED'"
                                + " group by t.subject_id having count(*) = 1) once"
                                + " join case_clock c on c.subject_id = once.subject_id and c.state = 'RUNNING' and c.code = 'C5'"),
                atFew,
                atAll,
                few);
    }

    /** Scattered over the table, and over a minute. */
    private void due(Connection db) throws SQLException {
        var step = settings.cases() / settings.due();
        var at = "timestampadd(microsecond, mod(k.n * 7919, %d) * 1000, timestampadd(second, 5, utc_timestamp(6)))"
                .formatted(WITHIN_SECONDS * 1000);
        var picked =
                " join bench_number k on %s = " + "%s and mod(k.n, " + step + ") = 0 and k.n < " + settings.cases();
        for (var sql : List.of(
                "update return_request r" + picked.formatted("r.id", Ids.CASE.sql("k.n")) + " set r.due_at = " + at,
                "update case_clock c" + picked.formatted("c.id", Ids.CLOCK.sql("k.n"))
                        + " join return_request r on r.id = c.subject_id set c.due_at = r.due_at, c.wake_at = r.due_at,"
                        + " c.warn_at = null")) {
            try (var update = db.createStatement()) {
                var changed = update.executeUpdate(sql);
                if (changed != settings.due()) {
                    throw new IllegalStateException(changed + " clocks were made due, not " + settings.due());
                }
            }
        }
    }

    private static void until(LongSupplier count, long wanted) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (count.getAsLong() < wanted) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Only " + count.getAsLong() + " of " + wanted + " clocks have fired");
            }
            Thread.sleep(200);
        }
    }

    private static long number(Connection db, String sql) {
        try (var query = db.createStatement()) {
            var found = query.executeQuery(sql);
            found.next();
            return found.getLong(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(sql, broken);
        }
    }
}
