package aftercare.refunds;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.money.Money;
import aftercare.returns.Cases;
import aftercare.shops.StaffRole;
import aftercare.testing.Api;
import aftercare.testing.AtOnce;
import aftercare.testing.Json;
import aftercare.testing.MovableClock;
import aftercare.testing.Rows;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aPaidOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A large sum leaves after a second person has just proved who he is and let it go; and some money comes back. */
@QuarkusTest
class LargeSumsTest {

    @Inject
    TwoShops shops;

    @Inject
    RefundSender sender;

    @Inject
    MovableClock clock;

    @Inject
    Rows rows;

    private final String second = "finance-" + UUID.randomUUID();
    private Cases cases;

    @BeforeEach
    void aShopWithALimit() {
        var shop = shops.another("large " + UUID.randomUUID(), false);
        cases = Cases.of(shops, shop);
        shops.employ(shop, second, StaffRole.FINANCE);
        limits("100.00", "250.00");
    }

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void aSumAtTheLimitGoesAndOneAboveItWaits() {
        assertThat(stateOf(aGrant("100.00"))).isEqualTo("GRANTED");
        var large = aGrant("100.01");
        assertThat(stateOf(large)).isEqualTo("TO_APPROVE");
        assertThat(cases.view(large).getString("money")).isEqualTo("GRANTED");
    }

    @Test
    void whatIsNotApprovedIsNeverPaid() {
        var id = aGrant("100.01", "5.00");
        clock.forward(Duration.ofDays(3));
        sender.send();
        assertThat(rows.count(
                        "select count(*) from refund_leg where refund_id = ? and state <> 'GRANTED'", refundOf(id)))
                .isZero();
        Cases.post(fresh(second), "/refunds/" + refundOf(id) + "/confirm", Map.of("legId", legOf(id), "reference", "B"))
                .then()
                .statusCode(409)
                .body("code", equalTo("APPROVAL_MISSING"));
    }

    @Test
    void whoGrantedItCannotApproveIt() {
        var id = aGrant("200.00");
        approve(fresh(granterOf(id)), id).then().statusCode(422).body("code", equalTo("SECOND_PERSON_NEEDED"));
        assertThat(stateOf(id)).isEqualTo("TO_APPROVE");
    }

    @Test
    void approvingAsksForALogInOfTheLastFiveMinutes() {
        var id = aGrant("200.00");
        approve(Tokens.person(second, null), id).then().statusCode(403).body("code", equalTo("SIGN_IN_AGAIN"));
        approve(Tokens.signedInAt(second, clock.instant().minusSeconds(301)), id)
                .then()
                .statusCode(403)
                .body("code", equalTo("SIGN_IN_AGAIN"));
        approve(Tokens.signedInAt(second, clock.instant().minusSeconds(290)), id)
                .then()
                .statusCode(200)
                .body("state", equalTo("GRANTED"))
                .body("approvedBy", equalTo(second));
    }

    @Test
    void onceApprovedItIsPaidAndOnlyOnce() {
        var id = aGrant("200.00", "50.00");
        var answers = AtOnce.all(
                () -> approve(fresh(second), id).statusCode(),
                () -> approve(fresh(second), id).statusCode());
        assertThat(answers).containsOnlyOnce(200);
        sender.send();
        var byHand = cases.view(id).getUUID("refunds[0].legs.find { it.gateway == 'MANUAL' }.id");
        Cases.post(fresh(second), "/refunds/" + refundOf(id) + "/confirm", Map.of("legId", byHand, "reference", "B"))
                .then()
                .statusCode(200);
        assertThat(cases.view(id).getString("money")).isEqualTo("PAID");
        assertThat(creditOfBuyer()).isEqualTo("50.00");
    }

    @Test
    void anApprovalCanBeTakenBackUntilSomethingHasLeft() {
        var id = aGrant("200.00", "50.00");
        approve(fresh(second), id).then().statusCode(200);
        withdraw(id).then().statusCode(200).body("state", equalTo("TO_APPROVE"));
        sender.send();
        assertThat(stateOf(id)).isEqualTo("TO_APPROVE");
        approve(fresh(second), id).then().statusCode(200);
        sender.send();
        withdraw(id).then().statusCode(409).body("code", equalTo("APPROVAL_NOT_WITHDRAWABLE"));
    }

    @Test
    void aBatchSaysOfEachWhatBecameOfIt() {
        var one = refundOf(aGrant("101.00"));
        var two = refundOf(aGrant("102.00"));
        var done = refundOf(aGrant("1.00"));
        var report =
                batch("204.00", one, two, done).then().statusCode(200).extract().jsonPath();
        assertThat(report.getInt("approved")).isEqualTo(2);
        assertThat(report.getString("sum.amount")).isEqualTo("203.00");
        assertThat(report.getString("items.find { it.id == '" + done + "' }.code"))
                .isEqualTo("NOTHING_TO_APPROVE");
    }

    @Test
    void aBatchIsCappedAndItsSumIsWhatWasShown() {
        var one = refundOf(aGrant("150.00"));
        var two = refundOf(aGrant("150.00"));
        batch("300.00", one, two).then().statusCode(422).body("code", equalTo("BATCH_TOO_LARGE"));
        batch("149.00", one).then().statusCode(422).body("code", equalTo("BATCH_SUM_DIFFERS"));
        assertThat(Api.as(cases.agent).get("/refunds/{id}", one).jsonPath().getString("state"))
                .isEqualTo("TO_APPROVE");
    }

    @Test
    void anotherWayNeedsTheBuyersWords() {
        var id = aGrant("50.00");
        var way = new HashMap<String, Object>(Map.of("legId", legOf(id), "way", "STORE_CREDIT", "words", "余额也行"));
        otherWay(cases.agent, id, way).then().statusCode(422).body("code", equalTo("CONSENT_MISSING"));
        way.put("givenBy", "李小雨");
        otherWay(cases.agent, id, way).then().statusCode(200);
        sender.send();
        assertThat(cases.view(id).getString("money")).isEqualTo("PAID");
        assertThat(creditOfBuyer()).isEqualTo("50.00");
        assertThat(rows.list(
                        "select given_by, words, from_way, to_way from refund_consent where leg_id = ?",
                        UUID.fromString(cases.view(id).getString("refunds[0].legs[0].id"))))
                .containsExactly(List.of("李小雨", "余额也行", "MANUAL", "STORE_CREDIT"));
        otherWay(cases.agent, id, way).then().statusCode(409).body("code", equalTo("WAY_NOT_OPEN"));
    }

    @Test
    void theBuyerHimselfMayChooseStoreCreditAndNothingElse() {
        var id = aGrant("50.00");
        var way = new HashMap<String, Object>(Map.of("legId", legOf(id), "way", "MANUAL", "words", "好"));
        otherWay(cases.buyer, id, way).then().statusCode(422).body("code", equalTo("WAY_NOT_YOURS"));
        way.put("way", "STORE_CREDIT");
        otherWay(Cases.withANewBuyer().buyer, id, way).then().statusCode(404);
        otherWay(cases.buyer, id, way).then().statusCode(200);
        sender.send();
        assertThat(creditOfBuyer()).isEqualTo("50.00");
    }

    @Test
    void storeCreditIsClawedBackOnlyWhileItIsThere() {
        var id = aGrant("50.00");
        otherWay(cases.buyer, id, Map.of("legId", legOf(id), "way", "STORE_CREDIT", "words", "好"))
                .then()
                .statusCode(200);
        sender.send();
        var account = Api.as(cases.buyer).get("/me/credit").jsonPath().getString("accounts[0].id");
        var path = "/credit-accounts/" + account;
        Cases.post(cases.agent, path + "/spend", Map.of("amount", Money.of("1.00", "CNY"), "reference", "X"))
                .then()
                .statusCode(200);
        clawBack(id).then().statusCode(422).body("code", equalTo("CREDIT_SPENT_ALREADY"));
        Cases.post(cases.agent, path + "/reverse", Map.of("cause", "spend:X", "reason", "undone"))
                .then()
                .statusCode(200);
        clawBack(id)
                .then()
                .statusCode(200)
                .body("state", equalTo("CLAWED_BACK"))
                .body("clawedBack.amount", equalTo("50.00"));
        assertThat(creditOfBuyer()).isEqualTo("0.00");
        assertThat(cases.view(id).getString("money")).isEqualTo("CLAWED_BACK");
        assertThat(cases.view(cases.buyer, id).getList("timeline.verb")).contains("CLAWED_BACK");
        clawBack(id).then().statusCode(409);
    }

    @Test
    void onlyWhatWasPaidComesBack() {
        var id = aGrant("50.00");
        clawBack(id).then().statusCode(409).body("code", equalTo("NOT_PAID_YET"));
    }

    private UUID aGrant(String amount) {
        return aGrant(amount, null);
    }

    private UUID aGrant(String amount, String storeCredit) {
        var order = aPaidOrder().of(1, amount);
        var id = cases.aSubmittedRefund(
                cases.placed(storeCredit == null ? order : order.storeCredit(storeCredit))
                        .id(),
                1,
                1);
        cases.approve(id);
        return id;
    }

    private void limits(String above, String batch) {
        var tag = Api.as(cases.agent)
                .get("/spending-limits")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        var asked = Map.of(
                "approveAbove", Money.of(above, "CNY"),
                "batchMost", Money.of(batch, "CNY"),
                "agentMonth", Money.of("0.00", "CNY"),
                "shopMonth", Money.of("0.00", "CNY"),
                "unpaidDays", 3);
        Api.as(cases.agent, Json.of(asked))
                .header("If-Match", tag)
                .put("/spending-limits")
                .then()
                .statusCode(200)
                .body("approveAbove.amount", equalTo(above));
    }

    private String granterOf(UUID granted) {
        return rows.list("select granted_by from refund where id = ?", refundOf(granted))
                .getFirst()
                .getFirst()
                .toString();
    }

    private static String fresh(String subject) {
        return Tokens.signedInAt(subject, Instant.now());
    }

    private Response approve(String token, UUID id) {
        return Cases.post(token, "/refunds/" + refundOf(id) + "/approve", Map.of());
    }

    private Response withdraw(UUID id) {
        return Cases.post(
                fresh(second), "/refunds/" + refundOf(id) + "/withdraw-approval", Map.of("reason", "amount is wrong"));
    }

    private Response batch(String sum, UUID... ids) {
        return Cases.post(fresh(second), "/refunds/approve", Map.of("ids", List.of(ids), "sum", Money.of(sum, "CNY")));
    }

    private Response otherWay(String token, UUID id, Map<String, Object> way) {
        return Cases.post(token, "/refunds/" + refundOf(id) + "/other-way", way);
    }

    private Response clawBack(UUID id) {
        return Cases.post(
                fresh(second),
                "/refunds/" + refundOf(id) + "/claw-back",
                Map.of("legId", legOf(id), "reason", "SENT_WRONGLY", "words", "wrong order", "proof", "BANK-IN-1"));
    }

    private String stateOf(UUID id) {
        return cases.view(id).getString("refunds[0].state");
    }

    private String creditOfBuyer() {
        return Api.as(cases.buyer).get("/me/credit").jsonPath().getString("accounts[0].balance.amount");
    }

    private UUID refundOf(UUID id) {
        return cases.view(id).getUUID("refunds[0].id");
    }

    private UUID legOf(UUID id) {
        return cases.view(id).getUUID("refunds[0].legs[0].id");
    }
}
