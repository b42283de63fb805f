package aftercare.returns;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.orders.OrderFixtures.aTravellingOrder;
import static aftercare.returns.Cases.asking;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** What was asked in time may be changed later: only what is new must be lawful on the day of the change. */
@QuarkusTest
class EditTest {

    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    @Inject
    TwoShops shops;

    private Cases cases;

    @BeforeEach
    void openTheSandbox() {
        cases = Cases.ofOwnShop(shops, true);
        cases.moveTo(START);
    }

    @Test
    void whatWasAskedInTimeStaysInTime() {
        var order = cases.placed(aDeliveredOrder().at(START).signed(6).of(3, "10.00"))
                .id();
        var id = cases.aSubmittedReturn(order, 1, 2);
        theShopAsksUntilTheWindowIsOver(id);
        Cases.post(cases.buyer, "/returns/quote?editing=" + id, asking(order, "RETURN_REFUND", "NO_REASON", 1, 1))
                .then()
                .statusCode(200)
                .body("verdicts[0].decision", equalTo("ALLOWED"));
        edit(id, asking(order, "RETURN_REFUND", "NO_REASON", 1, 1))
                .then()
                .statusCode(200)
                .body("lines[0].quantity", equalTo(1));
    }

    @Test
    void whatIsAddedMustBeInTimeOnTheDayItIsAdded() {
        var order = cases.placed(
                        aDeliveredOrder().at(START).signed(6).of(3, "10.00").of(1, "5.00"))
                .id();
        var id = cases.aSubmittedReturn(order, 1, 2);
        theShopAsksUntilTheWindowIsOver(id);
        edit(id, asking(order, "RETURN_REFUND", "NO_REASON", 1, 2, 2, 1))
                .then()
                .statusCode(422)
                .body("code", equalTo("WINDOW_CLOSED"))
                .body("errors.pointer", contains("/lines/1"));
        edit(id, asking(order, "RETURN_REFUND", "NO_REASON", 1, 3))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/lines/0"));
        edit(id, asking(order, "RETURN_REFUND", "WRONG_SIZE_CHOICE", 1, 2))
                .then()
                .statusCode(422)
                .body("code", equalTo("WINDOW_CLOSED"));
    }

    /** The parcel was not stopped, so the case went on as a return, which nobody may ask for with this reason. */
    @Test
    void aCaseThatBecameAReturnKeepsItsReason() {
        var order = cases.placed(aTravellingOrder().at(START).of(2, "10.00")).id();
        var id =
                cases.submitted(asking(order, "REFUND_ONLY", "LATE_SHIP", 1, 2)).getUUID("id");
        cases.done(cases.agent, id, "intercept-failed", Map.of());
        edit(id, asking(order, "RETURN_REFUND", "LATE_SHIP", 1, 1))
                .then()
                .statusCode(200)
                .body("kind", equalTo("RETURN_REFUND"))
                .body("lines[0].quantity", equalTo(1));
    }

    private void theShopAsksUntilTheWindowIsOver(UUID id) {
        cases.done(cases.agent, id, "ask", Map.of("message", "哪一件？"));
        cases.moveTo(START.plus(Duration.ofDays(2)));
    }

    private Response edit(UUID id, Map<String, Object> asked) {
        return Api.as(cases.buyer, Json.of(asked)).header("If-Match", "*").post("/returns/{id}/edit", id);
    }
}
