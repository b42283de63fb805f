package aftercare.returns;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.testing.Api;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** What JD's rules let a shop pay on top: for a page that was unclear (art. 11), and for a missing gift (art. 24). */
@QuarkusTest
class AmendsTest {

    @Inject
    TwoShops shops;

    private Cases cases;

    @BeforeEach
    void open() {
        cases = Cases.ofOwnShop(shops, false);
        cases.sellsBy("JD_POP");
    }

    @Test
    void anUnclearPageIsATenthOnTopOfTheRefundSaidWithItsRuleAndPaidByHand() {
        var order = cases.placed(aDeliveredOrder().of(1, "88.00")).id();
        quoted(unclear(order))
                .body("total.amount", equalTo("88.00"))
                .body("compensation.amount", equalTo("8.80"))
                .body("lines.find { it.kind == 'AMENDS' }.sentence.text", containsString("¥88.00的10%"));
        var id = back(order, 1);
        cases.refund(id);
        cases.payByHand(id);
        var paid = cases.view(id);
        assertThat(paid.getString("request")).isEqualTo("COMPLETED");
        assertThat(paid.getString("refunds[0].total.amount")).isEqualTo("88.00");
        assertThat(paid.getString("refunds[0].compensation.amount")).isEqualTo("8.80");
    }

    @Test
    void ofOneOrderItIsPaidOnce() {
        var order =
                cases.placed(aDeliveredOrder().of(1, "60.00").of(1, "40.00")).id();
        cases.refund(back(order, 1));
        quoted(unclear(order, 2)).body("total.amount", equalTo("40.00")).body("compensation.amount", equalTo("0.00"));
    }

    @Test
    void whereThePresetSaysNothingOfItTheReasonIsNeitherOfferedNorTaken() {
        cases.sellsBy("CN_7D");
        var order = cases.placed(aDeliveredOrder().of(1, "88.00")).id();
        assertThat(reasons(order)).contains("NOT_AS_DESCRIBED").doesNotContain("UNCLEAR_PAGE");
        cases.trySubmitting(withPhoto(unclear(order)))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/lines/0"))
                .body("errors[0].code", equalTo("NOT_OFFERED"));
        Api.as(cases.buyer).get("/orders/{id}/returns", order).then().body("items", hasSize(0));
    }

    @Test
    void whatWasBoughtBeforeThePresetSaidSoKeepsItsOwnRules() {
        cases.sellsBy("CN_7D");
        var before = cases.placed(aDeliveredOrder().of(1, "88.00")).id();
        cases.sellsBy("JD_POP");
        var since = cases.placed(aDeliveredOrder().of(1, "88.00")).id();
        assertThat(reasons(before)).doesNotContain("UNCLEAR_PAGE");
        assertThat(reasons(since)).contains("UNCLEAR_PAGE");
    }

    @ParameterizedTest(name = "sold at {0}, declared {1}: {2}")
    @CsvSource({"19.90, , 19.90", "99.00, , 26.40", "0.00, 30.00, 30.00", "0.00, , 5.00"})
    void aMissingGiftIsWorthItsPriceItsDeclaredValueOrTheLeast(String price, String declared, String owed) {
        var order = cases.placed(aDeliveredOrder().of(1, "88.00").gift("茶巾", price, declared))
                .id();
        var asked = Cases.asking(order, "REFUND_ONLY", "MISSING_GIFT", 2, 1);
        quoted(asked)
                .body("total.amount", equalTo("0.00"))
                .body("compensation.amount", equalTo(owed))
                .body("lines.find { it.kind == 'AMENDS' }.sentence.text", containsString("茶巾"));
        var id = cases.submitted(withPhoto(asked)).getUUID("id");
        cases.approve(id);
        cases.payByHand(id);
        var paid = cases.view(id);
        assertThat(paid.getString("request")).isEqualTo("COMPLETED");
        assertThat(paid.getString("refunds[0].compensation.amount")).isEqualTo(owed);
    }

    @Test
    void aGiftThatIsSentAfterAllIsNotPaidForToo() {
        var order = cases.placed(aDeliveredOrder().of(1, "88.00").gift("茶巾", "19.90", null))
                .id();
        quoted(Cases.asking(order, "RESHIP", "MISSING_GIFT", 2, 1)).body("compensation.amount", equalTo("0.00"));
    }

    private ValidatableResponse quoted(Map<String, Object> asked) {
        return Cases.post(cases.buyer, "/returns/quote", asked).then().statusCode(200);
    }

    private static Map<String, Object> unclear(UUID order) {
        return unclear(order, 1);
    }

    private static Map<String, Object> unclear(UUID order, int lineNo) {
        return Cases.asking(order, "RETURN_REFUND", "UNCLEAR_PAGE", lineNo, 1);
    }

    private Map<String, Object> withPhoto(Map<String, Object> asked) {
        asked.put("evidence", cases.photosFor(asked.get("orderId"), 1));
        return asked;
    }

    /** Asked for, agreed, sent, and accepted when looked at. */
    private UUID back(UUID order, int lineNo) {
        var id = cases.submitted(withPhoto(unclear(order, lineNo))).getUUID("id");
        cases.approve(id);
        cases.ship(id);
        cases.receive(id, List.of(Cases.arrived(lineNo, 1)));
        cases.inspect(id, List.of(Cases.accepted(lineNo, 1)));
        return id;
    }

    private List<String> reasons(UUID order) {
        return Api.as(cases.buyer)
                .get("/orders/{id}/return-options", order)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("lines[0].reasons.code", String.class);
    }
}
