package aftercare.returns;

import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aPaidOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** 300 paid as a deposit on 1000, and one of the two lets the contract fall (X12; L8 art. 586-587). */
@QuarkusTest
class DepositTest {

    @Inject
    TwoShops shops;

    private Cases cases;

    @BeforeEach
    void open() {
        cases = Cases.ofOwnShop(shops, false);
    }

    @Test
    void aBuyerWhoDoesNotBuyLosesWhatBindsOfIt() {
        var quote = quoted(deposited(), "NO_REASON");
        assertThat(quote.getString("total.amount")).isEqualTo("100.00");
        assertThat(quote.getString("lines.find { it.kind == 'DEPOSIT_KEPT' }.amount.amount"))
                .isEqualTo("-200.00");
        assertThat(quote.getString("lines.find { it.kind == 'DEPOSIT_KEPT' }.sentence.text"))
                .contains("¥300.00", "¥1,000.00", "¥200.00");
    }

    @Test
    void aShopThatDoesNotDeliverGivesItBackTwice() {
        var order = deposited();
        var quote = quoted(order, "OUT_OF_STOCK");
        assertThat(quote.getString("total.amount")).isEqualTo("300.00");
        assertThat(quote.getString("compensation.amount")).isEqualTo("200.00");
        var id = cases.submitted(Cases.asking(order, "REFUND_ONLY", "OUT_OF_STOCK", 1, 1))
                .getUUID("id");
        cases.approve(id);
        var paid = cases.view(id);
        assertThat(paid.getString("refunds[0].total.amount")).isEqualTo("300.00");
        assertThat(paid.getString("refunds[0].compensation.amount")).isEqualTo("200.00");
    }

    @Test
    void onceItIsPaidInFullNothingBindsAnyMore() {
        var bought = aPaidOrder().of(1, "300.00").depositOn("1000.00");
        cases.placed(bought);
        var whole = bought.insteadOf(1, "1000.00").depositOn(null);
        var order = Api.as(cases.agent, Json.of(whole.asked()))
                .post("/orders")
                .then()
                .statusCode(200)
                .body("depositOn", nullValue())
                .extract()
                .jsonPath()
                .getUUID("id");
        assertThat(quoted(order, "NO_REASON").getString("total.amount")).isEqualTo("1000.00");
    }

    @Test
    void aDepositIsLessThanItsContract() {
        aPaidOrder()
                .of(1, "300.00")
                .depositOn("300.00")
                .tryPlacing(cases.agent)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/depositOn"))
                .body("errors[0].code", equalTo("NO_MORE_THAN_PAID"));
    }

    private UUID deposited() {
        return cases.placed(aPaidOrder().of(1, "300.00").depositOn("1000.00")).id();
    }

    private JsonPath quoted(UUID order, String reason) {
        return Cases.post(cases.buyer, "/returns/quote", Cases.asking(order, "REFUND_ONLY", reason, 1, 1))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
