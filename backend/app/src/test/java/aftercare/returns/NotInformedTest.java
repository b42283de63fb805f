package aftercare.returns;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** A buyer who was not told of his right to withdraw has it for twelve months more (E1 art. 10), and the shop pays the way. */
@QuarkusTest
class NotInformedTest {

    @Inject
    TwoShops shops;

    private Cases cases;

    @BeforeEach
    void open() {
        cases = Cases.ofOwnShop(shops, false);
    }

    @Test
    void whoWasToldHasFourteenDays() {
        european(true);
        var order = signedForDaysAgo(40, null);
        assertThat(changeOfMind(order).getString("decision")).isEqualTo("REFUSED");
        assertThat(changeOfMind(order).getString("code")).isEqualTo("WINDOW_CLOSED");
    }

    @Test
    void aShopThatTellsNobodyIsAskedTwelveMonthsLonger() {
        european(false);
        var order = signedForDaysAgo(40, null);
        var judged = changeOfMind(order);
        assertThat(judged.getString("decision")).isEqualTo("ALLOWED");
        assertThat(judged.getList("sentences.rule")).contains("NOT_TOLD_SO_LONGER");
        var last = OffsetDateTime.parse(judged.getString("lastMoment")).toInstant();
        assertThat(Duration.between(Instant.now(), last).toDays()).isBetween(330L, 345L);
    }

    @Test
    void theCaseSaysWhyItIsStillOpenToHim() {
        european(false);
        var order = signedForDaysAgo(40, null);
        var id = cases.aSubmittedReturn(order, 1, 1);
        Api.as(cases.agent)
                .header("Accept-Language", "en")
                .get("/returns/{id}/timeline", id)
                .then()
                .body(
                        "items[-1].text",
                        containsString("You were not told of this right when you bought, so it lasts longer."))
                .body("items[-1].text", containsString("We pay the way back"));
        cases.approve(id);
        assertThat(cases.view(id).getString("postageUpTo.amount")).isNotNull();
    }

    @Test
    void oneOrderMayBeOtherwiseThanTheShopIs() {
        european(true);
        assertThat(changeOfMind(signedForDaysAgo(40, false)).getString("decision"))
                .isEqualTo("ALLOWED");
        european(false);
        var told = signedForDaysAgo(40, true);
        assertThat(changeOfMind(told).getString("decision")).isEqualTo("REFUSED");
        Api.as(cases.agent).get("/orders/{id}", told).then().body("terms.informedOfWithdrawal", equalTo(true));
    }

    private UUID signedForDaysAgo(int days, Boolean informed) {
        var order = aDeliveredOrder().sent(days + 1).signed(days).of(1, "50.00");
        return cases.placed(informed == null ? order : order.informed(informed)).id();
    }

    private JsonPath changeOfMind(UUID order) {
        var options = Api.as(cases.buyer)
                .get("/orders/{id}/return-options", order)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return options.setRootPath("lines[0].changeOfMind");
    }

    private void european(boolean informs) {
        var shop = Api.as(cases.agent).get("/me").jsonPath().getUUID("shopId");
        var settings = Map.of(
                "presetId",
                "EU_14D",
                "returnAddress",
                "Teestraße 1, Berlin",
                "informsOfWithdrawal",
                informs,
                "freight",
                Map.of("tariff", Map.of("amount", "4.90", "currency", "CNY")));
        Api.as(cases.agent, Json.of(settings))
                .header("If-Match", Api.as(cases.agent).get("/shops/{id}", shop).header("ETag"))
                .put("/shops/{id}/settings", shop)
                .then()
                .statusCode(200)
                .body("informsOfWithdrawal", equalTo(informs));
    }
}
