package aftercare.returns;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Inject;

import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.Rows;
import aftercare.testing.TwoShops;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.orders.OrderFixtures.aPaidOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** The button "withdraw from contract", and gifts that go back with what is returned. */
@QuarkusTest
class WithdrawalTest {

    @Inject
    TwoShops shops;

    @Inject
    Rows rows;

    @Inject
    MockMailbox mailbox;

    private Cases cases;

    @BeforeEach
    void open() {
        cases = Cases.ofOwnShop(shops, false);
    }

    @Test
    void oneButtonWithdrawsEverythingAndLeavesAConfirmationToKeep() throws Exception {
        cases.sellsBy("EU_14D");
        var email = "withdrawing-" + UUID.randomUUID() + "@example.test";
        var order = cases.placed(
                        aDeliveredOrder().writtenTo(email).of(2, "50.00").of(1, "9.00"))
                .id();
        assertThat(offered(order)).isTrue();
        var ret = Cases.post(cases.buyer, "/withdrawals", Map.of("orderId", order))
                .then()
                .statusCode(201)
                .body("contractWithdrawn", equalTo(true))
                .body("kind", equalTo("RETURN_REFUND"))
                .extract()
                .jsonPath();
        assertThat(ret.getList("lines.quantity")).containsExactly(2, 1);
        var kept = Api.as(cases.buyer).get("/withdrawals/{id}", ret.getUUID("id"));
        kept.then().statusCode(200).contentType("text/plain");
        var text = kept.asString();
        assertThat(letter(email)).contains(ret.getString("number"), "手工陶瓷茶壶 1 × 2");
        assertThat(text).contains(ret.getString("number"), "手工陶瓷茶壶 1 × 2", "手工陶瓷茶壶 2 × 1", "李小雨");
        var hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(kept.header("X-Content-SHA256")).isEqualTo(hash);
        assertThat(rows.count("select count(*) from withdrawal where return_id = ?", ret.getUUID("id")))
                .isOne();
        assertThat(offered(order)).isFalse();
        Cases.post(cases.buyer, "/withdrawals", Map.of("orderId", order))
                .then()
                .statusCode(422)
                .body("code", equalTo("NOTHING_TO_WITHDRAW"));
        Api.as(Cases.withANewBuyer().buyer)
                .get("/withdrawals/{id}", ret.getUUID("id"))
                .then()
                .statusCode(404);
    }

    /** A question that nobody answers ends a request; what the law lets a buyer declare is not ended by silence. */
    @Test
    void noQuestionCanEndIt() {
        cases.sellsBy("EU_14D");
        var order = cases.placed(aDeliveredOrder().of(1, "50.00")).id();
        var id = Cases.post(cases.buyer, "/withdrawals", Map.of("orderId", order))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
        assertThat(cases.view(id).getList("actions")).contains("APPROVE").doesNotContain("ASK");
        cases.tryTo(cases.agent, id, "ask", Map.of("message", "为什么？"))
                .then()
                .statusCode(409)
                .body("code", equalTo("WITHDRAWAL_STANDS"));
        assertThat(cases.view(id).getString("request")).isEqualTo("SUBMITTED");
    }

    @Test
    void whatWasNotSentIsWithdrawnWithoutAParcel() {
        cases.sellsBy("EU_14D");
        var order = cases.placed(aPaidOrder().of(1, "50.00")).id();
        Cases.post(
                        cases.buyer,
                        "/withdrawals",
                        Map.of("orderId", order, "lines", List.of(Map.of("lineNo", 1, "quantity", 1))))
                .then()
                .statusCode(201)
                .body("kind", equalTo("REFUND_ONLY"));
    }

    @Test
    void aChineseOrderHasNoSuchButton() {
        var order = cases.placed(aDeliveredOrder().of(1, "50.00")).id();
        assertThat(offered(order)).isFalse();
        Cases.post(cases.buyer, "/withdrawals", Map.of("orderId", order))
                .then()
                .statusCode(422)
                .body("code", equalTo("NO_WITHDRAWAL"));
        var plain = cases.aSubmittedReturn(order, 1, 1);
        Api.as(cases.buyer).get("/withdrawals/{id}", plain).then().statusCode(404);
    }

    @Test
    void aGiftThatStaysIsNamedWithItsDeclaredPrice() {
        var order = cases.placed(aDeliveredOrder().of(1, "50.00").gift("Tea towel", "9.90"))
                .id();
        assertThat(sentences(order, "NO_REASON", 1, 1))
                .anyMatch(said -> said.contains("gift Tea towel") && said.contains("9.90"));
        assertThat(sentences(order, "NO_REASON", 1, 1, 2, 1)).noneMatch(said -> said.contains("Tea towel"));
        assertThat(sentences(order, "QUALITY", 1, 1))
                .anyMatch(said -> said.contains("Nothing is taken off for the gift Tea towel"));
    }

    private List<String> sentences(UUID order, String reason, int... lines) {
        return Api.as(cases.buyer, Json.of(Cases.asking(order, "RETURN_REFUND", reason, lines)))
                .header("Accept-Language", "en")
                .post("/returns/quote")
                .then()
                .statusCode(200)
                .extract()
                .path("verdicts[0].sentences.text");
    }

    private boolean offered(UUID order) {
        return Api.as(cases.buyer)
                .get("/orders/{id}/return-options", order)
                .jsonPath()
                .getBoolean("withdrawal");
    }

    /** It is sent when all is stored. */
    private String letter(String to) {
        for (var i = 0; i < 200 && mailbox.getMailsSentTo(to).isEmpty(); i++) {
            LockSupport.parkNanos(Duration.ofMillis(25).toNanos());
        }
        return mailbox.getMailsSentTo(to).getLast().getText();
    }
}
