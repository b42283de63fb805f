package aftercare.tracking;

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
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

/** What carriers and scales say of parcels that come back: lost, short, and that the buyer waits for none of it. */
@QuarkusTest
class TrackingTest {

    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    @Inject
    TwoShops shops;

    private Cases cases;

    @BeforeEach
    void openTheSandbox() {
        cases = Cases.ofOwnShop(shops, true);
        cases.moveTo(START);
    }

    @Test
    void whatTheCarrierHasLostIsLostAndTheMoneyComesAsSoonAsBefore() {
        var id = shipped("NO_REASON", "SF-1");
        var before = hard(id);
        cases.moveTo(START.plus(Duration.ofDays(2)));
        tell("SF-1", "LOST", Map.of("text", "中转仓起火"))
                .then()
                .statusCode(201)
                .body("returns", contains(cases.view(id).getString("number")));
        var lost = cases.view(id);
        assertThat(lost.getString("goods")).isEqualTo("LOST");
        assertThat(lost.getString("turn")).isEqualTo("SELLER");
        assertThat(lost.getString("parcel.lostAt")).isEqualTo("2026-11-22T08:00:00Z");
        assertThat(hard(id)).isEqualTo(before).startsWith("C7");
        cases.moveTo(START.plus(Duration.ofDays(10)));
        assertThat(cases.view(id).getString("money")).isEqualTo("GRANTED");
        assertThat(cases.view(id).getString("amount.amount")).isEqualTo("20.00");
    }

    @Test
    void nothingHeardForAWeekIsLostTooAndAScanBeginsTheWeekAnew() {
        var quiet = shipped("NO_REASON", "SF-2");
        var moving = shipped("NO_REASON", "SF-3");
        cases.moveTo(START.plus(Duration.ofDays(5)));
        tell("SF-3", "SCANNED", Map.of()).then().statusCode(201);
        cases.moveTo(START.plus(Duration.ofDays(8)));
        assertThat(cases.view(quiet).getString("goods")).isEqualTo("LOST");
        assertThat(cases.view(quiet).getList("timeline.verb")).contains("LOST");
        assertThat(cases.view(moving).getString("goods")).isEqualTo("IN_TRANSIT");
    }

    @Test
    void whatWasLostMayTurnUp() {
        var id = shipped("NO_REASON", "SF-4");
        tell("SF-4", "LOST", Map.of());
        cases.receive(id, List.of(Cases.arrived(1, 2)));
        assertThat(cases.view(id).getString("goods")).isEqualTo("ARRIVED");
    }

    @Test
    void aMistypedNumberIsCorrectedAlsoWhenItsParcelIsTakenToBeLost() {
        var id = shipped("NO_REASON", "SF-5");
        tell("SF-5", "LOST", Map.of());
        cases.done(cases.buyer, id, "ship", Map.of("carrier", "SF", "number", "SF-6"));
        var view = cases.view(id);
        assertThat(view.getString("goods")).isEqualTo("IN_TRANSIT");
        assertThat(view.<Object>get("parcel.lostAt")).isNull();
    }

    /** Where the shop was at fault the buyer does not bear what the carrier lost (R1 art. 70). */
    @Test
    void theShopBearsWhatIsLostOfFaultyGoods() {
        var id = shipped("QUALITY", "SF-7");
        tell("SF-7", "LOST", Map.of());
        var paid = cases.refund(id);
        assertThat(paid.getString("money")).isEqualTo("GRANTED");
        assertThat(paid.getString("amount.amount")).isEqualTo("20.00");
    }

    @Test
    void whatWasNotFaultyIsNotGrantedByHandBecauseItWasLost() {
        var id = shipped("NO_REASON", "SF-8");
        tell("SF-8", "LOST", Map.of());
        cases.tryTo(cases.agent, id, "refund", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("NOTHING_ACCEPTED"));
    }

    @Test
    void aParcelThatBecameLighterIsShortByItsCarriersFault() {
        var id = shipped("QUALITY", "SF-9");
        tell("SF-9", "WEIGHED", Map.of("grams", 2_000)).then().statusCode(201);
        var light = receive(id, 1_100);
        assertThat(units(light, "SHORT").get("reason")).isEqualTo("CARRIER_LOST_IT");
        assertThat(light.getInt("parcel.weights.carrierGrams")).isEqualTo(2_000);
        assertThat(light.getInt("parcel.weights.arrivedGrams")).isEqualTo(1_100);
        cases.inspect(id, List.of(Cases.accepted(1, 1)));
        assertThat(cases.refund(id).getString("amount.amount")).isEqualTo("20.00");
    }

    @Test
    void aParcelThatWeighedTheSameWasPackedShort() {
        var id = shipped("QUALITY", "SF-10");
        tell("SF-10", "DECLARED", Map.of("grams", 2_000));
        tell("SF-10", "WEIGHED", Map.of("grams", 1_120));
        var light = receive(id, 1_100);
        assertThat(units(light, "SHORT").get("reason")).isNull();
        cases.inspect(id, List.of(Cases.accepted(1, 1)));
        assertThat(cases.refund(id).getString("amount.amount")).isEqualTo("10.00");
    }

    @Test
    void aWeightThatIsHeardAfterTheCountCountsToo() {
        var id = shipped("QUALITY", "SF-11");
        receive(id, 1_100);
        tell("SF-11", "WEIGHED", Map.of("grams", 2_000)).then().statusCode(201);
        assertThat(units(cases.view(id), "SHORT").get("reason")).isEqualTo("CARRIER_LOST_IT");
    }

    @Test
    void whatIsMissingInAParcelThatBecameLighterOnItsWayOutIsItsCarriersFault() {
        var order = cases.placed(aDeliveredOrder().at(START).of(2, "10.00"));
        var number = order.view().getString("shipments[0].number");
        tell(number, "WEIGHED", Map.of("grams", 2_000, "at", START.minus(Duration.ofDays(3))));
        tell(number, "WEIGHED", Map.of("grams", 1_000, "at", START.minus(Duration.ofDays(2))));
        var missing = asked(order.id(), "REFUND_ONLY", "SHORT_OR_MISSING");
        assertThat(missing.getString("reason.fault")).isEqualTo("CARRIER");
        assertThat(missing.getString("reason.code")).isEqualTo("SHORT_OR_MISSING");

        var other = cases.placed(aDeliveredOrder().at(START).of(2, "10.00"));
        var id = asked(other.id(), "REFUND_ONLY", "SHORT_OR_MISSING");
        assertThat(id.getString("reason.fault")).isEqualTo("SELLER");
    }

    @Test
    void theSameSaidAgainIsTheSame() {
        var id = shipped("NO_REASON", "SF-12");
        var at = Map.<String, Object>of("at", START);
        var first = tell("SF-12", "SCANNED", at).jsonPath().getString("event.id");
        assertThat(tell("SF-12", "SCANNED", at).jsonPath().getString("event.id"))
                .isEqualTo(first);
        Api.as(cases.agent).get("/tracking/events?number=SF-12").then().body("items.code", contains("SCANNED"));
        assertThat(id).isNotNull();
    }

    @Test
    void aNumberThatNobodyKnowsIsKeptAndAnotherShopsIsNotFound() {
        shipped("NO_REASON", "SF-13");
        tell("SF-99", "SCANNED", Map.of()).then().statusCode(201).body("returns", empty());
        var other = Cases.ofOwnShop(shops, false);
        post(other, "SF-13", "LOST", Map.of("at", Instant.now().minusSeconds(5)))
                .then()
                .statusCode(201)
                .body("returns", empty());
    }

    @Test
    void whatCannotBeIsRefused() {
        tell("SF-14", "WEIGHED", Map.of()).then().statusCode(422).body("errors[0].pointer", equalTo("/grams"));
        tell("SF-14", "SCANNED", Map.of("at", "-5000-01-01T00:00:00Z"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/at"));
        tell("SF-14", "SCANNED", Map.of("at", START.plus(Duration.ofDays(1))))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/at"));
    }

    @Test
    void howMuchScalesMayDifferIsTheShopsOwn() {
        var terms = Api.as(cases.agent).get("/watch-terms");
        var usual = terms.jsonPath().getMap("terms");
        var more = new HashMap<String, Object>();
        usual.forEach((key, value) -> more.put((String) key, value));
        more.put("weightGrams", 1_000);
        Api.as(cases.agent, aftercare.testing.Json.of(more))
                .header("If-Match", terms.getHeader("ETag"))
                .put("/watch-terms")
                .then()
                .statusCode(200)
                .body("usual", equalTo(false));
        var id = shipped("QUALITY", "SF-15");
        tell("SF-15", "WEIGHED", Map.of("grams", 2_000));
        assertThat(units(receive(id, 1_100), "SHORT").get("reason")).isNull();
        more.put("lostDays", more.get("stalledDays"));
        Api.as(cases.agent, aftercare.testing.Json.of(more))
                .header("If-Match", Api.as(cases.agent).get("/watch-terms").getHeader("ETag"))
                .put("/watch-terms")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/lostDays"));
    }

    private UUID shipped(String reason, String number) {
        var order = cases.placed(aDeliveredOrder().at(START).of(2, "10.00"));
        var id = asked(order.id(), "RETURN_REFUND", reason).getUUID("id");
        cases.approve(id);
        cases.done(cases.buyer, id, "ship", Map.of("carrier", "SF", "number", number));
        return id;
    }

    private io.restassured.path.json.JsonPath asked(UUID order, String kind, String reason) {
        var asked = Cases.asking(order, kind, reason, 1, 2);
        if (!reason.equals("NO_REASON")) {
            asked.put("text", "坏了");
            asked.put("evidence", cases.photosFor(order, 1));
        }
        return cases.submitted(asked);
    }

    private io.restassured.path.json.JsonPath receive(UUID id, int grams) {
        return cases.done(
                cases.warehouse, id, "receive", Map.of("lines", List.of(Cases.found(1, 1, 1, 0)), "grams", grams));
    }

    private static Map<String, Object> units(io.restassured.path.json.JsonPath view, String state) {
        return view.getMap("lines[0].units.find { it.state == '" + state + "' }");
    }

    private String hard(UUID id) {
        var clock = cases.view(id).getMap("clocks.find { it.kind == 'HARD' && it.state == 'RUNNING' }");
        return clock.get("code") + " " + clock.get("dueAt");
    }

    private Response tell(String number, String code, Map<String, ?> more) {
        return post(cases, number, code, more);
    }

    private static Response post(Cases by, String number, String code, Map<String, ?> more) {
        var said = new HashMap<String, Object>(Map.of("carrier", "SF", "number", number, "code", code));
        said.put("at", now(by));
        said.putAll(more);
        return Cases.post(by.agent, "/tracking/events", said);
    }

    private static Object now(Cases by) {
        var sandbox = Api.as(by.agent).get("/sandbox/clock");
        return sandbox.statusCode() == 200 ? sandbox.jsonPath().getString("now") : Instant.now();
    }
}
