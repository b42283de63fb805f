package aftercare.signals;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.orders.OrderFixtures.aPaidOrder;
import static aftercare.orders.OrderFixtures.aTravellingOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

/** What is raised before a buyer has to ask: from what, once, and what becomes of it. */
@QuarkusTest
class SignalsTest {

    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    @Inject
    TwoShops shops;

    @Inject
    RepeatedFaults faults;

    private Cases cases;

    @BeforeEach
    void openTheSandbox() {
        cases = Cases.ofOwnShop(shops, true);
        cases.moveTo(START);
    }

    @Test
    void aParcelThatNobodyHearsOfStandsStillAndThenIsLost() {
        var order = travelling(1);
        cases.moveTo(START.plus(Duration.ofDays(2)));
        assertThat(open().getList("items.kind")).containsExactly("STALLED");
        assertThat(open().getString("items[0].orderId")).isEqualTo(order.toString());
        assertThat(open().getString("items[0].text")).contains("多日没有物流更新");
        cases.moveTo(START.plus(Duration.ofDays(6)));
        assertThat(open().getList("items.kind")).containsExactly("LOST");
        assertThat(kinds("OVER")).containsExactly("STALLED");
    }

    @Test
    void aScanEndsItAndTheSilenceIsCountedAnew() {
        var order = travelling(1);
        cases.moveTo(START.plus(Duration.ofDays(2)));
        tell(order, "SCANNED", null);
        assertThat(open().getList("items")).isEmpty();
        assertThat(kinds("OVER")).containsExactly("STALLED");
        // without the scan it would have been lost two days ago
        cases.moveTo(START.plus(Duration.ofDays(8)));
        assertThat(open().getList("items")).isEmpty();
    }

    @Test
    void whatTheCarrierSaysIsRaisedAtOnceAndOnce() {
        var order = travelling(1);
        tell(order, "DAMAGED", "外箱破损");
        cases.moveTo(START.plus(Duration.ofHours(1)));
        tell(order, "DAMAGED", "外箱破损");
        assertThat(open().getList("items.kind")).containsExactly("DAMAGED");
        assertThat(open().getString("items[0].text")).contains("外箱破损");
    }

    @Test
    void aParcelThatBecomesLighterIsRaised() {
        var order = travelling(1);
        weigh(order, 2_000, START.minus(Duration.ofHours(20)));
        weigh(order, 1_000, START.minus(Duration.ofHours(2)));
        assertThat(open().getList("items.kind")).containsExactly("SHORT");
    }

    @Test
    void anOrderThatDoesNotLeaveInTimeIsRaisedAndOverWhenItLeaves() {
        var order = cases.placed(aPaidOrder().at(START.plus(Duration.ofDays(5))).of(2, "10.00"));
        cases.moveTo(START.plus(Duration.ofHours(48)));
        assertThat(open().getList("items.kind")).containsExactly("LATE");
        Cases.post(cases.agent, "/orders/" + order.id() + "/shipments", Map.of("carrier", "SF", "number", "SF-L"))
                .then()
                .statusCode(201);
        assertThat(kinds("OVER")).containsExactly("LATE");
    }

    @Test
    void whatIsSignedForIsNotWatched() {
        cases.placed(aDeliveredOrder().at(START).of(1, "10.00"));
        cases.moveTo(START.plus(Duration.ofDays(20)));
        assertThat(open().getList("items")).isEmpty();
    }

    @Test
    void aCaseIsOpenedForTheBuyerAndTheSignalIsTaken() {
        var order = travelling(1);
        tell(order, "LOST", "分拨中心丢件");
        var id = open().getString("items[0].id");
        var taken = Cases.post(cases.agent, "/signals/" + id + "/open-case", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("TAKEN"))
                .body("returnNumber", notNullValue())
                .extract()
                .jsonPath();
        var view = cases.view(cases.buyer, taken.getUUID("returnId"));
        assertThat(view.getString("noticed.signal")).isEqualTo("LOST");
        assertThat(view.getString("noticed.text")).contains("分拨中心丢件");
        assertThat(view.getString("reason.code")).isEqualTo("LOST_IN_TRANSIT");
        Cases.post(cases.agent, "/signals/" + id + "/open-case", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("SIGNAL_ENDED"));
    }

    @Test
    void whoOpensTheCaseByTheOtherDoorTakesTheSignalToo() {
        var order = travelling(1);
        tell(order, "LOST", null);
        var noticed = Map.of("orderId", order, "signal", "LOST", "since", START, "source", "客服", "text", "快递说丢了");
        Cases.post(cases.agent, "/returns/proactive", noticed).then().statusCode(201);
        assertThat(open().getList("items")).isEmpty();
        assertThat(kinds("TAKEN")).containsExactly("LOST");
    }

    @Test
    void itIsDismissedWithAReasonAndNotRaisedAgain() {
        var order = travelling(1);
        tell(order, "DAMAGED", null);
        var id = open().getString("items[0].id");
        Cases.post(cases.agent, "/signals/" + id + "/dismiss", Map.of()).then().statusCode(400);
        Cases.post(cases.agent, "/signals/" + id + "/dismiss", Map.of("why", "只是外箱"))
                .then()
                .statusCode(200)
                .body("state", equalTo("DISMISSED"))
                .body("why", equalTo("只是外箱"));
        cases.moveTo(START.plus(Duration.ofHours(1)));
        tell(order, "DAMAGED", null);
        assertThat(open().getList("items")).isEmpty();
    }

    @Test
    void theSameFaultOfOneArticleAgainAndAgainIsRaisedOnce() {
        faults.look(Instant.now());
        for (var i = 0; i < 2; i++) {
            faulty();
        }
        faults.look(Instant.now().plusSeconds(1));
        assertThat(open().getList("items")).isEmpty();
        faulty();
        faults.look(Instant.now().plusSeconds(1));
        assertThat(open().getList("items.kind")).containsExactly("REPEATED");
        assertThat(open().getString("items[0].sku")).isEqualTo("SKU-1");
        assertThat(open().getInt("items[0].faults")).isEqualTo(3);
        faulty();
        faults.look(Instant.now().plusSeconds(1));
        assertThat(open().getInt("items[0].faults")).isEqualTo(4);
        var id = open().getString("items[0].id");
        Cases.post(cases.agent, "/signals/" + id + "/open-case", Map.of())
                .then()
                .statusCode(422)
                .body("code", equalTo("SIGNAL_OF_NO_ORDER"));
        Cases.post(cases.agent, "/signals/" + id + "/dismiss", Map.of("why", "已换供应商"))
                .then()
                .statusCode(200);
        cases.moveTo(START.plus(Duration.ofHours(1)));
        faulty();
        faults.look(Instant.now().plusSeconds(1));
        assertThat(open().getList("items")).isEmpty();
    }

    @Test
    void ofAnArticleTheShopOpensACaseForWhomItDoesNotLetWait() {
        var signal = repeated();
        var waiting = cases.placed(aDeliveredOrder().at(START).of(2, "10.00")).id();
        var first = ordersOf(signal, "?limit=2");
        assertThat(first.getString("items[0].orderId")).isEqualTo(waiting.toString());
        assertThat(first.getInt("items[0].left")).isEqualTo(2);
        assertThat(first.getString("items[0].returnId")).isNull();
        assertThat(first.getString("items[1].returnId"))
                .as("somebody asked there")
                .isNotNull();
        assertThat(first.getInt("items[1].left")).isZero();
        var second = ordersOf(signal, "?limit=2&cursor=" + first.getString("nextCursor"));
        assertThat(second.getList("items")).hasSize(2);
        assertThat(second.getString("nextCursor")).isNull();

        var row = openFor(signal, waiting, Map.of("lineNo", 1))
                .then()
                .statusCode(200)
                .body("left", equalTo(0))
                .extract()
                .jsonPath();
        var view = cases.view(cases.buyer, row.getUUID("returnId"));
        assertThat(view.getString("noticed.signal")).isEqualTo("REPEATED");
        assertThat(view.getString("noticed.text")).contains("质量问题");
        assertThat(view.getString("reason.code")).isEqualTo("QUALITY");
        assertThat(view.getList("timeline.verb")).contains("NOTICED");
        // told again it is the same case
        assertThat(openFor(signal, waiting, Map.of("lineNo", 1)).jsonPath().getString("returnId"))
                .isEqualTo(row.getString("returnId"));
        // and what the shop opened itself is no fault more
        faults.look(Instant.now().plusSeconds(1));
        assertThat(open().getInt("items[0].faults")).isEqualTo(3);
    }

    @Test
    void aCaseIsOpenedOnlyForALineWithThatArticleWhileTheSignalIsOpen() {
        var signal = repeated();
        var waiting = cases.placed(aDeliveredOrder().at(START).of(1, "10.00")).id();
        openFor(signal, waiting, Map.of("lineNo", 7))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/lineNo"));
        openFor(signal, UUID.randomUUID(), Map.of("lineNo", 1)).then().statusCode(422);
        var other = Cases.ofOwnShop(shops, false);
        Api.as(other.agent).get("/signals/{id}/orders", signal).then().statusCode(404);
        Cases.post(other.agent, "/signals/" + signal + "/orders/" + waiting + "/open-case", Map.of("lineNo", 1))
                .then()
                .statusCode(404);
        Cases.post(cases.agent, "/signals/" + signal + "/dismiss", Map.of("why", "已换供应商"))
                .then()
                .statusCode(200);
        openFor(signal, waiting, Map.of("lineNo", 1)).then().statusCode(409).body("code", equalTo("SIGNAL_ENDED"));
    }

    @Test
    void aSignalOfAParcelHasNoOrdersToChooseFrom() {
        tell(travelling(1), "DAMAGED", null);
        Api.as(cases.agent)
                .get("/signals/{id}/orders", open().getString("items[0].id"))
                .then()
                .statusCode(422)
                .body("code", equalTo("SIGNAL_OF_NO_ARTICLE"));
    }

    /** Three faults of one article. */
    private String repeated() {
        faults.look(Instant.now().plusSeconds(1));
        for (var i = 0; i < 3; i++) {
            faulty();
        }
        faults.look(Instant.now().plusSeconds(1));
        return open().getString("items[0].id");
    }

    private JsonPath ordersOf(String signal, String page) {
        return Api.as(cases.agent)
                .get("/signals/" + signal + "/orders" + page)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Response openFor(String signal, UUID order, Map<String, Object> asked) {
        return Cases.post(cases.agent, "/signals/" + signal + "/orders/" + order + "/open-case", asked);
    }

    @Test
    void anotherShopSeesNothingOfIt() {
        var order = travelling(1);
        tell(order, "LOST", null);
        var id = open().getString("items[0].id");
        var other = Cases.ofOwnShop(shops, false);
        Api.as(other.agent).get("/signals").then().statusCode(200).body("items", empty());
        Cases.post(other.agent, "/signals/" + id + "/dismiss", Map.of("why", "x"))
                .then()
                .statusCode(404);
    }

    @Test
    void thePagesOfAListFollowEachOther() {
        for (var i = 0; i < 3; i++) {
            tell(travelling(1), "LOST", null);
        }
        var first = Api.as(cases.agent).get("/signals?limit=2&kind=LOST").jsonPath();
        assertThat(first.getList("items")).hasSize(2);
        var rest = Api.as(cases.agent)
                .get("/signals?limit=2&kind=LOST&cursor=" + first.getString("nextCursor"))
                .jsonPath();
        assertThat(rest.getList("items")).hasSize(1);
    }

    private UUID travelling(int daysAgo) {
        return cases.placed(aTravellingOrder().at(START).sent(daysAgo).of(2, "10.00"))
                .id();
    }

    private void faulty() {
        var order = cases.placed(aDeliveredOrder().at(START).of(1, "10.00")).id();
        var asked = new HashMap<>(Cases.asking(order, "RETURN_REFUND", "QUALITY", 1, 1));
        asked.put("text", "漏水");
        asked.put("evidence", cases.photosFor(order, 1));
        cases.submitted(asked);
    }

    private JsonPath open() {
        return list("OPEN");
    }

    private List<String> kinds(String state) {
        return list(state).getList("items.kind");
    }

    private JsonPath list(String state) {
        return Api.as(cases.agent)
                .get("/signals?state=" + state)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Response tell(UUID order, String code, String text) {
        var said = new HashMap<String, Object>(Map.of("code", code, "at", now()));
        if (text != null) {
            said.put("text", text);
        }
        return said(order, said);
    }

    private void weigh(UUID order, int grams, Instant at) {
        said(order, new HashMap<>(Map.of("code", "WEIGHED", "grams", grams, "at", at)));
    }

    private Response said(UUID order, Map<String, Object> said) {
        var parcel = Api.as(cases.agent).get("/orders/{id}", order).jsonPath();
        said.put("carrier", parcel.getString("shipments[0].carrier"));
        said.put("number", parcel.getString("shipments[0].number"));
        var answer = Cases.post(cases.agent, "/tracking/events", said);
        answer.then().statusCode(201);
        return answer;
    }

    private String now() {
        return Api.as(cases.agent).get("/sandbox/clock").jsonPath().getString("now");
    }
}
