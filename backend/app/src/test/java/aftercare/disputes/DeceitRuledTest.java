package aftercare.disputes;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.access.Role;
import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** That a shop has deceived its buyer is found by a person of the platform, and costs three times the price (L1 art. 55). */
@QuarkusTest
class DeceitRuledTest {

    @Inject
    TwoShops shops;

    private final String arbiter = Tokens.person("arbiter-" + UUID.randomUUID(), Role.ARBITER);

    private Cases cases;
    private UUID order;
    private UUID id;

    @BeforeEach
    void aTakenDispute() {
        cases = Cases.ofOwnShop(shops, true);
        taken();
    }

    private void taken() {
        order = cases.placed(aDeliveredOrder().of(2, "129.90")).id();
        id = cases.aSubmittedReturn(order, 1, 2);
        cases.reject(id);
        Cases.post(cases.buyer, "/returns/" + id + "/escalate", Map.of("text", "照片看得很清楚"))
                .then()
                .statusCode(200);
        Cases.post(arbiter, "/disputes/" + id + "/take", Map.of()).then().statusCode(200);
    }

    @Test
    void itIsQuotedRuledReadAndPaidBesideTheMoney() {
        var quote = Cases.post(arbiter, "/disputes/" + id + "/quote", ruling("FULL_REFUND", "SELLER", true))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(quote.getString("money.total.amount")).isEqualTo("259.80");
        assertThat(quote.getString("money.compensation.amount")).isEqualTo("779.40");

        var decided = decided(ruling("FULL_REFUND", "SELLER", true));
        assertThat(decided.getString("judgements[0].worth.amount")).isEqualTo("1039.20");
        assertThat(seen(cases.buyer).getBoolean("judgements[0].deceived")).isTrue();
        cases.moveTo(Instant.parse(decided.getString("dueAt")));
        var paid = cases.view(id);
        assertThat(paid.getString("refunds[0].total.amount")).isEqualTo("259.80");
        assertThat(paid.getString("refunds[0].compensation.amount")).isEqualTo("779.40");
    }

    @Test
    void besideAPartOfThePriceItIsThreeTimesTheWholePrice() {
        var part = ruling("PART_REFUND", "SELLER", true);
        part.put(
                "parts",
                java.util.List.of(Map.of("lineNo", 1, "amount", Map.of("amount", "50.00", "currency", "CNY"))));
        var decided = decided(part);
        assertThat(decided.getString("judgements[0].worth.amount")).isEqualTo("829.40");
        cases.moveTo(Instant.parse(decided.getString("dueAt")));
        assertThat(cases.view(id).getString("refunds[0].compensation.amount")).isEqualTo("779.40");
    }

    @Test
    void withoutAWordOfItNobodyWasDeceived() {
        var decided = decided(ruling("FULL_REFUND", "SELLER", false));
        assertThat(decided.getString("judgements[0].worth.amount")).isEqualTo("259.80");
        assertThat(decided.getBoolean("judgements[0].deceived")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "FULL_REFUND, BUYER, ONLY_A_SELLER_DECEIVES",
        "FULL_REFUND, CARRIER, ONLY_A_SELLER_DECEIVES",
        "REJECTION_STANDS, SELLER, ONLY_WITH_MONEY",
        "EXCHANGE, SELLER, ONLY_WITH_MONEY"
    })
    void itGoesWithTheSellersFaultAndWithMoney(String remedy, String fault, String code) {
        for (var verb : new String[] {"quote", "decide"}) {
            Cases.post(arbiter, "/disputes/" + id + "/" + verb, ruling(remedy, fault, true))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/deceived"))
                    .body("errors[0].code", equalTo(code));
        }
        assertThat(seen(arbiter).getList("judgements")).isEmpty();
    }

    @Test
    void whereNoLawSaysSoItIsRefused() {
        cases.sellsBy("EU_14D");
        taken();
        Cases.post(arbiter, "/disputes/" + id + "/decide", ruling("FULL_REFUND", "SELLER", true))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("NO_LAW_ON_DECEIT"));
    }

    private JsonPath decided(Map<String, Object> ruling) {
        return Cases.post(arbiter, "/disputes/" + id + "/decide", ruling)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath seen(String token) {
        return Api.as(token)
                .get("/disputes/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, Object> ruling(String remedy, String fault, boolean deceived) {
        var ruling = new HashMap<String, Object>(
                Map.of("remedy", remedy, "fault", fault, "toBuyer", "给买家的话", "toSeller", "给商家的话"));
        if (deceived) {
            ruling.put("deceived", true);
        }
        return ruling;
    }
}
