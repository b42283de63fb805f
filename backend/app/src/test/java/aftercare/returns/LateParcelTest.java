package aftercare.returns;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.testing.Api;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.orders.OrderFixtures.aTravellingOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** A parcel that only came late is made good with its own freight (X19); the goods stay the buyer's. */
@QuarkusTest
class LateParcelTest {

    @Inject
    TwoShops shops;

    private Cases cases;

    @BeforeEach
    void open() {
        cases = Cases.ofOwnShop(shops, false);
    }

    @Test
    void itsShippingIsQuotedWithItsRuleCalledAPresetToBeChecked() {
        var order =
                cases.placed(aDeliveredOrder().of(1, "88.00").freight("12.00")).id();
        Cases.post(cases.buyer, "/returns/quote", Cases.asking(order, "REFUND_ONLY", "LATE_DELIVERY", 1, 1))
                .then()
                .statusCode(200)
                .body("total.amount", equalTo("0.00"))
                .body("compensation.amount", equalTo("12.00"))
                .body("lines[0].kind", equalTo("DELAY"))
                .body("lines[0].sentence.text", containsString("¥12.00"))
                .body("lines[0].sentence.text", containsString("预设"));
    }

    @Test
    void itIsPaidOnceAndTheGoodsMayStillComeBack() {
        var order =
                cases.placed(aDeliveredOrder().of(1, "88.00").freight("12.00")).id();
        var late = late(order);
        cases.approve(late);
        cases.payByHand(late);
        var paid = cases.view(late);
        assertThat(paid.getString("request")).isEqualTo("COMPLETED");
        assertThat(paid.getString("amount.amount")).isEqualTo("12.00");
        assertThat(paid.getString("refunds[0].compensation.amount")).isEqualTo("12.00");
        Cases.post(cases.buyer, "/returns/quote", Cases.asking(order, "REFUND_ONLY", "LATE_DELIVERY", 1, 1))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("NO_SHIPPING_PAID"));
        var faulty = Cases.asking(order, "RETURN_REFUND", "QUALITY", 1, 1);
        Cases.post(cases.buyer, "/returns/quote", faulty).then().statusCode(200).body("total.amount", equalTo("88.00"));
    }

    @Test
    void whatWasStillOnItsWayWhenHeAskedIsPaidBackWhole() {
        var order =
                cases.placed(aTravellingOrder().of(1, "88.00").freight("12.00")).id();
        assertThat(cases.view(late(order)).getString("amount.amount")).isEqualTo("100.00");
    }

    @Test
    void whatWasSentFreeHasNothingToGiveBack() {
        var order = cases.placed(aDeliveredOrder().of(1, "120.00").freeFreight("10.00", "99.00"))
                .id();
        cases.trySubmitting(Cases.asking(order, "REFUND_ONLY", "LATE_DELIVERY", 1, 1))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        Api.as(cases.buyer).get("/orders/{id}/returns", order).then().body("items.size()", equalTo(0));
    }

    @Test
    void whatHasNothingToGiveBackIsNotOffered() {
        var free = cases.placed(aDeliveredOrder().of(1, "120.00").freeFreight("10.00", "99.00"))
                .id();
        var paid =
                cases.placed(aDeliveredOrder().of(1, "88.00").freight("12.00")).id();
        assertThat(kindsForLateness(free)).doesNotContain("REFUND_ONLY");
        assertThat(kindsForLateness(paid)).contains("REFUND_ONLY");
        var late = late(paid);
        cases.approve(late);
        cases.payByHand(late);
        assertThat(kindsForLateness(paid)).doesNotContain("REFUND_ONLY");
    }

    private List<String> kindsForLateness(UUID order) {
        var options = Api.as(cases.buyer).get("/orders/{id}/return-options", order);
        return options.then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("lines[0].reasons.findAll { it.code == 'LATE_DELIVERY' }.kinds.flatten().kind", String.class);
    }

    private UUID late(UUID order) {
        return cases.submitted(Cases.asking(order, "REFUND_ONLY", "LATE_DELIVERY", 1, 1))
                .getUUID("id");
    }
}
