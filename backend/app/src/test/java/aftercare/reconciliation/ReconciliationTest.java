package aftercare.reconciliation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.access.Actor;
import aftercare.credit.Holder;
import aftercare.credit.Ledger;
import aftercare.money.Money;
import aftercare.refunds.RefundSender;
import aftercare.returns.Cases;
import aftercare.shops.StaffRole;
import aftercare.testing.Api;
import aftercare.testing.MovableClock;
import aftercare.testing.Rows;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.orders.OrderFixtures.aPaidOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Every cent that does not tie is found, said once, and gone when it ties. */
@QuarkusTest
class ReconciliationTest {

    @Inject
    TwoShops shops;

    @Inject
    DailyReconciliation daily;

    @Inject
    MovableClock clock;

    @Inject
    Rows rows;

    @Inject
    Ledger ledger;

    @Inject
    RefundSender sender;

    private Cases cases;
    private UUID shop;

    @BeforeEach
    void aShopOfItsOwn() {
        shop = shops.another("books " + UUID.randomUUID(), false);
        cases = Cases.of(shops, shop);
    }

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void whatTiesIsNoFinding() {
        aPaidRefund("10.00", "BANK-A");
        hand("BANK-A,10.00,CNY").then().statusCode(201).body("rows", equalTo(1), "problems", equalTo(0));
        assertThat(open()).isEmpty();
    }

    @Test
    void eachWayNotToTieIsFound() {
        aPaidRefund("10.00", "TWICE");
        aPaidRefund("20.00", "AMOUNT");
        aPaidRefund("30.00", "CURRENCY");
        aGrant("40.00");
        clock.forward(Duration.ofDays(4));
        hand("TWICE,10.00,CNY\nTWICE,10.00,CNY\nAMOUNT,19.99,CNY\nCURRENCY,30.00,USD\nNOBODY,5.00,CNY")
                .then()
                .statusCode(201);
        assertThat(open())
                .containsExactlyInAnyOrder(
                        "PAID_TWICE 10.00 20.00",
                        "OTHER_AMOUNT 20.00 19.99",
                        "OTHER_CURRENCY 0.00 30.00",
                        "NOT_GRANTED 0.00 5.00",
                        "NOT_PAID 40.00 0.00");
    }

    @Test
    void whatWasPaidAndIsNotInTheFileOfThoseDaysIsFound() {
        aPaidRefund("10.00", "LOST");
        var tomorrow = LocalDate.now(clock).plusDays(9);
        var yesterday = LocalDate.now(clock).minusDays(1);
        clock.forward(Duration.ofDays(10));
        handRaw("reference,amount,currency,date\nX1,1.00,CNY," + yesterday + "\nX2,1.00,CNY," + tomorrow);
        assertThat(open()).contains("NOT_IN_FILE 10.00 0.00");
    }

    @Test
    void booksThatWereTamperedWithAreFound() {
        var ret = aPaidRefund("10.00", "BANK-T");
        rows.change("update refund_leg set amount_minor = 999 where reference = 'BANK-T' and shop_id = ?", shop);
        run();
        assertThat(open()).containsExactly("PARTS_DIFFER 10.00 9.99");
        rows.change("update refund_leg set amount_minor = 1001 where reference = 'BANK-T' and shop_id = ?", shop);
        rows.change("update refund set total_minor = 1001 where return_id = ?", ret);
        run();
        assertThat(open()).containsExactly("ABOVE_CAPTURED 10.00 10.01");
        assertThat(day().getBoolean("ties[0]")).isTrue();
        rows.change("update refund_leg set amount_minor = 1000 where reference = 'BANK-T' and shop_id = ?", shop);
        assertThat(day().getBoolean("ties[0]")).isFalse();
    }

    /** The second look finds nothing at the very moment of the first. */
    @Test
    void whatTiesByNowIsGoneThoughTheClockOfASandboxStandsStill() {
        shop = shops.another("books " + UUID.randomUUID(), true);
        cases = Cases.of(shops, shop);
        credit("6.00");
        rows.change("update credit_lot set left_minor = 599 where shop_id = ?", shop);
        run();
        assertThat(open()).containsExactly("CREDIT_BALANCE 6.00 5.99");
        rows.change("update credit_lot set left_minor = 600 where shop_id = ?", shop);
        run();
        assertThat(open()).isEmpty();
    }

    @Test
    void aBalanceThatIsNotTheSumOfItsEntriesIsFound() {
        credit("6.00");
        run();
        assertThat(open()).isEmpty();
        rows.change("update credit_lot set left_minor = 599 where shop_id = ?", shop);
        run();
        assertThat(open()).containsExactly("CREDIT_BALANCE 6.00 5.99");
    }

    @Test
    void aRefundIntoStoreCreditHasItsEntryToTheCent() {
        var id = aGrant("10.00");
        var refund = cases.view(id);
        Cases.post(
                        cases.finance,
                        "/refunds/" + refund.getString("refunds[0].id") + "/other-way",
                        Map.of(
                                "legId", refund.getString("refunds[0].legs[0].id"),
                                "way", "STORE_CREDIT",
                                "givenBy", "李小雨",
                                "words", "好的"))
                .then()
                .statusCode(200);
        sender.send();
        assertThat(cases.view(id).getString("money")).isEqualTo("PAID");
        run();
        assertThat(open()).isEmpty();
        rows.change("update credit_entry set amount_minor = 999 where shop_id = ?", shop);
        rows.change("update credit_lot set left_minor = 999 where shop_id = ?", shop);
        run();
        assertThat(open()).containsExactly("CREDIT_NOT_BOOKED 10.00 9.99");
        rows.change("update credit_entry set amount_minor = 1000 where shop_id = ?", shop);
        rows.change("update credit_lot set left_minor = 1000 where shop_id = ?", shop);
        clawBack(id);
        run();
        assertThat(open()).isEmpty();
        rows.change("update credit_entry set amount_minor = -999 where shop_id = ? and kind = 'REVERSE'", shop);
        rows.change("update credit_lot set left_minor = 1 where shop_id = ?", shop);
        run();
        assertThat(open()).containsExactly("CREDIT_NOT_TAKEN 10.00 9.99");
    }

    @Test
    void aDifferencePaidWithCreditAndMoneyTiesToTheCent() {
        credit("6.00");
        var id = anExchange();
        cases.done(cases.buyer, id, "pay-with-credit", Map.of("amount", cny("6.00")));
        cases.done(cases.finance, id, "difference-paid", Map.of("reference", "WX-1"));
        run();
        assertThat(open()).isEmpty();
        rows.change("update difference_entry set amount_minor = 1401 where return_id = ?", id);
        run();
        assertThat(open()).containsExactly("DIFFERENCE 14.01 14.00");
        rows.change("update difference_entry set amount_minor = 1400 where return_id = ?", id);
        rows.change("update credit_entry set amount_minor = -601 where return_id = ?", id);
        rows.change("update credit_lot set left_minor = 0 where shop_id = ?", shop);
        run();
        assertThat(open()).contains("CREDIT_IN_CASE 6.00 6.01");
        rows.change("update credit_entry set amount_minor = -600 where return_id = ?", id);
        cases.done(cases.agent, id, "convert", Map.of("message", "没有货了"));
        cases.ship(id);
        cases.receive(id, List.of(Cases.arrived(1, 1)));
        cases.inspect(id, List.of(Cases.accepted(1, 1)));
        cases.refund(id);
        run();
        assertThat(open()).as("what was paid on top went back").isEmpty();
        rows.change("update difference_entry set amount_minor = -1399 where return_id = ? and kind = 'PAID_BACK'", id);
        run();
        assertThat(open()).containsExactly("DIFFERENCE 0.01 0.00");
    }

    @Test
    void aRepairFeeThatWasPaidTiesToTheCent() {
        var order = cases.placed(aDeliveredOrder().sent(401).signed(400).of(1, "129.90"))
                .id();
        var asked = Cases.asking(order, "REPAIR", "QUALITY", 1, 1);
        asked.put("evidence", cases.photosFor(order, 1));
        asked.put("text", "加热不了");
        var id = cases.submitted(asked).getUUID("id");
        cases.approve(id);
        cases.ship(id);
        cases.receive(id, List.of(Cases.arrived(1, 1)));
        cases.done(cases.agent, id, "diagnose", Map.of());
        var part = Map.of("kind", "PART", "text", "屏幕", "amount", cny("30.00"));
        var quote = Map.of(
                "cause",
                "BUYER_FAULT",
                "evidence",
                Cases.photos(cases.agent, 1),
                "message",
                "屏幕摔坏",
                "lines",
                List.of(part));
        cases.done(cases.agent, id, "quote-repair", quote);
        cases.done(cases.buyer, id, "accept-quote", Map.of("total", cny("30.00")));
        cases.done(cases.finance, id, "difference-paid", Map.of("reference", "WX-2"));
        run();
        assertThat(open()).isEmpty();
        rows.change("update difference_entry set amount_minor = 2999 where return_id = ?", id);
        run();
        assertThat(open()).containsExactly("REPAIR_FEE 29.99 30.00");
    }

    @Test
    void whatCameBackIsWhatWasProved() {
        var id = aPaidRefund("10.00", "BANK-C");
        clawBack(id);
        run();
        assertThat(open()).isEmpty();
        rows.change("update claw_back set amount_minor = 999 where shop_id = ?", shop);
        run();
        assertThat(open()).containsExactly("CAME_BACK 10.00 9.99");
        rows.change("update claw_back set amount_minor = 1000 where shop_id = ?", shop);
        rows.change("update refund set clawed_back_minor = 1001 where return_id = ?", id);
        run();
        assertThat(open()).containsExactly("CAME_BACK 10.00 10.01");
    }

    @Test
    void whatABuyerOwesIsFoundWhenItIsLateAndWhenItsPartDiffers() {
        var id = aPaidRefund("10.00", "BANK-D");
        var view = cases.view(id);
        var demand = Cases.post(
                        cases.finance,
                        "/demands",
                        Map.of(
                                "refundId", view.getString("refunds[0].id"),
                                "legId", view.getString("refunds[0].legs[0].id"),
                                "words", "误付"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        run();
        assertThat(open()).isEmpty();
        clock.forward(Duration.ofDays(19));
        run();
        assertThat(open()).containsExactly("DEMAND_LATE 10.00 0.00");
        Cases.post(cases.finance, "/demands/" + demand + "/paid", Map.of("reference", "IN-1"))
                .then()
                .statusCode(200);
        run();
        assertThat(open()).isEmpty();
        rows.change("update demand set amount_minor = 999 where shop_id = ?", shop);
        run();
        assertThat(open()).containsExactly("DEMAND_DIFFERS 9.99 10.00");
    }

    private UUID anExchange() {
        var id = cases.aSubmittedReturn(
                cases.placed(aDeliveredOrder().of(1, "129.90")).id(), 1, 1);
        var wanted = Map.of("sku", "POT-L", "title", "大茶壶", "price", cny("149.90"));
        var offer = Map.of(
                "kind", "EXCHANGE", "message", "换一个大的？", "lines", List.of(Map.of("lineNo", 1, "wanted", wanted)));
        cases.done(cases.agent, id, "offer", Map.of("offers", List.of(offer)));
        cases.done(cases.buyer, id, "accept-offer", Map.of());
        return id;
    }

    private void credit(String amount) {
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.grant(
                        shop,
                        new Holder(Holder.Kind.SUBJECT, cases.buyerSubject, "Li"),
                        Money.of(amount, "CNY"),
                        null,
                        new Ledger.Why("gift", null, Actor.system("TEST")),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /** Under a log-in of this moment. */
    private void clawBack(UUID id) {
        var view = cases.view(id);
        var body = Map.of(
                "legId", view.getString("refunds[0].legs[0].id"),
                "reason", "SENT_WRONGLY",
                "words", "付错了",
                "proof", "IN-9");
        Cases.post(fresh(), "/refunds/" + view.getString("refunds[0].id") + "/claw-back", body)
                .then()
                .statusCode(200);
    }

    private String fresh() {
        var finance = "finance-" + UUID.randomUUID();
        shops.employ(shop, finance, StaffRole.FINANCE);
        return Tokens.signedInAt(finance, clock.instant());
    }

    private static Map<String, String> cny(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    @Test
    void aFindingIsSaidOnceKeepsItsExplanationAndGoesWhenItTies() {
        hand("EARLY,10.00,CNY");
        var finding = findings("OPEN").getString("items[0].id");
        Cases.post(cases.finance, "/reconciliation/findings/" + finding + "/explain", Map.of("text", "booked tomorrow"))
                .then()
                .statusCode(200)
                .body("state", equalTo("EXPLAINED"));
        run();
        assertThat(open()).isEmpty();
        assertThat(findings("EXPLAINED").getList("items.explanation")).containsExactly("booked tomorrow");
        aPaidRefund("10.00", "EARLY");
        run();
        assertThat(findings("EXPLAINED").getList("items")).isEmpty();
        assertThat(findings("GONE").getList("items.id")).containsExactly(finding);
    }

    @Test
    void aRowThatCannotBeReadStopsNoOther() {
        var file = hand("OK,1.00,CNY\n,1.00,CNY\nB,1.000,CNY\nC,1.00,XXY\nD,-1.00,CNY")
                .jsonPath();
        assertThat(List.of(file.getInt("rows"), file.getInt("problems"))).containsExactly(1, 4);
        handRaw("reference,amount,currency,date\nE,1.00,CNY,tomorrow").then().body("problems", equalTo(1));
        handRaw("reference,amount,currency,date\nE,1.00,CNY,+12026-01-01\nF,1.00,CNY,-0001-01-01")
                .then()
                .statusCode(201)
                .body("problems", equalTo(2));
        var problems = Api.as(cases.finance)
                .get("/reconciliation/files/{id}/problems", file.getString("id"))
                .jsonPath();
        assertThat(problems.getList("items.row")).containsExactly(3, 4, 5, 6);
        assertThat(problems.getList("items.pointer")).containsExactly("reference", "amount", "amount", "amount");
    }

    @Test
    void theSameFileIsTakenOnce() {
        hand("A,1.00,CNY").then().statusCode(201);
        hand("A,1.00,CNY").then().statusCode(409).body("code", equalTo("FILE_KNOWN"));
        assertThat(open()).containsExactly("NOT_GRANTED 0.00 1.00");
    }

    @Test
    void whatIsNoTableIsRefused() {
        handRaw("").then().statusCode(400);
        handRaw("reference,amount\nA,1.00").then().statusCode(400);
    }

    @Test
    void theDaysTieOverThePartsOfEveryRefund() {
        aPaidRefund("10.00", "D1");
        aGrant("20.00");
        var day = day();
        assertThat(day.getString("granted[0].amount")).isEqualTo("30.00");
        assertThat(day.getString("paid[0].amount")).isEqualTo("10.00");
        assertThat(day.getString("open[0].amount")).isEqualTo("20.00");
        assertThat(day.getBoolean("ties[0]")).isTrue();
    }

    @Test
    void theNightlyLookIsTakenOnceADay() {
        aGrant("40.00");
        clock.forward(Duration.ofDays(4));
        clock.moveTo(clock.instant()
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .atTime(2, 0)
                .toInstant(ZoneOffset.UTC));
        daily.reconcile();
        daily.reconcile();
        assertThat(open()).containsExactly("NOT_PAID 40.00 0.00");
        assertThat(rows.count("select count(*) from reconciliation_run where shop_id = ?", shop))
                .isOne();
    }

    @Test
    void anotherShopSeesNothingOfIt() {
        var file = hand("A,1.00,CNY").jsonPath().getString("id");
        Api.as(Tokens.finance())
                .get("/reconciliation/files/{id}/problems", file)
                .then()
                .statusCode(404)
                .body("code", equalTo("UNKNOWN_SETTLEMENT_FILE"));
        var finding = findings("OPEN").getString("items[0].id");
        Cases.post(Tokens.finance(), "/reconciliation/findings/" + finding + "/explain", Map.of("text", "x"))
                .then()
                .statusCode(404);
        assertThat(Api.as(Tokens.finance())
                        .get("/reconciliation/findings")
                        .jsonPath()
                        .getList("items.id"))
                .doesNotContain(finding);
    }

    private UUID aGrant(String amount) {
        var id = cases.aSubmittedRefund(cases.placed(aPaidOrder().of(1, amount)).id(), 1, 1);
        cases.approve(id);
        return id;
    }

    private UUID aPaidRefund(String amount, String reference) {
        var id = aGrant(amount);
        var view = cases.view(id);
        Cases.post(
                        cases.finance,
                        "/refunds/" + view.getString("refunds[0].id") + "/confirm",
                        Map.of("legId", view.getString("refunds[0].legs[0].id"), "reference", reference))
                .then()
                .statusCode(200);
        return id;
    }

    private Response hand(String lines) {
        var day = LocalDate.now(clock);
        return handRaw("reference,amount,currency,date\n"
                + lines.lines().map(line -> line + "," + day + "\n").reduce("", String::concat));
    }

    private Response handRaw(String csv) {
        return Api.as(cases.finance)
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "settlement.csv", csv.getBytes(), "text/csv")
                .post("/reconciliation/files");
    }

    private void run() {
        Cases.post(cases.finance, "/reconciliation/run", Map.of()).then().statusCode(200);
    }

    private JsonPath day() {
        return Api.as(cases.finance).get("/reconciliation/days").jsonPath();
    }

    private JsonPath findings(String state) {
        return Api.as(cases.finance)
                .queryParam("state", state)
                .get("/reconciliation/findings")
                .jsonPath();
    }

    private List<String> open() {
        var found = findings("OPEN");
        return found.<Map<String, Object>>getList("items").stream()
                .map(item -> item.get("kind") + " " + amount(item.get("expected")) + " " + amount(item.get("found")))
                .toList();
    }

    private static Object amount(Object money) {
        return ((Map<?, ?>) money).get("amount");
    }
}
