package aftercare.clocks;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import aftercare.returns.Cases;
import aftercare.testing.AtOnce;
import aftercare.testing.Rows;
import aftercare.testing.TwoShops;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.orders.OrderFixtures.aPaidOrder;
import static org.assertj.core.api.Assertions.assertThat;

/** The sweep over all live shops: found by index, fired once, whatever dies. */
@QuarkusTest
class ClockSweepTest {

    @Inject
    ClockSweep sweep;

    @Inject
    ClockWarnings warnings;

    @Inject
    MockMailbox mailbox;

    @Inject
    TwoShops shops;

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    @Inject
    DataSource database;

    @Inject
    Assassin assassin;

    /** Takes the database away from a node in the middle of a clock's transaction. */
    @ApplicationScoped
    public static class Assassin {

        private final ConcurrentHashMap<UUID, Boolean> victims = new ConcurrentHashMap<>();

        @Inject
        DataSource database;

        void after(UUID subject) {
            victims.put(subject, true);
        }

        int left() {
            return victims.size();
        }

        void strike(@Observes @Priority(4000) ClockDue due) throws SQLException {
            if (victims.remove(due.subjectId()) == null) {
                return;
            }
            // the same connection as the transaction's: what it has written so far dies with it
            try (var mine = database.getConnection();
                    var statement = mine.createStatement();
                    var id = statement.executeQuery("select connection_id()")) {
                id.next();
                statement.execute("kill " + id.getLong(1));
            }
        }
    }

    @Test
    void everyDueClockHasItsOutcomeOnceOnFourNodesOfWhichTwoDie() {
        var cases = Cases.ofOwnShop(shops, false);
        var order = cases.placed(aPaidOrder().of(300, "1.00")).id();
        var ids = new ArrayList<UUID>();
        ids.add(cases.aSubmittedRefund(order, 1, 1));
        ids.addAll(new CopiedCases(rows).of(ids.getFirst(), 249));
        var now = clock.instant().plus(Duration.ofHours(49));
        // one node dies after it took its portion, others in the middle of a clock
        var lost = QuarkusTransaction.requiringNew().call(() -> sweep.take(now));
        ids.stream().skip(100).limit(10).forEach(assassin::after);
        AtOnce.all(() -> sweep.sweep(now), () -> sweep.sweep(now), () -> sweep.sweep(now));
        assertThat(lost).isNotEmpty();
        assertThat(fired(order)).isLessThan(ids.size());
        sweep.sweep(now.plus(Duration.ofSeconds(31)));
        sweep.sweep(now.plus(Duration.ofSeconds(62)));
        assertThat(assassin.left()).isZero();
        assertThat(fired(order)).isEqualTo(ids.size());
        for (var verb : List.of("AUTO_APPROVED", "GRANTED")) {
            assertThat(rows.list(
                            "select t.subject_id, count(*) from timeline_entry t join return_request r on r.id = t.subject_id"
                                    + " where r.order_id = ? and t.verb = ? group by 1 having count(*) = 1",
                            order,
                            verb))
                    .as(verb)
                    .hasSize(ids.size());
        }
        assertThat(rows.count("select count(*) from refund where order_id = ?", order))
                .isEqualTo(ids.size());
        assertThat(rows.count("select sum(total_minor) from refund where order_id = ?", order))
                .isEqualTo(25_000);
        assertThat(rows.count(
                        "select count(*) from case_clock c join return_request r on r.id = c.subject_id"
                                + " where r.order_id = ? and c.kind = 'HARD' and (c.state = 'RUNNING' or c.wake_at is not null)",
                        order))
                .isZero();
    }

    @Test
    void tenThousandWaitingClocksCostNothing() throws SQLException {
        var cases = Cases.ofOwnShop(shops, false);
        cases.aSubmittedRefund(cases.placed(aPaidOrder().of(1, "1.00")).id(), 1, 1);
        // to the nanosecond: finer than the column, which may cost the range
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS).plusNanos(789);
        while (sweep.sweep(now) > 0) {
            // whatever other tests left behind
        }
        var few = rowsRead(now);
        rows.change(
                "insert into case_clock (id, shop_id, subject_id, code, outcome, state, started_at, due_at, wake_at,"
                        + " warn_at, currency, risk_minor, preset_id, preset_version)"
                        + " select unhex(replace(uuid(), '-', '')), c.shop_id, c.subject_id, 'WAIT', c.outcome, 'RUNNING',"
                        + " c.started_at, '2099-01-01', '2099-01-01', '2098-01-01', c.currency, 0, 'X', 1 from case_clock c"
                        + " join (with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000) select i from n) k"
                        + " join (select 1 union all select 2 union all select 3 union all select 4 union all select 5 union all"
                        + " select 6 union all select 7 union all select 8 union all select 9 union all select 10) ten"
                        + " where c.id = (select max(id) from case_clock where kind = 'HARD')");
        try {
            assertThat(rows.count("select count(*) from case_clock where code = 'WAIT'"))
                    .isEqualTo(10_000);
            assertThat(rowsRead(now)).isEqualTo(few);
            assertThat(few.values()).allMatch(count -> count < 10);
            var plan = rows.list("explain " + ClockSweep.DUE.replace("?1", "?"), now.truncatedTo(ChronoUnit.MICROS))
                    .getFirst();
            // a row of columns here, a tree in one text there
            assertThat(plan.toString()).contains("case_clock_to_wake");
        } finally {
            rows.change("delete from case_clock where code = 'WAIT'");
        }
    }

    @Test
    void aWarningIsGivenOnceAtEachMark() {
        var cases = Cases.ofOwnShop(shops, false);
        var order = cases.placed(aPaidOrder().of(1, "10.00")).id();
        var id = cases.aSubmittedRefund(order, 1, 1);
        var start = Instant.parse(cases.view(id).getString("submittedAt"));
        // 48 hours: half time is also 24 hours before
        var expected = 0;
        for (var hours : List.of(23, 24, 43, 44, 46, 47, 48)) {
            warn(start.plus(Duration.ofHours(hours)));
            warn(start.plus(Duration.ofHours(hours)));
            expected += List.of(24, 44, 47).contains(hours) ? 1 : 0;
            assertThat(rows.count("select count(*) from event where subject_id = ? and type = 'clock.warning'", id))
                    .as(hours + " h")
                    .isEqualTo(expected);
        }
    }

    /** Half time and 24 hours before are two marks wherever they are not the same moment. */
    @Test
    void halfTimeIsAMarkOfItsOwn() {
        var cases = Cases.ofOwnShop(shops, false);
        var id = cases.anApprovedReturn(
                cases.placed(aDeliveredOrder().of(1, "10.00")).id(), 1, 1);
        var running = "clocks.find { it.code == 'C5' && it.state == 'RUNNING' }.";
        var start = Instant.parse(cases.view(id).getString(running + "startedAt"));
        var due = Instant.parse(cases.view(id).getString(running + "dueAt"));
        var half = start.plus(Duration.between(start, due).dividedBy(2));
        assertThat(Duration.between(half, due)).isGreaterThan(Duration.ofHours(72));
        // the first clock was met, and nobody is warned of it any more
        var told = 0;
        told = isWarned(id, half.minusSeconds(60), told, 0);
        told = isWarned(id, half.plusSeconds(1), told, 1);
        told = isWarned(id, due.minus(Duration.ofHours(25)), told, 0);
        told = isWarned(id, due.minus(Duration.ofHours(24)), told, 1);
        told = isWarned(id, due.minus(Duration.ofHours(4)), told, 1);
        isWarned(id, due.minus(Duration.ofHours(1)), told, 1);
    }

    @Test
    void aBuyerWhoMustActIsWrittenToOnceADayBefore() {
        var cases = Cases.ofOwnShop(shops, false);
        var email = "late-" + UUID.randomUUID() + "@example.test";
        var id = cases.anApprovedReturn(
                cases.placed(aDeliveredOrder().writtenTo(email).of(1, "10.00")).id(), 1, 1);
        var due = Instant.parse(
                cases.view(id).getString("clocks.find { it.code == 'C5' && it.state == 'RUNNING' }.dueAt"));
        warn(due.minus(Duration.ofHours(25)));
        for (var hours : List.of(24, 4, 1)) {
            warn(due.minus(Duration.ofHours(hours)));
        }
        for (var i = 0; i < 200 && mailbox.getMailsSentTo(email).isEmpty(); i++) {
            LockSupport.parkNanos(Duration.ofMillis(25).toNanos());
        }
        assertThat(mailbox.getMailsSentTo(email)).hasSize(1);
        var letter = mailbox.getMailsSentTo(email).getFirst();
        assertThat(letter.getSubject()).contains(cases.view(id).getString("number"));
        assertThat(letter.getText()).contains("/my/returns/" + id);
    }

    /** Out of stock is warned of at 24 hours and paged again at 12 (our own). */
    @Test
    void outOfStockIsAskedForOnceMoreTwelveHoursBefore() {
        var cases = Cases.ofOwnShop(shops, false);
        var order = cases.placed(aPaidOrder().of(1, "10.00")).id();
        var id = cases.submitted(Cases.asking(order, "REFUND_ONLY", "OUT_OF_STOCK", 1, 1))
                .getUUID("id");
        var due = Instant.parse(cases.view(id).getString("clocks.find { it.code == 'C18' }.dueAt"));
        var told = 0;
        told = isWarned(id, due.minus(Duration.ofHours(36)), told, 1);
        told = isWarned(id, due.minus(Duration.ofHours(24)), told, 1);
        told = isWarned(id, due.minus(Duration.ofHours(13)), told, 0);
        told = isWarned(id, due.minus(Duration.ofHours(12)), told, 1);
        told = isWarned(id, due.minus(Duration.ofHours(4)), told, 1);
        isWarned(id, due.minus(Duration.ofHours(1)), told, 1);
    }

    private int isWarned(UUID id, Instant now, int before, int more) {
        warn(now);
        warn(now);
        assertThat(rows.count("select count(*) from event where subject_id = ? and type = 'clock.warning'", id))
                .as(now.toString())
                .isEqualTo(before + more);
        return before + more;
    }

    private void warn(Instant now) {
        warnings.warn(now);
    }

    private long fired(UUID order) {
        return rows.count(
                "select count(*) from case_clock c join return_request r on r.id = c.subject_id"
                        + " where r.order_id = ? and c.state = 'FIRED'",
                order);
    }

    /** What the sweep itself makes the database do, counted by the database, whichever it is. */
    private Map<String, Long> rowsRead(Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                var before = handled(statement);
                sweep.take(now);
                var after = handled(statement);
                before.forEach((name, count) -> after.merge(name, -count, Long::sum));
                // the counters themselves are read by walking a table of counters
                after.remove("Handler_read_rnd_next");
                after.values().removeIf(count -> count == 0);
                return after;
            }
        });
    }

    private static Map<String, Long> handled(java.sql.Statement statement) throws SQLException {
        var counts = new TreeMap<String, Long>();
        try (var found = statement.executeQuery("show session status like 'Handler_read%'")) {
            while (found.next()) {
                counts.put(found.getString(1), found.getLong(2));
            }
        }
        return counts;
    }
}
