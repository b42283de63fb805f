package aftercare.shops;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** A year of days off that the platform's admin loads for a country, and whose shops go by it. */
@QuarkusTest
class PlatformHolidayTest {

    private static final int YEAR = 2031;

    @Inject
    TwoShops shops;

    private Cases cases;

    @BeforeEach
    void open() {
        cases = Cases.ofOwnShop(shops, false);
    }

    /** Every shop of the country would go by it. */
    @AfterEach
    void clear() {
        Api.as(Tokens.admin()).delete("/platform/holidays/CN/" + YEAR);
        Api.as(Tokens.admin()).delete("/platform/holidays/DE/" + YEAR);
    }

    @Test
    void aShopWithoutItsOwnGoesByThePlatformsAndItsOwnGoesFirst() {
        // what its last day is without anything loaded
        var order = cases.placed(aDeliveredOrder()
                        .at(Instant.parse("2031-01-08T04:00:00Z"))
                        .of(1, "9.00"))
                .id();
        var plain = lastMoment(order);
        var lastDay = Instant.parse(plain)
                .minusSeconds(1)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toLocalDate();
        load("CN", lastDay + ",OFF").statusCode(200).body("loadedBy", notNullValue());
        assertThat(lastMoment(order)).isGreaterThan(plain);
        years().body("items.year", contains(2026, YEAR))
                .body("items[1].origin", equalTo("PLATFORM"))
                .body("items[1].source", equalTo("国务院办公厅"))
                .body("items[1].publishedOn", equalTo("2030-11-04"))
                .body("items[1].loadedBy", nullValue());
        Api.as(cases.agent, Json.of(Map.of("source", "own", "off", List.of())))
                .put("/holidays/" + YEAR)
                .then()
                .statusCode(200)
                .body("items[1].origin", equalTo("SHOP"));
        assertThat(lastMoment(order)).isEqualTo(plain);
        Api.as(cases.agent)
                .delete("/holidays/" + YEAR)
                .then()
                .statusCode(200)
                .body("items[1].origin", equalTo("PLATFORM"));
        assertThat(lastMoment(order)).isGreaterThan(plain);
        Api.as(Tokens.admin()).delete("/platform/holidays/CN/" + YEAR).then().statusCode(204);
        years().body("items.year", contains(2026));
        assertThat(lastMoment(order)).isEqualTo(plain);
    }

    @Test
    void anotherCountrysDaysAreNotTheirs() {
        load("DE", YEAR + "-10-03,OFF").statusCode(200);
        years().body("items.year", contains(2026));
        Api.as(Tokens.admin())
                .get("/platform/holidays?limit=200")
                .then()
                .statusCode(200)
                .body("items.country", hasItem("DE"))
                .body("items.find { it.country == 'DE' }.off", contains(YEAR + "-10-03"));
    }

    @Test
    void loadedAgainItIsReplaced() {
        load("DE", YEAR + "-10-03,OFF").statusCode(200);
        load("DE", YEAR + "-12-25,OFF").statusCode(200).body("off", contains(YEAR + "-12-25"));
        Api.as(Tokens.admin()).delete("/platform/holidays/DE/" + YEAR).then().statusCode(204);
        Api.as(Tokens.admin())
                .delete("/platform/holidays/DE/" + YEAR)
                .then()
                .statusCode(404)
                .body("code", equalTo("UNKNOWN_CALENDAR"));
    }

    @Test
    void nonsenseIsNamed() {
        load("XX", YEAR + "-01-01,OFF").statusCode(400).body("errors.pointer", contains("/country"));
        load("CN", YEAR + "-01-01,OFF\n" + YEAR + "-02-30,OFF")
                .statusCode(400)
                .body("errors.pointer", contains("/rows/1/day"));
        Api.as(Tokens.admin())
                .contentType("text/csv")
                .body(YEAR + "-01-01,OFF")
                .put("/platform/holidays/CN/" + YEAR + "?source=x")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/publishedOn"));
        Api.as(Tokens.admin()).get("/platform/holidays?limit=200").then().body("items.year", not(hasItem(YEAR)));
    }

    private String lastMoment(UUID order) {
        return Api.as(cases.buyer)
                .get("/orders/{id}/return-options", order)
                .then()
                .statusCode(200)
                .extract()
                .path("lines[0].changeOfMind.lastMoment");
    }

    private ValidatableResponse years() {
        return Api.as(cases.agent).get("/holidays").then().statusCode(200);
    }

    private ValidatableResponse load(String country, String csv) {
        return Api.as(Tokens.admin())
                .contentType("text/csv")
                .queryParam("source", "国务院办公厅")
                .queryParam("publishedOn", "2030-11-04")
                .body(csv)
                .put("/platform/holidays/{country}/{year}", country, YEAR)
                .then();
    }
}
