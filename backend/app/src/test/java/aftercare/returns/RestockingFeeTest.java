package aftercare.returns;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** §1.3 US_STORE: a restocking fee is allowed if it is disclosed. */
@QuarkusTest
class RestockingFeeTest {

    @Inject
    TwoShops shops;

    private Cases cases;
    private UUID before;
    private UUID order;

    @BeforeEach
    void aShopThatDisclosesFifteenPerCent() {
        cases = Cases.ofOwnShop(shops, false);
        cases.sellsBy("US_STORE");
        before = placed(Duration.ZERO);
        var draft = Cases.post(cases.agent, "/presets/versions", Map.of("presetId", "US_STORE"));
        write(draft, 1_500).statusCode(200);
        Cases.post(cases.agent, "/presets/versions/" + id(draft) + "/publish", Map.of())
                .then()
                .statusCode(200);
        order = placed(Duration.ofDays(5));
    }

    @Test
    void isShownBeforeItIsAskedForAndTakenAsShown() {
        Cases.post(cases.buyer, "/returns/quote", Cases.asking(order, "RETURN_REFUND", "NO_REASON", 1, 1))
                .then()
                .statusCode(200)
                .body("lines.find { it.kind == 'RESTOCKING' }.amount.amount", equalTo("-15.00"))
                .body("lines.find { it.kind == 'RESTOCKING' }.sentence.text", containsString("15"))
                .body("total.amount", equalTo("85.00"));
        var id = cases.anAcceptedReturn(order, 1, 1);
        assertThat(cases.view(cases.buyer, id).getString("amount.amount")).isEqualTo("85.00");
        assertThat(cases.refund(id).getString("refunds[0].total.amount")).isEqualTo("85.00");
    }

    @Test
    void mayBeLessAndNeverMore() {
        var id = cases.anAcceptedReturn(order, 1, 1);
        cases.tryTo(cases.agent, id, "refund", Map.of("restockingBasisPoints", 1_501))
                .then()
                .statusCode(422)
                .body("errors.code", contains("ABOVE_DISCLOSED"))
                .body("errors.pointer", contains("/restockingBasisPoints"));
        cases.tryTo(cases.agent, id, "refund", Map.of("restockingBasisPoints", -1))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/restockingBasisPoints"));
        Api.as(cases.agent)
                .get("/returns/{id}/grant-quote?restockingBasisPoints=0", id)
                .then()
                .statusCode(200)
                .body("total.amount", equalTo("100.00"));
        Api.as(cases.agent)
                .get("/returns/{id}/grant-quote?restockingBasisPoints=1501", id)
                .then()
                .statusCode(422)
                .body("errors.code", contains("ABOVE_DISCLOSED"));
        var granted = cases.done(cases.agent, id, "refund", Map.of("restockingBasisPoints", 0));
        assertThat(granted.getString("refunds[0].total.amount")).isEqualTo("100.00");
    }

    /** Whoever bought before it was said, or has a thing with a fault, or keeps the thing, pays none. */
    @Test
    void isNotTakenOfWhoWasNotToldNorForTheShopsFault() {
        assertThat(quoted(before, "RETURN_REFUND", "NO_REASON")).doesNotContain("RESTOCKING");
        assertThat(quoted(order, "RETURN_REFUND", "NO_REASON")).contains("RESTOCKING");
        assertThat(quoted(order, "RETURN_REFUND", "QUALITY")).doesNotContain("RESTOCKING");
        var id = cases.anAcceptedReturn(before, 1, 1);
        cases.tryTo(cases.agent, id, "refund", Map.of("restockingBasisPoints", 1))
                .then()
                .statusCode(422)
                .body("errors.code", contains("ABOVE_DISCLOSED"));
        assertThat(cases.refund(id).getString("refunds[0].total.amount")).isEqualTo("100.00");
    }

    @Test
    void isAShareOfThePriceWhereThePresetAllowsOne() {
        var store = Cases.post(cases.agent, "/presets/versions", Map.of("presetId", "US_STORE"));
        write(store, 10_001).statusCode(400).body("errors.pointer", contains("/preset/restockingBasisPoints"));
        var europe = Cases.post(cases.agent, "/presets/versions", Map.of("presetId", "EU_14D"));
        write(europe, 1_500).statusCode(422).body("errors.pointer", contains("/preset/restockingBasisPoints"));
    }

    private List<String> quoted(UUID of, String kind, String reason) {
        var asked = Cases.asking(of, kind, reason, 1, 1);
        return Cases.post(cases.buyer, "/returns/quote", asked)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("lines.kind");
    }

    private UUID placed(Duration later) {
        return cases.placed(aDeliveredOrder().at(Instant.now().plus(later)).of(2, "100.00"))
                .id();
    }

    private ValidatableResponse write(Response draft, int basisPoints) {
        var preset = new HashMap<>(draft.jsonPath().<String, Object>getMap("preset"));
        preset.put("restockingBasisPoints", basisPoints);
        return Api.as(cases.agent, Json.of(Map.of("preset", preset)))
                .header("If-Match", draft.header("ETag"))
                .put("/presets/versions/{id}", id(draft))
                .then();
    }

    private static UUID id(Response draft) {
        return draft.jsonPath().getUUID("id");
    }
}
