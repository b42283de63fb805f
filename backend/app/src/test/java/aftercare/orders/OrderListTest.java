package aftercare.orders;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.orders.OrderFixtures.aPaidOrder;
import static aftercare.orders.OrderFixtures.aTravellingOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** The list of a shop's orders, found again by each of its filters. */
@QuarkusTest
class OrderListTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Inject
    TwoShops shops;

    private Cases cases;
    private UUID paid;
    private UUID travelling;
    private UUID signed;
    private UUID unpaid;

    @BeforeEach
    void fourOrders() {
        cases = Cases.ofOwnShop(shops, false);
        // each was placed five days before the moment it is looked at from
        paid = placed(aPaidOrder().at(daysAgo(0)), "林晓雯");
        travelling = placed(aTravellingOrder().at(daysAgo(10)), "李小雨");
        signed = placed(aDeliveredOrder().at(daysAgo(20)), "李小雨");
        unpaid = placed(aPaidOrder().at(daysAgo(30)).unpaid(), "Hannah");
    }

    @Test
    void newestFirstWhenNothingIsAsked() {
        assertThat(ids("limit=50")).containsExactly(paid, travelling, signed, unpaid);
    }

    @Test
    void byWhereItStands() {
        assertThat(ids("status=PAID")).containsExactly(paid);
        assertThat(ids("status=SHIPPED")).containsExactly(travelling);
        assertThat(ids("status=SIGNED")).containsExactly(signed);
        assertThat(ids("status=PLACED")).containsExactly(unpaid);
        Api.as(cases.agent).get("/orders?status=LOST").then().statusCode(400);
    }

    @Test
    void byWhenItWasPlaced() {
        var from = daysAgo(26);
        var to = daysAgo(14);
        assertThat(ids("placedFrom=" + from + "&placedTo=" + to)).containsExactly(travelling, signed);
        assertThat(ids("placedTo=" + daysAgo(25))).as("the end itself is out").containsExactly(unpaid);
        assertThat(ids("placedFrom=" + daysAgo(25))).as("the beginning is in").contains(signed);
    }

    @Test
    void byWhoBought() {
        assertThat(ids("q=李小")).containsExactly(travelling, signed);
        assertThat(ids("q=13800001234")).hasSize(4);
        assertThat(ids("buyer=" + cases.buyerSubject)).hasSize(4);
        assertThat(ids("buyer=nobody")).isEmpty();
        assertThat(ids("q=nobody")).isEmpty();
    }

    @Test
    void byItsNumberAndAllAtOnce() {
        var number = Api.as(cases.agent).get("/orders/{id}", signed).jsonPath().getString("number");
        assertThat(ids("q=" + number)).containsExactly(signed);
        assertThat(ids("q=李小&status=SHIPPED&placedFrom=" + daysAgo(16))).containsExactly(travelling);
        assertThat(ids("q=" + number + "&status=PAID")).isEmpty();
    }

    @Test
    void pageByPageWithTheFilterKept() {
        var seen = new ArrayList<UUID>();
        String cursor = null;
        do {
            var page = page("limit=1&q=李小" + (cursor == null ? "" : "&cursor=" + cursor));
            seen.addAll(page.getList("items.id", UUID.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(seen).containsExactly(travelling, signed);
        Api.as(cases.agent).get("/orders?limit=0").then().statusCode(400);
        Api.as(cases.agent).get("/orders?cursor=rubbish").then().statusCode(400);
    }

    @Test
    void anotherShopSeesNoneOfThemWhateverItAsks() {
        Api.as(Cases.ofOwnShop(shops, false).agent)
                .get("/orders?q=李小")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    private UUID placed(OrderFixtures.AnOrder order, String name) {
        return order.boughtBy(cases.buyerSubject, name).placedBy(cases.agent).id();
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    private List<UUID> ids(String query) {
        return page(query).getList("items.id", UUID.class);
    }

    private JsonPath page(String query) {
        return Api.as(cases.agent)
                .get("/orders?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
