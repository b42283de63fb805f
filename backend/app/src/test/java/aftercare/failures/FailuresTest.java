package aftercare.failures;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.AtOnce;
import aftercare.testing.Rows;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** What went wrong is told once each, in its order in time, and among colleagues. */
@QuarkusTest
class FailuresTest {

    @Inject
    TwoShops shops;

    @Inject
    Rows rows;

    private Cases cases;
    private UUID faulty;
    private Instant submitted;

    @BeforeEach
    void aFaultyPot() {
        cases = Cases.ofOwnShop(shops, false);
        faulty = aCase("QUALITY");
        submitted = Instant.parse(cases.view(faulty).getString("submittedAt"));
    }

    @Test
    void whatTheReasonSaysIsThereByItself() {
        var seen = failures(faulty);
        assertThat(seen.getString("primary")).isEqualTo("F_P1");
        assertThat(seen.getList("items.written")).containsExactly("F-P1");
        assertThat(seen.getString("items[0].failureClass")).isEqualTo("PRODUCT");
        assertThat(seen.getString("items[0].factor")).isEqualTo("OUTCOME");
        assertThat(seen.getString("items[0].fault")).isEqualTo("SELLER");
        assertThat(seen.getBoolean("items[0].primary")).isTrue();
        assertThat(Instant.parse(seen.getString("items[0].failedAt"))).isEqualTo(submitted);
        assertThat(seen.getString("items[0].id")).isNull();
        assertThat(rows.count("select count(*) from case_failure where return_id = ?", faulty))
                .isZero();
    }

    @Test
    void whoOnlyThoughtAgainWasFailedInNothing() {
        var seen = failures(aCase("NO_REASON"));
        assertThat(seen.getString("primary")).isNull();
        assertThat(seen.getList("items")).isEmpty();
    }

    @Test
    void theFirstInTimeIsThePrimaryOne() {
        add("F_S1", submitted.minusSeconds(60), "no answer for two days")
                .then()
                .statusCode(201)
                .body("primary", equalTo("F_S1"))
                .body("items.code", equalTo(List.of("F_S1", "F_P1")))
                .body("items.primary", equalTo(List.of(true, false)))
                .body("items[0].note", equalTo("no answer for two days"));
        add("F_S6", submitted.minusSeconds(3_600), null)
                .then()
                .statusCode(201)
                .body("primary", equalTo("F_S6"))
                .body("items.code", equalTo(List.of("F_S6", "F_S1", "F_P1")));
    }

    @Test
    void whatIsTakenBackStaysReadableButIsPrimaryNoMore() {
        var told = add("F_S2", submitted.minusSeconds(60), null).jsonPath();
        takeBack(faulty, told.getString("items[0].id"))
                .then()
                .statusCode(200)
                .body("primary", equalTo("F_P1"))
                .body("items.code", equalTo(List.of("F_S2", "F_P1")))
                .body("items.primary", equalTo(List.of(false, true)));
        var seen = failures(faulty);
        assertThat(seen.getString("items[0].addedBy")).isNotBlank();
        assertThat(seen.getString("items[0].takenBackBy")).isEqualTo(seen.getString("items[0].addedBy"));
        assertThat(seen.getString("items[0].takenBackAt")).isNotBlank();
        takeBack(faulty, told.getString("items[0].id"))
                .then()
                .statusCode(409)
                .body("code", equalTo("FAILURE_TAKEN_BACK"));
        add("F_S2", submitted.minusSeconds(30), null).then().statusCode(201).body("primary", equalTo("F_S2"));
    }

    @Test
    void eachIsToldOnce() {
        add("F_S1", submitted.minusSeconds(60), null).then().statusCode(201);
        add("F_S1", submitted.minusSeconds(90), null)
                .then()
                .statusCode(409)
                .body("code", equalTo("FAILURE_KNOWN"))
                .body("errors[0].pointer", equalTo("/code"));
        // what follows from the reason is told already
        add("F_P1", submitted.minusSeconds(60), null).then().statusCode(409).body("code", equalTo("FAILURE_KNOWN"));
    }

    @Test
    void severalAtOnceTellItOnce() {
        Callable<Integer>[] tells = IntStream.range(0, 4)
                .mapToObj(i -> (Callable<Integer>)
                        () -> add("F_S3", submitted.minusSeconds(i + 1L), null).statusCode())
                .toArray(Callable[]::new);
        assertThat(AtOnce.all(tells)).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    @Test
    void nothingWentWrongBeforeTheOrderOrTomorrow() {
        add("F_S1", Instant.parse("2001-01-01T00:00:00Z"), null)
                .then()
                .statusCode(422)
                .body("code", equalTo("BEFORE_HE_BOUGHT"))
                .body("errors[0].pointer", equalTo("/failedAt"));
        add("F_S1", submitted.plus(Duration.ofDays(1)), null)
                .then()
                .statusCode(422)
                .body("code", equalTo("IN_THE_FUTURE"))
                .body("errors[0].pointer", equalTo("/failedAt"));
    }

    @Test
    void whatIsMissingUnknownOrTooLongIsSaid() {
        add("F_X9", submitted, null).then().statusCode(400).body("errors[0].pointer", equalTo("/code"));
        add(null, submitted, null).then().statusCode(400).body("errors[0].pointer", equalTo("/code"));
        add("F_S1", null, null).then().statusCode(400).body("errors[0].pointer", equalTo("/failedAt"));
        add("F_S1", submitted, "n".repeat(501)).then().statusCode(400).body("errors[0].pointer", equalTo("/note"));
    }

    @Test
    void anotherShopAndAnotherCaseKnowNothingOfIt() {
        var id = add("F_S1", submitted.minusSeconds(60), null).jsonPath().getString("items[0].id");
        var other = aCase("NO_REASON");
        takeBack(other, id).then().statusCode(404).body("code", equalTo("UNKNOWN_FAILURE"));
        for (var answer : List.of(
                Api.as(Tokens.agent2()).get(path(faulty)),
                Cases.post(Tokens.agent2(), path(faulty), told("F_S2", submitted, null)),
                Cases.post(Tokens.agent2(), path(faulty) + "/" + id + "/take-back", Map.of()))) {
            answer.then().statusCode(404).body("code", equalTo("UNKNOWN_RETURN"));
        }
    }

    @Test
    void theBuyerHearsNothingOfIt() {
        var id = add("F_S2", submitted.minusSeconds(60), null).jsonPath().getString("items[0].id");
        takeBack(faulty, id).then().statusCode(200);
        Api.as(cases.buyer).get(path(faulty)).then().statusCode(403);
        Cases.post(cases.buyer, path(faulty), told("F_S1", submitted, null))
                .then()
                .statusCode(403);
        assertThat(cases.view(cases.buyer, faulty).getList("timeline.verb"))
                .doesNotContain("FAILURE_ADDED", "FAILURE_TAKEN_BACK");
        assertThat(cases.view(faulty).getList("timeline.verb")).contains("FAILURE_ADDED", "FAILURE_TAKEN_BACK");
        assertThat(cases.view(faulty).getList("timeline.text", String.class)).anyMatch(text -> text.contains("F-S2"));
    }

    @Test
    void thereAreTwentyFiveCodesToChooseFromInBothLanguages() {
        var chinese = Api.as(cases.agent).get("/failure-codes").jsonPath();
        var english = Api.as(cases.agent)
                .header("Accept-Language", "en")
                .get("/failure-codes")
                .jsonPath();
        assertThat(chinese.getList("items")).hasSize(25);
        assertThat(chinese.getString("items[0].text")).isEqualTo("商品质量问题");
        assertThat(english.getString("items[0].text")).isEqualTo("Quality");
        assertThat(english.getString("items[0].written")).isEqualTo("F-P1");
    }

    private UUID aCase(String reason) {
        var order = cases.placed(aDeliveredOrder()).id();
        var asked = Cases.asking(order, "RETURN_REFUND", reason, 1, 1);
        if (reason.equals("QUALITY")) {
            asked.put("evidence", cases.photosFor(order, 1));
        }
        return cases.submitted(asked).getUUID("id");
    }

    private JsonPath failures(UUID id) {
        return Api.as(cases.agent)
                .get(path(id))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Response add(String code, Instant failedAt, String note) {
        return Cases.post(cases.agent, path(faulty), told(code, failedAt, note));
    }

    private Response takeBack(UUID ret, String id) {
        return Cases.post(cases.agent, path(ret) + "/" + id + "/take-back", Map.of());
    }

    private static String path(UUID id) {
        return "/returns/" + id + "/failures";
    }

    private static Map<String, Object> told(String code, Instant failedAt, String note) {
        var told = new HashMap<String, Object>();
        told.put("code", code);
        told.put("failedAt", failedAt == null ? null : failedAt.toString());
        told.put("note", note);
        return told;
    }
}
