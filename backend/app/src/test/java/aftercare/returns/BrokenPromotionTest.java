package aftercare.returns;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.Rows;
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

/** 满300减50, and a return that leaves less than 300: what the shop's terms say about it is what is paid (X3, §3.1-7). */
@QuarkusTest
class BrokenPromotionTest {

    @Inject
    TwoShops shops;

    @Inject
    Rows rows;

    private Cases cases;

    @BeforeEach
    void open() {
        cases = Cases.ofOwnShop(shops, false);
    }

    @Test
    void asLongAsNothingIsSetEachPieceGoesBackAtWhatWasPaidForIt() {
        var order = anOrderOf300Less50();
        assertThat(quoted(order, "NO_REASON", 2).getString("total.amount")).isEqualTo("101.25");
    }

    @Test
    void aShopThatSettlesAgainQuotesExplainsAndPaysSo() {
        settling("RESETTLE");
        var order = anOrderOf300Less50();
        var quote = quoted(order, "NO_REASON", 2);
        assertThat(quote.getString("total.amount")).isEqualTo("70.00");
        assertThat(quote.getString("lines.find { it.kind == 'RESETTLED' }.amount.amount"))
                .isEqualTo("-31.25");
        assertThat(quote.getString("lines.find { it.kind == 'RESETTLED' }.sentence.text"))
                .contains("300.00", "50.00", "200.00");
        var id = cases.aPaidReturn(order, 2, 1);
        assertThat(cases.view(id).getString("refunds[0].total.amount")).isEqualTo("70.00");
    }

    @ParameterizedTest
    @CsvSource({"PRORATA,10125,16875", "RESETTLE,7000,20000"})
    void whicheverWayTheWholeOrderAddsUpToWhatWasPaid(String mode, long first, long second) {
        settling(mode);
        var order = anOrderOf300Less50();
        cases.aPaidReturn(order, 2, 1);
        assertThat(back(order)).isEqualTo(first);
        cases.aPaidReturn(order, 1, 1);
        assertThat(back(order)).isEqualTo(first + second).isEqualTo(27_000);
    }

    @Test
    void theShopsFaultNeverTakesAPromotionBack() {
        settling("RESETTLE");
        var order = anOrderOf300Less50();
        assertThat(quoted(order, "QUALITY", 2).getString("total.amount")).isEqualTo("101.25");
    }

    @Test
    void anOrderKeepsWhatWasSaidWhenItWasPlaced() {
        var before = anOrderOf300Less50();
        settling("RESETTLE");
        assertThat(quoted(before, "NO_REASON", 2).getString("total.amount")).isEqualTo("101.25");
        Api.as(cases.agent).get("/orders/{id}", before).then().body("terms.promotions", equalTo("PRORATA"));
    }

    private UUID anOrderOf300Less50() {
        return cases.placed(aDeliveredOrder().of(1, "200.00").of(1, "120.00").lessFrom("300.00", "50.00"))
                .id();
    }

    private JsonPath quoted(UUID order, String reason, int line) {
        return Cases.post(cases.buyer, "/returns/quote", Cases.asking(order, "RETURN_REFUND", reason, line, 1))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private long back(UUID order) {
        return rows.count("select sum(total_minor) from refund where order_id = ?", order);
    }

    private void settling(String mode) {
        var shop = Api.as(cases.agent).get("/me").jsonPath().getUUID("shopId");
        var tag = Api.as(cases.agent).get("/shops/{id}", shop).header("ETag");
        var settings = new HashMap<String, Object>(Map.of(
                "presetId",
                "CN_7D",
                "returnAddress",
                "杭州市文一西路 2 号",
                "promotions",
                mode,
                "freight",
                Map.of("tariff", Map.of("amount", "10.00", "currency", "CNY"))));
        Api.as(cases.agent, Json.of(settings))
                .header("If-Match", tag)
                .put("/shops/{id}/settings", shop)
                .then()
                .statusCode(200)
                .body("promotions", equalTo(mode));
    }
}
