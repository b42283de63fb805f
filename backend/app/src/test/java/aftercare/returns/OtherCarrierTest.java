package aftercare.returns;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.testing.Api;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.orders.OrderFixtures.aTravellingOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** Shipping was paid for a carrier that was promised, and another one brought it: the shipping comes back (R1 art. 29). */
@QuarkusTest
class OtherCarrierTest {

    @Inject
    TwoShops shops;

    private Cases cases;

    @BeforeEach
    void open() {
        cases = Cases.ofOwnShop(shops, false);
    }

    @Test
    void theShippingGoesBackOnceAndTheGoodsMayStillComeBack() {
        var order = cases.placed(aDeliveredOrder().of(1, "88.00").freight("12.00", "EMS"))
                .id();
        var id = cases.submitted(asking(order)).getUUID("id");
        cases.approve(id);
        cases.payByHand(id);
        var paid = cases.view(id);
        assertThat(paid.getString("request")).isEqualTo("COMPLETED");
        assertThat(paid.getString("refunds[0].total.amount")).isEqualTo("12.00");
        assertThat(paid.getString("refunds[0].compensation.amount")).isEqualTo("0.00");

        Cases.post(cases.buyer, "/returns/quote", asking(order))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("NO_SHIPPING_PAID"));
        Cases.post(cases.buyer, "/returns/quote", Cases.asking(order, "RETURN_REFUND", "QUALITY", 1, 1))
                .then()
                .statusCode(200)
                .body("total.amount", equalTo("88.00"));
    }

    @Test
    void itIsSaidWithBothCarriers() {
        var order = cases.placed(aDeliveredOrder().of(1, "88.00").freight("12.00", "EMS"))
                .id();
        Cases.post(cases.buyer, "/returns/quote", asking(order))
                .then()
                .statusCode(200)
                .body("total.amount", equalTo("12.00"))
                .body("lines[0].kind", equalTo("FREIGHT_OUT"))
                .body("lines[0].sentence.text", containsString("约定由EMS承运，实际由SF Express送达"));
        Api.as(cases.agent).get("/orders/{id}", order).then().body("freight.promisedCarrier", equalTo("EMS"));
    }

    @Test
    void whereThePromisedOneBroughtItOrNoneWasPromisedThereIsNothingToAskFor() {
        var promised = cases.placed(aDeliveredOrder().of(1, "88.00").freight("12.00", " sf express "))
                .id();
        var silent =
                cases.placed(aDeliveredOrder().of(1, "88.00").freight("12.00")).id();
        for (var order : List.of(promised, silent)) {
            assertThat(kinds(order)).isEmpty();
            cases.trySubmitting(asking(order))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/reason"))
                    .body("errors[0].code", equalTo("CARRIER_AS_PROMISED"));
        }
        var order = cases.placed(aDeliveredOrder().of(1, "88.00").freight("12.00", "EMS"))
                .id();
        assertThat(kinds(order)).containsExactly("REFUND_ONLY");
    }

    @Test
    void beforeItIsThereItIsNotAskedFor() {
        var order = cases.placed(aTravellingOrder().of(1, "88.00").freight("12.00", "EMS"))
                .id();
        cases.trySubmitting(asking(order)).then().statusCode(422).body("errors[0].code", equalTo("NOT_OFFERED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "12345678901234567890123456789012345678901234567890123456789012345678901234567890X"})
    void aCarrierHasANameAndItIsNotTooLong(String carrier) {
        aDeliveredOrder()
                .of(1, "88.00")
                .freight("12.00", carrier)
                .tryPlacing(cases.agent)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/freight/promisedCarrier"))
                .body("errors[0].code", equalTo("WRONG_LENGTH"));
    }

    private static Map<String, Object> asking(UUID order) {
        return Cases.asking(order, "REFUND_ONLY", "OTHER_CARRIER", 1, 1);
    }

    private List<String> kinds(UUID order) {
        return Api.as(cases.buyer)
                .get("/orders/{id}/return-options", order)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("lines[0].reasons.findAll { it.code == 'OTHER_CARRIER' }.kinds.flatten().kind", String.class);
    }
}
