package aftercare.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.orders.OrderFixtures;
import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.Rows;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.orders.OrderFixtures.aTravellingOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

/** A carrier says that it has delivered: what of it is news, to whom, and what follows. */
@QuarkusTest
class ReachedBuyerTest {

    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    @Inject
    TwoShops shops;

    @Inject
    Rows rows;

    private Cases cases;

    @BeforeEach
    void openTheSandbox() {
        cases = Cases.ofOwnShop(shops, true);
        cases.moveTo(START);
    }

    @Test
    void theBuyersDaysCountFromWhenHisParcelWasDelivered() {
        var order = travelling();
        assertThat(lastMoment(order.id())).isNull();
        var at = START.minus(Duration.ofHours(3));
        tell(number(order), "DELIVERED", at).then().statusCode(201);
        assertThat(parcel(order.id(), "deliveredAt")).isEqualTo(at.toString());
        assertThat(parcel(order.id(), "signedAt")).as("by whom, is not said").isNull();
        // seven days from the day after: 2026-11-20 in Shanghai
        assertThat(lastMoment(order.id())).isEqualTo("2026-11-27T16:00:00Z");
        assertThat(told(order.id())).isOne();
    }

    @Test
    void saidAgainLaterOrOtherwiseItChangesNothingAndIsKept() {
        var order = travelling();
        var at = START.minus(Duration.ofHours(3));
        tell(number(order), "DELIVERED", at).then().statusCode(201);
        tell(number(order), "DELIVERED", at).then().statusCode(201);
        tell(number(order), "DELIVERED", START.minus(Duration.ofHours(1)))
                .then()
                .statusCode(201);
        tell(number(order), "DELIVERED", START.minus(Duration.ofHours(9)))
                .then()
                .statusCode(201);
        tell(number(order), "DELIVERED", START.minus(Duration.ofDays(30)))
                .then()
                .statusCode(201);
        assertThat(parcel(order.id(), "deliveredAt")).isEqualTo(at.toString());
        assertThat(told(order.id())).isOne();
        assertThat(Api.as(cases.agent)
                        .get("/tracking/events?number=" + number(order))
                        .jsonPath()
                        .getList("items"))
                .hasSize(4);
    }

    @Test
    void whoHasSignedBeforeIsNotDeliveredToAnotherTime() {
        var order = cases.placed(aDeliveredOrder().at(START).of(1, "10.00"));
        var before = parcel(order.id(), "deliveredAt");
        tell(number(order), "DELIVERED", START.minus(Duration.ofHours(1)))
                .then()
                .statusCode(201);
        assertThat(parcel(order.id(), "deliveredAt")).isEqualTo(before);
        assertThat(told(order.id())).isZero();
    }

    @Test
    void whatHadTurnedRoundIsDeliveredToItsSender() {
        var order = travelling();
        tell(number(order), "RETURNED", START.minus(Duration.ofHours(5)));
        tell(number(order), "DELIVERED", START.minus(Duration.ofHours(1)))
                .then()
                .statusCode(201);
        assertThat(parcel(order.id(), "deliveredAt")).isNull();
    }

    @Test
    void whatWasCalledBackAndStoppedIsDeliveredToItsSender() {
        var order = travelling();
        var ret = cases.aSubmittedRefund(order.id(), 1, 1);
        cases.done(cases.agent, ret, "intercept-stopped", Map.of());
        tell(number(order), "DELIVERED", START.minus(Duration.ofHours(1)))
                .then()
                .statusCode(201);
        assertThat(parcel(order.id(), "deliveredAt")).isNull();
    }

    /** The shop's own system sends the order again, and knows nothing of what the carrier said. */
    @Test
    void whoDoesNotKnowOfItDoesNotUnsayIt() {
        var made = aTravellingOrder().at(START).of(1, "10.00");
        var order = cases.placed(made);
        var at = START.minus(Duration.ofHours(3));
        tell(number(order), "DELIVERED", at);
        Api.as(cases.agent, Json.of(made.insteadOf(1, "11.00").asked()))
                .post("/orders")
                .then()
                .statusCode(200);
        assertThat(parcel(order.id(), "deliveredAt")).isEqualTo(at.toString());
    }

    /** Delivered is not signed for: when nobody has for long, that is noticed (as when the shop had said so). */
    @Test
    void nobodySignsForItAndThatIsNoticed() {
        var order = travelling();
        tell(number(order), "DELIVERED", START);
        cases.moveTo(START.plus(Duration.ofDays(20)));
        assertThat(Api.as(cases.agent).get("/signals").jsonPath().getList("items.kind"))
                .contains("UNSIGNED");
    }

    @Test
    void whatWasSentAgainIsDeliveredAndItsBuyerHasHisSevenDaysFromThen() {
        var id = anExchangeOnItsWay("EX-1");
        var before = due(id);
        var at = START.plus(Duration.ofDays(4));
        cases.moveTo(at.plus(Duration.ofHours(1)));
        tell("EX-1", "DELIVERED", at)
                .then()
                .statusCode(201)
                .body("resends", contains(cases.view(id).getString("number")));
        var view = cases.view(cases.buyer, id);
        assertThat(view.getString("resend.deliveredAt")).isEqualTo(at.toString());
        assertThat(view.getString("outbound"))
                .as("whether it is right, says he")
                .isEqualTo("SENT");
        assertThat(view.getList("actions")).contains("CONFIRM");
        assertThat(view.getList("timeline.verb")).contains("RESEND_DELIVERED");
        assertThat(Instant.parse(before)).isEqualTo(START.plus(Duration.ofDays(7)));
        assertThat(Instant.parse(due(id))).isEqualTo(at.plus(Duration.ofDays(7)));
        tell("EX-1", "DELIVERED", at.plus(Duration.ofMinutes(5))).then().statusCode(201);
        assertThat(cases.view(id).getString("resend.deliveredAt")).isEqualTo(at.toString());
        assertThat(cases.view(id).<String>getList("timeline.verb")).containsOnlyOnce("RESEND_DELIVERED");
        cases.moveTo(at.plus(Duration.ofDays(7)));
        assertThat(cases.view(id).getString("request")).isEqualTo("COMPLETED");
    }

    @Test
    void ofAParcelThatIsConfirmedOrWasNotSentYetNothingIsNews() {
        var id = anExchangeOnItsWay("EX-2");
        tell("EX-2", "DELIVERED", START.minus(Duration.ofDays(2))).then().statusCode(201);
        assertThat(cases.view(id).getString("resend.deliveredAt")).isNull();
        cases.done(cases.buyer, id, "confirm", Map.of());
        tell("EX-2", "DELIVERED", START).then().statusCode(201);
        assertThat(cases.view(id).getString("resend.deliveredAt")).isNull();
    }

    @Test
    void aCorrectedNumberIsAnotherParcel() {
        var id = anExchangeOnItsWay("EX-3");
        tell("EX-3", "DELIVERED", START);
        cases.done(cases.warehouse, id, "resend", Map.of("carrier", "SF", "number", "EX-4"));
        assertThat(cases.view(id).getString("resend.deliveredAt")).isNull();
        tell("EX-4", "DELIVERED", START);
        assertThat(cases.view(id).getString("resend.deliveredAt")).isEqualTo(START.toString());
    }

    private OrderFixtures.Placed travelling() {
        return cases.placed(aTravellingOrder().at(START).of(1, "10.00"));
    }

    private static String number(OrderFixtures.Placed order) {
        return order.view().getString("shipments[0].number");
    }

    private UUID anExchangeOnItsWay(String number) {
        var order = cases.placed(aDeliveredOrder().at(START).of(1, "10.00")).id();
        var asked = Cases.asking(order, "EXCHANGE", "QUALITY", 1, 1);
        asked.put("text", "坏了");
        asked.put("evidence", cases.photosFor(order, 1));
        var id = cases.submitted(asked).getUUID("id");
        cases.approve(id);
        cases.ship(id);
        cases.receive(id, List.of(Cases.arrived(1, 1)));
        cases.inspect(id, List.of(Cases.accepted(1, 1)));
        cases.done(cases.warehouse, id, "resend", Map.of("carrier", "SF", "number", number));
        return id;
    }

    private String due(UUID id) {
        return cases.view(id).getString("clocks.find { it.kind == 'HARD' && it.state == 'RUNNING' }.dueAt");
    }

    private long told(UUID order) {
        return rows.count("select count(*) from event where type = 'order.delivered' and subject_id = ?", order);
    }

    private String parcel(UUID order, String what) {
        return order(order).getString("shipments[0]." + what);
    }

    private JsonPath order(UUID order) {
        return Api.as(cases.agent).get("/orders/{id}", order).jsonPath();
    }

    /** Until when he may send it back without a reason. */
    private String lastMoment(UUID order) {
        return Cases.post(cases.buyer, "/returns/quote", Cases.asking(order, "RETURN_REFUND", "NO_REASON", 1, 1))
                .jsonPath()
                .getString("verdicts[0].lastMoment");
    }

    private Response tell(String number, String code, Instant at) {
        var said = new HashMap<String, Object>(Map.of("carrier", "SF", "number", number, "code", code));
        said.put("at", at);
        return Cases.post(cases.agent, "/tracking/events", said);
    }
}
