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
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.http.ContentType;
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
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** An invoice is answered in time, costs nothing, and loses what was refunded, never more. */
@QuarkusTest
class InvoiceTest {

    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n".getBytes(UTF_8);

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

    @Test
    void noRedLetterIsDoneWithoutItsNumber() {
        var order = aReddenedPersonsOrder();
        var invoice = Api.as(cases.buyer).get("/orders/{id}/invoice", order).jsonPath();
        assertThat(invoice.getBoolean("red[0].done")).isFalse();
        redVerb(order, "confirm", Map.of("number", " ")).then().statusCode(400);
        clock.forward(Duration.ofHours(48).plusMinutes(1));
        alarms.look();
        assertThat(told(invoice)).containsOnlyOnce("red-letter.waits");
        redVerb(order, "confirm", Map.of("number", "R-9"))
                .then()
                .statusCode(200)
                .body("red[0].done", equalTo(true))
                .body("red[0].state", equalTo("NO_CONFIRMATION"))
                .body("red[0].number", equalTo("R-9"));
        redVerb(order, "confirm", Map.of("number", "R-10"))
                .then()
                .statusCode(409)
                .body("code", equalTo("RED_LETTER_STANDS"));
        redVerb(order, "withdraw", Map.of()).then().statusCode(409);
    }

    /** It waits for its number, so it is taken back, and begun anew over what the buyer still has. */
    @Test
    void whatComesBackBeforeItWasTakenOffIsTakenOffNoMore() {
        var order = cases.placed(aPaidOrder().of(2, "100.00").giftCard("60.00")).id();
        issue(ask(order, false)).then().statusCode(200);
        var id = cases.aSubmittedRefund(order, 1, 1);
        cases.approve(id);
        cases.payByHand(id);
        assertThat(red(order)).containsExactly("01 RETURN 100.00");
        var back = clawBack(id, 0);
        var rest = new BigDecimal("100.00").subtract(back);
        assertThat(red(order)).containsExactly("08 RETURN 100.00", "01 RETURN " + rest);
        clawBack(id, 1);
        assertThat(red(order)).containsExactly("08 RETURN 100.00", "08 RETURN " + rest);
        redVerb(order, 1, "restart", Map.of()).then().statusCode(409).body("code", equalTo("RED_LETTER_NOT_NEEDED"));
        assertThat(invoice(order).getString("again")).isNull();
    }

    @Test
    void whatComesBackAfterItWasTakenOffIsIssuedAnew() {
        var order = aReddenedPersonsOrder();
        redVerb(order, "confirm", Map.of("number", "R-9")).then().statusCode(200);
        issueAgain(order, Map.of("number", "FP-2")).then().statusCode(409).body("code", equalTo("NOTHING_TO_INVOICE"));
        clawBack(UUID.fromString(caseOf(order)), 0);
        var invoice = invoice(order);
        assertThat(red(order)).containsExactly("01 RETURN 10.00");
        assertThat(invoice.getString("again.amount")).isEqualTo("10.00");
        assertThat(told(invoice)).contains("invoice.again");
        assertThat(again()).containsExactly(order.toString());
        issueAgain(order, Map.of("number", "FP-2"))
                .then()
                .statusCode(200)
                .body("again", nullValue())
                .body("further.number", contains("FP-2"))
                .body("further[0].amount.amount", equalTo("10.00"));
        assertThat(again()).isEmpty();
        // all of it is asked back now: no more is taken off than was invoiced
        var rest = cases.aSubmittedRefund(order, 1, 2);
        cases.approve(rest);
        cases.payByHand(rest);
        assertThat(red(order)).containsExactly("01 RETURN 10.00", "01 RETURN 20.00");
    }

    @Test
    void whatIsVoidAfterItsConfirmationIsNotIssuedAnew() {
        var order = aReddenedCompanysOrder();
        redVerb(order, "confirm", Map.of("number", "R-1")).then().statusCode(200);
        clawBack(UUID.fromString(caseOf(order)), 0);
        assertThat(invoice(order).getString("again.amount")).isEqualTo("10.00");
        redVerb(order, "withdraw", Map.of()).then().statusCode(200).body("again", nullValue());
        assertThat(red(order)).containsExactly("09 RETURN 10.00");
    }

    @Test
    void theBuyerOpensTheFileOfHisInvoice() {
        var order = anOrder();
        var invoice = ask(order, false);
        var photo = Cases.photos(cases.finance, 1).getFirst();
        attach(invoice, photo).then().statusCode(409).body("code", equalTo("INVOICE_NOT_ISSUED"));
        issue(invoice, photo)
                .then()
                .statusCode(422)
                .body("code", equalTo("FILE_NOT_PDF"))
                .body("errors[0].pointer", equalTo("/fileId"));
        issue(invoice, UUID.randomUUID())
                .then()
                .statusCode(422)
                .body("code", equalTo("EVIDENCE_UNKNOWN"))
                .body("errors[0].pointer", equalTo("/fileId"));
        issue(invoice).then().statusCode(200).body("fileId", nullValue());
        var pdf = handedIn("发票 1.pdf");
        attach(invoice, pdf).then().statusCode(200).body("fileId", equalTo(pdf.toString()));
        var file = invoice(order).getString("fileId");
        var read = Api.as(cases.buyer).get("/evidence/{id}/original", file);
        read.then()
                .statusCode(200)
                .header("Content-Type", "application/pdf")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "attachment; filename*=UTF-8''%E5%8F%91%E7%A5%A8%201.pdf");
        assertThat(read.asByteArray()).isEqualTo(PDF);
        Api.as(Cases.withANewBuyer().buyer)
                .get("/evidence/{id}/original", file)
                .then()
                .statusCode(404);
        Api.as(Tokens.agent()).get("/evidence/{id}/original", file).then().statusCode(404);
    }

    private UUID handedIn(String name) {
        return Api.as(cases.finance)
                .contentType(ContentType.MULTIPART)
                .multiPart(new MultiPartSpecBuilder(PDF)
                        .controlName("file")
                        .fileName(name)
                        .mimeType("application/pdf")
                        .charset(UTF_8)
                        .build())
                .post("/evidence")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    private UUID aReddenedPersonsOrder() {
        var order = anOrder();
        issue(ask(order, false)).then().statusCode(200);
        var id = cases.aSubmittedRefund(order, 1, 1);
        cases.approve(id);
        cases.payByHand(id);
        assertThat(red(order)).containsExactly("01 RETURN 10.00");
        return order;
    }

    private JsonPath invoice(UUID order) {
        return Api.as(cases.buyer).get("/orders/{id}/invoice", order).jsonPath();
    }

    private List<String> again() {
        return Api.as(cases.finance)
                .queryParam("state", "ISSUED")
                .queryParam("again", true)
                .get("/invoices")
                .jsonPath()
                .getList("items.orderId");
    }

    private Response issueAgain(UUID order, Map<String, ?> asked) {
        return Cases.post(cases.finance, "/invoices/" + invoice(order).getString("id") + "/issue-again", asked);
    }

    private Response attach(JsonPath invoice, UUID file) {
        return Cases.post(
                cases.finance, "/invoices/" + invoice.getString("id") + "/file", Map.of("fileId", file.toString()));
    }

    private Response issue(JsonPath invoice, UUID file) {
        return Cases.post(
                cases.finance,
                "/invoices/" + invoice.getString("id") + "/issue",
                Map.of("number", "FP-1", "fileId", file.toString()));
    }

    private String caseOf(UUID order) {
        return Api.as(cases.agent)
                .queryParam("orderId", order)
                .get("/returns")
                .jsonPath()
                .getString("items[0].id");
    }

    /** Answers how much came back. */
    private BigDecimal clawBack(UUID id, int leg) {
        var refund = cases.view(id);
        var finance = "finance-" + UUID.randomUUID();
        shops.employ(shop, finance, StaffRole.FINANCE);
        var part = "refunds[0].legs[" + leg + "]";
        Cases.post(
                        Tokens.signedInAt(finance, clock.instant()),
                        "/refunds/" + refund.getString("refunds[0].id") + "/claw-back",
                        Map.of(
                                "legId", refund.getString(part + ".id"),
                                "reason", "SENT_WRONGLY",
                                "words", "付错了",
                                "proof", "IN-9"))
                .then()
                .statusCode(200);
        return new BigDecimal(refund.getString(part + ".amount.amount"));
    }

    /** Paid in two parts, of which one came back: that much of the refund is the shop's again. */
    @Test
    void whatCameBackOfARefundIsInvoicedAfterAll() {
        var order = cases.placed(aPaidOrder().of(2, "100.00").giftCard("60.00")).id();
        var id = cases.aSubmittedRefund(order, 1, 1);
        cases.approve(id);
        cases.payByHand(id);
        assertThat(cases.view(id).getList("refunds[0].legs.id")).hasSize(2);
        var back = clawBack(id, 0);
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
