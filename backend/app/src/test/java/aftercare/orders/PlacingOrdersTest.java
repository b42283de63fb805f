package aftercare.orders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import aftercare.testing.Api;
import aftercare.testing.AtOnce;
import aftercare.testing.Json;
import aftercare.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** What a shop's own system may push wrongly is refused with a reason, never with a mishap. */
@QuarkusTest
class PlacingOrdersTest {

    private final String ref = "P-" + UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"SF-1", "SF-1 "})
    void theSameParcelTwiceIsPointedAt(String again) {
        place(order("5.00", 1, "5.00", "SF-1", again))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("PARCEL_TWICE"))
                .body("errors[0].pointer", equalTo("/shipments/1/number"));
    }

    @Test
    void aParcelIsKnownByItsNumberToTheLetter() {
        place(order("5.00", 1, "5.00", "abc", "ABC")).then().statusCode(201);
        place(order("5.00", 1, "5.00", "abc", "ABC", "Abc")).then().statusCode(200);
        place(order("5.00", 1, "5.00", "abc ", "ABC", "Abc", "d"))
                .then()
                .statusCode(200)
                .body("shipments.size()", equalTo(4));
    }

    @Test
    void aSumBeyondCountingIsPointedAt() {
        place(order("999999999999", 1_000_000, "5.00"))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("AMOUNT_TOO_LARGE"))
                .body("errors[0].pointer", equalTo("/lines/0/unitPrice"));
    }

    @Test
    void ofTwoFirstPushesAtOnceOneMayBeToldToComeAgain() {
        for (var round = 0; round < 5; round++) {
            var body = Json.of(order("5.00", 1, "5.00", "SF-1"));
            body = body.replace(ref, ref + round);
            var asked = body;
            var answers = AtOnce.all(() -> push(asked), () -> push(asked), () -> push(asked), () -> push(asked));
            assertThat(answers)
                    .extracting(Response::statusCode)
                    .contains(201)
                    .allMatch(List.of(200, 201, 409)::contains);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() == 409)
                    .allMatch(answer -> answer.header("Retry-After") != null);
            push(asked).then().statusCode(200);
        }
    }

    @Test
    void aCorrectedListOfTheSameLengthIsKept() {
        place(order("5.00", 1, "5.00")).then().statusCode(201);
        var corrected = order("5.00", 1, "5.00");
        corrected.put(
                "tenders",
                List.of(Map.of("ref", "u", "kind", "CARD", "amount", Map.of("amount", "5.00", "currency", "CNY"))));
        var id = place(corrected).then().statusCode(200).extract().jsonPath().getUUID("id");
        Api.as(Tokens.partner()).get("/orders/{id}", id).then().body("tenders.ref", equalTo(List.of("u")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"lineNo\":2,\"quantity\":1} | 422 | LINE_UNKNOWN | /shipments/1/lines/0/lineNo",
                "{\"lineNo\":1,\"quantity\":0} | 400 | TOO_SMALL | /shipments/1/lines/0/quantity",
                "{\"lineNo\":1,\"quantity\":-1} | 400 | TOO_SMALL | /shipments/1/lines/0/quantity",
                "{\"lineNo\":1} | 400 | REQUIRED | /shipments/1/lines/0/quantity",
                "{\"quantity\":1} | 400 | REQUIRED | /shipments/1/lines/0/lineNo",
                "{\"lineNo\":1,\"quantity\":2} | 422 | MORE_THAN_BOUGHT | /shipments/1/lines/0/quantity",
                "{\"lineNo\":1,\"quantity\":1},{\"lineNo\":1,\"quantity\":1} | 400 | LINE_DUPLICATE | /shipments/1/lines/1/lineNo",
                "null | 400 | REQUIRED | /shipments/1/lines/0"
            })
    void whatAParcelCannotHoldIsPointedAt(String lines, int status, String code, String pointer) {
        push(twoParcels("{\"lineNo\":1,\"quantity\":2}", lines))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void aParcelThatHoldsNothingAtAllIsPointedAt() {
        push(twoParcels("{\"lineNo\":1,\"quantity\":2}", ""))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/shipments/1/lines"));
    }

    @Test
    void whatAParcelHoldsIsKeptUntilItIsSaidAnew() {
        var first = "{\"lineNo\":1,\"quantity\":2}";
        var second = "{\"lineNo\":1,\"quantity\":1}";
        push(twoParcels(first, second))
                .then()
                .statusCode(201)
                .body("shipments[0].lines[0].lineNo", equalTo(1))
                .body("shipments.lines.flatten().quantity", equalTo(List.of(2, 1)));
        place(order("5.00", 3, "15.00", "A", "B"))
                .then()
                .statusCode(200)
                .body("shipments.lines.flatten().quantity", equalTo(List.of(2, 1)));
        // what is still said of B leaves no more than two for A
        push(twoParcels("{\"lineNo\":1,\"quantity\":3}", second).replace("\"B\"", "\"C\""))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/shipments/0/lines/0/quantity"));
        push(twoParcels(second, first))
                .then()
                .statusCode(200)
                .body("shipments.lines.flatten().quantity", equalTo(List.of(1, 2)));
    }

    private String twoParcels(String linesOfA, String linesOfB) {
        return Json.of(order("5.00", 3, "15.00", "A", "B"))
                .replaceFirst("(\"number\":\"A\")", "$1,\"lines\":[" + linesOfA + "]")
                .replaceFirst("(\"number\":\"B\")", "$1,\"lines\":[" + linesOfB + "]");
    }

    private static Response place(Map<String, Object> order) {
        return push(Json.of(order));
    }

    private static Response push(String order) {
        return Api.as(Tokens.partner(), order).post("/orders");
    }

    private Map<String, Object> order(String unitPrice, int quantity, String paid, String... parcels) {
        var order = new LinkedHashMap<String, Object>();
        order.put("externalRef", ref);
        order.put("placedAt", "2026-11-01T00:00:00Z");
        order.put("currency", "CNY");
        order.put(
                "lines",
                List.of(Map.of("lineNo", 1, "sku", "S", "title", "T", "quantity", quantity, "unitPrice", unitPrice)));
        order.put(
                "tenders",
                List.of(Map.of("ref", "t", "kind", "CARD", "amount", Map.of("amount", paid, "currency", "CNY"))));
        var sent = new ArrayList<Map<String, Object>>();
        for (var number : parcels) {
            sent.add(Map.of("carrier", "SF", "number", number, "shippedAt", "2026-11-02T00:00:00Z"));
        }
        order.put("shipments", sent);
        return order;
    }
}
