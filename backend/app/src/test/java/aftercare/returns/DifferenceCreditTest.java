package aftercare.returns;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import aftercare.access.Actor;
import aftercare.credit.Holder;
import aftercare.credit.Ledger;
import aftercare.money.Money;
import aftercare.testing.Api;
import aftercare.testing.AtOnce;
import aftercare.testing.MovableClock;
import aftercare.testing.Rows;
import aftercare.testing.TwoShops;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.returns.Cases.accepted;
import static aftercare.returns.Cases.arrived;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** What a dearer article costs more may be paid with store credit, and comes back as store credit. */
@QuarkusTest
class DifferenceCreditTest {

    @Inject
    Ledger ledger;

    @Inject
    TwoShops shops;

    @Inject
    MovableClock clock;

    @Inject
    Rows rows;

    private Cases cases;
    private UUID id;
    private UUID account;
    private Instant soon;

    @BeforeEach
    void twentyAreOwedAndThereAreSixteen() {
        cases = Cases.withANewBuyer();
        id = anExchangeForTwentyMore();
        soon = clock.instant().plus(Duration.ofDays(20)).truncatedTo(ChronoUnit.MICROS);
        account = grant("6.00", soon, "soon");
        grant("10.00", null, "never");
    }

    @Test
    void theBuyerSeesWhatHeHasAndWhatRemains() {
        assertThat(credit().getString("available.amount")).isEqualTo("16.00");
        assertThat(credit().getString("left.amount")).isEqualTo("20.00");
        assertThat(cases.view(cases.buyer, id).getList("actions")).contains("PAY_WITH_CREDIT");
        var paid = pay(cases.buyer, "8.00");
        assertThat(paid.getString("difference.state")).isEqualTo("OWED");
        assertThat(paid.getString("difference.byCredit.amount")).isEqualTo("8.00");
        assertThat(paid.getString("difference.left.amount")).isEqualTo("12.00");
        assertThat(credit().getString("available.amount")).isEqualTo("8.00");
        // what expires first is spent first, and each entry names the case
        assertThat(rows.list("select amount_minor from credit_entry where return_id = ? order by amount_minor", id))
                .containsExactly(List.of(-600L), List.of(-200L));
    }

    @Test
    void theRestIsPaidInMoneyAndTheDearerOneMayLeave() {
        inHand();
        pay(cases.buyer, "16.00");
        assertThat(cases.view(id).getString("turn")).isEqualTo("BUYER");
        var paid = cases.done(cases.finance, id, "difference-paid", Map.of("reference", "WX-77"));
        assertThat(paid.getString("difference.state")).isEqualTo("PAID");
        assertThat(paid.getString("outbound")).isEqualTo("DUE");
        cases.done(cases.agent, id, "resend", Map.of("carrier", "SF", "number", "SF1"));
        assertThat(cases.done(cases.buyer, id, "confirm", Map.of()).getString("request"))
                .isEqualTo("COMPLETED");
        assertThat(balance()).isEqualTo("0.00");
    }

    @Test
    void creditAloneCanPayAllOfIt() {
        grant("4.00", null, "more");
        inHand();
        var paid = pay(cases.agent, "20.00");
        assertThat(paid.getString("difference.state")).isEqualTo("PAID");
        assertThat(paid.getString("outbound")).isEqualTo("DUE");
        assertThat(paid.getList("actions")).doesNotContain("PAY_WITH_CREDIT");
        assertThat(paid.getList("timeline.verb")).contains("PAID_WITH_CREDIT");
    }

    /** What he has elsewhere, or had, pays nothing here. */
    @Test
    void whoHasNoneIsNotOfferedToPayWithIt() {
        pay(cases.buyer, "16.00");
        grant(shops.one(), cases.buyerSubject, "9.00", "USD", null, "abroad");
        for (var token : List.of(cases.buyer, cases.agent)) {
            var without = cases.view(token, id);
            assertThat(without.getString("difference.left.amount")).isEqualTo("4.00");
            assertThat(without.getList("actions")).doesNotContain("PAY_WITH_CREDIT");
            assertThat(without.getString("blocked.find { it.action == 'PAY_WITH_CREDIT' }.code"))
                    .isEqualTo("NO_CREDIT");
        }
        grant("4.00", null, "more");
        assertThat(cases.view(cases.buyer, id).getList("actions")).contains("PAY_WITH_CREDIT");
    }

    @Test
    void whatIsTurnedIntoMoneyGivesCreditBackAsCreditWithItsOwnDay() {
        pay(cases.buyer, "15.00");
        cases.done(cases.finance, id, "difference-paid", Map.of("reference", "WX-77"));
        inHand();
        cases.done(cases.agent, id, "convert", Map.of("message", "没有货了"));
        assertThat(balance()).isEqualTo("16.00");
        var granted = cases.refund(id);
        assertThat(granted.getString("refunds[0].total.amount")).isEqualTo("129.90");
        assertThat(granted.getString("refunds[0].compensation.amount")).isEqualTo("5.00");
        assertThat(rows.count(
                        "select sum(left_minor) from credit_lot where account_id = ? and expires_at = ?",
                        account,
                        soon))
                .isEqualTo(600);
        assertThat(rows.count("select sum(amount_minor) from credit_entry where return_id = ?", id))
                .isZero();
        assertThat(granted.getList("timeline.verb")).contains("CREDIT_GIVEN_BACK");
        assertThat(granted.getString("difference.byCredit")).isNull();
    }

    @Test
    void whatIsWithdrawnGivesItBackOnce() {
        pay(cases.buyer, "9.00");
        cases.done(cases.buyer, id, "withdraw", Map.of());
        assertThat(balance()).isEqualTo("16.00");
        assertThat(rows.count("select count(*) from credit_entry where return_id = ? and kind = 'REVERSE'", id))
                .isEqualTo(2);
    }

    @Test
    void whoPaidAllWithCreditMayStillWithdraw() {
        grant("4.00", null, "more");
        pay(cases.buyer, "20.00");
        cases.done(cases.buyer, id, "withdraw", Map.of());
        assertThat(balance()).isEqualTo("20.00");
    }

    @Test
    void anotherOfferThatCostsLessLeavesOnlyWhatItNeeds() {
        pay(cases.buyer, "16.00");
        cases.done(cases.agent, id, "offer", Map.of("offers", List.of(exchangeFor("134.90", "换这个？"))));
        var taken = cases.done(cases.buyer, id, "accept-offer", Map.of());
        assertThat(taken.getString("difference.state")).isEqualTo("PAID");
        assertThat(taken.getString("difference.byCredit.amount")).isEqualTo("5.00");
        assertThat(balance()).isEqualTo("11.00");
    }

    @Test
    void aTopUpThatIsNotPaidInTimeGivesItBack() {
        var shop = Cases.ofOwnShop(shops, true);
        var mine = shop.aSubmittedReturn(
                shop.placed(aDeliveredOrder().of(1, "129.90")).id(), 1, 1);
        shop.done(shop.agent, mine, "offer", Map.of("offers", List.of(exchangeFor("149.90", "换一个？"))));
        shop.done(shop.buyer, mine, "accept-offer", Map.of());
        shop.ship(mine);
        shop.receive(mine, List.of(arrived(1, 1)));
        shop.inspect(mine, List.of(accepted(1, 1)));
        var own = QuarkusTransaction.requiringNew()
                .call(() -> UUID.fromString(shop.view(mine).getString("shopId")));
        grant(own, shop.buyerSubject, "6.00", "CNY", null, "g");
        shop.done(shop.buyer, mine, "pay-with-credit", Map.of("amount", Money.of("6.00", "CNY")));
        var due = Instant.parse(
                shop.view(mine).getString("clocks.find { it.state == 'RUNNING' && it.code == 'TOPPING' }.dueAt"));
        shop.moveTo(due);
        var over = shop.view(mine);
        assertThat(over.getList("timeline.verb")).contains("AUTO_CONVERTED", "CREDIT_GIVEN_BACK");
        assertThat(over.getString("refunds[0].total.amount")).isEqualTo("129.90");
        assertThat(over.getString("refunds[0].compensation.amount")).isEqualTo("0.00");
        assertThat(Api.as(shop.buyer).get("/me/credit").jsonPath().getString("accounts[0].balance.amount"))
                .isEqualTo("6.00");
    }

    @Test
    void eightAtOnceSpendTheSameCreditOnce() {
        var other = anExchangeForTwentyMore();
        Callable<Integer>[] pays = IntStream.range(0, 8)
                .mapToObj(i -> (Callable<Integer>) () -> tryToPay(cases.buyer, i % 2 == 0 ? id : other, "9.00"))
                .toArray(Callable[]::new);
        assertThat(AtOnce.all(pays)).filteredOn(status -> status == 200).hasSize(1);
        assertThat(balance()).isEqualTo("7.00");
        assertThat(rows.count("select sum(amount_minor) from credit_entry where account_id = ?", account))
                .isEqualTo(700)
                .isEqualTo(rows.count("select sum(left_minor) from credit_lot where account_id = ?", account));
    }

    @Test
    void whatCannotBePaidIsNamed() {
        refused("20.01", "CNY", "MORE_THAN_OWED");
        refused("17.00", "CNY", "CREDIT_NOT_ENOUGH");
        refused("1.00", "USD", "WRONG_CURRENCY");
        refused("0.00", "CNY", "AMOUNT_NOT_POSITIVE");
        pay(cases.buyer, "16.00");
        cases.done(cases.finance, id, "difference-paid", Map.of("reference", "WX-77"));
        cases.tryTo(cases.buyer, id, "pay-with-credit", Map.of("amount", Money.of("1.00", "CNY")))
                .then()
                .statusCode(409)
                .body("code", equalTo("NO_DIFFERENCE"));
        var somebody = Cases.withANewBuyer();
        somebody.tryTo(somebody.buyer, id, "pay-with-credit", Map.of("amount", Money.of("1.00", "CNY")))
                .then()
                .statusCode(404);
        Api.as(somebody.buyer).get("/returns/{id}/credit", id).then().statusCode(404);
    }

    private UUID anExchangeForTwentyMore() {
        var asked = cases.aSubmittedReturn(
                cases.placed(aDeliveredOrder().of(1, "129.90")).id(), 1, 1);
        cases.done(cases.agent, asked, "offer", Map.of("offers", List.of(exchangeFor("149.90", "换一个大的？"))));
        cases.done(cases.buyer, asked, "accept-offer", Map.of());
        return asked;
    }

    private static Map<String, Object> exchangeFor(String price, String message) {
        var wanted = Map.of("sku", "POT-L", "title", "大茶壶", "price", Money.of(price, "CNY"));
        return Map.of("kind", "EXCHANGE", "message", message, "lines", List.of(Map.of("lineNo", 1, "wanted", wanted)));
    }

    private void inHand() {
        cases.ship(id);
        cases.receive(id, List.of(arrived(1, 1)));
        cases.inspect(id, List.of(accepted(1, 1)));
    }

    private JsonPath pay(String token, String amount) {
        return cases.done(token, id, "pay-with-credit", Map.of("amount", Money.of(amount, "CNY")));
    }

    private int tryToPay(String token, UUID of, String amount) {
        return cases.tryTo(token, of, "pay-with-credit", Map.of("amount", Money.of(amount, "CNY")))
                .statusCode();
    }

    private void refused(String amount, String currency, String code) {
        cases.tryTo(cases.buyer, id, "pay-with-credit", Map.of("amount", Money.of(amount, currency)))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/amount"))
                .body("errors[0].code", equalTo(code));
    }

    private JsonPath credit() {
        return Api.as(cases.buyer)
                .get("/returns/{id}/credit", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String balance() {
        return Api.as(cases.buyer).get("/me/credit").jsonPath().getString("accounts[0].balance.amount");
    }

    private UUID grant(String amount, Instant expires, String cause) {
        return grant(shops.one(), cases.buyerSubject, amount, "CNY", expires, cause);
    }

    private UUID grant(UUID shop, String buyer, String amount, String currency, Instant expires, String cause) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ledger.grant(
                        shop,
                        new Holder(Holder.Kind.SUBJECT, buyer, "Li"),
                        Money.of(amount, currency),
                        expires,
                        new Ledger.Why(cause, null, Actor.system("TEST")),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
}
