package aftercare.reconciliation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.MovableClock;
import aftercare.testing.Rows;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
        hand("A,1.00,CNY");
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
