package aftercare.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.duty.Week;
import aftercare.returns.Cases;
import aftercare.shops.StaffRole;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;

/** The hundred minutes from the confirmed fault to done, where a second person calls off what was done. */
@QuarkusTest
class PromiseCalledOffTest {

    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    @Inject
    TwoShops shops;

    private final String second = "finance-" + UUID.randomUUID();
    private Cases cases;

    @BeforeEach
    void everySumNeedsTwo() {
        var shop = shops.another("shop " + UUID.randomUUID(), true);
        cases = Cases.of(shops, shop);
        shops.employ(shop, second, StaffRole.FINANCE);
        cases.moveTo(START);
        var calendar = Week.calendar(Week.everyDay("09:00", "18:00"));
        calendar.put("repairMinutes", 100);
        calendar.put("inBusinessTime", false);
        Week.put(cases.agent, shop, "calendar", calendar).then().statusCode(200);
        cases.needsTwoAbove("0.01");
    }

    @Test
    void goOnAsTheyWerePromised() {
        var id = aConfirmedFault();
        var due = done(id).getFirst().get("dueAt");
        cases.moveTo(START.plus(Duration.ofMinutes(50)));
        cases.refund(id);
        assertThat(done(id)).extracting(clock -> clock.get("state")).containsExactly("MET");
        decline(id);
        assertThat(done(id)).extracting(clock -> clock.get("state")).containsExactly("RUNNING", "MET");
        assertThat(done(id)).extracting(clock -> clock.get("dueAt")).containsOnly(due);
        cases.moveTo(START.plus(Duration.ofMinutes(90)));
        cases.refund(id);
        assertThat(done(id)).extracting(clock -> clock.get("state")).containsExactly("MET", "MET");
    }

    @Test
    void areMissedWhereTheyWereOverByThen() {
        var id = aConfirmedFault();
        cases.refund(id);
        cases.moveTo(START.plus(Duration.ofMinutes(101)));
        decline(id);
        cases.moveTo(START.plus(Duration.ofMinutes(102)));
        assertThat(done(id)).extracting(clock -> clock.get("state")).containsExactly("MISSED", "MET");
    }

    private UUID aConfirmedFault() {
        var order = cases.placed(aDeliveredOrder().at(START).of(1, "10.00")).id();
        var asked = new HashMap<>(Cases.asking(order, "RETURN_REFUND", "QUALITY", 1, 1));
        asked.put("evidence", cases.photosFor(order, 1));
        var id = cases.submitted(asked).getUUID("id");
        cases.approve(id);
        cases.ship(id);
        cases.receive(id, List.of(Cases.arrived(1, 1)));
        cases.inspect(id, List.of(Cases.accepted(1, 1)));
        return id;
    }

    private void decline(UUID id) {
        Cases.post(
                        Tokens.signedInAt(second, Instant.now()),
                        "/refunds/" + cases.view(id).getUUID("refunds[0].id") + "/decline-approval",
                        Map.of("reason", "the box was empty"))
                .then()
                .statusCode(200);
    }

    private List<Map<String, Object>> done(UUID id) {
        return cases.view(id).getList("clocks.findAll { it.code == 'DONE' }");
    }
}
