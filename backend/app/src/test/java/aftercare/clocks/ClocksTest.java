package aftercare.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

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
import static org.hamcrest.Matchers.equalTo;

/** What each clock does when nobody acts, in a sandbox shop whose time is moved by API. */
@QuarkusTest
class ClocksTest {

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
    void c1AnUnansweredRefundOfWhatWasNotSentIsPaid() {
        var id = cases.aSubmittedRefund(
                cases.placed(aPaidOrder().at(START).of(1, "10.00")).id(), 1, 1);
        isGranted(id, "C1", Duration.ofHours(48));
    }

    @Test
    void c2AnUnansweredRefundOfWhatIsOnItsWayIsPaid() {
        var order = cases.placed(aTravellingOrder().at(START).of(1, "10.00")).id();
        var id = cases.submitted(Cases.asking(order, "REFUND_ONLY", "LATE_SHIP", 1, 1))
                .getUUID("id");
        isGranted(id, "C2", Duration.ofHours(48));
    }

    @Test
    void aLowerPriceThatNobodyAnswersIsMadeUpForUnderAClockOfItsOwn() {
        var order = cases.placed(aDeliveredOrder().at(START).of(1, "20.00")).id();
        var asked = Cases.asking(order, "PRICE_MATCH", "PRICE_DROP");
        asked.put("evidence", cases.photosFor(order, 1));
        asked.put(
                "lines",
                List.of(Map.of("lineNo", 1, "quantity", 1, "priceNow", Map.of("amount", "10.00", "currency", "CNY"))));
        isGranted(cases.submitted(asked).getUUID("id"), "PRICE_MATCH", Duration.ofHours(48));
    }

    @Test
    void aLowerPriceIsShownAndAskedForInTime() {
        var order = cases.placed(aDeliveredOrder().at(START).of(1, "20.00")).id();
        var asked = Cases.asking(order, "PRICE_MATCH", "PRICE_DROP");
        asked.put(
                "lines",
                List.of(Map.of("lineNo", 1, "quantity", 1, "priceNow", Map.of("amount", "10.00", "currency", "CNY"))));
        cases.trySubmitting(asked).then().statusCode(422).body("errors.pointer", contains("/evidence"));
        asked.put("evidence", cases.photosFor(order, 1));
        cases.moveTo(START.plus(Duration.ofDays(32)));
        cases.trySubmitting(asked).then().statusCode(422).body("code", equalTo("PRICE_PROTECTION_OVER"));
    }

    @Test
    void c3AnUnansweredReturnIsAgreedAndThenC5ClosesItWhenNothingIsSent() {
        var id = cases.aSubmittedReturn(delivered(), 1, 1);
        isRunning(id, "C3", Duration.ofHours(48));
        assertThat(cases.moveTo(START.plus(Duration.ofDays(10)))).isEqualTo(2);
        var over = cases.view(id);
        assertThat(over.getString("request")).isEqualTo("EXPIRED");
        assertThat(over.getList("timeline.verb")).containsExactly("EXPIRED", "AUTO_APPROVED", "SUBMITTED");
        assertThat(over.getList("timeline.rule")).startsWith("C5", "C3");
        // each at its own moment, not at the moment of the move
        assertThat(over.getList("timeline.at"))
                .containsExactly("2026-11-29T08:00:00Z", "2026-11-22T08:00:00Z", "2026-11-20T08:00:00Z");
        assertThat(over.getList("clocks.findAll { it.kind == 'HARD' }.state")).containsOnly("FIRED");
        assertThat(over.getString("clocks[0].endedAt")).isEqualTo("2026-11-29T08:00:00Z");
    }

    @Test
    void c6WhatWasDeliveredAndNotTakenInIsPaid() {
        var id = cases.aShippedReturn(delivered(), 1, 1);
        cases.done(cases.agent, id, "delivered", Map.of("at", START));
        isGranted(id, "C6", Duration.ofHours(48));
    }

    @Test
    void aDeliveryIsAfterTheSendingAndNotInTheFuture() {
        var id = cases.aShippedReturn(delivered(), 1, 1);
        for (var at : List.of(START.minusSeconds(1), START.plusSeconds(1))) {
            cases.tryTo(cases.agent, id, "delivered", Map.of("at", at))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("NOT_WHILE_ON_ITS_WAY"))
                    .body("errors[0].pointer", equalTo("/at"));
        }
    }

    @Test
    void c7WhatWasSentAndNeverConfirmedIsPaid() {
        var id = cases.aShippedReturn(delivered(), 1, 1);
        isGranted(id, "C7", Duration.ofDays(10));
    }

    @Test
    void c8WhatWasTakenInAndNotSettledIsPaid() {
        var id = cases.anArrivedReturn(delivered(), 1, 1);
        isGranted(id, "C8", Duration.ofHours(48));
    }

    @Test
    void aBuyerReadsOfHimselfAsYou() {
        var id = cases.aSubmittedReturn(delivered(), 1, 1);
        cases.done(cases.agent, id, "ask", Map.of("message", "哪里坏了？"));
        assertThat(cases.view(cases.agent, id).getList("clocks.text", String.class))
                .anyMatch(said -> said.startsWith("买家须在此前回复商家"));
        assertThat(cases.view(cases.buyer, id).getList("clocks.text", String.class))
                .anyMatch(said -> said.startsWith("请在此前回复商家"))
                .noneMatch(said -> said.contains("买家"));
    }

    @Test
    void c9ARejectionThatNobodyAnswersEndsTheCaseAndFreesThePieces() {
        var order = delivered();
        var id = cases.aSubmittedReturn(order, 1, 1);
        cases.reject(id);
        isRunning(id, "C9", Duration.ofDays(7));
        assertThat(cases.moveTo(START.plus(Duration.ofDays(7)).minusSeconds(1))).isZero();
        assertThat(cases.moveTo(START.plus(Duration.ofDays(7)))).isOne();
        assertThat(cases.view(id).getString("request")).isEqualTo("EXPIRED");
        assertThat(Api.as(cases.buyer)
                        .get("/orders/{id}/return-options", order)
                        .jsonPath()
                        .getInt("lines[0].left"))
                .isOne();
    }

    @Test
    void aClockStartsAnewWhenTheRequestIsChanged() {
        var order = delivered();
        var id = cases.aSubmittedReturn(order, 1, 1);
        cases.moveTo(START.plus(Duration.ofHours(40)));
        Api.as(cases.buyer, Json.of(Cases.asking(order, "RETURN_REFUND", "NO_REASON", 1, 1)))
                .header("If-Match", "*")
                .post("/returns/{id}/edit", id)
                .then()
                .statusCode(200)
                .body("clocks.findAll { it.kind == 'HARD' }.state", contains("RUNNING", "MET"))
                .body("clocks[0].dueAt", equalTo("2026-11-24T00:00:00Z"));
        assertThat(cases.moveTo(START.plus(Duration.ofHours(60)))).isZero();
        assertThat(cases.moveTo(START.plus(Duration.ofHours(88)))).isOne();
    }

    @Test
    void eachVerbIsANewVersionAlthoughTimeStandsStill() {
        var id = cases.aSubmittedReturn(delivered(), 1, 1);
        var before = Api.as(cases.agent).get("/returns/{id}", id).header("ETag");
        cases.done(cases.agent, id, "note", Map.of("text", "call him"));
        assertThat(Api.as(cases.agent).get("/returns/{id}", id).header("ETag")).isNotEqualTo(before);
        Api.as(cases.agent)
                .header("If-None-Match", before)
                .get("/returns/{id}", id)
                .then()
                .statusCode(200)
                .body("timeline[0].verb", equalTo("NOTED"));
    }

    @Test
    void theBoardSaysWhatIsDueAndWhatItCosts() {
        cases.aSubmittedRefund(
                cases.placed(aPaidOrder().at(START).of(1, "10.00")).id(), 1, 1);
        cases.moveTo(START.plus(Duration.ofHours(25)));
        cases.aSubmittedRefund(
                cases.placed(aPaidOrder().at(START).of(1, "7.50")).id(), 1, 1);
        cases.aSubmittedReturn(delivered(), 1, 1);
        Api.as(cases.agent)
                .get("/clocks/summary")
                .then()
                .statusCode(200)
                .body("atRisk24h.amount", equalTo("10.00"))
                .body("dueIn24h", equalTo(1))
                .body("dueIn4h", equalTo(0))
                .body("hours.size()", equalTo(72))
                .body("hours[23].count", equalTo(1))
                .body("hours[23].atRisk.amount", equalTo("10.00"))
                .body("hours[48].count", equalTo(2))
                .body("hours[48].atRisk.amount", equalTo("7.50"));
        Api.as(cases.agent)
                .get("/clocks?limit=2")
                .then()
                .body("items.code", contains("C1", "C1"))
                .body("nextCursor", org.hamcrest.Matchers.notNullValue());
    }

    @Test
    void timeOnlyGoesForward() {
        cases.aSubmittedReturn(delivered(), 1, 1);
        Api.as(cases.agent, Json.of(Map.of("now", START.minusSeconds(1))))
                .put("/sandbox/clock")
                .then()
                .statusCode(422)
                .body("code", equalTo("CLOCK_GOES_FORWARD"));
        var live = Cases.ofOwnShop(shops, false);
        Api.as(live.agent, Json.of(Map.of("now", START)))
                .put("/sandbox/clock")
                .then()
                .statusCode(422)
                .body("code", equalTo("NOT_A_SANDBOX"));
    }

    private void isGranted(UUID id, String code, Duration after) {
        isRunning(id, code, after);
        assertThat(cases.moveTo(START.plus(after).minusMillis(1))).isZero();
        assertThat(cases.view(id).getString("money")).isEqualTo("NONE");
        assertThat(cases.moveTo(START.plus(after))).isOne();
        var ret = cases.view(id);
        assertThat(ret.getString("money")).isEqualTo("GRANTED");
        assertThat(ret.getString("amount.amount")).isEqualTo("10.00");
        assertThat(ret.getList("clocks.findAll { it.state == 'FIRED' && it.kind == 'HARD' }.code"))
                .containsExactly(code);
        assertThat(ret.getList("clocks.findAll { it.state == 'RUNNING' && it.kind == 'HARD' }"))
                .isEmpty();
        assertThat(ret.getString("timeline[0].actor.kind")).isEqualTo("SYSTEM");
        assertThat(rows.count("select count(*) from refund where return_id = ?", id))
                .isOne();
        // and only once
        assertThat(cases.moveTo(START.plus(after).plusSeconds(60))).isZero();
    }

    private void isRunning(UUID id, String code, Duration length) {
        var clock = "clocks.find { it.state == 'RUNNING' && it.kind == 'HARD' }.";
        JsonPath ret = cases.view(id);
        assertThat(ret.getString(clock + "code")).isEqualTo(code);
        assertThat(ret.getString(clock + "dueAt")).isEqualTo(START.plus(length).toString());
    }

    private UUID delivered() {
        return cases.placed(aDeliveredOrder().at(START).of(1, "10.00")).id();
    }
}
