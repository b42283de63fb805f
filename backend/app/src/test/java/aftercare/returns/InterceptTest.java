package aftercare.returns;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aTravellingOrder;
import static aftercare.returns.Cases.asking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A parcel that is called back comes back, however the case stands: then the money does too. */
@QuarkusTest
class InterceptTest {

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

    @Test
    void aCaseThatIsOverIsToldSo() {
        cases.done(cases.buyer, id, "withdraw", Map.of());
        assertThat(cases.view(id).getList("actions")).doesNotContain("INTERCEPT_STOPPED");
        cases.tryTo(cases.agent, id, "intercept-stopped", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("CASE_CLOSED"));
        // the pieces are free again
        assertThat(cases.submitted(asking(order, "REFUND_ONLY", "LATE_SHIP", 1, 1))
                        .getUUID("id"))
                .isNotEqualTo(id);
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
