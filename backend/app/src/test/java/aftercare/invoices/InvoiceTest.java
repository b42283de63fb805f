package aftercare.invoices;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.returns.Cases;
import aftercare.shops.StaffRole;
import aftercare.testing.Api;
import aftercare.testing.MovableClock;
import aftercare.testing.Rows;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.orders.OrderFixtures.aPaidOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** An invoice is answered in time, costs nothing, and loses what was refunded, never more. */
@QuarkusTest
class InvoiceTest {

    @Inject
    TwoShops shops;

    @Inject
    InvoiceAlarms alarms;

    @Inject
    MovableClock clock;

    @Inject
    Rows rows;

    private UUID shop;
    private Cases cases;

    @BeforeEach
    void aShopOfItsOwn() {
        shop = shops.another("invoices " + UUID.randomUUID(), false);
        cases = Cases.of(shops, shop);
    }

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void whatIsAskedForIsIssuedOverWhatWasPaid() {
        var order = anOrder();
        var invoice = ask(order, false);
        assertThat(Duration.between(
                        Instant.parse(invoice.getString("requestedAt")), Instant.parse(invoice.getString("dueAt"))))
                .isEqualTo(Duration.ofDays(7));
        issue(invoice).then().statusCode(200).body("state", equalTo("ISSUED")).body("amount.amount", equalTo("30.00"));
        issue(invoice).then().statusCode(409).body("code", equalTo("INVOICE_ISSUED"));
        assertThat(Api.as(cases.buyer)
                        .get("/orders/{id}/invoice", order)
                        .jsonPath()
                        .getString("number"))
                .isEqualTo("FP-1");
    }

    @Test
    void askingAgainCorrectsAndGivesNoMoreTime() {
        var order = anOrder();
        var first = ask(order, false);
        var again = ask(order, true);
        assertThat(again.getString("id")).isEqualTo(first.getString("id"));
        assertThat(again.getString("dueAt")).isEqualTo(first.getString("dueAt"));
        assertThat(again.getBoolean("forCompany")).isTrue();
    }

    @Test
    void aCompanyNeedsItsTaxNumber() {
        Cases.post(
                        cases.buyer,
                        "/orders/" + anOrder() + "/invoice-request",
                        Map.of("forCompany", true, "title", "杭州某某公司"))
                .then()
                .statusCode(422)
                .body("code", equalTo("TAX_ID_MISSING"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"开票需加 6 个税点", "不开票", "开票要另付 10 元", "There is an extra fee for it", "We do not issue invoices"})
    void wordsOfAFeeNeverReachTheBuyer(String words) {
        var order = anOrder();
        answer(ask(order, false), words).then().statusCode(422).body("code", equalTo("INVOICE_IS_FREE"));
        assertThat(Api.as(cases.buyer)
                        .get("/orders/{id}/invoice", order)
                        .jsonPath()
                        .getString("answer"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"发票今天开好，发到您的邮箱", "Your invoice will be sent tomorrow"})
    void aPlainAnswerDoes(String words) {
        answer(ask(anOrder(), false), words).then().statusCode(200).body("answer", equalTo(words));
    }

    @Test
    void itIsWarnedOfADayBeforeAndWhenItIsLate() {
        var invoice = ask(anOrder(), false);
        alarms.look();
        assertThat(told(invoice)).isEmpty();
        clock.forward(Duration.ofDays(6).plusMinutes(1));
        alarms.look();
        alarms.look();
        assertThat(told(invoice)).containsExactly("invoice.due");
        clock.forward(Duration.ofDays(1));
        alarms.look();
        alarms.look();
        assertThat(told(invoice)).containsExactlyInAnyOrder("invoice.due", "invoice.late");
    }

    /** Nobody looked for a week. */
    @Test
    void whatIsLateAtTheFirstLookIsSaidOnce() {
        var invoice = ask(anOrder(), false);
        clock.forward(Duration.ofDays(8));
        alarms.look();
        alarms.look();
        assertThat(told(invoice)).containsExactly("invoice.late");
    }

    @Test
    void aPersonsInvoiceIsReddenedDirectlyWhenTheMoneyIsPaid() {
        var order = anOrder();
        issue(ask(order, false)).then().statusCode(200);
        var id = cases.aSubmittedRefund(order, 1, 1);
        cases.approve(id);
        assertThat(red(order)).isEmpty();
        cases.payByHand(id);
        assertThat(red(order)).containsExactly("01 RETURN 10.00");
    }

    @Test
    void aPartOfThePriceForGoodsThatStayIsReddenedAsAnAllowance() {
        var order = cases.placed(aDeliveredOrder().of(1, "129.90")).id();
        issue(ask(order, false)).then().statusCode(200);
        var id = cases.aSubmittedReturn(order, 1, 1);
        var part = Map.of("lineNo", 1, "allowance", Map.of("amount", "30.00", "currency", "CNY"));
        var offer = Map.of("kind", "REFUND_ONLY", "message", "退您 30 元，商品留着用？", "lines", List.of(part));
        cases.done(cases.agent, id, "offer", Map.of("offers", List.of(offer)));
        cases.done(cases.buyer, id, "accept-offer", Map.of());
        cases.payByHand(id);
        assertThat(red(order)).containsExactly("01 ALLOWANCE 30.00");
    }

    @Test
    void whatTheBuyerRejectsIs05AndWhatTheSellerTakesBackIs08() {
        var order = aReddenedCompanysOrder();
        redVerb(order, "reject", Map.of()).then().statusCode(200);
        assertThat(red(order)).containsExactly("05 RETURN 10.00");
        redVerb(order, "confirm", Map.of("number", "R-1")).then().statusCode(409);
        redVerb(order, "restart", Map.of()).then().statusCode(200);
        redVerb(order, 1, "withdraw", Map.of()).then().statusCode(200);
        assertThat(red(order)).containsExactly("05 RETURN 10.00", "08 RETURN 10.00");
    }

    @Test
    void whatTheBuyerEntersIs03AndWaitsForTheSellerWhoMayRejectItOrConfirm() {
        var order = aReddenedCompanysOrder();
        redVerb(order, "withdraw", Map.of()).then().statusCode(200);
        redVerb(order, "restart", Map.of("by", "BUYER")).then().statusCode(200);
        assertThat(red(order)).containsExactly("08 RETURN 10.00", "03 RETURN 10.00");
        assertThat(listed("WAITS_FOR_SELLER", null)).containsExactly(order.toString());
        assertThat(listed("WAITS_FOR_BUYER", null)).isEmpty();
        redVerb(order, 1, "reject", Map.of()).then().statusCode(200);
        redVerb(order, 1, "restart", Map.of("by", "BUYER")).then().statusCode(200);
        redVerb(order, 2, "confirm", Map.of("number", "R-3")).then().statusCode(200);
        assertThat(red(order)).containsExactly("08 RETURN 10.00", "06 RETURN 10.00", "04 RETURN 10.00");
        clock.forward(Duration.ofHours(73));
        alarms.look();
        assertThat(red(order)).as("what is confirmed stays").endsWith("04 RETURN 10.00");
    }

    @Test
    void whatTheBuyerEnteredAndNobodyConfirmedIsVoidAfter72HoursToo() {
        var order = aReddenedCompanysOrder();
        redVerb(order, "reject", Map.of()).then().statusCode(200);
        redVerb(order, "restart", Map.of("by", "BUYER")).then().statusCode(200);
        clock.forward(Duration.ofHours(72).plusMinutes(1));
        alarms.look();
        assertThat(red(order)).containsExactly("05 RETURN 10.00", "07 RETURN 10.00");
    }

    @Test
    void theListIsFoundByNumberTitleAndTaxNumber() {
        var order = aReddenedCompanysOrder();
        ask(anOrder(), false);
        assertThat(listed(null, "FP-")).containsExactly(order.toString());
        assertThat(listed(null, "李小")).containsExactly(order.toString());
        assertThat(listed(null, "91330100")).containsExactly(order.toString());
        assertThat(listed(null, "%")).isEmpty();
        var row = Api.as(cases.agent)
                .queryParam("state", "ISSUED")
                .get("/invoices")
                .jsonPath();
        assertThat(row.getList("items[0].red.code")).containsExactly("02");
    }

    private UUID aReddenedCompanysOrder() {
        var order = anOrder();
        issue(ask(order, true)).then().statusCode(200);
        var id = cases.aSubmittedRefund(order, 1, 1);
        cases.approve(id);
        cases.payByHand(id);
        assertThat(red(order)).containsExactly("02 RETURN 10.00");
        return order;
    }

    private List<String> listed(String red, String q) {
        var asked = Api.as(cases.agent).queryParam("state", "ISSUED");
        if (red != null) {
            asked.queryParam("red", red);
        }
        if (q != null) {
            asked.queryParam("q", q);
        }
        return asked.get("/invoices")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.orderId");
    }

    /** Paid in two parts, of which one came back: that much of the refund is the shop's again. */
    @Test
    void whatCameBackOfARefundIsInvoicedAfterAll() {
        var order = cases.placed(aPaidOrder().of(2, "100.00").giftCard("60.00")).id();
        var id = cases.aSubmittedRefund(order, 1, 1);
        cases.approve(id);
        cases.payByHand(id);
        var refund = cases.view(id);
        assertThat(refund.getList("refunds[0].legs.id")).hasSize(2);
        var finance = "finance-" + UUID.randomUUID();
        shops.employ(shop, finance, StaffRole.FINANCE);
        Cases.post(
                        Tokens.signedInAt(finance, clock.instant()),
                        "/refunds/" + refund.getString("refunds[0].id") + "/claw-back",
                        Map.of(
                                "legId", refund.getString("refunds[0].legs[0].id"),
                                "reason", "SENT_WRONGLY",
                                "words", "付错了",
                                "proof", "IN-9"))
                .then()
                .statusCode(200);
        var back = new BigDecimal(refund.getString("refunds[0].legs[0].amount.amount"));
        issue(ask(order, false))
                .then()
                .statusCode(200)
                .body(
                        "amount.amount",
                        equalTo(new BigDecimal("100.00").add(back).toString()));
    }

    @Test
    void whileItIsOnlyAskedForItSaysOverHowMuchItWouldBeIssued() {
        var order = anOrder();
        var invoice = ask(order, false);
        assertThat(invoice.getString("amount.amount")).isEqualTo("30.00");
        var id = cases.aSubmittedRefund(order, 1, 1);
        cases.approve(id);
        cases.payByHand(id);
        assertThat(Api.as(cases.finance)
                        .get("/orders/{id}/invoice", order)
                        .jsonPath()
                        .getString("amount.amount"))
                .isEqualTo("20.00");
        issue(invoice).then().statusCode(200).body("amount.amount", equalTo("20.00"));

        var late = anOrder();
        var before = cases.aSubmittedRefund(late, 1, 1);
        cases.approve(before);
        cases.payByHand(before);
        assertThat(ask(late, false).getString("amount.amount")).isEqualTo("20.00");
    }

    @Test
    void goodsThatCameBackAreReddenedAsAReturn() {
        var order = cases.placed(aDeliveredOrder().of(3, "10.00")).id();
        issue(ask(order, false)).then().statusCode(200);
        cases.aPaidReturn(order, 1, 1);
        assertThat(red(order)).containsExactly("01 RETURN 10.00");
    }

    @Test
    void allRedLettersTogetherNeverExceedTheBlueOne() {
        var order = anOrder();
        var id = cases.aSubmittedRefund(order, 1, 1);
        cases.approve(id);
        cases.payByHand(id);
        issue(ask(order, false)).then().body("amount.amount", equalTo("20.00"));
        var rest = cases.aSubmittedRefund(order, 1, 2);
        cases.approve(rest);
        cases.payByHand(rest);
        assertThat(red(order)).containsExactly("01 RETURN 20.00");
    }

    @Test
    void aCompanysRedLetterIsWarnedOfAt48HoursAndVoidAt72() {
        var order = anOrder();
        var invoice = ask(order, true);
        issue(invoice).then().statusCode(200);
        var id = cases.aSubmittedRefund(order, 1, 1);
        cases.approve(id);
        cases.payByHand(id);
        assertThat(cases.view(id).getString("money"))
                .as("the refund does not wait")
                .isEqualTo("PAID");
        assertThat(red(order)).containsExactly("02 RETURN 10.00");
        clock.forward(Duration.ofHours(48).plusMinutes(1));
        alarms.look();
        assertThat(told(invoice)).contains("red-letter.waits").doesNotContain("red-letter.void");
        clock.forward(Duration.ofHours(24));
        alarms.look();
        assertThat(red(order)).containsExactly("07 RETURN 10.00");
        redVerb(order, "confirm", Map.of("number", "R-1")).then().statusCode(409);
        redVerb(order, "restart", Map.of()).then().statusCode(200);
        redVerb(order, "restart", Map.of()).then().statusCode(409);
        assertThat(red(order)).containsExactly("07 RETURN 10.00", "02 RETURN 10.00");
    }

    @Test
    void whatIsConfirmedHasANumberAndBecomesVoidWhenWithdrawn() {
        var order = anOrder();
        issue(ask(order, true)).then().statusCode(200);
        var id = cases.aSubmittedRefund(order, 1, 1);
        cases.approve(id);
        cases.payByHand(id);
        redVerb(order, "confirm", Map.of("number", "R-1"))
                .then()
                .statusCode(200)
                .body("red[0].number", equalTo("R-1"));
        redVerb(order, "reject", Map.of()).then().statusCode(409);
        redVerb(order, "withdraw", Map.of()).then().statusCode(200);
        assertThat(red(order)).containsExactly("09 RETURN 10.00");
    }

    @Test
    void thatNobodyHasAskedIsNoError() {
        var order = anOrder();
        Api.as(cases.buyer).get("/orders/{id}/invoice", order).then().statusCode(204);
        Api.as(cases.agent).get("/orders/{id}/invoice", order).then().statusCode(204);
        Api.as(Cases.withANewBuyer().buyer)
                .get("/orders/{id}/invoice", order)
                .then()
                .statusCode(404);
    }

    @Test
    void strangersSeeNothing() {
        var order = anOrder();
        ask(order, false);
        Api.as(Cases.withANewBuyer().buyer)
                .get("/orders/{id}/invoice", order)
                .then()
                .statusCode(404);
        Api.as(Tokens.agent()).get("/orders/{id}/invoice", order).then().statusCode(404);
        assertThat(Api.as(cases.agent).get("/invoices").jsonPath().getList("items.orderId"))
                .containsExactly(order.toString());
    }

    @ParameterizedTest
    @EnumSource
    void everyRedLetterEnds(RedState state) {
        var reached = EnumSet.of(state);
        var grown = true;
        while (grown) {
            grown = EnumSet.copyOf(reached).stream().anyMatch(each -> reached.addAll(each.successors()));
        }
        assertThat(reached).anyMatch(each -> each.successors().isEmpty());
        assertThat(state.successors()).doesNotContain(state).noneMatch(RedState::isWaiting);
        assertThat(state.code()).isEqualTo("0" + (state.ordinal() + 1));
    }

    private UUID anOrder() {
        return cases.placed(aPaidOrder().of(3, "10.00")).id();
    }

    private JsonPath ask(UUID order, boolean company) {
        var asked = new HashMap<String, Object>(Map.of("forCompany", company, "title", "李小雨"));
        if (company) {
            asked.put("taxId", "91330100MA2XXXXX0X");
        }
        return Cases.post(cases.buyer, "/orders/" + order + "/invoice-request", asked)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Response issue(JsonPath invoice) {
        return Cases.post(cases.finance, "/invoices/" + invoice.getString("id") + "/issue", Map.of("number", "FP-1"));
    }

    private Response answer(JsonPath invoice, String text) {
        return Cases.post(cases.agent, "/invoices/" + invoice.getString("id") + "/answer", Map.of("text", text));
    }

    private Response redVerb(UUID order, String verb, Map<String, ?> asked) {
        return redVerb(order, 0, verb, asked);
    }

    private Response redVerb(UUID order, int which, String verb, Map<String, ?> asked) {
        var invoice = Api.as(cases.finance).get("/orders/{id}/invoice", order).jsonPath();
        var path = "/invoices/" + invoice.getString("id") + "/red-letters/" + invoice.getString("red[" + which + "].id")
                + "/" + verb;
        return Cases.post(cases.finance, path, asked);
    }

    private List<String> red(UUID order) {
        return Api.as(cases.finance)
                .get("/orders/{id}/invoice", order)
                .jsonPath()
                .<Map<String, Object>>getList("red")
                .stream()
                .map(red ->
                        red.get("code") + " " + red.get("reason") + " " + ((Map<?, ?>) red.get("amount")).get("amount"))
                .toList();
    }

    private List<String> told(JsonPath invoice) {
        return rows
                .list(
                        "select type from event where subject_id = ? order by id",
                        UUID.fromString(invoice.getString("id")))
                .stream()
                .map(row -> row.getFirst().toString())
                .toList();
    }
}
