package aftercare.refunds;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import aftercare.refunds.TestGateway.Mood;
import aftercare.returns.Cases;
import aftercare.shops.ShopTime;
import aftercare.testing.Api;
import aftercare.testing.AtOnce;
import aftercare.testing.Json;
import aftercare.testing.MovableClock;
import aftercare.testing.Rows;
import aftercare.testing.TwoShops;
import aftercare.testing.WithGateways;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static aftercare.orders.OrderFixtures.aPaidOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** However badly a gateway answers, and whoever dies in between: each part is paid once, and in the end we know it. */
@QuarkusTest
@TestProfile(WithGateways.class)
@Timeout(120)
class RefundSendingTest {

    @Inject
    RefundSender sender;

    @Inject
    EntityManager db;

    @Inject
    Refunds refunds;

    @Inject
    Gateways gateways;

    @Inject
    ShopTime time;

    @Inject
    MovableClock clock;

    @Inject
    TwoShops shops;

    @Inject
    Rows rows;

    private final Cases cases = Cases.withANewBuyer();
    private TestGateway gateway;

    @BeforeEach
    void openTheGateway() throws IOException {
        // what another test left unpaid is not sent here
        rows.change("update refund_leg set next_try_at = null");
        gateway = new TestGateway(WithGateways.pays());
    }

    @AfterEach
    void closeTheGateway() {
        gateway.close();
        clock.backToNow();
    }

    @Test
    void whatIsGrantedIsPaidAndTheCaseIsComplete() {
        var id = aGrantedRefund();
        sender.send();
        isPaidOnce(id);
        assertThat(cases.view(id).getList("clocks.code"))
                .as("nobody had to do it")
                .doesNotContain("PAY");
        assertThat(gateway.calls).hasSize(1);
        assertThat(gateway.calls.getFirst())
                .contains("\"shopId\":\"" + shops.one() + "\"")
                .contains("\"amount\":\"10.00\"", "\"currency\":\"CNY\"", "\"tenderRef\":\"pay\"");
        assertThat(cases.view(id).getList("timeline.verb"))
                .containsExactly("PAID", "MONEY_SENT", "GRANTED", "APPROVED", "SUBMITTED");
        // nothing is left to send
        later(Duration.ofDays(2));
        assertThat(gateway.calls).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "BREAKS",
                "BREAKS_AFTER_PAYING",
                "HANGS_UP_AFTER_PAYING",
                "ANSWERS_TOO_LATE",
                "STOPS_IN_THE_MIDDLE_OF_ITS_ANSWER",
                "SAYS_NOTHING_OF_A_REFERENCE",
                "SAYS_MUCH_AND_NO_REFERENCE",
                "TALKS_NONSENSE",
                "IS_BUSY"
            })
    void withoutAClearAnswerTheSameKeyIsAskedAgain(Mood mood) {
        var id = aGrantedRefund();
        gateway.becomes(mood);
        sender.send();
        assertThat(cases.view(id).getString("money")).isEqualTo("SENT");
        assertThat(cases.view(id).getString("refunds[0].legs[0].failure")).isNotBlank();
        sender.send();
        assertThat(gateway.calls).as("not at once").hasSize(1);
        later(Duration.ofMinutes(2));
        assertThat(gateway.calls).hasSize(2);
        gateway.becomes(Mood.PAYS);
        later(Duration.ofHours(1));
        isPaidOnce(id);
        assertThat(gateway.calls.stream().map(call -> call.split(" ")[0]).distinct())
                .hasSize(1);
        assertThat(cases.view(id).getList("refunds[0].legs.failure")).containsOnlyNulls();
        assertThat(gateway.traces)
                .as("each try is a step of its own in one trace")
                .allMatch(trace -> trace.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00"))
                .doesNotHaveDuplicates()
                .extracting(trace -> trace.split("-")[1])
                .containsOnly(gateway.calls.getFirst().split(" ")[0].replace("-", ""));
    }

    @Test
    void whatWasGrantedUnderSomebodysTraceIsPaidInThatTrace() {
        var order = cases.placed(aPaidOrder().of(1, "10.00").paidThrough("testpay"));
        var id = cases.aSubmittedRefund(order.id(), 1, 1);
        Api.traced(cases.agent, "{}").post("/returns/{id}/approve", id).then().statusCode(200);
        gateway.becomes(Mood.BREAKS_AFTER_PAYING);
        sender.send();
        gateway.becomes(Mood.PAYS);
        later(Duration.ofHours(1));
        isPaidOnce(id);
        assertThat(gateway.traces).hasSize(2).doesNotHaveDuplicates().allMatch(Api::isGoneOnWith);
    }

    @Test
    void anAnswerGivenTwiceIsOneAnswer() {
        var id = aGrantedRefund();
        gateway.becomes(Mood.ANSWERS_TWICE);
        sender.send();
        isPaidOnce(id);
    }

    @Test
    void aRefusalWaitsForAPersonAndIsThenTriedAgain() {
        var id = aGrantedRefund();
        gateway.becomes(Mood.REFUSES);
        sender.send();
        var failed = cases.view(id);
        assertThat(failed.getString("money")).isEqualTo("FAILED");
        assertThat(failed.getList("clocks.findAll { it.code == 'PAY' }.state")).containsExactly("RUNNING");
        assertThat(failed.getString("refunds[0].legs[0].failure")).contains("account closed");
        later(Duration.ofDays(1));
        assertThat(gateway.calls).hasSize(1);
        gateway.becomes(Mood.PAYS);
        Cases.post(cases.finance, "/refunds/" + refundOf(id) + "/retry", Map.of("legId", legOf(id)))
                .then()
                .statusCode(200);
        sender.send();
        isPaidOnce(id);
        assertThat(cases.view(id).getList("clocks.findAll { it.code == 'PAY' }.state"))
                .as("paid before its day")
                .containsExactly("MET");
        Cases.post(cases.finance, "/refunds/" + refundOf(id) + "/retry", Map.of("legId", legOf(id)))
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_FAILED"));
    }

    @Test
    void aRetryAfterARefusalGoesUnderAnotherKey() {
        var id = aGrantedRefund();
        gateway.becomes(Mood.REFUSES);
        sender.send();
        retry(id).then().statusCode(200);
        sender.send();
        assertThat(keys()).hasSize(2).doesNotHaveDuplicates();
    }

    /** A 401 has settled nothing under the key, so there is no reason for another one. */
    @Test
    void aRetryAfterARefusedTokenGoesUnderTheSameKey() {
        var id = aGrantedRefund();
        gateway.becomes(Mood.REFUSES_THE_TOKEN);
        sender.send();
        gateway.becomes(Mood.PAYS);
        retry(id).then().statusCode(200);
        sender.send();
        isPaidOnce(id);
        assertThat(keys()).hasSize(2).containsOnly(keys().getFirst());
    }

    @Test
    void whatTheGatewayRefusedIsPaidByHandOnlyWithTheBuyersConsent() {
        var id = aGrantedRefund();
        gateway.becomes(Mood.REFUSES);
        sender.send();
        var byHand = Map.of("legId", legOf(id), "reference", "BANK-6", "checked", true);
        confirm(id, byHand)
                .then()
                .statusCode(422)
                .body("code", equalTo("WAY_NEEDS_CONSENT"))
                .body("errors[0].pointer", equalTo("/legId"));
        assertThat(cases.view(id).getString("money")).isEqualTo("FAILED");
        anotherWay(id, Map.of()).then().statusCode(200).body("legs[0].gateway", equalTo("MANUAL"));
        confirm(id, byHand).then().statusCode(200).body("state", equalTo("PAID"));
        assertThat(rows.count("select count(*) from refund_consent where leg_id = ?", legOf(id)))
                .isOne();
        later(Duration.ofDays(1));
        assertThat(gateway.payments).isEmpty();
    }

    @Test
    void whatIsTriedAgainIsNotPaidByHandWithoutConsentEither() {
        var id = aGrantedRefund();
        gateway.becomes(Mood.REFUSES);
        sender.send();
        gateway.becomes(Mood.PAYS);
        retry(id).then().statusCode(200);
        var leg = Map.of("legId", legOf(id), "reference", "BANK-7");
        confirm(id, leg).then().statusCode(422).body("code", equalTo("WAY_NEEDS_CONSENT"));
        anotherWay(id, Map.of()).then().statusCode(200);
        confirm(id, leg).then().statusCode(200);
        later(Duration.ofDays(1));
        assertThat(gateway.ledger).isEmpty();
        assertThat(cases.view(id).getString("money")).isEqualTo("PAID");
    }

    /** It may be looked up there; if it has not paid, only the buyer's consent opens another way. */
    @Test
    void whatASilentGatewayHasNotPaidGoesAnotherWayWithConsent() {
        var id = aGrantedRefund();
        gateway.becomes(Mood.BREAKS);
        sender.send();
        anotherWay(id, Map.of("checked", true)).then().statusCode(409).body("code", equalTo("WAY_NOT_OPEN"));
        later(Duration.ofHours(25));
        anotherWay(id, Map.of()).then().statusCode(422).body("errors[0].pointer", equalTo("/checked"));
        anotherWay(id, Map.of("checked", true)).then().statusCode(200).body("legs[0].gateway", equalTo("MANUAL"));
        gateway.becomes(Mood.PAYS);
        later(Duration.ofDays(2));
        assertThat(gateway.payments).isEmpty();
        confirm(id, Map.of("legId", legOf(id), "reference", "BANK-10")).then().statusCode(200);
        assertThat(cases.view(id).getString("money")).isEqualTo("PAID");
    }

    @Test
    void whatMayHaveBeenPaidIsNotPaidByHandToo() {
        var id = aGrantedRefund();
        gateway.becomes(Mood.HANGS_UP_AFTER_PAYING);
        sender.send();
        Cases.post(
                        cases.finance,
                        "/refunds/" + refundOf(id) + "/confirm",
                        Map.of("legId", legOf(id), "reference", "BANK-8"))
                .then()
                .statusCode(422)
                .body("code", equalTo("NOT_PAID_BY_HAND"));
    }

    @Test
    void afterADayWithoutAnswerFinanceMaySayThatTheGatewayHasPaid() {
        var id = aGrantedRefund();
        gateway.becomes(Mood.BREAKS);
        sender.send();
        var checked = Map.of("legId", legOf(id), "reference", "BANK-9", "checked", true);
        confirm(id, checked).then().statusCode(422).body("errors[0].pointer", equalTo("/legId"));
        assertThat(toPay()).doesNotContain(refundOf(id));
        later(Duration.ofHours(25));
        assertThat(toPay()).contains(refundOf(id));
        assertThat(cases.view(id).getBoolean("refunds[0].legs[0].unanswered")).isTrue();
        confirm(id, Map.of("legId", legOf(id), "reference", "BANK-9"))
                .then()
                .statusCode(422)
                .body("code", equalTo("CHECK_GATEWAY_FIRST"))
                .body("errors[0].pointer", equalTo("/checked"));
        confirm(id, checked).then().statusCode(200).body("state", equalTo("PAID"));
        gateway.becomes(Mood.PAYS);
        later(Duration.ofDays(2));
        assertThat(gateway.payments).isEmpty();
        assertThat(toPay()).doesNotContain(refundOf(id));
    }

    @Test
    void nobodyPaysByHandWhileATryIsUnderWay() {
        var id = aGrantedRefund();
        gateway.becomes(Mood.BREAKS);
        sender.send();
        clock.forward(Duration.ofHours(25));
        QuarkusTransaction.requiringNew().call(() -> sender.lease(legOf(id)));
        confirm(id, Map.of("legId", legOf(id), "reference", "BANK-9", "checked", true))
                .then()
                .statusCode(409)
                .body("code", equalTo("BEING_SENT"));
    }

    @Test
    void aPartWhoseGatewayIsGoneFailsAndSaysWhy() {
        var id = aGrantedRefund();
        moveTo(id, "RENAMED");
        sender.send();
        var failed = cases.view(id);
        assertThat(failed.getString("money")).isEqualTo("FAILED");
        assertThat(failed.getString("refunds[0].legs[0].failure")).contains("RENAMED");
        assertThat(toPay()).contains(refundOf(id));
        moveTo(id, "TESTPAY");
        retry(id).then().statusCode(200);
        sender.send();
        isPaidOnce(id);
    }

    @Test
    void aPartThatMayBePaidStaysOpenWhenItsGatewayGoes() {
        var id = aGrantedRefund();
        gateway.becomes(Mood.HANGS_UP_AFTER_PAYING);
        sender.send();
        moveTo(id, "RENAMED");
        later(Duration.ofMinutes(2));
        var waiting = cases.view(id);
        assertThat(waiting.getString("money")).isEqualTo("SENT");
        assertThat(waiting.getString("refunds[0].legs[0].failure")).contains("RENAMED");
        later(Duration.ofHours(25));
        assertThat(toPay()).contains(refundOf(id));
        moveTo(id, "TESTPAY");
        gateway.becomes(Mood.PAYS);
        later(Duration.ofMinutes(2));
        isPaidOnce(id);
    }

    @Test
    void aGatewayOfOtherShopsIsNotThisShops() {
        var order = cases.placed(aPaidOrder().of(1, "10.00").paidThrough("elsewhere"))
                .id();
        var id = cases.aSubmittedRefund(order, 1, 1);
        assertThat(cases.approve(id).getString("refunds[0].legs[0].gateway")).isEqualTo("MANUAL");
        moveTo(id, "ELSEWHERE");
        rows.change(
                "update refund_leg set next_try_at = utc_timestamp(6) where refund_id in"
                        + " (select id from refund where return_id = ?)",
                id);
        later(Duration.ofMinutes(1));
        assertThat(cases.view(id).getString("money")).isEqualTo("FAILED");
        assertThat(gateway.calls).isEmpty();
    }

    @Test
    void whoseAnswerNeverEndsIsNotListenedToAnyLonger() throws InterruptedException {
        aGrantedRefund();
        gateway.becomes(Mood.STOPS_IN_THE_MIDDLE_OF_ITS_ANSWER);
        sender.send();
        assertThat(gateway.leftAlone.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aHangingGatewayHoldsUpNobodyElse() throws InterruptedException {
        var slow = List.of(aGrantedRefund(), aGrantedRefund(), aGrantedRefund(), aGrantedRefund());
        var atOnce = aRefundThrough("otherpay");
        var atTheNextBeat = aRefundThrough("otherpay");
        rows.change("update refund_leg set next_try_at = null where id = ?", legOf(atTheNextBeat));
        gateway.becomes(Mood.STOPS_IN_THE_MIDDLE_OF_ITS_ANSWER);
        var beat = Thread.ofVirtual().start(sender::send);
        while (gateway.calls.isEmpty() || !cases.view(atOnce).getString("money").equals("PAID")) {
            Thread.sleep(20);
        }
        assertThat(beat.isAlive()).as("the slow one is still waited for").isTrue();
        rows.change(
                "update refund_leg set next_try_at = utc_timestamp(6) - interval 1 second where id = ?",
                legOf(atTheNextBeat));
        sender.send();
        assertThat(beat.isAlive()).as("the slow one is still waited for").isTrue();
        assertThat(cases.view(atTheNextBeat).getString("money")).isEqualTo("PAID");
        beat.join();
        assertThat(gateway.calls).hasSize(slow.size());
    }

    @Test
    void onePartPaidIsAnotherVersionOfRefundAndCase() {
        var order = cases.placed(aPaidOrder().of(1, "100.00").giftCard("60.00")).id();
        var id = cases.aSubmittedRefund(order, 1, 1);
        cases.approve(id);
        var legs = cases.view(id).getList("refunds[0].legs.id", UUID.class);
        assertThat(legs).hasSizeGreaterThanOrEqualTo(2);
        confirm(id, Map.of("legId", legs.get(0), "reference", "BANK-1")).then().statusCode(200);
        for (var leg : legs.subList(1, legs.size())) {
            var ofCase = cases.view(id).getInt("version");
            var ofRefund = cases.view(id).getInt("refunds[0].version");
            var answer = confirm(id, Map.of("legId", leg, "reference", "BANK-2"));
            answer.then().statusCode(200);
            assertThat(answer.jsonPath().getInt("version")).isGreaterThan(ofRefund);
            assertThat(cases.view(id).getInt("version")).isGreaterThan(ofCase);
        }
    }

    @Test
    void theBuyerReadsOfHisMoneyButNotOfTheGateway() {
        var id = aGrantedRefund();
        gateway.becomes(Mood.REFUSES);
        sender.send();
        var seen = Api.as(cases.buyer).get("/returns/{id}", id);
        seen.then()
                .body("refunds[0].legs[0].state", equalTo("FAILED"))
                .body("refunds[0].legs[0].amount.amount", equalTo("10.00"));
        assertThat(seen.jsonPath().getMap("refunds[0].legs[0]"))
                .doesNotContainKeys("gateway", "attempts", "failure", "unanswered");
        assertThat(seen.asString()).doesNotContain("account closed", "TESTPAY");
    }

    /** A 401 says that this try moved nothing; what the lost answer before it meant, it does not say. */
    @Test
    void aRefusedTokenAfterALostAnswerIsNoRefusal() {
        var id = aGrantedRefund();
        gateway.becomes(Mood.HANGS_UP_AFTER_PAYING);
        sender.send();
        gateway.becomes(Mood.REFUSES_THE_TOKEN);
        later(Duration.ofMinutes(2));
        var waiting = cases.view(id);
        assertThat(waiting.getString("money")).isEqualTo("SENT");
        assertThat(waiting.getString("refunds[0].legs[0].failure")).startsWith("401");
        gateway.becomes(Mood.PAYS);
        later(Duration.ofHours(1));
        isPaidOnce(id);
    }

    @Test
    void aRefusedTokenAtTheFirstTryIsAFailureThatAPersonSees() {
        var id = aGrantedRefund();
        gateway.becomes(Mood.REFUSES_THE_TOKEN);
        sender.send();
        assertThat(cases.view(id).getString("money")).isEqualTo("FAILED");
    }

    /** When to try is the wall's time, wherever a sandbox shop's clock was moved to; when it was paid is the shop's. */
    @Test
    void aSandboxShopsMoneyIsSentAtOnceAndPaidOnItsOwnDay() {
        var shop = Cases.ofOwnShop(shops, true);
        var inMay = Instant.now().plus(Duration.ofDays(180)).truncatedTo(ChronoUnit.SECONDS);
        Api.as(shop.agent, Json.of(Map.of("now", inMay.toString())))
                .put("/sandbox/clock")
                .then()
                .statusCode(200);
        var order =
                shop.placed(aPaidOrder().of(1, "10.00").paidThrough("testpay")).id();
        var id = shop.aSubmittedRefund(order, 1, 1);
        shop.approve(id);
        sender.send();
        var paid = shop.view(id);
        assertThat(paid.getString("money")).isEqualTo("PAID");
        assertThat(paid.getString("refunds[0].legs[0].gateway")).isEqualTo("SIMULATED");
        assertThat(paid.getString("refunds[0].legs[0].reference")).startsWith("SIMULATED-");
        assertThat(gateway.calls).as("no real gateway heard of it").isEmpty();
        assertThat(Instant.parse(paid.getString("refunds[0].paidAt"))).isEqualTo(inMay);
    }

    /** As if it had been granted before gateways were kept from sandbox shops. */
    @Test
    void aSandboxShopsPartNeverReachesARealGateway() {
        var shop = Cases.ofOwnShop(shops, true);
        var order =
                shop.placed(aPaidOrder().of(1, "10.00").paidThrough("testpay")).id();
        var id = shop.aSubmittedRefund(order, 1, 1);
        shop.approve(id);
        moveTo(id, "TESTPAY");
        sender.send();
        assertThat(shop.view(id).getString("money")).isEqualTo("FAILED");
        assertThat(gateway.calls).isEmpty();
    }

    @Test
    void aNodeThatDiesBetweenSendingAndRecordingPaysNothingTwice() {
        var id = aGrantedRefund();
        var order = QuarkusTransaction.requiringNew().call(() -> sender.lease(legOf(id)));
        order.gateway().pay(order.order());
        assertThat(gateway.ledger).hasSize(1);
        assertThat(cases.view(id).getString("money")).isEqualTo("SENT");
        sender.send();
        assertThat(gateway.calls).as("leased").hasSize(1);
        later(Duration.ofMinutes(2));
        isPaidOnce(id);
    }

    @Test
    void aNodeThatDiesBeforeSendingLosesNothing() {
        var id = aGrantedRefund();
        QuarkusTransaction.requiringNew().call(() -> sender.lease(legOf(id)));
        later(Duration.ofMinutes(2));
        isPaidOnce(id);
    }

    @Test
    void fourNodesAtOnceSendEachPartOnce() {
        var one = aGrantedRefund();
        var two = aGrantedRefund();
        AtOnce.<Void>all(this::sendFromAnotherNode, this::sendFromAnotherNode, this::sendFromAnotherNode, this::send);
        isPaidOnce(one);
        isPaidOnce(two);
        assertThat(gateway.calls).hasSize(2);
    }

    @Test
    void aGatewaysSilenceDoesNotShowItsInsides() {
        var id = aGrantedRefund();
        gateway.becomes(Mood.ANSWERS_TOO_LATE);
        sender.send();
        assertThat(cases.view(id).getString("refunds[0].legs[0].failure"))
                .isNotBlank()
                .doesNotContain("Exception");
    }

    private Void send() {
        sender.send();
        return null;
    }

    private Void sendFromAnotherNode() {
        new RefundSender(db, refunds, gateways, clock, time).send();
        return null;
    }

    private void later(Duration by) {
        clock.forward(by);
        sender.send();
    }

    private UUID aGrantedRefund() {
        return aRefundThrough("testpay");
    }

    private UUID aRefundThrough(String method) {
        var order =
                cases.placed(aPaidOrder().of(1, "10.00").paidThrough(method)).id();
        var id = cases.aSubmittedRefund(order, 1, 1);
        cases.approve(id);
        return id;
    }

    private Response confirm(UUID id, Map<String, ?> asked) {
        return Cases.post(cases.finance, "/refunds/" + refundOf(id) + "/confirm", asked);
    }

    private Response anotherWay(UUID id, Map<String, ?> more) {
        var asked = new HashMap<String, Object>(
                Map.of("legId", legOf(id), "way", "MANUAL", "givenBy", "李小雨", "words", "请转到我的银行卡"));
        asked.putAll(more);
        return Cases.post(cases.finance, "/refunds/" + refundOf(id) + "/other-way", asked);
    }

    private Response retry(UUID id) {
        return Cases.post(cases.finance, "/refunds/" + refundOf(id) + "/retry", Map.of("legId", legOf(id)));
    }

    /** As if the operator had named the gateway otherwise since. */
    private void moveTo(UUID id, String gatewayName) {
        rows.change(
                "update refund_leg set gateway = ? where refund_id in (select id from refund where return_id = ?)",
                gatewayName,
                id);
    }

    private List<UUID> toPay() {
        var found = new ArrayList<UUID>();
        String after = null;
        do {
            var page = Api.as(cases.finance)
                    .queryParam("toPay", true)
                    .queryParam("limit", 100)
                    .queryParams(after == null ? Map.of() : Map.of("cursor", after))
                    .get("/refunds")
                    .jsonPath();
            found.addAll(page.getList("items.id", UUID.class));
            after = page.getString("nextCursor");
        } while (after != null);
        return found;
    }

    private List<String> keys() {
        return gateway.calls.stream().map(call -> call.split(" ")[0]).toList();
    }

    private UUID refundOf(UUID id) {
        return cases.view(id).getUUID("refunds[0].id");
    }

    private UUID legOf(UUID id) {
        return cases.view(id).getUUID("refunds[0].legs[0].id");
    }

    private void isPaidOnce(UUID id) {
        var ret = cases.view(id);
        assertThat(ret.getString("money")).isEqualTo("PAID");
        assertThat(ret.getString("request")).isEqualTo("COMPLETED");
        assertThat(gateway.payments.stream().filter(body -> body.contains(ret.getString("number"))))
                .hasSize(1);
        assertThat(gateway.ledger).containsValue(ret.getString("refunds[0].legs[0].reference"));
        assertThat(rows.count("select count(*) from timeline_entry where subject_id = ? and verb = 'PAID'", id))
                .isOne();
    }
}
