package aftercare.returns;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import aftercare.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.returns.Cases.accepted;
import static aftercare.returns.Cases.arrived;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A buyer without an account calls, and the shop's people carry his case on for him. */
@QuarkusTest
class OnBehalfTest {

    private static final Map<String, Object> CALLED = Map.of("told", "by telephone, 10:20");
    private static final Map<String, Object> A_PART = Map.of(
            "offers",
            List.of(Map.of(
                    "kind",
                    "REFUND_ONLY",
                    "message",
                    "退您 30 元，商品留着用？",
                    "lines",
                    List.of(Map.of("lineNo", 1, "allowance", Map.of("amount", "30.00", "currency", "CNY"))))));

    private Cases cases;

    @BeforeEach
    void aShop() {
        cases = Cases.withANewBuyer();
    }

    @Test
    void hisCaseIsOpenedSentReceivedAndPaidWithoutAnAccount() {
        var id = ofACaller();
        cases.done(cases.agent, id, "offer", A_PART);
        var declined = cases.done(cases.agent, id, "decline-offer", CALLED);
        assertThat(declined.getString("timeline[0].text")).contains("代买家操作，买家的告知方式：by telephone, 10:20");
        assertThat(declined.getString("timeline[0].actor.kind")).isEqualTo("STAFF");
        cases.approve(id);
        // a number is a fact
        cases.done(cases.agent, id, "ship", Map.of("carrier", "SF Express", "number", "SF1234567890"));
        cases.receive(id, List.of(arrived(1, 1)));
        cases.inspect(id, List.of(accepted(1, 1)));
        assertThat(cases.refund(id).getString("money")).isEqualTo("GRANTED");
        cases.payByHand(id);
        assertThat(cases.view(id).getString("request")).isEqualTo("COMPLETED");
    }

    @Test
    void whatHeAcceptsByTelephoneIsCarriedOutAndOnlyThatBearsHisWord() {
        var id = ofACaller();
        var offered = cases.done(cases.agent, id, "offer", A_PART);
        assertThat(offered.<String>getList("actions")).contains("ACCEPT_OFFER", "DECLINE_OFFER", "WITHDRAW");
        var agreed = cases.done(cases.agent, id, "accept-offer", CALLED);
        assertThat(agreed.getString("money")).isEqualTo("GRANTED");
        assertThat(agreed.getList("timeline.findAll { it.data.onBehalf != null }.verb"))
                .isEqualTo(List.of("OFFER_ACCEPTED"));
    }

    @Test
    void withoutHowHeSaidSoNothingIsDoneForHim() {
        var id = ofACaller();
        cases.done(cases.agent, id, "ask", Map.of("message", "哪里坏了？"));
        for (var said : List.of(Map.of("text", "壶嘴"), Map.of("text", "壶嘴", "told", "  "))) {
            cases.tryTo(cases.agent, id, "answer", said)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("TOLD_MISSING"))
                    .body("errors[0].pointer", equalTo("/told"));
        }
        cases.tryTo(cases.agent, id, "withdraw", Map.of("told", "x".repeat(501)))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/told"));
        cases.done(cases.agent, id, "answer", Map.of("text", "壶嘴", "told", "by telephone"));
        assertThat(cases.done(cases.agent, id, "withdraw", CALLED).getString("request"))
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void whoHasAnAccountDecidesThereHimselfButHisParcelMayBeToldForHim() {
        var id = cases.aSubmittedReturn(
                cases.placed(aDeliveredOrder().of(1, "129.90")).id(), 1, 1);
        cases.done(cases.agent, id, "offer", A_PART);
        assertThat(cases.view(id).<String>getList("actions")).doesNotContain("ACCEPT_OFFER", "WITHDRAW", "ANSWER");
        for (var verb : List.of("accept-offer", "decline-offer", "withdraw")) {
            cases.tryTo(cases.agent, id, verb, CALLED)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("BUYER_DECIDES_HIMSELF"));
        }
        cases.done(cases.buyer, id, "decline-offer", Map.of());
        cases.approve(id);
        var sent = cases.done(
                cases.agent, id, "ship", Map.of("carrier", "SF Express", "number", "SF1", "told", "by telephone"));
        assertThat(sent.getString("parcel.number")).isEqualTo("SF1");
        assertThat(cases.view(cases.buyer, id).getString("timeline[0].text")).contains("by telephone");
    }

    @Test
    void theWarehouseTheTillAndAnotherShopDoNotActForHim() {
        var id = ofACaller();
        cases.done(cases.agent, id, "offer", A_PART);
        for (var other : List.of(cases.warehouse, cases.finance)) {
            assertThat(cases.view(other, id).<String>getList("actions")).doesNotContain("ACCEPT_OFFER", "SHIP");
            cases.tryTo(other, id, "accept-offer", CALLED).then().statusCode(403);
        }
        cases.tryTo(Tokens.agent2(), id, "accept-offer", CALLED).then().statusCode(404);
    }

    private UUID ofACaller() {
        var order = aDeliveredOrder().of(1, "129.90").boughtBy(null, "周先生").placedBy(Tokens.partner());
        return Cases.post(cases.agent, "/returns", Cases.asking(order.id(), "RETURN_REFUND", "NO_REASON", 1, 1))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }
}
