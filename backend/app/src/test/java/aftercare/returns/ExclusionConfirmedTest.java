package aftercare.returns;

import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.orders.ExclusionConfirmed;
import aftercare.orders.PlaceOrder;
import aftercare.policy.Exclusion;
import aftercare.testing.Api;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.hamcrest.Matchers.equalTo;

/** Goods that may be excluded stay only when the buyer himself confirmed it for this purchase (L2 art. 7, 20). */
@QuarkusTest
class ExclusionConfirmedTest {

    private static final String WORDS = "拆封后不支持七天无理由退货";

    @Inject
    TwoShops shops;

    private Cases cases;

    @BeforeEach
    void open() {
        cases = Cases.ofOwnShop(shops, false);
    }

    @Test
    void whatTheBuyerReadAndWhenIsKeptAndShown() {
        var order = anOrder(new ExclusionConfirmed(Instant.parse("2026-03-01T07:00:00Z"), WORDS, false));
        Api.as(cases.agent)
                .get("/orders/{id}", order)
                .then()
                .body("lines[0].exclusionConfirmed", equalTo(true))
                .body("lines[0].confirmation.at", equalTo("2026-03-01T07:00:00Z"))
                .body("lines[0].confirmation.words", equalTo(WORDS));
        cases.trySubmitting(Cases.asking(order, "RETURN_REFUND", "NO_REASON", 1, 1))
                .then()
                .statusCode(422)
                .body("code", equalTo("EXCLUDED_AS_CONFIRMED"));
    }

    @Test
    void aBoxThatWasTickedForHimConfirmsNothing() {
        var order = anOrder(new ExclusionConfirmed(Instant.parse("2026-03-01T07:00:00Z"), WORDS, true));
        Api.as(cases.agent).get("/orders/{id}", order).then().body("lines[0].exclusionConfirmed", equalTo(false));
        cases.trySubmitting(Cases.asking(order, "RETURN_REFUND", "NO_REASON", 1, 1))
                .then()
                .statusCode(201);
    }

    private UUID anOrder(ExclusionConfirmed confirmation) {
        var line = new PlaceOrder.Line(
                1,
                "SKU-1",
                "面膜",
                null,
                "护肤",
                null,
                null,
                1,
                "129.90",
                null,
                null,
                null,
                false,
                null,
                Exclusion.HEALTH_SEAL,
                true,
                null,
                confirmation);
        return cases.placed(aDeliveredOrder().with(line)).id();
    }
}
