package aftercare.shops;

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
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** A year of days off that a shop loads, and what it does to its windows. */
@QuarkusTest
class HolidayTest {

    @Inject
    TwoShops shops;

    private Cases cases;
    private String owner;

    @BeforeEach
    void open() {
        cases = Cases.ofOwnShop(shops, false);
        owner = cases.agent;
    }

    @Test
    void theShippedYearStandsUntilAnotherIsLoaded() {
        Api.as(owner)
                .get("/holidays")
                .then()
                .body("items.year", contains(2026))
                .body("items[0].origin", equalTo("SHIPPED"))
                .body("items[0].off", hasSize(33));
        load(2027, Map.of("source", "国务院办公厅", "off", List.of("2027-01-01")))
                .statusCode(200)
                .body("items.year", contains(2026, 2027))
                .body("items[1].source", equalTo("国务院办公厅"));
        load(2026, Map.of("source", "own", "publishedOn", "2025-11-04", "off", List.of("2026-10-01")))
                .body("items[0].origin", equalTo("SHOP"))
                .body("items[0].publishedOn", equalTo("2025-11-04"));
        Api.as(owner).delete("/holidays/2026").then().statusCode(200).body("items[0].off", hasSize(33));
    }

    @Test
    void aWindowRollsOverALoadedHoliday() {
        // signed on Wednesday the 6th; the seventh day is Wednesday the 13th
        var order = cases.placed(aDeliveredOrder()
                        .at(Instant.parse("2027-01-08T04:00:00Z"))
                        .of(1, "9.00"))
                .id();
        assertThat(lastMoment(order)).isEqualTo("2027-01-13T16:00:00Z");
        table(2027, "day,kind\n2027-01-13,OFF\n2027/01/14;OFF\n2027-01-16,WORK\n")
                .statusCode(200);
        assertThat(lastMoment(order)).isEqualTo("2027-01-15T16:00:00Z");
    }

    @Test
    void everyWrongCellIsNamedByItsRowAndField() {
        table(2027, "day,kind\n2027-13-01,OFF\n2027-01-01,MAYBE\n\n2026-01-01,OFF\n2027-02-07,WORK\n2027-02-07,OFF")
                .statusCode(400)
                .body("errors.pointer", contains("/rows/1/day", "/rows/2/kind", "/rows/4/day", "/rows/6/kind"))
                .body("errors.code", contains("NOT_A_DAY", "NOT_OFF_OR_WORK", "ANOTHER_YEAR", "OFF_AND_WORKED"));
        table(2027, "day,kind\n").statusCode(400).body("errors.code", contains("NO_DAYS"));
        load(2027, Map.of("source", "x", "off", List.of("2027-01-01", "2026-01-01")))
                .statusCode(422)
                .body("errors.pointer", contains("/off/1"))
                .body("code", equalTo("ANOTHER_YEAR"));
        load(2027, Map.of("source", "x", "off", List.of("2027-01-01"), "worked", List.of("2027-01-01")))
                .statusCode(422)
                .body("errors.pointer", contains("/worked/0"))
                .body("code", equalTo("OFF_AND_WORKED"));
        load(1999, Map.of("source", "x", "off", List.of())).statusCode(400);
    }

    private String lastMoment(UUID order) {
        return Api.as(cases.buyer)
                .get("/orders/{id}/return-options", order)
                .then()
                .statusCode(200)
                .extract()
                .path("lines[0].changeOfMind.lastMoment");
    }

    private ValidatableResponse load(int year, Map<String, ?> asked) {
        return Api.as(owner, Json.of(asked)).put("/holidays/{year}", year).then();
    }

    private ValidatableResponse table(int year, String csv) {
        return Api.as(owner)
                .contentType("text/csv")
                .body(csv)
                .put("/holidays/{year}/csv?source=own", year)
                .then();
    }
}
