package aftercare.holds;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.Rows;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.returns.Cases.accepted;
import static aftercare.returns.Cases.arrived;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** The shop offers to send the new one first if the old one is held for; the buyer asks for that by accepting. */
@QuarkusTest
class OfferedHoldTest {

    private static final Map<String, Object> HELD =
            Map.of("kind", "EXCHANGE", "advance", true, "hold", true, "message", "先给您寄新的");
    private static final Map<String, Object> NOT_HELD =
            Map.of("kind", "EXCHANGE", "advance", true, "message", "先给您寄新的");

    @Inject
    TwoShops shops;

    @Inject
    HoldSender sender;

    @Inject
    Rows rows;

    private Cases shop;

    @BeforeEach
    void aShopOfItsOwn() {
        rows.change("update payment_hold set next_try_at = null");
        shop = Cases.ofOwnShop(shops, true);
    }

    @Test
    void theBuyerReadsWhatWouldBeHeldAndAsksForItByAccepting() {
        var id = submitted("RETURN_REFUND", 2);
        offer(id, HELD);
        var offered = shop.view(shop.buyer, id);
        assertThat(offered.getString("offers[0].hold.amount.amount")).isEqualTo("259.80");
        assertThat(offered.getString("offers[0].hold.method")).isEqualTo("testpay");
        assertThat(held(id).getString("hold")).as("he has not said so yet").isNull();

        var taken = shop.done(shop.buyer, id, "accept-offer", Map.of());
        assertThat(taken.getString("outbound")).isEqualTo("DUE");
        assertThat(held(id).getString("hold.state")).isEqualTo("WANTED");
        assertThat(held(id).getString("hold.amount.amount")).isEqualTo("259.80");
        var waits = shop.view(id);
        assertThat(waits.getList("actions")).doesNotContain("RESEND").contains("USE_DEADLINE");
        assertThat(waits.getString("blocked.find { it.action == 'RESEND' }.code"))
                .isEqualTo("HOLD_NOT_YET");
        assertThat(waits.getString("timeline.find { it.verb == 'HOLD_ASKED' }.actor.kind"))
                .isEqualTo("BUYER");

        sender.send();
        assertThat(held(id).getString("hold.state")).isEqualTo("STANDS");
        shop.done(shop.agent, id, "resend", parcel());
        shop.done(shop.buyer, id, "confirm", Map.of());
        shop.ship(id);
        shop.receive(id, List.of(arrived(1, 2)));
        shop.inspect(id, List.of(accepted(1, 2)));
        sender.send();
        assertThat(held(id).getString("hold.state")).isEqualTo("RELEASED");
    }

    @Test
    void anOfferInAdvanceWithoutAHoldHoldsNothing() {
        var id = submitted("EXCHANGE", 1);
        offer(id, NOT_HELD);
        assertThat(shop.view(shop.buyer, id).getString("offers[0].hold")).isNull();
        var taken = shop.done(shop.buyer, id, "accept-offer", Map.of());
        assertThat(taken.getBoolean("advance")).isTrue();
        assertThat(held(id).getString("hold")).isNull();
        shop.done(shop.agent, id, "resend", parcel());
    }

    @Test
    void whatTheBuyerDeclinesIsNotHeld() {
        var id = submitted("RETURN_REFUND", 1);
        offer(id, HELD);
        shop.done(shop.buyer, id, "decline-offer", Map.of());
        sender.send();
        assertThat(held(id).getString("hold")).isNull();
    }

    @Test
    void whatCannotBeHeldIsNotOffered() {
        var id = submitted("EXCHANGE", 1);
        refused(id, Map.of("kind", "EXCHANGE", "hold", true, "message", "?"), "HOLD_ONLY_IN_ADVANCE");
        shop.approve(id);
        shop.ship(id);
        // the old one is on its way already
        refused(id, HELD, "NOTHING_TO_HOLD");
        offer(id, NOT_HELD);
    }

    @Test
    void onlyWhatWasAgreedOnLastIsHeldFor() {
        var id = submitted("EXCHANGE", 1);
        shop.done(shop.agent, id, "approve", Map.of("advance", true, "hold", true));
        sender.send();
        var first = held(id).getString("hold.id");
        accepting(id, HELD);
        sender.send();
        assertThat(held(id).getString("hold.id")).as("it stands already").isEqualTo(first);
        assertThat(held(id).getString("hold.state")).isEqualTo("STANDS");
        assertThat(shop.view(id).getList("actions")).contains("RESEND");

        accepting(id, NOT_HELD);
        sender.send();
        assertThat(held(id).getString("hold.state")).isEqualTo("RELEASED");
        assertThat(shop.view(id).getList("actions")).contains("RESEND").doesNotContain("USE_DEADLINE");

        accepting(id, HELD);
        sender.send();
        assertThat(held(id).getString("hold.state")).isEqualTo("STANDS");
        assertThat(held(id).getString("hold.id")).isNotEqualTo(first);
    }

    @Test
    void aHoldThatWasRefusedIsAskedForAnewWhenItIsAgreedOnAgain() {
        shop = Cases.ofOwnShop(shops, false);
        var id = submitted("EXCHANGE", 1);
        accepting(id, HELD);
        var hold = held(id).getUUID("hold.id");
        Cases.post(shop.finance, "/holds/" + hold + "/failed", Map.of("words", "该支付方式不支持预授权"))
                .then()
                .statusCode(200);
        assertThat(shop.view(id).getString("blocked.find { it.action == 'RESEND' }.code"))
                .isEqualTo("HOLD_REFUSED");
        accepting(id, HELD);
        assertThat(held(id).getString("hold.state")).isEqualTo("WANTED");
        assertThat(shop.view(id).getString("blocked.find { it.action == 'RESEND' }.code"))
                .isEqualTo("HOLD_NOT_YET");
    }

    @Test
    void aDearerOneWaitsForItsDifferenceAndForTheHold() {
        var id = submitted("EXCHANGE", 1);
        accepting(id, dearer());
        assertThat(shop.view(id).getList("clocks.code"))
                .as("nobody has to send anything yet")
                .contains("TOPPING_FIRST")
                .doesNotContain("C5");
        assertThat(shop.view(id).getString("blocked.find { it.action == 'RESEND' }.code"))
                .isEqualTo("DIFFERENCE_OWED");
        shop.done(shop.finance, id, "difference-paid", Map.of("reference", "WX-77"));
        assertThat(shop.view(id).getString("blocked.find { it.action == 'RESEND' }.code"))
                .isEqualTo("HOLD_NOT_YET");
        sender.send();
        shop.done(shop.agent, id, "resend", parcel());
    }

    /** He has sent nothing, and nothing was sent to him: so nothing is paid either. */
    @Test
    void aDifferenceThatNobodyPaysEndsWhatWouldHaveLeftFirst() {
        var id = submitted("EXCHANGE", 1);
        accepting(id, dearer());
        shop.moveTo(Instant.parse(
                shop.view(id).getString("clocks.find { it.state == 'RUNNING' && it.code == 'TOPPING_FIRST' }.dueAt")));
        var over = shop.view(id);
        assertThat(over.getString("request")).isEqualTo("EXPIRED");
        assertThat(over.getString("money")).isEqualTo("NONE");
    }

    private static Map<String, Object> dearer() {
        var dearer = new HashMap<>(HELD);
        var wanted = Map.of("sku", "POT-L", "price", Map.of("amount", "149.90", "currency", "CNY"));
        dearer.put("lines", List.of(Map.of("lineNo", 1, "wanted", wanted)));
        return dearer;
    }

    private UUID submitted(String kind, int pieces) {
        var order = shop.placed(aDeliveredOrder().of(pieces, "129.90").paidThrough("testpay"))
                .id();
        var reason = kind.equals("EXCHANGE") ? "WRONG_SIZE_CHOICE" : "NO_REASON";
        return shop.submitted(Cases.asking(order, kind, reason, 1, pieces)).getUUID("id");
    }

    private void offer(UUID id, Map<String, Object> one) {
        shop.done(shop.agent, id, "offer", Map.of("offers", List.of(one)));
    }

    private void accepting(UUID id, Map<String, Object> one) {
        offer(id, one);
        shop.done(shop.buyer, id, "accept-offer", Map.of());
    }

    private void refused(UUID id, Map<String, Object> one, String code) {
        shop.tryTo(shop.agent, id, "offer", Map.of("offers", List.of(one)))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/offers/0/hold"), "errors[0].code", equalTo(code));
    }

    private static Map<String, String> parcel() {
        return Map.of("carrier", "SF", "number", "SF1");
    }

    private JsonPath held(UUID id) {
        return Api.as(shop.buyer)
                .get("/returns/{id}/owed", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
