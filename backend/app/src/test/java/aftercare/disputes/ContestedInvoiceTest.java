package aftercare.disputes;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.money.Money;
import aftercare.refunds.Sending;
import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.disputes.BeforeThePlatform.part;
import static aftercare.disputes.BeforeThePlatform.ruling;
import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** What was paid for a piece that the platform decided about goes off the invoice like any refund: once, when it is paid, to the cent. */
@QuarkusTest
class ContestedInvoiceTest {

    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    @Inject
    TwoShops shops;

    @Inject
    Sending sending;

    private Cases cases;
    private BeforeThePlatform platform;
    private UUID order;

    @BeforeEach
    void anOrderWithEverythingThatIsDividedAmongPieces() {
        cases = Cases.ofOwnShop(shops, true);
        platform = new BeforeThePlatform(cases, sending);
        cases.moveTo(START);
        order = cases.placed(aDeliveredOrder()
                        .at(START)
                        .of(3, "33.37")
                        .coupon("10.01")
                        .lessPoints("7.77")
                        .freight("8.00"))
                .id();
    }

    @Test
    void eachGrantHasARedLetterOfItsOwnAndTogetherTheyAreTheBlueOne() {
        var blue = issued(false);
        var id = platform.refunded(order, 2);
        assertThat(red()).as("granted, not paid").isEmpty();
        platform.paid(id);
        assertThat(red()).containsExactly("01 RETURN " + totalOf(id));

        var piece = platform.ruledAndCarriedOut(id, ruling("FULL_REFUND", "SELLER"));
        assertThat(red()).as("granted, not paid").hasSize(1);
        platform.paid(piece);

        // the shop has it, and has had it all the time
        assertThat(red()).containsExactly("01 RETURN " + totalOf(id), "01 RETURN " + totalOf(piece));
        assertThat(takenOff()).isEqualTo(blue);
        assertThat(platform.findings()).isEmpty();
    }

    @Test
    void aVerdictThatGivesNothingTakesNothingMoreOff() {
        issued(false);
        var id = platform.refunded(order, 2);
        platform.paid(id);
        var first = red();
        var piece = platform.ruledAndCarriedOut(id, ruling("REJECTION_STANDS", "BUYER"));
        cases.done(cases.warehouse, piece, "send-back", Map.of("carrier", "SF Express", "number", "SF99"));
        platform.paid(piece);
        assertThat(red()).isEqualTo(first).containsExactly("01 RETURN " + totalOf(id));
    }

    @Test
    void aPartForAPieceThatGoesHomeIsAnAllowance() {
        issued(false);
        var id = platform.refunded(order, 2);
        platform.paid(id);
        var piece = platform.ruledAndCarriedOut(id, part("10.00"));
        platform.paid(piece);
        assertThat(red()).containsExactly("01 RETURN " + totalOf(id), "01 ALLOWANCE 10.00");
    }

    @Test
    void allOfTheMoneyForAPieceThatIsHomeAgainIsAnAllowance() {
        issued(false);
        var id = platform.refunded(order, 2);
        cases.done(cases.warehouse, id, "send-back", Map.of("carrier", "SF Express", "number", "SF99"));
        platform.paid(id);
        var piece = platform.ruledAndCarriedOut(id, ruling("FULL_REFUND", "SELLER"));
        platform.paid(piece);
        assertThat(red()).containsExactly("01 RETURN " + totalOf(id), "01 ALLOWANCE " + totalOf(piece));
    }

    @Test
    void issuedBetweenTheTwoItIsMadeOutOverTheRestWhichTheSecondTakesOff() {
        var asked = asked(false);
        var id = platform.refunded(order, 2);
        platform.paid(id);
        var piece = platform.ruledAndCarriedOut(id, ruling("FULL_REFUND", "SELLER"));
        var rest = invoice().getString("amount.amount");
        assertThat(Money.of(rest, "CNY").plus(Money.of(totalOf(id), "CNY"))).isEqualTo(amountOf(asked));

        issue(asked).then().statusCode(200).body("amount.amount", equalTo(rest));
        platform.paid(piece);
        assertThat(red()).containsExactly("01 RETURN " + rest);
        assertThat(totalOf(piece)).isEqualTo(rest);
    }

    @Test
    void aCompanyConfirmsEachOfThem() {
        var blue = issued(true);
        var id = platform.refunded(order, 2);
        platform.paid(id);
        var piece = platform.ruledAndCarriedOut(id, ruling("FULL_REFUND", "SELLER"));
        platform.paid(piece);
        assertThat(red()).containsExactly("02 RETURN " + totalOf(id), "02 RETURN " + totalOf(piece));
        for (var red : invoice().<String>getList("red.id")) {
            Cases.post(
                            cases.finance,
                            "/invoices/" + invoice().getString("id") + "/red-letters/" + red + "/confirm",
                            Map.of("number", "R-" + red.substring(30)))
                    .then()
                    .statusCode(200);
        }
        assertThat(invoice().getList("red.code")).containsExactly("04", "04");
        assertThat(takenOff()).isEqualTo(blue);
    }

    private JsonPath asked(boolean company) {
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

    private io.restassured.response.Response issue(JsonPath invoice) {
        return Cases.post(cases.finance, "/invoices/" + invoice.getString("id") + "/issue", Map.of("number", "FP-1"));
    }

    private Money issued(boolean company) {
        return amountOf(issue(asked(company)).then().statusCode(200).extract().jsonPath());
    }

    private static Money amountOf(JsonPath invoice) {
        return Money.of(invoice.getString("amount.amount"), "CNY");
    }

    private JsonPath invoice() {
        return Api.as(cases.finance).get("/orders/{id}/invoice", order).jsonPath();
    }

    private List<String> red() {
        return invoice().<Map<String, Object>>getList("red").stream()
                .map(red ->
                        red.get("code") + " " + red.get("reason") + " " + ((Map<?, ?>) red.get("amount")).get("amount"))
                .toList();
    }

    private Money takenOff() {
        return invoice().<String>getList("red.amount.amount").stream()
                .map(amount -> Money.of(amount, "CNY"))
                .reduce(Money.of("0.00", "CNY"), Money::plus);
    }

    /** Of its only refund. */
    private String totalOf(UUID ret) {
        return cases.view(ret).getString("refunds[0].total.amount");
    }
}
