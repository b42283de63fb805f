package aftercare.clocks;

import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.returns.Cases;
import aftercare.shops.StaffRole;
import aftercare.testing.Api;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever serves several shops sees what is due in each of them. */
@QuarkusTest
class MyShopsTest {

    @Inject
    TwoShops shops;

    @Test
    void whoServesTwoShopsSeesBothAndNoOther() {
        var one = shops.another("one " + UUID.randomUUID(), false);
        var two = shops.another("two " + UUID.randomUUID(), true);
        var inOne = Cases.of(shops, one);
        var inTwo = Cases.of(shops, two);
        inOne.aSubmittedReturn(inOne.placed(aDeliveredOrder().of(1, "10.00")).id(), 1, 1);
        for (var i = 0; i < 2; i++) {
            inTwo.aSubmittedReturn(
                    inTwo.placed(aDeliveredOrder().of(1, "10.00")).id(), 1, 1);
        }
        var subject = "agent-" + UUID.randomUUID();
        shops.employ(one, subject, StaffRole.AGENT);
        shops.employ(two, subject, StaffRole.WAREHOUSE);
        var seen = Api.as(Tokens.person(subject, null))
                .header("Aftercare-Shop", one.toString())
                .get("/clocks/summary/my-shops")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(seen.getList("items.shopId", UUID.class)).containsExactlyInAnyOrder(one, two);
        assertThat(seen.getInt("items.find { it.shopId == '" + one + "' }.summary.people.sum { it.dueIn72h }"))
                .isEqualTo(1);
        assertThat(seen.getInt("items.find { it.shopId == '" + two + "' }.summary.people.sum { it.dueIn72h }"))
                .isEqualTo(2);
        assertThat(Api.as(inOne.agent)
                        .get("/clocks/summary/my-shops")
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
    }
}
