package aftercare.credit;

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
import aftercare.access.Role;
import aftercare.money.Money;
import aftercare.refunds.RefundSender;
import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.AtOnce;
import aftercare.testing.Json;
import aftercare.testing.MovableClock;
import aftercare.testing.Rows;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aPaidOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Store credit in the database: spent once, never below nothing, and gone on its day. */
@QuarkusTest
class CreditTest {

    @Inject
    Ledger ledger;

    @Inject
    CreditAccounts accounts;

    @Inject
    ExpireCredit expiry;

    @Inject
    RefundSender sender;

    @Inject
    MovableClock clock;

    @Inject
    TwoShops shops;

    @Inject
    Rows rows;

    private final String buyer = "buyer-" + UUID.randomUUID();

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void eightAtOnceSpendNoMoreThanThereIs() {
        var account = grant("10.00", null, "g1");
        Callable<Integer>[] spends = IntStream.range(0, 8)
                .mapToObj(i -> (Callable<Integer>) () -> spend(account, "3.00", "S" + i))
                .toArray(Callable[]::new);
        var answers = AtOnce.all(spends);
        assertThat(answers).filteredOn(status -> status == 200).hasSize(3);
        assertThat(answers).filteredOn(status -> status != 200).hasSize(5).containsOnly(422);
        assertThat(sumOfEntries(account)).isEqualTo(100).isEqualTo(sumOfLots(account));
    }

    @Test
    void theSameGrantAtOnceIsOneGrant() {
        AtOnce.all(
                () -> grant("5.00", null, "same"),
                () -> grant("5.00", null, "same"),
                () -> grant("5.00", null, "same"));
        var account = grant("5.00", null, "same");
        assertThat(sumOfEntries(account)).isEqualTo(500);
        assertThat(rows.count("select count(*) from credit_account where holder = ?", buyer))
                .isOne();
    }

    @Test
    void whatIsNotSpentInTimeIsWrittenOffOnce() {
        var account = grant("5.00", clock.instant().plus(Duration.ofDays(2)), "soon");
        grant("7.00", null, "never");
        spend(account, "1.00", "A");
        clock.forward(Duration.ofDays(3));
        expiry.expire();
        expiry.expire();
        assertThat(sumOfEntries(account)).isEqualTo(700).isEqualTo(sumOfLots(account));
        assertThat(view(account).getList("entries.kind")).containsExactly("EXPIRE", "SPEND", "GRANT", "GRANT");
        assertThat(view(account).getString("balance.amount")).isEqualTo("7.00");
    }

    /** What is past by the wall in a sandbox would be the first two hundred to look at for ever. */
    @Test
    void aSandboxWritesOffByItsOwnTimeAndKeepsNobodyWaiting() {
        var shop = shops.another("shop " + UUID.randomUUID(), true);
        var sandbox = Cases.of(shops, shop);
        var now = Api.as(sandbox.agent).get("/sandbox/clock").jsonPath().getString("now");
        var soon = Instant.parse(now).plus(Duration.ofDays(2));
        var account = grant(shop, "5.00", soon, "sandbox");
        clock.forward(Duration.ofDays(30));
        assertThat(lotsToLookAt()).doesNotContain(account);
        expiry.expire();
        assertThat(sumOfLots(account)).isEqualTo(500);
        sandbox.moveTo(soon.plus(Duration.ofDays(1)));
        assertThat(sumOfEntries(account)).isZero().isEqualTo(sumOfLots(account));
    }

    @Test
    void whatHasExpiredCannotBeSpentEvenBeforeTheJobHasRun() {
        var account = grant("5.00", clock.instant().plus(Duration.ofDays(2)), "soon");
        clock.forward(Duration.ofDays(3));
        assertThat(view(account).getString("balance.amount")).isEqualTo("0.00");
        assertThat(spend(account, "1.00", "A")).isEqualTo(422);
    }

    @Test
    void whatIsUndoneCanBeSpentAgain() {
        var account = grant("5.00", null, "g");
        spend(account, "5.00", "ORDER-1");
        var undo = Map.of("cause", "spend:ORDER-1", "reason", "order cancelled");
        Cases.post(Tokens.finance(), "/credit-accounts/" + account + "/reverse", undo)
                .then()
                .statusCode(200)
                .body("balance.amount", equalTo("5.00"));
        Cases.post(Tokens.finance(), "/credit-accounts/" + account + "/reverse", undo)
                .then()
                .statusCode(200)
                .body("balance.amount", equalTo("5.00"));
        assertThat(spend(account, "5.00", "ORDER-2")).isEqualTo(200);
    }

    @Test
    void whoSpendsOrUndoesHasSeenTheNewestEntry() {
        var account = grant("5.00", null, "g");
        var seen =
                Api.as(Tokens.finance()).get("/credit-accounts/{id}", account).header("ETag");
        assertThat(asSeen(seen, account, "spend", spending("1.00", "A"))).isEqualTo(200);
        var undo = Map.of("cause", "spend:A", "reason", "by mistake");
        assertThat(asSeen(seen, account, "spend", spending("1.00", "B"))).isEqualTo(412);
        assertThat(asSeen(seen, account, "reverse", undo)).isEqualTo(412);
        assertThat(view(account).getList("entries.kind")).containsExactly("SPEND", "GRANT");
        assertThat(view(account).getInt("version")).isEqualTo(2);
        assertThat(asSeen("\"2\"", account, "reverse", undo)).isEqualTo(200);
    }

    @Test
    void ofTwoWhoSawTheSameOnlyOneSpends() {
        var account = grant("5.00", null, "g");
        var answers = AtOnce.all(
                () -> asSeen("\"1\"", account, "spend", spending("1.00", "A")),
                () -> asSeen("\"1\"", account, "spend", spending("1.00", "B")));
        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void theBuyerSeesHisOwnAndNobodyElses() {
        var account = grant("5.00", null, "g");
        var token = Tokens.person(buyer, Role.BUYER);
        Api.as(token).get("/me/credit").then().statusCode(200).body("accounts[0].balance.amount", equalTo("5.00"));
        Api.as(token).get("/credit-accounts/{id}/entries", account).then().statusCode(200);
        Api.as(Tokens.person("somebody", Role.BUYER))
                .get("/credit-accounts/{id}/entries", account)
                .then()
                .statusCode(404);
        Api.as(Tokens.agent2()).get("/credit-accounts/{id}", account).then().statusCode(404);
    }

    @Test
    void theListIsPagedAndFoundByItsHolder() {
        var account = grant("5.00", null, "g");
        var found = Api.as(Tokens.agent())
                .queryParam("holder", buyer.substring(0, 20))
                .get("/credit-accounts")
                .jsonPath();
        assertThat(found.getList("items.id")).containsExactly(account.toString());
        grant("1.00", null, "g2");
        var first = Api.as(Tokens.agent()).queryParam("limit", 1).get("/credit-accounts/{id}/entries", account);
        var second = Api.as(Tokens.agent())
                .queryParam("limit", 1)
                .queryParam("cursor", first.jsonPath().getString("nextCursor"))
                .get("/credit-accounts/{id}/entries", account);
        assertThat(List.of(
                        first.jsonPath().getString("items[0].id"),
                        second.jsonPath().getString("items[0].id")))
                .doesNotHaveDuplicates();
        assertThat(second.jsonPath().getString("nextCursor")).isNull();
    }

    @Test
    void whatWasPaidWithStoreCreditGoesBackAsStoreCredit() {
        var cases = Cases.withANewBuyer();
        var order =
                cases.placed(aPaidOrder().of(1, "10.00").storeCredit("4.00")).id();
        var id = cases.aSubmittedRefund(order, 1, 1);
        cases.approve(id);
        sender.send();
        var mine = Api.as(cases.buyer).get("/me/credit").jsonPath();
        assertThat(mine.getString("accounts[0].balance.amount")).isEqualTo("4.00");
        assertThat(cases.view(id).getString("refunds[0].legs.find { it.kind == 'STORE_CREDIT' }.state"))
                .isEqualTo("PAID");
        sender.send();
        assertThat(Api.as(cases.buyer).get("/me/credit").jsonPath().getString("accounts[0].balance.amount"))
                .isEqualTo("4.00");
    }

    private List<UUID> lotsToLookAt() {
        return QuarkusTransaction.requiringNew().call(() -> accounts.withExpired(clock.instant(), 1_000));
    }

    private UUID grant(String amount, Instant expires, String cause) {
        return grant(shops.one(), amount, expires, cause);
    }

    private UUID grant(UUID shop, String amount, Instant expires, String cause) {
        var at = expires == null ? null : expires.truncatedTo(ChronoUnit.MICROS);
        return QuarkusTransaction.requiringNew()
                .call(() -> ledger.grant(
                        shop,
                        new Holder(Holder.Kind.SUBJECT, buyer, "Li"),
                        Money.of(amount, "CNY"),
                        at,
                        new Ledger.Why(cause, null, Actor.system("TEST")),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private static int spend(UUID account, String amount, String reference) {
        return Cases.post(Tokens.finance(), "/credit-accounts/" + account + "/spend", spending(amount, reference))
                .statusCode();
    }

    private static Map<String, Object> spending(String amount, String reference) {
        return Map.of("amount", Money.of(amount, "CNY"), "reference", reference);
    }

    private static int asSeen(String version, UUID account, String verb, Map<String, ?> asked) {
        return Api.as(Tokens.finance(), Json.of(asked))
                .header("If-Match", version)
                .post("/credit-accounts/" + account + "/" + verb)
                .statusCode();
    }

    private static JsonPath view(UUID account) {
        return Api.as(Tokens.agent()).get("/credit-accounts/{id}", account).jsonPath();
    }

    private long sumOfEntries(UUID account) {
        return rows.count("select sum(amount_minor) from credit_entry where account_id = ?", account);
    }

    private long sumOfLots(UUID account) {
        return rows.count("select sum(left_minor) from credit_lot where account_id = ?", account);
    }
}
