package aftercare.returns;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.Rows;
import aftercare.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.orders.OrderFixtures.aPaidOrder;
import static aftercare.returns.Cases.asking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** Each wrong request gets its problem, with a code and the place of the mistake, and leaves nothing behind. */
@QuarkusTest
class BadInputTest {

    @Inject
    Rows rows;

    private final Cases cases = Cases.withANewBuyer();

    @Test
    void anUnknownLineIsNamed() {
        var order = cases.placed(aDeliveredOrder().of(2, "10.00")).id();
        refused(asking(order, "RETURN_REFUND", "NO_REASON", 7, 1), 422, "LINE_UNKNOWN", "/lines/0/lineNo");
    }

    @Test
    void aLineAskedForTwiceIsMalformed() {
        var order = cases.placed(aDeliveredOrder().of(2, "10.00")).id();
        refused(asking(order, "RETURN_REFUND", "NO_REASON", 1, 1, 1, 1), 400, "MALFORMED", "/lines/1/lineNo");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void atLeastOnePieceIsAskedFor(int quantity) {
        var order = cases.placed(aDeliveredOrder().of(2, "10.00")).id();
        refused(asking(order, "RETURN_REFUND", "NO_REASON", 1, quantity), 400, "MALFORMED", "/lines/0/quantity");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 1_000_000})
    void noMoreThanIsLeftCanBeAskedFor(int quantity) {
        var order = cases.placed(aDeliveredOrder().of(2, "10.00")).id();
        refused(asking(order, "RETURN_REFUND", "NO_REASON", 1, quantity), 422, "NOT_ENOUGH_LEFT", "/lines/0/quantity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "0.2", "1e-1", "\"one\"", "\"1\"", "true", "[1]", "99999999999999999999", "\"\""})
    void aQuantityIsAWholeNumber(String quantity) {
        var order = cases.placed(aDeliveredOrder().of(2, "10.00")).id();
        var body = """
                {"orderId":"%s","kind":"RETURN_REFUND","reason":"NO_REASON","lines":[{"lineNo":1,"quantity":%s}]}""".formatted(order, quantity);
        refusedRaw(body, 400, "MALFORMED", "/lines/0/quantity");
    }

    @Test
    void afterTheWindowNothingGoesBackWithoutAReason() {
        var order = cases.placed(aDeliveredOrder().sent(60).signed(50).of(2, "10.00"))
                .id();
        refused(asking(order, "RETURN_REFUND", "NO_REASON", 1, 1), 422, "WINDOW_CLOSED", "/lines/0");
    }

    @Test
    void anotherBuyersOrderIsUnknownExactlyAsOneThatDoesNotExist() {
        var foreign =
                Cases.withANewBuyer().placed(aDeliveredOrder().of(2, "10.00")).id();
        for (var order : List.of(foreign, UUID.randomUUID())) {
            refused(asking(order, "RETURN_REFUND", "NO_REASON", 1, 1), 422, "UNKNOWN_ORDER", "/orderId");
        }
    }

    @Test
    void anotherShopsOrderIsUnknownToAnAgent() {
        var order = cases.placed(aDeliveredOrder().of(2, "10.00")).id();
        var asked = asking(order, "RETURN_REFUND", "NO_REASON", 1, 1);
        problem(Cases.post(Tokens.agent2(), "/returns", asked), 422, "UNKNOWN_ORDER", "/orderId");
        problem(Cases.post(Tokens.agent2(), "/returns/quote", asked), 422, "UNKNOWN_ORDER", "/orderId");
    }

    @Test
    void anUnknownReasonIsNamed() {
        var order = cases.placed(aDeliveredOrder().of(2, "10.00")).id();
        refused(asking(order, "RETURN_REFUND", "BORED", 1, 1), 400, "MALFORMED", "/reason");
        refused(asking(order, "GIFT", "NO_REASON", 1, 1), 400, "MALFORMED", "/kind");
    }

    @Test
    void aFaultIsProved() {
        var order = cases.placed(aDeliveredOrder().of(2, "10.00")).id();
        refused(asking(order, "RETURN_REFUND", "QUALITY", 1, 1), 422, "PROOF_MISSING", "/evidence");
    }

    @Test
    void anEditCannotLeaveTheProofOut() {
        var order = cases.placed(aDeliveredOrder().of(2, "10.00")).id();
        var id = cases.aSubmittedReturn(order, 1, 1);
        leavingNothing(() -> problem(
                edit(id, "*", asking(order, "RETURN_REFUND", "QUALITY", 1, 1)), 422, "PROOF_MISSING", "/evidence"));
    }

    @Test
    void aPriceDropIsNotPaidAsARefund() {
        var order = cases.placed(aDeliveredOrder().of(2, "10.00")).id();
        var asked = asking(order, "REFUND_ONLY", "PRICE_DROP", 1, 1);
        asked.put("text", "cheaper today");
        refused(asked, 422, "NOT_OFFERED", "/lines/0");
    }

    @Test
    void whatWasNeverPaidIsNotPaidBack() {
        var order = cases.placed(aPaidOrder().of(2, "10.00").unpaid()).id();
        refused(asking(order, "REFUND_ONLY", "NO_REASON", 1, 1), 422, "ORDER_NOT_PAID", "/orderId");
    }

    @Test
    void aCancelledOrderIsNotPaidBackTwice() {
        var order = cases.placed(aPaidOrder().of(2, "10.00").cancelled()).id();
        refused(asking(order, "REFUND_ONLY", "NO_REASON", 1, 1), 422, "ORDER_CANCELLED", "/orderId");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\":\"12.00\",\"currency\":\"USD\"}|422|WRONG_CURRENCY|/postage",
                "{\"amount\":\"-1.00\",\"currency\":\"CNY\"}|400|MALFORMED|/postage",
                "{\"amount\":\"12.001\",\"currency\":\"CNY\"}|400|MALFORMED|/postage",
                "{\"amount\":\"12\",\"currency\":\"CNY\"}|400|MALFORMED|/postage",
                "{\"amount\":12.00,\"currency\":\"CNY\"}|400|MALFORMED|/postage",
                "{\"amount\":\"12.00\",\"currency\":\"XXQ\"}|400|MALFORMED|/postage",
                "{\"amount\":\"99999999999999999999.00\",\"currency\":\"CNY\"}|400|MALFORMED|/postage",
                "{\"currency\":\"CNY\"}|400|MALFORMED|/postage",
                "\"12.00\"|400|MALFORMED|/postage"
            })
    void postageIsInTheShopsCurrencyWithItsDigits(String row) {
        var parts = row.split("\\|");
        var order = cases.placed(aDeliveredOrder().of(2, "10.00")).id();
        var id = cases.anApprovedReturn(order, 1, 1);
        var body = "{\"carrier\":\"SF\",\"number\":\"1\",\"postage\":" + parts[0] + "}";
        leavingNothing(() -> problem(
                Api.as(cases.buyer, body).post("/returns/{id}/ship", id),
                Integer.parseInt(parts[1]),
                parts[2],
                parts[3]));
    }

    @Test
    void aDoubledSubmitClaimsThePiecesOnce() {
        var order = cases.placed(aDeliveredOrder().of(1, "10.00")).id();
        cases.aSubmittedReturn(order, 1, 1);
        refused(asking(order, "RETURN_REFUND", "NO_REASON", 1, 1), 422, "NOT_ENOUGH_LEFT", "/lines/0/quantity");
    }

    @Test
    void aClosedCaseIsLeftAlone() {
        var order = cases.placed(aDeliveredOrder().of(1, "10.00")).id();
        var id = cases.aSubmittedReturn(order, 1, 1);
        cases.tryTo(cases.buyer, id, "withdraw", Map.of()).then().statusCode(200);
        leavingNothing(() -> {
            for (var verb : List.of("approve", "refund", "refund-early")) {
                problem(cases.tryTo(cases.supervisor, id, verb, Map.of()), 409, "CASE_CLOSED", null);
            }
            problem(cases.tryTo(cases.buyer, id, "withdraw", Map.of()), 409, "CASE_CLOSED", null);
            problem(
                    cases.tryTo(cases.buyer, id, "ship", Map.of("carrier", "SF", "number", "1")),
                    409,
                    "CASE_CLOSED",
                    null);
            problem(cases.tryTo(cases.agent, id, "assign", Map.of("subject", "x")), 409, "CASE_CLOSED", null);
            problem(
                    cases.tryTo(cases.warehouse, id, "receive", Map.of("lines", List.of(Cases.arrived(1, 1)))),
                    409,
                    "CASE_CLOSED",
                    null);
            problem(edit(id, "*", asking(order, "RETURN_REFUND", "NO_REASON", 1, 1)), 409, "CASE_CLOSED", null);
        });
    }

    @Test
    void whoHasNotReadTheLatestIsToldSo() {
        var order = cases.placed(aDeliveredOrder().of(1, "10.00")).id();
        var id = cases.aSubmittedReturn(order, 1, 1);
        leavingNothing(() -> {
            var asked = asking(order, "RETURN_REFUND", "NO_REASON", 1, 1);
            problem(edit(id, "\"99\"", asked), 412, "STALE", null);
            problem(edit(id, null, asked), 428, "IF_MATCH_MISSING", null);
            var stale = Api.as(cases.agent, "{}").header("If-Match", "\"99\"").post("/returns/{id}/approve", id);
            problem(stale, 412, "STALE", null);
        });
    }

    @Test
    void aCaseDoesNotMoveToAnotherOrder() {
        var order = cases.placed(aDeliveredOrder().of(1, "10.00")).id();
        var other = cases.placed(aDeliveredOrder().of(1, "10.00")).id();
        var id = cases.aSubmittedReturn(order, 1, 1);
        leavingNothing(() -> problem(
                edit(id, "*", asking(other, "RETURN_REFUND", "NO_REASON", 1, 1)), 422, "ANOTHER_ORDER", "/orderId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"orderId\":", "{]", "<a/>", "{\"orderId\":\"x\"} trailing {"})
    void whatIsNoJsonIsSaidToBeNone(String body) {
        leavingNothing(() -> Api.as(cases.buyer, body)
                .post("/returns")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", not(equalTo("MISHAP"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "\"text\"", "{}"})
    void somethingMustBeAsked(String body) {
        leavingNothing(() -> Api.as(cases.buyer, body)
                .post("/returns")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", not(equalTo("MISHAP"))));
    }

    @Test
    void anUnknownFieldIsNamed() {
        var order = cases.placed(aDeliveredOrder().of(1, "10.00")).id();
        var asked = asking(order, "RETURN_REFUND", "NO_REASON", 1, 1);
        asked.put("refundMeDouble", true);
        refused(asked, 400, "MALFORMED", "/refundMeDouble");
    }

    @Test
    void almostAMegabyteIsNoName() {
        var order = cases.placed(aDeliveredOrder().of(1, "10.00")).id();
        var asked = asking(order, "RETURN_REFUND", "NO_REASON", 1, 1);
        asked.put("text", "a".repeat(900_000));
        refused(asked, 400, "MALFORMED", "/text");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDeeperOrLongerThanAnyRequestIsRefused(Monstrous body) {
        leavingNothing(() -> assertThat(sent(body.text)).isEqualTo(400));
    }

    /** What a parser might choke on. */
    enum Monstrous {
        LISTS_IN_LISTS("{\"lines\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"),
        OBJECTS_IN_OBJECTS("{\"text\":" + "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_001)),
        DEPTH_IN_A_LINE("{\"lines\":[{\"quantity\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}]}"),
        A_NUMBER_OF_MANY_DIGITS("{\"lines\":[{\"quantity\":" + "1".repeat(5_000) + "}]}"),
        A_LONG_NAME("{\"" + "a".repeat(200_000) + "\":1}");

        final String text;

        Monstrous(String text) {
            this.text = text;
        }
    }

    /** By a plain client: the fluent one lays out every body for its log, with an indent for each bracket. */
    private int sent(String body) {
        var asked = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/v1/returns"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + cases.buyer)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException unanswered) {
            throw new IllegalStateException(unanswered);
        }
    }

    @Test
    void onlyJsonIsRead() {
        leavingNothing(() -> Api.as(cases.buyer)
                .contentType(ContentType.XML)
                .body("<return/>")
                .post("/returns")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("code", equalTo("HTTP_415")));
    }

    @Test
    void moreUnitsThanAreHereCannotBeReceivedOrInspected() {
        var order = cases.placed(aDeliveredOrder().of(2, "10.00")).id();
        var id = cases.aShippedReturn(order, 1, 1);
        leavingNothing(() -> {
            problem(receive(id, Cases.arrived(1, 2)), 422, "UNITS_NOT_HERE", "/lines/0/arrived");
            problem(receive(id, Cases.arrived(1, 0)), 400, "MALFORMED", "/lines/0/arrived");
            problem(receive(id, Cases.arrived(9, 1)), 422, "LINE_UNKNOWN", "/lines/0/lineNo");
            problem(receive(id, Cases.arrived(1, -1)), 400, "MALFORMED", "/lines/0/arrived");
            problem(receive(id, Cases.found(1, Integer.MAX_VALUE, 1, 0)), 422, "UNITS_NOT_HERE", "/lines/0/arrived");
        });
        cases.receive(id, List.of(Cases.arrived(1, 1)));
        leavingNothing(() -> {
            problem(inspect(id, Cases.accepted(1, 2)), 422, "UNITS_NOT_HERE", "/lines/0/quantity");
            var unproved = Map.of("lineNo", 1, "quantity", 1, "outcome", "REFUSED", "reason", "QUALITY_LOST");
            problem(inspect(id, unproved), 422, "PROOF_MISSING", "/lines/0/evidence");
            var unsaid = Map.of("lineNo", 1, "quantity", 1, "outcome", "REFUSED");
            problem(inspect(id, unsaid), 422, "REASON_MISSING", "/lines/0/reason");
        });
    }

    @Test
    void aSecondMistakeInAListUndoesTheFirstLineToo() {
        var order =
                cases.placed(aDeliveredOrder().of(1, "10.00").of(1, "10.00")).id();
        var id = cases.aShippedReturn(order, 1, 1, 2, 1);
        var body = Map.of("lines", List.of(Cases.arrived(1, 1), Cases.arrived(2, 5)));
        problem(cases.tryTo(cases.warehouse, id, "receive", body), 422, "UNITS_NOT_HERE", "/lines/1/arrived");
        assertThat(cases.view(id).getString("goods")).isEqualTo("IN_TRANSIT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0|/limit",
                "limit=201|/limit",
                "limit=-5|/limit",
                "cursor=rubbish|/cursor",
                "cursor=MTox|/cursor"
            })
    void aListHasItsBounds(String row) {
        var parts = row.split("\\|");
        problem(Api.as(cases.agent).get("/returns?" + parts[0]), 400, "MALFORMED", parts[1]);
    }

    private Response receive(UUID id, Map<String, Object> line) {
        return cases.tryTo(cases.warehouse, id, "receive", Map.of("lines", List.of(line)));
    }

    private Response inspect(UUID id, Map<String, ?> line) {
        return cases.tryTo(cases.warehouse, id, "inspect", Map.of("lines", List.of(line)));
    }

    private Response edit(UUID id, String etag, Map<String, Object> asked) {
        var call = Api.as(cases.buyer, Json.of(asked));
        return (etag == null ? call : call.header("If-Match", etag)).post("/returns/{id}/edit", id);
    }

    private void refused(Map<String, Object> asked, int status, String code, String pointer) {
        refusedRaw(Json.of(asked), status, code, pointer);
    }

    private void refusedRaw(String body, int status, String code, String pointer) {
        leavingNothing(() -> problem(Api.as(cases.buyer, body).post("/returns"), status, code, pointer));
    }

    private void leavingNothing(Runnable act) {
        var before = rows.all();
        act.run();
        assertThat(rows.all()).isEqualTo(before);
    }

    private static void problem(Response answer, int status, String code, String pointer) {
        var said = answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("type", equalTo("https://aftercare.dev/problems/" + code))
                .body("title", not(equalTo(code)))
                .body("requestId", equalTo(answer.header("X-Request-Id")));
        if (pointer == null) {
            said.body("errors", nullValue());
        } else {
            said.body("errors.pointer", hasItem(pointer));
        }
        assertThat(answer.asString())
                .doesNotContain("aftercare.returns", "Exception", "select ", "jakarta", "com.fasterxml");
    }
}
