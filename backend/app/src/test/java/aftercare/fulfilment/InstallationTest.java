package aftercare.fulfilment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.orders.OrderFixtures.aPaidOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

/** A guarantee that counts from the installation starts when somebody says that it was installed (P26; L3 art. 18). */
@QuarkusTest
class InstallationTest {

    @Inject
    TwoShops shops;

    private Cases cases;

    @BeforeEach
    void open() {
        cases = Cases.ofOwnShop(shops, false);
        cases.sellsBy("JD_POP");
    }

    @Test
    void whatWasSignedForTwelveDaysAgoIsTooOldForMoneyBack() {
        assertThat(moneyBack(signedTwelveDaysAgo()).getString("code")).isEqualTo("CHECK_ANOTHER_REMEDY");
    }

    @Test
    void whatWasInstalledFiveDaysAgoIsNot() {
        var order = signedTwelveDaysAgo();
        install(order, Map.of("at", daysAgo(5)))
                .then()
                .statusCode(200)
                .body("shipments[0].installedAt", notNullValue());
        assertThat(moneyBack(order).getString("code")).isEqualTo("CHECK_EVIDENCE");
        assertThat(moneyBack(order).getList("sentences.rule")).contains("STARTS_AT_INSTALLATION");
        install(order, Map.of("at", daysAgo(10))).then().statusCode(200);
        assertThat(moneyBack(order).getString("code")).as("corrected").isEqualTo("CHECK_ANOTHER_REMEDY");
    }

    @Test
    void anOrderMayComeInWithIt() {
        var order = cases.placed(
                        aDeliveredOrder().sent(14).signed(12).installed(5).of(1, "900.00"))
                .id();
        assertThat(moneyBack(order).getString("code")).isEqualTo("CHECK_EVIDENCE");
    }

    @Test
    void aPushThatDoesNotNameItDoesNotUnsayIt() {
        var bought = aDeliveredOrder().sent(14).signed(12).of(1, "900.00");
        var order = cases.placed(bought).id();
        install(order, Map.of("at", daysAgo(5))).then().statusCode(200);
        Api.as(cases.agent, Json.of(bought.signed(11).asked()))
                .post("/orders")
                .then()
                .statusCode(200)
                .body("shipments[0].installedAt", notNullValue());
    }

    @Test
    void whatCannotBeIsSaidAtItsField() {
        var order = signedTwelveDaysAgo();
        install(order, Map.of("at", Instant.now().plusSeconds(3600)))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("NOT_YET"));
        install(order, Map.of("at", daysAgo(20)))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/at"))
                .body("errors[0].code", equalTo("BEFORE_IT_WAS_SENT"));
        install(order, Map.of("at", daysAgo(5), "number", "none"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("UNKNOWN_PARCEL"));
        install(cases.placed(aPaidOrder()).id(), Map.of("at", daysAgo(1)))
                .then()
                .statusCode(409);
        Api.as(Cases.ofOwnShop(shops, false).agent, Json.of(Map.of("at", daysAgo(5))))
                .post("/orders/{id}/installed", order)
                .then()
                .statusCode(404);
    }

    private UUID signedTwelveDaysAgo() {
        return cases.placed(aDeliveredOrder().sent(14).signed(12).of(1, "900.00"))
                .id();
    }

    private static String daysAgo(int days) {
        return Instant.now().minus(Duration.ofDays(days)).toString();
    }

    private Response install(UUID order, Map<String, ?> asked) {
        return Cases.post(cases.agent, "/orders/" + order + "/installed", asked);
    }

    private JsonPath moneyBack(UUID order) {
        var asked = Cases.asking(order, "RETURN_REFUND", "QUALITY", 1, 1);
        asked.put("evidence", List.of());
        return Cases.post(cases.buyer, "/returns/quote", asked)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("verdicts[0]");
    }
}
