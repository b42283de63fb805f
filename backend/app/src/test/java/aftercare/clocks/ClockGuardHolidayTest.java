package aftercare.clocks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.duty.Week;
import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aPaidOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** Public holidays and who is on duty: the calendar knows them, so nobody has to type them. */
@QuarkusTest
class ClockGuardHolidayTest {

    /** 16:00 in the shop on the Friday before Spring Festival 2026; the Saturday that follows is worked. */
    private static final Instant START = Instant.parse("2026-02-13T08:00:00Z");

    private static final List<Map<String, Object>> WORKING_WEEK =
            Week.hours("09:00", "18:00", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");

    @Inject
    TwoShops shops;

    private Cases cases;
    private UUID shop;
    private String owner;

    @BeforeEach
    void openTheSandbox() {
        shop = shops.another("shop " + UUID.randomUUID(), true);
        cases = Cases.of(shops, shop);
        moveTo(START);
        owner = Api.as(cases.agent).get("/me").jsonPath().getString("subject");
    }

    @Test
    void aWeeklyRosterDoesNotCountInSpringFestivalAndTheGuardSaysSo() {
        aRefundOf("10.00");
        moveTo(START.plusSeconds(17 * 3600));
        aRefundOf("28.20");
        roster(Week.everyDay("09:00", "18:00"));
        guard().body("roster", equalTo(true))
                .body("gaps[0].from", equalTo("2026-02-14T10:00:00Z"))
                .body("gaps[0].to", equalTo("2026-02-24T01:00:00Z"))
                .body("gaps[0].isLong", equalTo(true))
                .body("gaps[0].clocks", equalTo(2))
                .body("gaps[0].atRisk.amount", equalTo("38.20"))
                .body("gaps[0].holidays", hasSize(1))
                .body("gaps[0].holidays[0].festival", equalTo("SPRING_FESTIVAL"))
                .body("gaps[0].holidays[0].from", equalTo("2026-02-15"))
                .body("gaps[0].holidays[0].to", equalTo("2026-02-23"));
        // the board shades the same hours
        Api.as(cases.agent).get("/clocks/summary").then().body("offDuty[0].from", equalTo("2026-02-14T10:00:00Z"));
    }

    @Test
    void aWorkedSaturdayPutsNobodyOnDuty() {
        roster(WORKING_WEEK);
        guard().body("gaps[0].from", equalTo("2026-02-13T10:00:00Z"))
                .body("gaps[0].to", equalTo("2026-02-24T01:00:00Z"));
    }

    @Test
    void whoIsNamedForThatVeryDayIsThere() {
        aRefundOf("10.00");
        roster(
                Week.everyDay("09:00", "18:00"),
                Map.of(
                        "subject",
                        owner,
                        "from",
                        "2026-02-15",
                        "to",
                        "2026-02-15",
                        "shifts",
                        List.of(Map.of("from", "10:00", "to", "20:00"))));
        // due at 16:00 on the 15th, while somebody is there
        guard().body("gaps", hasSize(1))
                .body("gaps[0].from", equalTo("2026-02-15T12:00:00Z"))
                .body("gaps[0].clocks", equalTo(0));
    }

    @Test
    void theShopIsClosedThenUnlessItSaysOtherwiseOfThatDay() {
        aRefundOf("10.00");
        var calendar = Week.calendar(Week.everyDay("09:00", "18:00"));
        open(calendar);
        guard().body("roster", equalTo(false))
                .body("gaps[0].from", equalTo("2026-02-14T10:00:00Z"))
                .body("gaps[0].clocks", equalTo(1));
        calendar.put(
                "days", List.of(Map.of("day", "2026-02-15", "open", List.of(Map.of("from", "09:00", "to", "18:00")))));
        open(calendar);
        guard().body("gaps", hasSize(1)).body("gaps[0].from", equalTo("2026-02-15T10:00:00Z"));
        // but that its door is open puts nobody of the roster behind it
        roster(Week.everyDay("09:00", "18:00"));
        guard().body("gaps[0].from", equalTo("2026-02-14T10:00:00Z"));
    }

    @Test
    void anOwnCalendarGoesFirstAndAYearWithoutOneIsNamed() {
        load(2026, List.of("2026-02-16"));
        roster(Week.everyDay("09:00", "18:00"));
        guard().body("gaps.isLong", contains(true))
                .body("gaps[0].from", equalTo("2026-02-15T10:00:00Z"))
                .body("gaps[0].to", equalTo("2026-02-17T01:00:00Z"))
                .body("gaps[0].holidays[0].festival", nullValue())
                .body("unknownYears", hasSize(0));
        moveTo(Instant.parse("2026-12-10T08:00:00Z"));
        guard().body("gaps", hasSize(0)).body("unknownYears", contains(2027));
        load(2027, List.of("2027-01-01"));
        guard().body("gaps[0].holidays[0].from", equalTo("2027-01-01")).body("unknownYears", hasSize(0));
    }

    @Test
    void whereThePeopleOfAShopWorkDecidesWhichHolidaysTheyHave() {
        var calendar = Week.calendar(Week.everyDay("09:00", "18:00"));
        calendar.put("zone", "Europe/Berlin");
        open(calendar);
        // nobody has loaded any of Germany, so nothing is missed
        guard().body("gaps", hasSize(0)).body("unknownYears", hasSize(0));
    }

    @Test
    void aPromiseInBusinessTimeWaitsForTheHolidayToEndAndKeepsItsInstantOnceItRuns() {
        var calendar = Week.calendar(Week.everyDay("09:00", "18:00"));
        calendar.put("answerMinutes", 60);
        open(calendar);
        // 17:30 on the Saturday that is worked
        moveTo(Instant.parse("2026-02-14T09:30:00Z"));
        var id = aRefundOf("10.00");
        assertThat(answerDue(id)).isEqualTo("2026-02-24T01:30:00Z");
        load(2026, List.of("2026-01-01"));
        assertThat(answerDue(id)).isEqualTo("2026-02-24T01:30:00Z");
    }

    @Test
    void whoPlansTheDutySeesTheHolidaysOfTheNextMonths() {
        for (var what : List.of("calendar", "roster")) {
            Api.as(cases.agent)
                    .get("/shops/{id}/" + what, shop)
                    .then()
                    .statusCode(200)
                    .body("holidays.festival", contains("SPRING_FESTIVAL", "QINGMING", "LABOUR_DAY", "DRAGON_BOAT"))
                    .body("holidays[0].to", equalTo("2026-02-23"));
        }
    }

    private String answerDue(UUID id) {
        return cases.view(id).getString("clocks.find { it.code == 'ANSWER' }.dueAt");
    }

    private UUID aRefundOf(String price) {
        return cases.aSubmittedRefund(
                cases.placed(aPaidOrder().at(START).of(1, price)).id(), 1, 1);
    }

    private void roster(List<Map<String, Object>> week, Object... exceptions) {
        Week.put(cases.agent, shop, "roster", Week.roster(owner, week, exceptions))
                .then()
                .statusCode(200);
    }

    private void open(Map<String, Object> calendar) {
        Week.put(cases.agent, shop, "calendar", calendar).then().statusCode(200);
    }

    private void load(int year, List<String> off) {
        Api.as(cases.agent, Json.of(Map.of("source", "own", "off", new ArrayList<>(off))))
                .put("/holidays/{year}", year)
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
