package aftercare.returns;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.testing.Api;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** What a person adds to a grant: three times the price for deceit (L1 art. 55), and a farther way back (R1 art. 52). */
@QuarkusTest
class AddedByPersonTest {

    @Inject
    TwoShops shops;

    private final Cases cases = Cases.withANewBuyer();

    @Test
    void aSupervisorFindsDeceitAndAnAgentDoesNot() {
        var id = accepted("QUALITY", "200.00");
        assertThat(grantQuote(cases.agent, id).getString("ifDeceived")).isNull();
        var quote = grantQuote(cases.supervisor, id);
        assertThat(quote.getString("ifDeceived.amount.amount")).isEqualTo("600.00");
        assertThat(quote.getString("ifDeceived.sentence.text")).contains("¥200.00的三倍");
        refused(cases.agent, id, Map.of("deceived", true), "/deceived", "SUPERVISOR_ONLY");

        cases.done(cases.supervisor, id, "refund", Map.of("deceived", true));
        var granted = cases.view(id);
        assertThat(granted.getString("refunds[0].total.amount")).isEqualTo("200.00");
        assertThat(granted.getString("refunds[0].compensation.amount")).isEqualTo("600.00");
    }

    @Test
    void itIsFiveHundredAtLeast() {
        var id = accepted("QUALITY", "20.00");
        cases.done(cases.supervisor, id, "refund", Map.of("deceived", true));
        assertThat(cases.view(id).getString("refunds[0].compensation.amount")).isEqualTo("500.00");
    }

    @Test
    void nobodyIsDeceivedByAChangeOfMind() {
        var id = accepted("NO_REASON", "200.00");
        assertThat(grantQuote(cases.supervisor, id).getString("ifDeceived")).isNull();
        refused(cases.supervisor, id, Map.of("deceived", true), "/deceived", "ONLY_A_SELLER_DECEIVES");
    }

    @Test
    void aFartherWayBackIsTheShopsToPayUpToItsCapWhereTheBuyerBearsTheUsualOne() {
        var id = accepted("NO_REASON", "200.00");
        assertThat(grantQuote(cases.agent, id).getString("addressDifferenceUpTo.amount"))
                .isEqualTo("25.00");
        var at = "/addressDifference";
        refused(cases.agent, id, farther("25.01", "CNY"), at, "ABOVE_POSTAGE_CAP");
        refused(cases.agent, id, farther("8.00", "EUR"), at, "WRONG_CURRENCY");
        cases.tryTo(cases.agent, id, "refund", farther("0.00", "CNY"))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("AMOUNT_NOT_POSITIVE"));

        cases.done(cases.agent, id, "refund", farther("8.00", "CNY"));
        var granted = cases.view(id);
        assertThat(granted.getString("refunds[0].total.amount")).isEqualTo("200.00");
        assertThat(granted.getString("refunds[0].compensation.amount")).isEqualTo("8.00");
    }

    @Test
    void whereTheShopBearsTheWayBackThereIsNoDifference() {
        var id = accepted("QUALITY", "200.00");
        assertThat(grantQuote(cases.agent, id).getString("addressDifferenceUpTo"))
                .isNull();
        refused(cases.agent, id, farther("8.00", "CNY"), "/addressDifference", "NO_RULE_ON_THE_ADDRESS");
    }

    @Test
    void neitherIsKnownToOtherLaws() {
        var abroad = Cases.ofOwnShop(shops, false);
        abroad.sellsBy("EU_14D");
        var fault = accepted(abroad, "QUALITY", "200.00");
        assertThat(grantQuote(abroad.supervisor, fault).getString("ifDeceived")).isNull();
        abroad.tryTo(abroad.supervisor, fault, "refund", Map.of("deceived", true))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("NO_LAW_ON_DECEIT"));
        var mind = accepted(abroad, "NO_REASON", "200.00");
        abroad.tryTo(abroad.agent, mind, "refund", farther("8.00", "CNY"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("NO_RULE_ON_THE_ADDRESS"));
    }

    private void refused(String token, UUID id, Map<String, Object> asked, String pointer, String code) {
        cases.tryTo(token, id, "refund", asked)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
        assertThat(cases.view(id).getString("money")).isEqualTo("NONE");
    }

    private static Map<String, Object> farther(String amount, String currency) {
        return Map.of("addressDifference", Map.of("amount", amount, "currency", currency));
    }

    private static JsonPath grantQuote(String token, UUID id) {
        return Api.as(token)
                .get("/returns/{id}/grant-quote", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private UUID accepted(String reason, String price) {
        return accepted(cases, reason, price);
    }

    private static UUID accepted(Cases cases, String reason, String price) {
        var order = cases.placed(aDeliveredOrder().of(1, price)).id();
        var asked = Cases.asking(order, "RETURN_REFUND", reason, 1, 1);
        if (!reason.equals("NO_REASON")) {
            asked.put("evidence", cases.photosFor(order, 1));
        }
        var id = cases.submitted(asked).getUUID("id");
        cases.approve(id);
        cases.ship(id);
        cases.receive(id, List.of(Cases.arrived(1, 1)));
        cases.inspect(id, List.of(Cases.accepted(1, 1)));
        return id;
    }
}
