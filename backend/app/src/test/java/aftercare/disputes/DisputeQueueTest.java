package aftercare.disputes;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import aftercare.access.Role;
import aftercare.returns.Cases;
import aftercare.testing.Rows;
import aftercare.testing.TwoShops;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;

/** What others have decided, and cases that were never disputed, cost an arbiter's list nothing. */
@QuarkusTest
class DisputeQueueTest {

    private static final int UNDISPUTED = 4_000;
    private static final int OF_OTHERS = 3_000;

    @Inject
    DisputeQueue queue;

    @Inject
    CurrentIdentityAssociation caller;

    @Inject
    TwoShops shops;

    @Inject
    Rows rows;

    @Inject
    DataSource database;

    private final String me = "arbiter-" + UUID.randomUUID();
    private final String tag = "Q" + Integer.toHexString(hashCode());
    private UUID first;

    @BeforeEach
    void oneDispute() {
        var cases = Cases.ofOwnShop(shops, true);
        first = cases.aSubmittedReturn(
                cases.placed(aDeliveredOrder().of(1, "10.00")).id(), 1, 1);
        cases.reject(first);
        cases.done(cases.buyer, first, "escalate", Map.of("text", "照片看得很清楚"));
        rows.change("update dispute set arbiter_id = ?, arbiter_name = 'me' where id = ?", me, first);
        caller.setIdentity(QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(me))
                .addRole(Role.ARBITER)
                .build());
    }

    @AfterEach
    void forget() {
        rows.change("delete from case_clock where label like '" + tag + "%'");
        rows.change("delete d from dispute d join return_request r on r.id = d.id where r.number like '" + tag + "%'");
        rows.change("delete from return_request where number like '" + tag + "%'");
    }

    @ParameterizedTest
    @EnumSource
    void isReadByIndexHoweverMuchOthersHaveDecided(DisputeQueue.Which which) {
        var few = rowsRead(which);
        copies(UNDISPUTED, "NONE");
        copies(OF_OTHERS, "FINAL");
        for (var table : new String[] {"return_request", "dispute", "case_clock"}) {
            rows.list("analyze table " + table);
        }
        assertThat(rowsRead(which)).as("rows read for " + which).isLessThan(few + 100);
    }

    /** Cases like the first one; with each its clock, and a dispute unless it has none. */
    private void copies(int count, String dispute) {
        var name = tag + dispute.charAt(0);
        copy(
                "return_request",
                "x.id = ? and n.i <= " + count,
                Map.of(
                        "id",
                        "unhex(replace(uuid(), '-', ''))",
                        "number",
                        "concat('" + name + "', n.i)",
                        "dispute",
                        "'" + dispute + "'"),
                "join (with recursive m(i) as (select 1 union all select i + 1 from m where i < 1000)"
                        + " select m.i + 1000 * t.k i from m join (select 0 k union all select 1 union all select 2"
                        + " union all select 3) t) n");
        var copied = "join return_request r on r.number like '" + name + "%'";
        copy(
                "case_clock",
                "x.subject_id = ? and x.kind = 'HARD' and x.state = 'RUNNING'",
                Map.of(
                        "id",
                        "unhex(replace(uuid(), '-', ''))",
                        "subject_id",
                        "r.id",
                        "label",
                        "r.number",
                        "wake_at",
                        "null"),
                copied);
        if (!dispute.equals("NONE")) {
            copy("dispute", "x.id = ?", Map.of("id", "r.id", "arbiter_id", "'another'"), copied);
        }
    }

    private void copy(String table, String where, Map<String, String> instead, String joined) {
        var columns = rows.columnsOf(table);
        var values = new ArrayList<String>();
        columns.forEach(column -> values.add(instead.getOrDefault(column, "x." + column)));
        rows.change(
                "insert into " + table + " (" + String.join(",", columns) + ") select " + String.join(",", values)
                        + " from " + table + " x " + joined + " where " + where,
                first);
    }

    /** Counted by the database, whichever it is. */
    private long rowsRead(DisputeQueue.Which which) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                var before = handled(statement);
                assertThat(queue.of(which, null, 20).items()).hasSizeLessThanOrEqualTo(20);
                return handled(statement) - before;
            }
        });
    }

    private static long handled(Statement statement) throws SQLException {
        var sum = 0L;
        try (var found = statement.executeQuery("show session status like 'Handler_read%'")) {
            while (found.next()) {
                sum += found.getLong(2);
            }
        }
        return sum;
    }
}
