package aftercare.returns;

import java.util.Map;
import java.util.UUID;

import aftercare.testing.Api;
import aftercare.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.orders.OrderFixtures.aPaidOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class SlipTest {

    private final Cases cases = Cases.withANewBuyer();

    @Test
    void theSlipNamesTheCaseItsUnitsTheAddressAndTheDeadline() throws Exception {
        var id = cases.anApprovedReturn(
                cases.placed(aDeliveredOrder().of(3, "129.90")).id(), 1, 2);
        var number = cases.view(id).getString("number");
        assertThat(read(id, "zh-CN")).contains(number, "手工陶瓷茶壶 1", "青釉", "SKU-1", "文一西路 969 号", "最晚寄出", "由买家承担");
        assertThat(read(id, "en")).contains("Return slip " + number, "Send it by", "paid by the buyer");
        Api.as(cases.buyer)
                .accept("image/svg+xml")
                .get("/returns/{id}/slip.svg", id)
                .then()
                .statusCode(200)
                .contentType(containsString("image/svg+xml"))
                .body(containsString(number));
    }

    @Test
    void thereIsNoSlipBeforeTheShopHasAgreedNorForGoodsThatStay() {
        var order = cases.placed(aDeliveredOrder().of(3, "129.90")).id();
        slip(cases.buyer, cases.aSubmittedReturn(order, 1, 1)).statusCode(409).body("code", equalTo("NOT_APPROVED"));
        var unsent = cases.placed(aPaidOrder().of(1, "9.90")).id();
        slip(cases.buyer, cases.aSubmittedRefund(unsent, 1, 1))
                .statusCode(409)
                .body("code", equalTo("NOTHING_TO_SHIP"));
    }

    @Test
    void aForeignCaseHasNoSlip() {
        var id = cases.anApprovedReturn(
                cases.placed(aDeliveredOrder().of(1, "9.90")).id(), 1, 1);
        slip(Tokens.agent2(), id).statusCode(404);
        slip(Cases.withANewBuyer().buyer, id).statusCode(404);
    }

    private static io.restassured.response.ValidatableResponse slip(String token, UUID id) {
        return Api.as(token).get("/returns/{id}/slip.pdf", id).then();
    }

    private String read(UUID id, String language) throws Exception {
        var file = Api.as(cases.buyer)
                .headers(Map.of("Accept-Language", language))
                .get("/returns/{id}/slip.pdf", id)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        try (var reader = new PdfReader(file)) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }
}
