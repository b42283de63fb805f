package aftercare.returns;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.duty.Week;
import aftercare.orders.OrderFixtures.AnOrder;
import aftercare.orders.OrderFixtures.Placed;
import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.Rows;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/**
 * The traps that broke others, by name. More about each:
 *
 * <ul>
 *   <li>two returns on one payment — also {@code AtOnceTest.twoCasesOfOneOrderPaidAtOnceStillAddUpToTheOrder}
 *   <li>decimals blocking a refund — also {@code RefundPropertiesTest}, over any order
 *   <li>retry after a lost answer — also {@code RefundSendingTest.withoutAClearAnswerTheSameKeyIsAskedAgain}
 *   <li>two equal partial refunds both pass — also {@code RefundSendingTest.aRetryAfterARefusalGoesUnderAnotherKey}
 *   <li>rejected item still marked returned — also {@code WholeLifeTest.shortWrongAndRefusedPiecesAreNotPaidForAndGoBack}
 *   <li>staff refund while an exchange is out — {@code MadeRightByGoodsTest.staffCannotRefundWhileAnExchangeIsOut}
 *   <li>clock over weekend and lunch break — also {@code BusinessHoursTest.theLunchBreakAndTheWeekendDoNotCount}
 *   <li>rule changed while cases run — also {@code PresetVersionTest.ordersPlacedFromItsDayOnStandOnItAndOthersDoNot}
 *   <li>note written to the wrong order, draft created by opening a page — here
 *   <li>pick-up cancelled and then self-posted, receive without refunding, re-dispose later — beside the goods' own tests
 * </ul>
 */
@QuarkusTest
class TrapsTest {

    private static final Instant FRIDAY_HALF_PAST_FIVE = Instant.parse("2026-11-20T09:30:00Z");

    @Inject
    TwoShops shops;

    @Inject
    Rows rows;

    private Cases cases;

    @BeforeEach
    void aShop() {
        cases = Cases.ofOwnShop(shops, false);
    }

    @Test
    void twoReturnsOnOnePaymentPayTheOrderAndNoMore() {
        var order = placed(aDeliveredOrder().of(2, "10.00").of(1, "5.00")).id();
        var one = cases.aGrantedReturn(order, 1, 2);
        var other = cases.aGrantedReturn(order, 2, 1);
        assertThat(amount(one)).isEqualTo("20.00");
        assertThat(amount(other)).isEqualTo("5.00");
        assertThat(paidBack(order)).isEqualTo(2_500);
    }

    @Test
    void decimalsNeverBlockARefund() {
        // three pieces at a third of a cent's fraction each, with a coupon that divides by nothing
        var order = placed(aDeliveredOrder().of(3, "12.345").coupon("1.00")).id();
        for (var piece = 0; piece < 3; piece++) {
            cases.aGrantedReturn(order, 1, 1);
        }
        var total = Api.as(cases.agent).get("/orders/{id}", order).jsonPath().getString("total.amount");
        assertThat(paidBack(order)).isEqualTo(Long.parseLong(total.replace(".", "")));
    }

    @Test
    void aRetryAfterALostAnswerGrantsOnce() {
        var order = placed(aDeliveredOrder().of(1, "10.00")).id();
        var id = cases.anAcceptedReturn(order, 1, 1);
        var key = UUID.randomUUID().toString();
        for (var tries = 0; tries < 2; tries++) {
            Api.as(cases.agent, "{}")
                    .header("Idempotency-Key", key)
                    .post("/returns/{id}/refund", id)
                    .then()
                    .statusCode(200);
        }
        assertThat(paidBack(order)).isEqualTo(1_000);
    }

    @Test
    void twoEqualPartialRefundsAreTwoRefundsAndNotARepeat() {
        var order = placed(aDeliveredOrder().of(2, "10.00")).id();
        cases.aGrantedReturn(order, 1, 1);
        cases.aGrantedReturn(order, 1, 1);
        assertThat(paidBack(order)).isEqualTo(2_000);
        assertThat(rows.count("select count(*) from refund where order_id = ?", order))
                .isEqualTo(2);
    }

    @Test
    void aRejectedItemIsNotMarkedReturned() {
        var order = placed(aDeliveredOrder().of(1, "10.00")).id();
        var id = cases.anArrivedReturn(order, 1, 1);
        cases.inspect(id, List.of(cases.refused(1, 1)));
        var refused = cases.reject(id);
        assertThat(refused.getString("goods")).isEqualTo("REFUSED");
        assertThat(refused.getString("money")).isEqualTo("NONE");
        var back = cases.done(cases.warehouse, id, "send-back", Map.of("carrier", "SF Express", "number", "SF9"));
        assertThat(back.getString("lines[0].units[0].state")).isEqualTo("SENT_BACK");
        assertThat(paidBack(order)).isZero();
    }

    @Test
    void aClockStandsStillOverTheLunchBreakAndTheWeekend() {
        var shop = shops.another("shop " + UUID.randomUUID(), true);
        var own = Cases.of(shops, shop);
        var days = new String[] {"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"};
        var week = new java.util.ArrayList<>(Week.hours("09:00", "12:00", days));
        week.addAll(Week.hours("13:00", "18:00", days));
        var calendar = Week.calendar(week);
        calendar.put("answerMinutes", 300);
        Week.put(own.agent, shop, "calendar", calendar).then().statusCode(200);
        Api.as(own.agent, Json.of(Map.of("now", FRIDAY_HALF_PAST_FIVE)))
                .put("/sandbox/clock")
                .then()
                .statusCode(200);
        var order = own.placed(aDeliveredOrder().at(FRIDAY_HALF_PAST_FIVE).of(1, "10.00"));
        var id = own.aSubmittedReturn(order.id(), 1, 1);
        // half an hour on Friday, three before lunch on Monday, one and a half after it
        assertThat(own.view(id).getString("clocks.find { it.code == 'ANSWER' }.dueAt"))
                .isEqualTo("2026-11-23T06:30:00Z");
    }

    @Test
    void aRuleChangedWhileACaseRunsDoesNotChangeTheCase() {
        var shop = shops.another("shop " + UUID.randomUUID(), false);
        var own = Cases.of(shops, shop);
        var order = own.placed(aDeliveredOrder().of(1, "129.90").freeFreight("10.00", "99.00"));
        var id = own.aSubmittedReturn(order.id(), 1, 1);
        var before = own.view(id);
        Api.as(
                        own.agent,
                        Json.of(Map.of(
                                "presetId",
                                "EU_14D",
                                "freight",
                                Map.of("tariff", Map.of("amount", "99.00", "currency", "CNY")),
                                "returnAddress",
                                "somewhere else")))
                .header("If-Match", "*")
                .put("/shops/{id}/settings", shop)
                .then()
                .statusCode(200);
        var approved = own.approve(id);
        assertThat(approved.getString("preset.id")).isEqualTo("CN_7D");
        assertThat(approved.getString("returnAddress")).doesNotContain("somewhere else");
        assertThat(approved.getString("amount.amount")).isEqualTo(before.getString("amount.amount"));
    }

    @Test
    void aNoteIsNotWrittenToTheWrongOrder() {
        var mine = placed(aDeliveredOrder().of(1, "10.00"));
        var other = placed(aDeliveredOrder().of(1, "10.00"));
        var tag = Api.as(cases.agent).get("/orders/{id}", mine.id()).getHeader("ETag");
        var memo = Map.of("text", "多送一个盖子", "orderNumber", mine.view().getString("number"));
        Api.as(cases.agent, Json.of(memo))
                .put("/orders/{id}/memo", mine.id())
                .then()
                .statusCode(428);
        // both are as fresh as the other, so only the number tells them apart
        Api.as(cases.agent, Json.of(memo))
                .header("If-Match", tag)
                .put("/orders/{id}/memo", other.id())
                .then()
                .statusCode(422)
                .body("code", equalTo("MEMO_OF_ANOTHER_ORDER"));
        Api.as(cases.agent, Json.of(memo))
                .header("If-Match", tag)
                .put("/orders/{id}/memo", mine.id())
                .then()
                .statusCode(200)
                .body("memo", equalTo("多送一个盖子"));
    }

    @Test
    void openingAPageCreatesNoDraft() {
        var order = placed(aDeliveredOrder().of(1, "10.00")).id();
        var before = rows.all();
        for (var page : List.of("/orders/{id}", "/orders/{id}/return-options", "/orders/{id}/returns")) {
            Api.as(cases.buyer).get(page, order).then().statusCode(200);
            Api.as(cases.agent).get(page, order).then().statusCode(200);
        }
        Cases.post(cases.buyer, "/returns/quote", Cases.asking(order, "RETURN_REFUND", "NO_REASON", 1, 1))
                .then()
                .statusCode(200);
        assertThat(rows.all()).isEqualTo(before);
    }

    private Placed placed(AnOrder order) {
        return cases.placed(order);
    }

    private String amount(UUID id) {
        return cases.view(id).getString("amount.amount");
    }

    private long paidBack(UUID order) {
        return rows.count("select coalesce(sum(total_minor), 0) from refund where order_id = ?", order);
    }
}
