package aftercare.clocks;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.duty.Week;
import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.Rows;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.orders.OrderFixtures.aPaidOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** The holiday guard: said before it is too late. */
@QuarkusTest
class ClockGuardTest {

    /** 16:00 in the shop, a Wednesday. */
    private static final Instant START = Instant.parse("2027-01-27T08:00:00Z");

    @Inject
    TwoShops shops;

    @Inject
    Rows rows;

    private Cases cases;
    private UUID shop;
    private String owner;

    @BeforeEach
    void openTheSandbox() {
        shop = shops.another("shop " + UUID.randomUUID(), true);
        cases = Cases.of(shops, shop);
        Api.as(cases.agent, Json.of(Map.of("now", START)))
                .put("/sandbox/clock")
                .then()
                .statusCode(200);
        owner = Api.as(cases.agent).get("/me").jsonPath().getString("subject");
    }

    @Test
    void aShopThatNeverSaidWhoIsThereIsAsked() {
        guard().body("known", equalTo(false)).body("gaps", hasSize(0));
    }

    @Test
    void beforeTheHolidayItSaysWhatWillBePaidWithNobodyThere() {
        aRefundOf("10.00");
        aRefundOf("28.20");
        // a buyer's own time, and a case that only gets agreed
        cases.anApprovedReturn(delivered(), 1, 1);
        cases.aSubmittedReturn(delivered(), 1, 1);
        roster(Week.nobody("2027-01-29", "2027-02-04"));
        guard().body("known", equalTo(true))
                .body("roster", equalTo(true))
                .body("countedTo", nullValue())
                .body("gaps.findAll { it.isLong }", hasSize(1))
                .body("gaps[0].from", equalTo("2027-01-28T10:00:00Z"))
                .body("gaps[0].to", equalTo("2027-02-05T01:00:00Z"))
                .body("gaps[0].clocks", equalTo(3))
                .body("gaps[0].atRisk.amount", equalTo("38.20"));
    }

    @Test
    void somebodyOnDutyOrADecisionEndsTheWarning() {
        var id = aRefundOf("10.00");
        roster(Week.nobody("2027-01-29", "2027-02-04"));
        guard().body("gaps.clocks", contains(1));
        cases.approve(id);
        guard().body("gaps.clocks", contains(0)).body("gaps.isLong", contains(true));
        roster();
        guard().body("gaps", hasSize(0));
    }

    @Test
    void aNightIsNamedOnlyWhenSomethingRunsOutInIt() {
        roster();
        guard().body("gaps", hasSize(0));
        // 21:00 in the shop: due at 21:00 two days later
        moveTo(START.plus(Duration.ofHours(5)));
        aRefundOf("10.00");
        guard().body("gaps", hasSize(1))
                .body("gaps[0].isLong", equalTo(false))
                .body("gaps[0].from", equalTo("2027-01-29T10:00:00Z"))
                .body("gaps[0].clocks", equalTo(1));
    }

    @Test
    void aDayOffOfTheShopIsADayOffOfItsPeopleUnlessTheyAreNamed() {
        var calendar = Week.calendar(Week.everyDay("09:00", "18:00"));
        calendar.put("days", java.util.List.of(Map.of("day", "2027-01-29", "open", java.util.List.of())));
        Week.put(cases.agent, shop, "calendar", calendar).then().statusCode(200);
        aRefundOf("10.00");
        // by the calendar alone
        guard().body("roster", equalTo(false)).body("gaps[0].from", equalTo("2027-01-28T10:00:00Z"));
        roster();
        guard().body("gaps[0].to", equalTo("2027-01-30T01:00:00Z")).body("gaps[0].clocks", equalTo(1));
        roster(Map.of(
                "subject",
                owner,
                "from",
                "2027-01-29",
                "to",
                "2027-01-29",
                "shifts",
                java.util.List.of(Map.of("from", "10:00", "to", "20:00"))));
        guard().body("gaps", hasSize(0));
    }

    @Test
    void theBoardShadesTheHoursWithoutAnybody() {
        roster();
        Api.as(cases.agent)
                .get("/clocks/summary")
                .then()
                .body("offDuty.from", contains("2027-01-27T10:00:00Z", "2027-01-28T10:00:00Z", "2027-01-29T10:00:00Z"))
                .body("offDuty[0].to", equalTo("2027-01-28T01:00:00Z"));
    }

    @Test
    void itReadsOnlyWhatIsDueByIndex() throws SQLException {
        var plan = rows.list("explain " + ClockGuard.DUE.replaceAll("\\?\\d", "?"), shop, START)
                .getFirst()
                .toString();
        assertThat(plan).contains("case_clock_of_kind");
    }

    private UUID aRefundOf(String price) {
        return cases.aSubmittedRefund(
                cases.placed(aPaidOrder().at(START).of(1, price)).id(), 1, 1);
    }

    private UUID delivered() {
        return cases.placed(aDeliveredOrder().at(START).of(1, "10.00")).id();
    }

    private void roster(Object... exceptions) {
        Week.put(cases.agent, shop, "roster", Week.roster(owner, Week.everyDay("09:00", "18:00"), exceptions))
                .then()
                .statusCode(200);
    }

    private void moveTo(Instant there) {
        Api.as(cases.agent, Json.of(Map.of("now", there)))
                .put("/sandbox/clock")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse guard() {
        return Api.as(cases.agent).get("/clocks/guard").then().statusCode(200);
    }
}
