package aftercare.duty;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.shops.StaffRole;
import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

/** When a shop is open and who is on duty, over HTTP. */
@QuarkusTest
class DutyTest {

    @Inject
    TwoShops shops;

    private UUID shop;
    private String owner;
    private String ownerSubject;

    @BeforeEach
    void openAShop() {
        shop = shops.another("shop " + UUID.randomUUID(), false);
        ownerSubject = "owner-" + UUID.randomUUID();
        shops.employ(shop, ownerSubject, StaffRole.OWNER);
        owner = Tokens.person(ownerSubject, null);
    }

    @Test
    void aShopThatNeverSaidHasAnEmptyWeekInItsZone() {
        Api.as(owner)
                .get("/shops/{id}/calendar", shop)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("known", equalTo(false))
                .body("zone", equalTo("Asia/Shanghai"))
                .body("week", hasSize(0));
    }

    @Test
    void theCalendarIsKeptAsItWasSaid() {
        var said = Week.calendar(Week.everyDay("09:00", "18:00"));
        said.put("days", List.of(Map.of("day", "2027-02-05", "open", List.of(), "note", "春节")));
        said.put("answerMinutes", 60);
        Week.put(owner, shop, "calendar", said)
                .then()
                .statusCode(200)
                .body("known", equalTo(true))
                .body("week", hasSize(7))
                .body("week[0].from", equalTo("09:00:00"))
                .body("days[0].day", equalTo("2027-02-05"))
                .body("days[0].note", equalTo("春节"))
                .body("answerMinutes", equalTo(60));
    }

    @Test
    void whatIsSaidAnewTakesThePlaceOfWhatWasSaid() {
        Week.put(owner, shop, "calendar", Week.calendar(Week.everyDay("09:00", "18:00")))
                .then()
                .statusCode(200);
        var anew = Week.calendar(Week.hours("10:00", "16:00", "MONDAY"));
        anew.put("days", List.of(Map.of("day", "2027-02-05", "open", List.of(), "note", "春节")));
        Week.put(owner, shop, "calendar", anew).then().statusCode(200);
        Api.as(owner)
                .get("/shops/{id}/calendar", shop)
                .then()
                .body("week", hasSize(1))
                .body("week[0].from", equalTo("10:00:00"))
                .body("days", hasSize(1));
        var shifts = Week.everyDay("09:00", "18:00");
        Week.put(owner, shop, "roster", Week.roster(ownerSubject, shifts))
                .then()
                .statusCode(200);
        Week.put(
                        owner,
                        shop,
                        "roster",
                        Week.roster(
                                ownerSubject,
                                Week.hours("10:00", "16:00", "MONDAY"),
                                Week.nobody("2027-02-05", "2027-02-11")))
                .then()
                .statusCode(200);
        Api.as(owner)
                .get("/shops/{id}/roster", shop)
                .then()
                .body("people[0].shifts", hasSize(1))
                .body("exceptions", hasSize(1));
    }

    @Test
    void otherHoursOnTheSameDaysAreKept() {
        for (var from : List.of("09:00", "10:00")) {
            Week.put(owner, shop, "calendar", Week.calendar(Week.everyDay(from, "18:00")))
                    .then()
                    .statusCode(200);
            Week.put(owner, shop, "roster", Week.roster(ownerSubject, Week.everyDay(from, "18:00")))
                    .then()
                    .statusCode(200);
        }
        Api.as(owner).get("/shops/{id}/calendar", shop).then().body("week[0].from", equalTo("10:00:00"));
        Api.as(owner).get("/shops/{id}/roster", shop).then().body("people[0].shifts[0].from", equalTo("10:00:00"));
    }

    @Test
    void whoHasNotReadTheNewestDoesNotOverwriteIt() {
        var said = Week.calendar(Week.everyDay("09:00", "18:00"));
        Api.as(owner, Json.of(said)).put("/shops/{id}/calendar", shop).then().statusCode(428);
        var etag = Api.as(owner).get("/shops/{id}/calendar", shop).header("ETag");
        for (var expected : List.of(200, 412)) {
            Api.as(owner, Json.of(said))
                    .header("If-Match", etag)
                    .put("/shops/{id}/calendar", shop)
                    .then()
                    .statusCode(expected);
        }
    }

    @Test
    void aWeekWithoutHoursAndADaySaidTwiceAreRefused() {
        Week.put(owner, shop, "calendar", Week.calendar(List.of()))
                .then()
                .statusCode(422)
                .body("code", equalTo("NEVER_OPEN"));
        var twice = Week.calendar(Week.everyDay("09:00", "18:00"));
        var day = Map.of("day", "2027-02-05", "open", List.of());
        twice.put("days", List.of(day, day));
        Week.put(owner, shop, "calendar", twice)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/days/1/day"));
        var nowhere = Week.calendar(Week.everyDay("09:00", "18:00"));
        nowhere.put("zone", "Asia/Nowhere");
        Week.put(owner, shop, "calendar", nowhere).then().statusCode(400).body("errors[0].pointer", equalTo("/zone"));
    }

    @Test
    void theRosterNamesOnlyPeopleOfTheShop() {
        var shifts = Week.everyDay("09:00", "18:00");
        Week.put(owner, shop, "roster", Week.roster("stranger", shifts))
                .then()
                .statusCode(422)
                .body("code", equalTo("NOT_OF_THIS_SHOP"));
        Week.put(owner, shop, "roster", Week.roster(ownerSubject, shifts, Week.nobody("2027-02-05", "2027-02-11")))
                .then()
                .statusCode(200)
                .body("people[0].shifts", hasSize(7))
                .body("exceptions[0].to", equalTo("2027-02-11"));
        Week.put(owner, shop, "roster", Week.roster(ownerSubject, shifts, Week.nobody("2027-02-11", "2027-02-05")))
                .then()
                .statusCode(422)
                .body("code", equalTo("NO_SUCH_STRETCH"));
    }

    @Test
    void anotherShopsCalendarAndRosterAreUnknown() {
        for (var what : List.of("calendar", "roster")) {
            Api.as(Tokens.agent()).get("/shops/{id}/" + what, shop).then().statusCode(404);
        }
    }
}
