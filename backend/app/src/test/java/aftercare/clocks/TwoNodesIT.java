package aftercare.clocks;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import jakarta.inject.Inject;

import aftercare.returns.Cases;
import aftercare.testing.Rows;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static aftercare.orders.OrderFixtures.aPaidOrder;
import static org.assertj.core.api.Assertions.assertThat;

/** Two nodes sweep one database and one of them is killed at it: each clock has its outcome once, and none is forgotten. */
@QuarkusTest
@Timeout(180)
class TwoNodesIT {

    private static final int CLOCKS = 800;

    @Inject
    TwoShops shops;

    @Inject
    Rows rows;

    @Test
    void whatOneNodeLeavesBehindTheOtherFinishes() throws Exception {
        var cases = Cases.ofOwnShop(shops, false);
        var order = cases.placed(aPaidOrder().of(CLOCKS, "1.00")).id();
        new CopiedCases(rows).of(cases.aSubmittedRefund(order, 1, 1), CLOCKS - 1);
        try (var one = Node.start("node-one", database());
                var two = Node.start("node-two", database())) {
            until(() -> one.answers() && two.answers(), Duration.ofSeconds(60));
            rows.change(
                    "update case_clock set due_at = utc_timestamp(6), wake_at = utc_timestamp(6) where state = 'RUNNING'"
                            + " and kind = 'HARD' and subject_id in (select id from return_request where order_id = ?)",
                    order);
            until(() -> fired(order) > CLOCKS / 10, Duration.ofSeconds(60));
            one.kill();
            var atItsDeath = fired(order);
            assertThat(atItsDeath).as("killed in the middle").isLessThan(CLOCKS);
            // the dead node's portion is free again when its lease has ended
            until(() -> fired(order) == CLOCKS, Duration.ofSeconds(90));
        }
        for (var verb : List.of("AUTO_APPROVED", "GRANTED")) {
            assertThat(once(order, verb)).as(verb).isEqualTo(CLOCKS);
        }
        assertThat(rows.count("select count(*) from refund where order_id = ?", order))
                .isEqualTo(CLOCKS);
        assertThat(rows.count("select sum(total_minor) from refund where order_id = ?", order))
                .isEqualTo(CLOCKS * 100L);
        assertThat(rows.count(
                        "select count(*) from case_clock c join return_request r on r.id = c.subject_id"
                                + " where r.order_id = ? and c.kind = 'HARD' and c.state = 'RUNNING'",
                        order))
                .isZero();
    }

    private long fired(UUID order) {
        return rows.count(
                "select count(*) from case_clock c join return_request r on r.id = c.subject_id"
                        + " where r.order_id = ? and c.state = 'FIRED'",
                order);
    }

    private int once(UUID order, String verb) {
        return rows.list(
                        "select t.subject_id from timeline_entry t join return_request r on r.id = t.subject_id"
                                + " where r.order_id = ? and t.verb = ? group by 1 having count(*) = 1",
                        order,
                        verb)
                .size();
    }

    private static Map<String, String> database() {
        var config = ConfigProvider.getConfig();
        var found = new HashMap<String, String>();
        for (var part : List.of("jdbc.url", "username", "password")) {
            config.getOptionalValue("quarkus.datasource." + part, String.class)
                    .ifPresent(value -> found.put(
                            "QUARKUS_DATASOURCE_" + part.replace('.', '_').toUpperCase(), value));
        }
        return found;
    }

    /** What other processes do is watched, not assumed. */
    private static void until(BooleanSupplier happened, Duration atMost) throws InterruptedException {
        var end = System.nanoTime() + atMost.toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.sleep(20);
        }
    }
}
