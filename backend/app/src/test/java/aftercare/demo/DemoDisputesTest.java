package aftercare.demo;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.access.Role;
import aftercare.orders.PlacingOfOrders;
import aftercare.returns.Cases;
import aftercare.shops.Shops;
import aftercare.testing.Api;
import aftercare.testing.Rows;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Everything that a dispute can come to can be seen, and finished, with the people of the local realm. */
@QuarkusTest
class DemoDisputesTest {

    private static final String ARBITER2 = "00000000-0000-4000-8000-000000000034";

    @Inject
    DemoDisputes disputes;

    @Inject
    PlacingOfOrders placing;

    @Inject
    Shops all;

    @Inject
    TwoShops shops;

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    @Test
    void theAppealIsDecidedByTheSecondArbiter() {
        var shop = shops.another("demo " + UUID.randomUUID(), false);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        QuarkusTransaction.requiringNew().run(() -> {
            DemoShops.cnOrders(now).forEach(order -> placing.place(all.get(shop), order));
            disputes.open(shop, now);
        });
        assertThat(rows.list("select dispute from return_request where shop_id = ? order by dispute", shop).stream()
                        .map(row -> row.getFirst().toString()))
                .containsExactly("APPEALED", "DECIDED", "OPEN");
        var first = Tokens.person(DemoPeople.ARBITER, Role.ARBITER);
        var second = Tokens.person(ARBITER2, Role.ARBITER);
        var appeal = Api.as(second)
                .get("/disputes?limit=200")
                .jsonPath()
                .getUUID("items.find { it.state == 'APPEALED' && it.shopName == '"
                        + all.get(shop).name() + "' }.id");
        Cases.post(first, "/disputes/" + appeal + "/take", Map.of()).then().statusCode(409);
        Cases.post(second, "/disputes/" + appeal + "/take", Map.of()).then().statusCode(200);
        var ruling = Map.of("remedy", "FULL_REFUND", "fault", "SELLER", "toBuyer", "给买家的话", "toSeller", "给商家的话");
        Cases.post(second, "/disputes/" + appeal + "/decide", ruling)
                .then()
                .statusCode(200)
                .body("state", equalTo("FINAL"));
    }
}
