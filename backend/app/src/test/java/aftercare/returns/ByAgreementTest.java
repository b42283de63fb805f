package aftercare.returns;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.orders.PlaceOrder;
import aftercare.policy.Exclusion;
import aftercare.testing.Api;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** The shop takes back what the rules refuse, because both sides agreed on it (R1 art. 49). */
@QuarkusTest
class ByAgreementTest {

    @Inject
    TwoShops shops;

    private final Cases cases = Cases.withANewBuyer();

    @Test
    void aWindowThatIsOverIsAgreedOnAndTheShopBearsTheSilentPostage() {
        var id = UUID.fromString(agree(late(), null)
                .statusCode(201)
                .body("request", equalTo("APPROVED"))
                .body("agreed.because", equalTo("老顾客，破例一次"))
                .body("agreed.rule.rule", equalTo("WINDOW_CN_7D"))
                .body("agreed.returnPostage", nullValue())
                .body("postageUpTo", notNullValue())
                .extract()
                .path("id"));
        var story = cases.view(cases.buyer, id);
        assertThat(story.getString("agreed.because")).isEqualTo("老顾客，破例一次");
        assertThat(story.getList("timeline.verb", String.class)).contains("BY_AGREEMENT", "APPROVED");
        Api.as(cases.agent)
                .header("Accept-Language", "en")
                .get("/returns/{id}/timeline", id)
                .then()
                .body("items.find { it.verb == 'BY_AGREEMENT' }.text", containsString("outside the rules: 老顾客"))
                .body("items.find { it.verb == 'BY_AGREEMENT' }.text", containsString("7 days"));
    }

    @Test
    void itIsQuotedBeforeItIsSaid() {
        post(cases.agent, "/returns/by-agreement/quote", Cases.asking(late(), "RETURN_REFUND", "NO_REASON", 1, 1))
                .statusCode(200)
                .body("total.amount", equalTo("50.00"))
                .body("returnPostage", equalTo("SELLER"))
                .body("freight.rule", equalTo("FREIGHT_AGREEMENT_SILENT"))
                .body("verdicts[0].code", equalTo("BY_AGREEMENT"));
    }

    @Test
    void whoWasNamedPaysTheWayBack() {
        agree(late(), "BUYER")
                .statusCode(201)
                .body("agreed.returnPostage", equalTo("BUYER"))
                .body("postageUpTo", nullValue());
        agree(late(), "SELLER").statusCode(201).body("postageUpTo", notNullValue());
    }

    @Test
    void whatIsAgreedOnIsSentBackAndPaidLikeAnyOther() {
        var id = UUID.fromString(agree(late(), "BUYER").extract().path("id"));
        cases.ship(id);
        cases.receive(id, java.util.List.of(Cases.arrived(1, 1)));
        cases.inspect(id, java.util.List.of(Cases.accepted(1, 1)));
        assertThat(cases.refund(id).getString("amount.amount")).isEqualTo("50.00");
    }

    @Test
    void excludedGoodsMayBeAgreedOn() {
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
                Exclusion.PERISHABLE,
                true,
                null,
                null);
        var order = cases.placed(aDeliveredOrder().with(line)).id();
        agree(order, null).statusCode(201).body("agreed.rule.rule", equalTo("EXCLUDED_BY_LAW"));
    }

    @Test
    void onlyTheShopsOwnPeopleMaySaySo() {
        var order = late();
        post(cases.buyer, "/returns/by-agreement", asking(order, null)).statusCode(403);
        post(Tokens.partner(), "/returns/by-agreement", asking(order, null)).statusCode(403);
        cases.trySubmitting(Cases.asking(order, "RETURN_REFUND", "NO_REASON", 1, 1))
                .then()
                .statusCode(422)
                .body("code", equalTo("WINDOW_CLOSED"));
        post(Cases.ofOwnShop(shops, false).agent, "/returns/by-agreement", asking(order, null))
                .statusCode(404)
                .body("code", equalTo("UNKNOWN_ORDER"));
    }

    @Test
    void whatCannotBeAgreedAwayStays() {
        var order = late();
        agree(order, null).statusCode(201);
        agree(order, null).statusCode(422).body("errors[0].pointer", equalTo("/lines/0/quantity"));
        agree(cases.placed(aDeliveredOrder().of(1, "50.00")).id(), null)
                .statusCode(422)
                .body("code", equalTo("RULES_ALLOW_IT"));
        var money = asking(late(), null);
        money.put("kind", "REFUND_ONLY");
        post(cases.agent, "/returns/by-agreement", money).statusCode(422).body("code", equalTo("ONLY_FOR_A_RETURN"));
        var fault = asking(late(), "BUYER");
        fault.put("reason", "QUALITY");
        post(cases.agent, "/returns/by-agreement", fault)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/returnPostage"))
                .body("code", equalTo("POSTAGE_IS_OURS"));
        var silent = asking(late(), null);
        silent.put("because", " ");
        post(cases.agent, "/returns/by-agreement", silent)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/because"));
    }

    private UUID late() {
        return cases.placed(aDeliveredOrder().sent(42).signed(40).of(1, "50.00"))
                .id();
    }

    private ValidatableResponse agree(UUID order, String postage) {
        return post(cases.agent, "/returns/by-agreement", asking(order, postage));
    }

    private static Map<String, Object> asking(UUID order, String postage) {
        var asked = Cases.asking(order, "RETURN_REFUND", "NO_REASON", 1, 1);
        asked.put("because", "老顾客，破例一次");
        if (postage != null) {
            asked.put("returnPostage", postage);
        }
        return asked;
    }

    private static ValidatableResponse post(String token, String path, Map<String, Object> body) {
        return Cases.post(token, path, body).then();
    }
}
