package aftercare.returns;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import aftercare.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.orders.OrderFixtures.aTravellingOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Cases that the shop opens: for a buyer who called, and before he has to. */
@QuarkusTest
class ProactiveTest {

    private final Cases cases = Cases.withANewBuyer();

    @ParameterizedTest
    @CsvSource({"STALLED, LATE_DELIVERY", "LATE, LATE_DELIVERY", "LOST, LOST_IN_TRANSIT", "DAMAGED, LOST_IN_TRANSIT"})
    void whatIsNoticedOfATravellingParcelOpensACase(String signal, String reason) {
        var order = cases.placed(aTravellingOrder().of(2, "10.00"));
        notice(order.id(), signal)
                .then()
                .statusCode(201)
                .body("noticed.signal", equalTo(signal))
                .body("noticed.text", equalTo("三天没有物流更新"))
                .body("reason.code", equalTo(reason))
                .body("kind", equalTo("REFUND_ONLY"))
                .body("intercept", nullValue())
                .body("timeline[0].verb", equalTo("NOTICED"));
    }

    @Test
    void theBuyerSeesItAsHisOwnCase() {
        var order = cases.placed(aTravellingOrder().of(2, "10.00"));
        var id = notice(order.id(), "STALLED").jsonPath().getUUID("id");
        var his = cases.view(cases.buyer, id);
        assertThat(his.getString("noticed.text")).isEqualTo("三天没有物流更新");
        assertThat(his.getList("actions")).contains("WITHDRAW");
    }

    @Test
    void theSameSignalAgainIsTheSameCase() {
        var order = cases.placed(aTravellingOrder().of(2, "10.00"));
        var first = notice(order.id(), "STALLED").jsonPath().getUUID("id");
        var again = notice(order.id(), "STALLED").jsonPath().getUUID("id");
        assertThat(again).isEqualTo(first);
    }

    @Test
    void damageFoundAfterSignOffIsAskedForWithoutTheBuyersPhotos() {
        var order = cases.placed(aDeliveredOrder().of(1, "10.00"));
        notice(order.id(), "DAMAGED").then().statusCode(201).body("reason.code", equalTo("DAMAGED_ON_ARRIVAL"));
    }

    @Test
    void whatWasNoticedCannotBeInTheFutureAndNotOfAnotherShop() {
        var order = cases.placed(aTravellingOrder().of(1, "10.00"));
        var tomorrow = new HashMap<>(noticed(order.id(), "STALLED"));
        tomorrow.put("since", Instant.now().plus(Duration.ofDays(1)));
        Cases.post(cases.agent, "/returns/proactive", tomorrow)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/since"));
        Cases.post(Tokens.agent2(), "/returns/proactive", noticed(order.id(), "STALLED"))
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_ORDER"));
    }

    @Test
    void anAgentOpensACaseForABuyerWhoCalled() {
        var order = cases.placed(aDeliveredOrder().of(1, "10.00"));
        var opened = Cases.post(cases.agent, "/returns", Cases.asking(order.id(), "RETURN_REFUND", "NO_REASON", 1, 1))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(opened.getString("timeline[0].actor.kind")).isEqualTo("STAFF");
        assertThat(cases.view(cases.buyer, opened.getUUID("id")).getString("request"))
                .isEqualTo("SUBMITTED");
    }

    private Response notice(UUID order, String signal) {
        return Cases.post(cases.agent, "/returns/proactive", noticed(order, signal));
    }

    private static Map<String, Object> noticed(UUID order, String signal) {
        return Map.of(
                "orderId",
                order,
                "signal",
                signal,
                "since",
                Instant.now().minus(Duration.ofDays(3)),
                "source",
                "顺丰物流轨迹",
                "text",
                "三天没有物流更新");
    }
}
