package aftercare.refunds;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.refunds.TestGateway.Mood;
import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.AtOnce;
import aftercare.testing.Json;
import aftercare.testing.MovableClock;
import aftercare.testing.Rows;
import aftercare.testing.TwoShops;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
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
@TestProfile(RefundSendingTest.WithGateway.class)
@Timeout(120)
class RefundSendingTest {

    /** The payment method TESTPAY goes through an HTTP gateway. */
    public static class WithGateway implements QuarkusTestProfile {

        static final String PORT = "aftercare.test.gateway.port";

        @Override
        public Map<String, String> getConfigOverrides() {
            System.setProperty(PORT, "" + TestGateway.freePort());
            var url = "http://127.0.0.1:" + System.getProperty(PORT) + "/pay";
            return Map.of(
                    "aftercare.refunds.gateways.TESTPAY.url", url, "aftercare.refunds.gateways.TESTPAY.timeout", "1s");
        }
    }

    @Inject
    RefundSender sender;

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
        gateway = new TestGateway(Integer.getInteger(WithGateway.PORT));
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
        assertThat(gateway.calls).hasSize(1);
        assertThat(gateway.calls.getFirst())
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
                "TALKS_NONSENSE",
                "IS_BUSY"
            })
    void withoutAClearAnswerTheSameKeyIsAskedAgain(Mood mood) {
        var id = aGrantedRefund();
        gateway.becomes(mood);
        sender.send();
        assertThat(cases.view(id).getString("money")).isEqualTo("SENT");
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
        assertThat(failed.getString("refunds[0].legs[0].failure")).contains("account closed");
        later(Duration.ofDays(1));
        assertThat(gateway.calls).hasSize(1);
        gateway.becomes(Mood.PAYS);
        Cases.post(cases.finance, "/refunds/" + refundOf(id) + "/retry", Map.of("legId", legOf(id)))
                .then()
                .statusCode(200);
        sender.send();
        isPaidOnce(id);
        Cases.post(cases.finance, "/refunds/" + refundOf(id) + "/retry", Map.of("legId", legOf(id)))
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_FAILED"));
    }

    @Test
    void whatTheGatewayRefusedMayBePaidByHandAndIsNotSentAgain() {
        var id = aGrantedRefund();
        gateway.becomes(Mood.REFUSES);
        sender.send();
        gateway.becomes(Mood.PAYS);
        var leg = Map.of("legId", legOf(id), "reference", "BANK-7");
        Cases.post(cases.finance, "/refunds/" + refundOf(id) + "/retry", Map.of("legId", legOf(id)))
                .then()
                .statusCode(200);
        Cases.post(cases.finance, "/refunds/" + refundOf(id) + "/confirm", leg)
                .then()
                .statusCode(200);
        later(Duration.ofDays(1));
        assertThat(gateway.ledger).isEmpty();
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
        assertThat(Instant.parse(paid.getString("refunds[0].paidAt"))).isEqualTo(inMay);
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
        AtOnce.<Void>all(this::send, this::send, this::send, this::send);
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

    private void later(Duration by) {
        clock.forward(by);
        sender.send();
    }

    private UUID aGrantedRefund() {
        var order =
                cases.placed(aPaidOrder().of(1, "10.00").paidThrough("testpay")).id();
        var id = cases.aSubmittedRefund(order, 1, 1);
        cases.approve(id);
        return id;
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
        var leg = ret.getUUID("refunds[0].legs[0].id").toString();
        assertThat(ret.getString("refunds[0].legs[0].reference")).isEqualTo(gateway.ledger.get(leg));
        assertThat(gateway.ledger.keySet().stream().filter(leg::equals)).hasSize(1);
        assertThat(rows.count("select count(*) from timeline_entry where subject_id = ? and verb = 'PAID'", id))
                .isOne();
    }
}
