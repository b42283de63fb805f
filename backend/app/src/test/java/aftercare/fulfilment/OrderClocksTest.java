package aftercare.fulfilment;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.orders.OrderFixtures.AnOrder;
import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.Rows;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.orders.OrderFixtures.aPaidOrder;
import static aftercare.orders.OrderFixtures.aTravellingOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

/** C17, C18, C19 and C20: the clocks of an order. */
@QuarkusTest
class OrderClocksTest {

    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    @Inject
    TwoShops shops;

    @Inject
    Rows rows;

    private Cases cases;
    private UUID shop;

    @BeforeEach
    void openTheSandbox() {
        shop = shops.another("shop " + UUID.randomUUID(), true);
        cases = Cases.of(shops, shop);
        cases.moveTo(START);
    }

    @Test
    void aPaidOrderMustLeaveWithinTwoDays() {
        var order = cases.placed(paidNow());
        assertThat(timing(order.id(), "dispatchBy")).isEqualTo("2026-11-22T08:00:00Z");
        Api.as(cases.agent)
                .get("/clocks?about=ORDER")
                .then()
                .body("items.code", contains("C17"))
                .body("items[0].subjectId", equalTo(order.id().toString()))
                .body("items[0].about", equalTo("ORDER"))
                .body("items[0].waitsFor", equalTo("SELLER"));
        Api.as(cases.agent).get("/clocks/summary").then().body("dueIn24h", equalTo(0));
        dispatched(order.id());
        assertThat(state(order.id(), "C17")).isEqualTo("MET");
        assertThat(state(order.id(), "C19")).isEqualTo("RUNNING");
    }

    @Test
    void whatALateOrderOnlyAllowsIsNoMoneyAtRisk() {
        cases.placed(paidNow());
        cases.moveTo(START.plus(Duration.ofHours(30)));
        Api.as(cases.agent)
                .get("/clocks?about=ORDER")
                .then()
                .body("items[0].outcome", equalTo("MAY_TAKE_BACK"))
                .body("items[0].text", containsString("20.00"))
                .body("items[0].atRisk.amount", equalTo("0.00"));
        Api.as(cases.agent)
                .get("/clocks/summary")
                .then()
                .body("dueIn24h", equalTo(1))
                .body("atRisk24h.amount", equalTo("0.00"));
    }

    @Test
    void aLateOrderIsTakenBackAtOnceAndOnce() {
        var order = cases.placed(paidNow());
        cannotBeTakenBack(order.id());
        cases.moveTo(START.plus(Duration.ofHours(48)));
        assertThat(rows.count("select count(*) from event where subject_id = ? and type = 'order.late'", order.id()))
                .isOne();
        assertThat(order(order.id()).getBoolean("timing.mayTakeBack")).isTrue();
        var taken = takenBack(order.id());
        assertThat(taken.getString("money")).isEqualTo("GRANTED");
        assertThat(taken.getString("amount.amount")).isEqualTo("20.00");
        assertThat(order(order.id()).getString("status")).isEqualTo("CANCELLED");
        cannotBeTakenBack(order.id());
    }

    /** A case that waits for its buyer is not granted over his head; once it is out of the way all of it is free again. */
    @Test
    void whatIsInACaseAlreadyIsNotOfferedToBeTakenBackBesideIt() {
        var order = cases.placed(paidNow());
        var one = cases.aSubmittedRefund(order.id(), 1, 1);
        cases.done(cases.agent, one, "ask", Map.of("message", "为什么？"));
        cases.moveTo(START.plus(Duration.ofHours(48)));
        assertThat(order(order.id()).getBoolean("timing.mayTakeBack")).isTrue();
        var other = cases.aSubmittedRefund(order.id(), 1, 1);
        assertThat(order(order.id()).getBoolean("timing.mayTakeBack"))
                .as("what the shop has to answer is granted by it")
                .isTrue();
        cases.done(cases.agent, other, "ask", Map.of("message", "为什么？"));
        assertThat(order(order.id()).getBoolean("timing.mayTakeBack")).isFalse();
        Cases.post(cases.buyer, "/orders/" + order.id() + "/take-back", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("NOTHING_LEFT_TO_TAKE"));
        cases.done(cases.buyer, one, "withdraw", Map.of());
        cases.done(cases.buyer, other, "withdraw", Map.of());
        assertThat(order(order.id()).getBoolean("timing.mayTakeBack")).isTrue();
        assertThat(takenBack(order.id()).getString("amount.amount")).isEqualTo("20.00");
    }

    @Test
    void whatTheShopPaysOnTopIsOffUntilItsOwnerSaysSo() {
        assertThat(penalties().getBoolean("lateDispatch.owed")).isFalse();
        assertThat(penalties().getString("confidence")).isEqualTo("L");
        owePenalties();
        var order = cases.placed(paidNow());
        cases.moveTo(START.plus(Duration.ofHours(48)));
        var taken = takenBack(order.id());
        assertThat(taken.getList("quote.kind")).contains("PENALTY");
        // ten per cent, at least five
        assertThat(taken.getString("amount.amount")).isEqualTo("25.00");
        assertThat(taken.getString("refunds[0].compensation.amount")).isEqualTo("5.00");
    }

    @Test
    void anOutOfStockRefundThatNobodyAnswersIsPaidWithItsPenalty() {
        owePenalties();
        var order = cases.placed(paidNow());
        var asked = cases.submitted(Cases.asking(order.id(), "REFUND_ONLY", "OUT_OF_STOCK", 1, 2));
        assertThat(asked.getString("clocks[0].code")).isEqualTo("C18");
        assertThat(asked.getString("clocks[0].dueAt")).isEqualTo("2026-11-23T08:00:00Z");
        cases.moveTo(START.plus(Duration.ofHours(72)));
        var paid = cases.view(asked.getUUID("id"));
        assertThat(paid.getString("money")).isEqualTo("GRANTED");
        // thirty per cent of twenty
        assertThat(paid.getString("amount.amount")).isEqualTo("26.00");
    }

    @Test
    void anOrderNobodySignedForCountsAsReceivedAfterTenDays() {
        var order = cases.placed(aTravellingOrder().at(START).of(2, "10.00"));
        assertThat(timing(order.id(), "receiveBy")).isEqualTo("2026-11-27T08:00:00Z");
        // it needs nobody's care, so it is not among what does
        Api.as(cases.agent).get("/clocks").then().body("items", empty());
        Api.as(cases.agent).get("/clocks?kind=ROUTINE").then().body("items.code", contains("WATCH", "C19"));
        cases.moveTo(Instant.parse("2026-11-27T08:00:00Z"));
        assertThat(timing(order.id(), "receivedBy")).isEqualTo("CLOCK");
        assertThat(timing(order.id(), "receivedAt")).isEqualTo("2026-11-27T08:00:00Z");
    }

    @Test
    void anOpenRefundStopsTheReceiptAndWithdrawnItGoesOnWithWhatWasLeft() {
        var order = cases.placed(aTravellingOrder().at(START).of(2, "10.00"));
        var id = cases.submitted(Cases.asking(order.id(), "REFUND_ONLY", "NO_REASON", 1, 1))
                .getUUID("id");
        assertThat(state(order.id(), "C19")).isEqualTo("PAUSED");
        cases.moveTo(START.plus(Duration.ofDays(1)));
        cases.done(cases.buyer, id, "withdraw", Map.of());
        assertThat(state(order.id(), "C19")).isEqualTo("RUNNING");
        assertThat(timing(order.id(), "receiveBy")).isEqualTo("2026-11-28T08:00:00Z");
        cases.moveTo(Instant.parse("2026-11-28T08:00:00Z"));
        assertThat(timing(order.id(), "receivedBy")).isEqualTo("CLOCK");
    }

    @Test
    void aBuyerWhoHasItSaysSoAndTheWindowStaysAsItWas() {
        var order = cases.placed(aTravellingOrder().at(START).of(2, "10.00"));
        Cases.post(cases.buyer, "/orders/" + order.id() + "/received", Map.of())
                .then()
                .statusCode(200)
                .body("timing.receivedBy", equalTo("BUYER"))
                .body("shipments[0].signedAt", org.hamcrest.Matchers.nullValue());
        assertThat(state(order.id(), "C19")).isEqualTo("MET");
    }

    @Test
    void oldOrdersStartNoClock() {
        cases.placed(aPaidOrder().at(START).of(1, "10.00"));
        cases.placed(aDeliveredOrder().at(START).of(1, "10.00"));
        cases.placed(aTravellingOrder().at(START.minus(Duration.ofDays(30))).of(1, "10.00"));
        assertThat(rows.count("select count(*) from case_clock where shop_id = ?", shop))
                .isZero();
    }

    @Test
    void anInvoiceThatIsAskedForHasItsClockOnTheBoard() {
        var order = cases.placed(aDeliveredOrder().at(START).of(2, "10.00"));
        var asked = Cases.post(
                        cases.buyer,
                        "/orders/" + order.id() + "/invoice-request",
                        Map.of("forCompany", false, "title", "李小雨"))
                .jsonPath();
        Api.as(cases.agent)
                .get("/clocks?kind=SERVICE")
                .then()
                .body("items.code", contains("C20"))
                .body("items[0].about", equalTo("ORDER"))
                .body("items[0].dueAt", equalTo("2026-11-27T08:00:00Z"));
        Cases.post(cases.finance, "/invoices/" + asked.getUUID("id") + "/issue", Map.of("number", "INV-1"))
                .then()
                .statusCode(200);
        assertThat(state(order.id(), "C20")).isEqualTo("MET");
    }

    @Test
    void whatIsAskedBackDoesNotLeaveUnlessTheShopTakesTheRisk() {
        var order = cases.placed(paidNow());
        var id = cases.aSubmittedRefund(order.id(), 1, 1);
        dispatch(order.id(), null).then().statusCode(409).body("code", equalTo("ASKED_BACK_BEFORE_DISPATCH"));
        dispatch(order.id(), "SENT_ANYWAY").then().statusCode(201).body("status", equalTo("SHIPPED"));
        var sent = cases.view(id);
        assertThat(sent.getString("intercept.sentDespiteAt")).isNotNull();
        assertThat(sent.getString("blocked.find { it.action == 'REJECT' }.code"))
                .isEqualTo("SENT_DESPITE_REFUND");
        assertThat(cases.approve(id).getString("money")).isEqualTo("GRANTED");
    }

    @Test
    void theRestOfAnOrderLeavesWithoutWhatIsAskedBack() {
        var order = cases.placed(paidNow());
        var id = cases.aSubmittedRefund(order.id(), 1, 1);
        dispatch(order.id(), "LEFT_OUT").then().statusCode(201);
        var seen = order(order.id()).getInt("version");
        cases.approve(id);
        assertThat(order(order.id()).getInt("lines[0].cancelled")).isOne();
        assertThat(order(order.id()).getInt("version")).isGreaterThan(seen);
        assertThat(order(order.id()).getString("status")).isEqualTo("SHIPPED");
    }

    @Test
    void whatIsPaidBackWholeIsStopped() {
        var order = cases.placed(paidNow());
        var id = cases.aSubmittedRefund(order.id(), 1, 2);
        dispatch(order.id(), "LEFT_OUT").then().statusCode(409).body("code", equalTo("NOTHING_ELSE_TO_SEND"));
        cases.approve(id);
        assertThat(order(order.id()).getString("status")).isEqualTo("CANCELLED");
        assertThat(state(order.id(), "C17")).isEqualTo("MET");
        dispatch(order.id(), null).then().statusCode(409).body("code", equalTo("ORDER_CANCELLED"));
    }

    @Test
    void whatTravelsIsCalledBackAtOnceAndPaidBackWhenItTurns() {
        var order = cases.placed(aTravellingOrder().at(START).of(2, "10.00"));
        var id = cases.aSubmittedRefund(order.id(), 1, 2);
        var asked = cases.view(id);
        assertThat(asked.getString("intercept.state")).isEqualTo("ASKED");
        assertThat(asked.getList("timeline.verb")).startsWith("INTERCEPT_ASKED", "SUBMITTED");
        var stopped = cases.done(cases.warehouse, id, "intercept-stopped", Map.of());
        assertThat(stopped.getString("intercept.state")).isEqualTo("STOPPED");
        assertThat(stopped.getString("money")).isEqualTo("GRANTED");
    }

    @Test
    void whatCannotBeStoppedGoesOnAsAReturn() {
        var order = cases.placed(aTravellingOrder().at(START).of(2, "10.00"));
        var id = cases.aSubmittedRefund(order.id(), 1, 2);
        var failed = cases.done(cases.agent, id, "intercept-failed", Map.of());
        assertThat(failed.getString("kind")).isEqualTo("RETURN_REFUND");
        assertThat(failed.getString("request")).isEqualTo("SUBMITTED");
        assertThat(failed.getString("clocks.find { it.state == 'RUNNING' && it.kind == 'HARD' }.code"))
                .isEqualTo("C3");
        assertThat(failed.getList("actions")).doesNotContain("INTERCEPT_STOPPED", "INTERCEPT_FAILED");
    }

    @Test
    void aParcelThatHadLeftWhenItWasAskedBackIsCalledBackAsSoonAsThatIsKnown() {
        var asked = paidNow();
        var order = cases.placed(asked);
        cases.moveTo(START.plus(Duration.ofHours(2)));
        var id = cases.aSubmittedRefund(order.id(), 1, 2);
        Cases.post(cases.agent, "/orders", asked.sent(5).asked()).then().statusCode(200);
        assertThat(cases.view(id).getString("intercept.state")).isEqualTo("ASKED");
    }

    @Test
    void whatIsLeftOfAnOrderKeepsItsClock() {
        var order = cases.placed(paidNow().of(1, "7.00"));
        dispatch(order.id(), "A", null, 1, 2).then().statusCode(201).body("status", equalTo("SHIPPED"));
        assertThat(state(order.id(), "C17")).isEqualTo("RUNNING");
        assertThat(state(order.id(), "C19")).isNull();
        assertThat(order(order.id()).getList("lines.unsent")).containsExactly(0, 1);
        Cases.post(cases.buyer, "/orders/" + order.id() + "/received", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_ALL_SENT"));
        dispatch(order.id(), "B", null, 2, 1).then().statusCode(201);
        assertThat(state(order.id(), "C17")).isEqualTo("MET");
        assertThat(state(order.id(), "C19")).isEqualTo("RUNNING");
    }

    @Test
    void whatDidNotLeaveInTimeIsTakenBackAndWhatDidIsNot() {
        var order = cases.placed(paidNow().of(1, "7.00"));
        dispatch(order.id(), "A", null, 1, 2).then().statusCode(201);
        cannotBeTakenBack(order.id());
        cases.moveTo(START.plus(Duration.ofHours(48)));
        assertThat(order(order.id()).getBoolean("timing.mayTakeBack")).isTrue();
        assertThat(takenBack(order.id()).getString("amount.amount")).isEqualTo("7.00");
        assertThat(order(order.id()).getList("lines.cancelled")).containsExactly(0, 1);
        assertThat(order(order.id()).getString("status")).isEqualTo("SHIPPED");
        assertThat(order(order.id()).getBoolean("timing.mayTakeBack")).isFalse();
        cannotBeTakenBack(order.id());
    }

    @Test
    void whatIsPaidBackOfTheRestNeedNotLeaveAnyMore() {
        var order = cases.placed(paidNow().of(1, "7.00"));
        dispatch(order.id(), "A", null, 1, 2).then().statusCode(201);
        cases.approve(cases.aSubmittedRefund(order.id(), 2, 1));
        assertThat(state(order.id(), "C17")).isEqualTo("MET");
    }

    @Test
    void aParcelWithOtherGoodsLeavesAndTheOneWithWhatIsAskedBackDoesNot() {
        var order = cases.placed(paidNow().of(1, "7.00"));
        var id = cases.aSubmittedRefund(order.id(), 2, 1);
        dispatch(order.id(), "A", null, 1, 2).then().statusCode(201);
        assertThat(cases.view(id).<Object>get("intercept")).isNull();
        dispatch(order.id(), "B", null, 2, 1)
                .then()
                .statusCode(409)
                .body("code", equalTo("ASKED_BACK_BEFORE_DISPATCH"));
        dispatch(order.id(), "B", "LEFT_OUT", 2, 1)
                .then()
                .statusCode(409)
                .body("code", equalTo("ASKED_BACK_BEFORE_DISPATCH"));
        dispatch(order.id(), "B", "SENT_ANYWAY", 2, 1).then().statusCode(201);
        assertThat(cases.view(id).getString("intercept.sentDespiteAt")).isNotNull();
    }

    @Test
    void aParcelCannotHoldMoreThanIsLeft() {
        var order = cases.placed(paidNow());
        dispatch(order.id(), "A", null, 1, 1).then().statusCode(201);
        dispatch(order.id(), "B", null, 1, 2)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("MORE_THAN_BOUGHT"))
                .body("errors[0].pointer", equalTo("/lines/0/quantity"));
        dispatch(order.id(), "B", null, 9, 1)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("LINE_UNKNOWN"))
                .body("errors[0].pointer", equalTo("/lines/0/lineNo"));
        dispatch(order.id(), "B", null, 1, 0)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/lines/0/quantity"));
    }

    private io.restassured.response.Response dispatch(UUID order, String number, String despite, int line, int pieces) {
        var parcel = new HashMap<String, Object>(Map.of(
                "carrier",
                "SF Express",
                "number",
                number + "-" + order,
                "lines",
                List.of(Map.of("lineNo", line, "quantity", pieces))));
        if (despite != null) {
            parcel.put("despiteRefund", despite);
        }
        return Cases.post(cases.warehouse, "/orders/" + order + "/shipments", parcel);
    }

    private static AnOrder paidNow() {
        return aPaidOrder().at(START.plus(Duration.ofDays(5))).of(2, "10.00");
    }

    private void owePenalties() {
        var share = Map.of("owed", true, "basisPoints", 1000, "least", cny("5.00"), "most", cny("100.00"));
        var stock = new HashMap<String, Object>(share);
        stock.put("basisPoints", 3000);
        var tag = Api.as(cases.agent).get("/penalties").getHeader("ETag");
        Api.as(cases.agent, Json.of(Map.of("lateDispatch", share, "outOfStock", stock)))
                .header("If-Match", tag)
                .put("/penalties")
                .then()
                .statusCode(200);
    }

    private static Map<String, String> cny(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    private JsonPath penalties() {
        return Api.as(cases.agent)
                .get("/penalties")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void dispatched(UUID order) {
        dispatch(order, null).then().statusCode(201);
    }

    private io.restassured.response.Response dispatch(UUID order, String despite) {
        var parcel = new HashMap<String, Object>(Map.of("carrier", "SF Express", "number", "SF-" + order));
        if (despite != null) {
            parcel.put("despiteRefund", despite);
        }
        return Cases.post(cases.warehouse, "/orders/" + order + "/shipments", parcel);
    }

    private JsonPath takenBack(UUID order) {
        return Cases.post(cases.buyer, "/orders/" + order + "/take-back", Map.of())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private void cannotBeTakenBack(UUID order) {
        Cases.post(cases.buyer, "/orders/" + order + "/take-back", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_LATE"));
    }

    private JsonPath order(UUID id) {
        return Api.as(cases.agent).get("/orders/{id}", id).jsonPath();
    }

    private String timing(UUID id, String field) {
        return order(id).getString("timing." + field);
    }

    private String state(UUID id, String code) {
        return rows
                .list(
                        "select state from case_clock where subject_id = ? and code = ? order by started_at desc",
                        id,
                        code)
                .stream()
                .map(List::getFirst)
                .map(Object::toString)
                .findFirst()
                .orElse(null);
    }
}
