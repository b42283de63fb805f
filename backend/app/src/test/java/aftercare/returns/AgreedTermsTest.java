package aftercare.returns;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.returns.Cases.accepted;
import static aftercare.returns.Cases.arrived;
import static aftercare.returns.Cases.asking;
import static org.assertj.core.api.Assertions.assertThat;

/** Only what was agreed on last holds, and a difference is paid for the pieces that are really replaced. */
@QuarkusTest
class AgreedTermsTest {

    private static final Map<String, Object> PARCEL = Map.of("carrier", "SF", "number", "SF1");

    private Cases cases;

    @BeforeEach
    void aBuyer() {
        cases = Cases.withANewBuyer();
    }

    @Test
    void whoAskedForTheLowerPriceAndSendsItBackIsPaidAllOfIt() {
        var id = aPriceMatch();
        agree(id, Map.of("kind", "RETURN_REFUND", "message", "退回来，全额退款"));
        cases.ship(id);
        cases.receive(id, List.of(arrived(1, 1)));
        cases.inspect(id, List.of(accepted(1, 1)));
        assertThat(cases.refund(id).getString("amount.amount")).isEqualTo("500.00");
    }

    @Test
    void whoAskedForTheLowerPriceAndIsGivenAllOfItIsPaidAllOfIt() {
        var id = aPriceMatch();
        agree(id, Map.of("kind", "REFUND_ONLY", "message", "全额退款，商品送您"));
        assertThat(cases.view(id).getString("amount.amount")).isEqualTo("500.00");
        assertThat(cases.view(id).getString("money")).isEqualTo("GRANTED");
    }

    @Test
    void theSameArticleAgainIsNotTheDearerOneOfBefore() {
        var id = aReturn(1, "100.00");
        agree(id, exchange(Map.of("lineNo", 1, "wanted", wanted("POT-L", "120.00"))));
        agree(id, Map.of("kind", "EXCHANGE", "message", "还是原样换一个"));
        var view = cases.view(id);
        assertThat(view.<Object>get("lines[0].wanted")).isNull();
        assertThat(view.<Object>get("difference")).isNull();
    }

    @Test
    void whatWasPaidOnTopForAPieceThatIsNotReplacedGoesBack() {
        var id = aReturn(2, "100.00");
        agree(id, exchange(Map.of("lineNo", 1, "wanted", wanted("POT-L", "120.00"))));
        cases.done(cases.finance, id, "difference-paid", Map.of("reference", "WX-77"));
        oneOfTwoIsAccepted(id);
        var sent = cases.done(cases.agent, id, "resend", PARCEL);
        assertThat(sent.getString("refunds[0].compensation.amount")).isEqualTo("20.00");
        assertThat(sent.getString("refunds[0].total.amount")).isEqualTo("0.00");
        assertThat(sent.getString("difference.amount.amount")).isEqualTo("20.00");
    }

    @Test
    void onlyTheDifferenceOfWhatWasAcceptedIsOwed() {
        var id = aReturn(2, "100.00");
        agree(id, exchange(Map.of("lineNo", 1, "wanted", wanted("POT-L", "120.00"))));
        assertThat(cases.view(id).getString("difference.amount.amount")).isEqualTo("40.00");
        oneOfTwoIsAccepted(id);
        assertThat(cases.view(id).getString("difference.amount.amount")).isEqualTo("20.00");
        cases.done(cases.finance, id, "difference-paid", Map.of("reference", "WX-77"));
        assertThat(cases.done(cases.agent, id, "resend", PARCEL).getString("money"))
                .isEqualTo("NONE");
    }

    @Test
    void aCheaperArticleThatIsNotSentBringsNothingBackAndTheOtherLeaves() {
        var order =
                cases.placed(aDeliveredOrder().of(1, "100.00").of(1, "30.00")).id();
        var id = cases.aSubmittedReturn(order, 1, 1, 2, 1);
        agree(id, exchange(Map.of("lineNo", 1, "wanted", wanted("POT-S", "50.00"))));
        cases.ship(id);
        cases.receive(id, List.of(arrived(1, 1), arrived(2, 1)));
        cases.inspect(id, List.of(cases.refused(1, 1), accepted(2, 1)));
        var sent = cases.done(cases.agent, id, "resend", PARCEL);
        assertThat(sent.getString("outbound")).isEqualTo("SENT");
        assertThat(sent.getString("money")).isEqualTo("NONE");
    }

    private UUID aPriceMatch() {
        var order = cases.placed(aDeliveredOrder().of(1, "500.00")).id();
        var asked = asking(order, "PRICE_MATCH", "PRICE_DROP");
        asked.put("evidence", cases.photosFor(order, 1));
        asked.put(
                "lines",
                List.of(Map.of("lineNo", 1, "quantity", 1, "priceNow", Map.of("amount", "480.00", "currency", "CNY"))));
        return cases.submitted(asked).getUUID("id");
    }

    private UUID aReturn(int quantity, String price) {
        var order = cases.placed(aDeliveredOrder().of(quantity, price)).id();
        return cases.aSubmittedReturn(order, 1, quantity);
    }

    private void oneOfTwoIsAccepted(UUID id) {
        cases.ship(id);
        cases.receive(id, List.of(arrived(1, 2)));
        cases.inspect(id, List.of(accepted(1, 1), cases.refused(1, 1)));
    }

    private void agree(UUID id, Map<String, Object> offer) {
        cases.done(cases.agent, id, "offer", Map.of("offers", List.of(offer)));
        cases.done(cases.buyer, id, "accept-offer", Map.of());
    }

    private static Map<String, Object> exchange(Map<String, Object> line) {
        return Map.of("kind", "EXCHANGE", "message", "换一个？", "lines", List.of(line));
    }

    private static Map<String, Object> wanted(String sku, String price) {
        return Map.of("sku", sku, "price", Map.of("amount", price, "currency", "CNY"));
    }
}
