package aftercare.returns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.policy.Presets;
import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.TwoShops;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** Whoever has sent back very often without a reason bears all freight of the next one, where the shop says so (R1 art. 53). */
@QuarkusTest
class ManyReturnsTest {

    @Inject
    TwoShops shops;

    @Inject
    JudgeAgain judge;

    private Cases cases;

    @BeforeEach
    void open() {
        cases = Cases.ofOwnShop(shops, false);
    }

    @Test
    void withoutTheSettingNobodyIsCounted() {
        returned(4);
        assertThat(quoted(freeShipped(), "NO_REASON").getString("total.amount")).isEqualTo("120.00");
    }

    @Test
    void afterSoManyTheNextBearsTheShippingThatWasFree() {
        abuseFrom(3).statusCode(200).body("abuseFrom", equalTo(3));
        returned(2);
        assertThat(quoted(freeShipped(), "NO_REASON").getString("total.amount")).isEqualTo("120.00");
        returned(1);
        var quote = quoted(freeShipped(), "NO_REASON");
        assertThat(quote.getString("total.amount")).isEqualTo("110.00");
        assertThat(quote.getString("freight.rule")).isEqualTo("FREIGHT_ABUSE");
        assertThat(quoted(freeShipped(), "QUALITY").getString("total.amount"))
                .as("a fault of the shop's is never turned against him")
                .isEqualTo("120.00");
    }

    @Test
    void whatHeTookBackAndWhatWasTheShopsFaultDoNotCount() {
        abuseFrom(3).statusCode(200);
        returned(2);
        var order = freeShipped();
        var faulty = Cases.asking(order, "RETURN_REFUND", "NOT_AS_DESCRIBED", 1, 1);
        faulty.put("evidence", cases.photosFor(order, 1));
        cases.submitted(faulty);
        Cases.post(cases.buyer, "/returns/" + cases.aSubmittedReturn(freeShipped(), 1, 1) + "/withdraw", Map.of())
                .then()
                .statusCode(200);
        assertThat(quoted(freeShipped(), "NO_REASON").getString("total.amount")).isEqualTo("120.00");
    }

    @Test
    void aCaseIsPaidByWhatWasKnownWhenItCameInAndSaysWhy() {
        abuseFrom(3).statusCode(200);
        var early = cases.anApprovedReturn(freeShipped(), 1, 1);
        returned(3);
        var late = cases.aSubmittedReturn(freeShipped(), 1, 1);
        assertThat(cases.view(late).getString("amount.amount")).isEqualTo("110.00");
        Api.as(cases.agent)
                .header("Accept-Language", "en")
                .get("/returns/{id}/timeline", late)
                .then()
                .body("items[-1].text", containsString("because of many returns before"));
        cases.tryTo(cases.agent, early, "refund-early", Map.of()).then().statusCode(200);
        assertThat(cases.view(early).getString("refunds[0].total.amount")).isEqualTo("120.00");
    }

    @Test
    void aDryRunCountsThemAsTheRequestDid() {
        abuseFrom(3).statusCode(200);
        returned(5);
        var shop = Api.as(cases.agent).get("/me").jsonPath().getUUID("shopId");
        var past = QuarkusTransaction.requiringNew()
                .call(() -> judge.under(Presets.get("CN_7D"), "CN_7D", shop, null, null, 50));
        assertThat(past.stream().map(each -> each.before().money().toString()))
                .as("the newest first")
                .containsExactly("110.00 CNY", "110.00 CNY", "120.00 CNY", "120.00 CNY", "120.00 CNY");
        assertThat(past).noneMatch(JudgeAgain.Past::isChanged);
    }

    /** What was set apart from a case was no request of its own, in a dry run neither. */
    @Test
    void aContestedPieceIsNotCountedAsAnotherRequest() {
        abuseFrom(3).statusCode(200);
        var order = cases.placed(aDeliveredOrder().of(2, "60.00").freeFreight("10.00", "99.00"))
                .id();
        var id = cases.anArrivedReturn(order, 1, 2);
        cases.inspect(id, List.of(Cases.accepted(1, 1), cases.refused(1, 1)));
        cases.refund(id);
        cases.done(cases.buyer, id, "escalate", Map.of("text", "寄出时是好的", "evidence", cases.photosFor(order, 1)));
        returned(2);
        var shop = Api.as(cases.agent).get("/me").jsonPath().getUUID("shopId");
        var past = QuarkusTransaction.requiringNew()
                .call(() -> judge.under(Presets.get("CN_7D"), "CN_7D", shop, null, null, 50));
        assertThat(past.subList(0, 2).stream().map(each -> each.before().money().toString()))
                .containsOnly("120.00 CNY");
        assertThat(past.subList(0, 2)).noneMatch(JudgeAgain.Past::isChanged);
    }

    @Test
    void theTariffIsChargedOnce() {
        abuseFrom(3).statusCode(200);
        returned(3);
        var order = cases.placed(
                        aDeliveredOrder().of(1, "120.00").of(1, "130.00").freeFreight("10.00", "99.00"))
                .id();
        var one = cases.aPaidReturn(order, 1, 1);
        var two = cases.aPaidReturn(order, 2, 1);
        assertThat(cases.view(one).getString("refunds[0].total.amount")).isEqualTo("110.00");
        assertThat(cases.view(two).getString("refunds[0].total.amount")).isEqualTo("130.00");
    }

    @Test
    void rulesThatDoNotKnowItRefuseTheSetting() {
        settings("EU_14D", 5).then().statusCode(422).body("errors[0].pointer", equalTo("/abuseFrom"));
    }

    private void returned(int times) {
        for (var i = 0; i < times; i++) {
            cases.aSubmittedReturn(freeShipped(), 1, 1);
        }
    }

    private UUID freeShipped() {
        return cases.placed(aDeliveredOrder().of(1, "120.00").freeFreight("10.00", "99.00"))
                .id();
    }

    private JsonPath quoted(UUID order, String reason) {
        return Cases.post(cases.buyer, "/returns/quote", Cases.asking(order, "RETURN_REFUND", reason, 1, 1))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private io.restassured.response.ValidatableResponse abuseFrom(int cases) {
        return settings("CN_7D", cases).then();
    }

    private Response settings(String preset, int abuseFrom) {
        var shop = Api.as(cases.agent).get("/me").jsonPath().getUUID("shopId");
        var settings = new HashMap<String, Object>(Map.of(
                "presetId",
                preset,
                "returnAddress",
                "杭州市文一西路 2 号",
                "abuseFrom",
                abuseFrom,
                "freight",
                Map.of("tariff", Map.of("amount", "10.00", "currency", "CNY"))));
        return Api.as(cases.agent, Json.of(settings))
                .header("If-Match", Api.as(cases.agent).get("/shops/{id}", shop).header("ETag"))
                .put("/shops/{id}/settings", shop);
    }
}
