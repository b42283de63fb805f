package aftercare.returns;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.testing.Rows;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static aftercare.orders.OrderFixtures.aTravellingOrder;
import static aftercare.returns.Cases.asking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A parcel that is called back comes back, however the case stands: then the money does too. */
@QuarkusTest
class InterceptTest {

    @Inject
    Rows rows;

    private Cases cases;
    private UUID order;
    private UUID id;

    @BeforeEach
    void aRefundIsAskedForWhileTheParcelTravels() {
        cases = Cases.withANewBuyer();
        order = cases.placed(aTravellingOrder().of(1, "80.00")).id();
        id = cases.submitted(asking(order, "REFUND_ONLY", "LATE_SHIP", 1, 1)).getUUID("id");
    }

    @Test
    void aReturnThatWasAgreedOnMeanwhileIsPaidWhenTheParcelWasStopped() {
        agree(Map.of("kind", "RETURN_REFUND", "message", "收到后寄回，全额退款"));
        assertStoppedAndPaid();
    }

    @Test
    void anExchangeThatWasAgreedOnMeanwhileIsPaidWhenTheParcelWasStopped() {
        agree(Map.of("kind", "EXCHANGE", "message", "换一个"));
        assertStoppedAndPaid();
    }

    @Test
    void whatTheShopStillWantedToKnowIsPaidWhenTheParcelWasStopped() {
        cases.done(cases.agent, id, "ask", Map.of("message", "为什么？"));
        assertStoppedAndPaid();
    }

    @ParameterizedTest
    @ValueSource(strings = {"intercept-stopped", "intercept-failed"})
    void whatBecameOfTheParcelIsKnownToACaseThatIsOverAndNothingFollows(String fact) {
        cases.done(cases.buyer, id, "withdraw", Map.of());
        var view = cases.done(cases.agent, id, fact, Map.of());
        assertThat(view.getString("intercept.state")).isEqualTo(fact.endsWith("stopped") ? "STOPPED" : "FAILED");
        assertThat(view.getString("request")).isEqualTo("WITHDRAWN");
        assertThat(view.getString("money")).isEqualTo("NONE");
        assertThat(view.getString("kind")).isEqualTo("REFUND_ONLY");
        cases.tryTo(cases.agent, id, fact, Map.of()).then().statusCode(409).body("code", equalTo("NO_INTERCEPT"));
        // the pieces are free again
        assertThat(cases.submitted(asking(order, "REFUND_ONLY", "LATE_SHIP", 1, 1))
                        .getUUID("id"))
                .isNotEqualTo(id);
    }

    @Test
    void whatIsStoppedWhileThePlatformHasTheCaseIsPaidWhenItIsGivenBack() {
        escalate();
        var held = cases.done(cases.warehouse, id, "intercept-stopped", Map.of());
        assertThat(held.getString("intercept.state")).isEqualTo("STOPPED");
        assertThat(held.getString("money")).isEqualTo("NONE");
        assertThat(held.getString("dispute")).isEqualTo("OPEN");
        Cases.post(cases.buyer, "/disputes/" + id + "/withdraw", Map.of())
                .then()
                .statusCode(200);
        var view = cases.view(id);
        assertThat(view.getString("money")).isEqualTo("GRANTED");
        assertThat(view.getString("amount.amount")).isEqualTo("80.00");
    }

    @Test
    void whatArrivesWhileThePlatformHasTheCaseGoesOnAsAReturnWhenItIsGivenBack() {
        escalate();
        assertThat(cases.done(cases.agent, id, "intercept-failed", Map.of()).getString("kind"))
                .isEqualTo("REFUND_ONLY");
        Cases.post(cases.buyer, "/disputes/" + id + "/withdraw", Map.of())
                .then()
                .statusCode(200);
        var view = cases.view(id);
        assertThat(view.getString("kind")).isEqualTo("RETURN_REFUND");
        assertThat(view.getString("request")).isEqualTo("SUBMITTED");
    }

    /** He has neither the goods nor the rest of the money: somebody must act, and silence pays. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theRestIsAskedForWhenAPartWasPaidAndTheParcelIsStopped(boolean paidFirst) {
        var part = Map.of("lineNo", 1, "allowance", Map.of("amount", "5.00", "currency", "CNY"));
        agree(Map.of("kind", "REFUND_ONLY", "message", "补偿 5 元", "lines", List.of(part)));
        assertThat(cases.view(id).getString("amount.amount")).isEqualTo("5.00");
        if (paidFirst) {
            cases.payByHand(id);
        }
        cases.done(cases.warehouse, id, "intercept-stopped", Map.of());
        if (!paidFirst) {
            assertThat(ofOrder()).containsExactly(id);
            cases.payByHand(id);
        }
        assertThat(cases.view(id).getString("request")).isEqualTo("COMPLETED");
        var others = ofOrder();
        others.remove(id);
        assertThat(others).hasSize(1);
        var rest = cases.view(others.getFirst());
        assertThat(rest.getString("request")).isEqualTo("SUBMITTED");
        assertThat(rest.getString("turn")).isEqualTo("SELLER");
        assertThat(rest.getString("noticed.signal")).isEqualTo("RETURNED");
        assertThat(rest.getString("clocks[0].code")).isEqualTo("C2");
        assertThat(rest.getString("amount.amount")).isEqualTo("75.00");
        assertThat(cases.approve(others.getFirst()).getString("money")).isEqualTo("GRANTED");
    }

    private List<UUID> ofOrder() {
        return new java.util.ArrayList<>(aftercare.testing.Api.as(cases.agent)
                .get("/orders/{id}/returns", order)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id", UUID.class));
    }

    private void escalate() {
        // the shop has had its day to answer
        rows.change(
                "update return_request set submitted_at = date_sub(submitted_at, interval 25 hour) where id = ?", id);
        cases.done(cases.buyer, id, "escalate", Map.of("text", "包裹还没有到"));
    }

    private void assertStoppedAndPaid() {
        var view = cases.done(cases.agent, id, "intercept-stopped", Map.of());
        assertThat(view.getString("request")).isEqualTo("APPROVED");
        assertThat(view.getString("money")).isEqualTo("GRANTED");
        assertThat(view.getString("amount.amount")).isEqualTo("80.00");
        assertThat(view.getString("kind")).isEqualTo("REFUND_ONLY");
    }

    private void agree(Map<String, Object> offer) {
        cases.done(cases.agent, id, "offer", Map.of("offers", List.of(offer)));
        cases.done(cases.buyer, id, "accept-offer", Map.of());
    }
}
