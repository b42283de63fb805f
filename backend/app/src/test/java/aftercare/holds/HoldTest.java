package aftercare.holds;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.Rows;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.returns.Cases.accepted;
import static aftercare.returns.Cases.arrived;
import static aftercare.returns.Cases.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** What the old one cost is held while the new one is out first, and then let go, or taken, in whole or in part. */
@QuarkusTest
class HoldTest {

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
    void theNewOneLeavesOnlyOnceTheOldOneIsHeldFor() {
        var id = approved(2);
        var asked = held(id);
        assertThat(asked.getString("hold.state")).isEqualTo("WANTED");
        assertThat(asked.getString("hold.amount.amount")).isEqualTo("259.80");
        var waits = shop.view(id);
        assertThat(waits.getList("actions")).doesNotContain("RESEND").contains("USE_DEADLINE", "CONVERT");
        assertThat(waits.getString("blocked.find { it.action == 'RESEND' }.code"))
                .isEqualTo("HOLD_NOT_YET");
        shop.tryTo(shop.agent, id, "resend", parcel()).then().statusCode(409).body("code", equalTo("HOLD_NOT_YET"));
        sender.send();
        var stands = held(id);
        assertThat(stands.getString("hold.state")).isEqualTo("STANDS");
        assertThat(stands.getString("hold.reference"))
                .as("how a gateway calls it is the shop's own affair")
                .isNull();
        assertThat(held(shop.agent, id).getString("hold.reference")).startsWith("SIMULATED-");
        assertThat(shop.view(shop.buyer, id).getString("timeline.find { it.verb == 'HOLD_STANDS' }.text"))
                .contains("259.80");
        shop.done(shop.agent, id, "resend", parcel());
    }

    @Test
    void itIsLetGoWhenTheOldOneIsBackAndAccepted() {
        var id = confirmed(1);
        shop.ship(id);
        shop.receive(id, List.of(arrived(1, 1)));
        shop.inspect(id, List.of(accepted(1, 1)));
        assertThat(shop.view(id).getString("request")).isEqualTo("COMPLETED");
        assertThat(held(id).getString("hold.state")).isEqualTo("RELEASING");
        sender.send();
        assertThat(held(id).getString("hold.state")).isEqualTo("RELEASED");
        assertThat(held(id).getList("demands")).isEmpty();
        assertThat(shop.view(shop.buyer, id).getList("timeline.verb")).contains("HOLD_RELEASED");
    }

    @Test
    void itIsTakenInPlaceOfAskingWhenTheOldOneDoesNotCome() {
        var id = confirmed(1);
        shop.moveTo(dueOf(id, "OLD_ONE"));
        var taking = held(id);
        assertThat(taking.getString("hold.state")).isEqualTo("CAPTURING");
        assertThat(taking.getList("demands.state")).containsExactly("TAKING");
        var demand = taking.getUUID("demands[0].id");
        Cases.post(shop.finance, "/demands/" + demand + "/paid", Map.of("reference", "B"))
                .then()
                .statusCode(409)
                .body("code", equalTo("DEMAND_BEING_TAKEN"));
        sender.send();
        var taken = held(id);
        assertThat(taking.getUUID("hold.id")).isNotNull();
        assertThat(taken.getString("hold.state")).isEqualTo("CAPTURED");
        assertThat(taken.getString("hold.taken.amount")).isEqualTo("129.90");
        assertThat(taken.getList("demands.state")).containsExactly("PAID");
        assertThat(taken.getString("demands[0].reference")).isEqualTo(taken.getString("hold.endReference"));
        assertThat(shop.view(shop.buyer, id).getList("timeline.verb"))
                .contains("HOLD_TAKEN", "HOLD_CAPTURED")
                .doesNotContain("DEMANDED");
        assertThat(shop.view(id).getList("clocks.code")).doesNotContain("OWED");
        assertThat(tied()).isEmpty();
    }

    @Test
    void onlyWhatDidNotComeBackIsTakenOfIt() {
        var id = confirmed(3);
        shop.ship(id);
        shop.receive(id, List.of(found(1, 2, 1, 0)));
        shop.inspect(id, List.of(accepted(1, 2)));
        sender.send();
        var taken = held(id);
        assertThat(taken.getString("hold.state")).isEqualTo("CAPTURED");
        assertThat(taken.getString("hold.amount.amount")).isEqualTo("389.70");
        assertThat(taken.getString("hold.taken.amount")).isEqualTo("129.90");
        assertThat(tied()).isEmpty();
        rows.change("update payment_hold set taken_minor = 12991 where return_id = ?", id);
        assertThat(tied()).containsExactly("HOLD_DIFFERS");
    }

    @Test
    void itIsLetGoWhenTheCaseIsWithdrawnOrBecomesMoney() {
        var one = approved(1);
        sender.send();
        shop.done(shop.buyer, one, "withdraw", Map.of());
        var two = approved(1);
        sender.send();
        shop.done(shop.agent, two, "convert", Map.of("message", "没有货了"));
        sender.send();
        assertThat(held(one).getString("hold.state")).isEqualTo("RELEASED");
        assertThat(held(two).getString("hold.state")).isEqualTo("RELEASED");
    }

    @Test
    void anOldOneThatComesBeforeTheNewOneLeavesNeedsNoHold() {
        var id = approved(1);
        sender.send();
        shop.ship(id);
        shop.receive(id, List.of(arrived(1, 1)));
        shop.inspect(id, List.of(accepted(1, 1)));
        assertThat(held(id).getString("hold.state")).isEqualTo("RELEASING");
        shop.done(shop.agent, id, "resend", parcel());
    }

    @Test
    void whatIsNotNeededAnyMoreBeforeAnybodyWasAskedIsCalledOff() {
        var id = approved(1);
        shop.done(shop.buyer, id, "withdraw", Map.of());
        sender.send();
        assertThat(held(id).getString("hold.state")).isEqualTo("CALLED_OFF");
    }

    @Test
    void theShopGoesOnWithTheDeadlineInstead() {
        var id = approved(1);
        sender.send();
        var view = shop.done(shop.agent, id, "use-deadline", Map.of());
        assertThat(view.getList("actions")).contains("RESEND").doesNotContain("USE_DEADLINE");
        sender.send();
        assertThat(held(id).getString("hold.state")).isEqualTo("RELEASED");
        shop.done(shop.agent, id, "resend", parcel());
        shop.done(shop.buyer, id, "confirm", Map.of());
        shop.moveTo(dueOf(id, "OLD_ONE"));
        assertThat(held(id).getList("demands.state")).containsExactly("ASKED");
        shop.tryTo(shop.agent, id, "use-deadline", Map.of()).then().statusCode(409);
    }

    @Test
    void itIsHeldAnewBeforeItsDaysAreOver() {
        var id = confirmed(1);
        var first = held(id);
        var until = Instant.parse(first.getString("hold.expiresAt"));
        shop.moveTo(until.minus(Duration.ofDays(1)));
        sender.send();
        var next = held(id);
        assertThat(next.getString("hold.state")).isEqualTo("STANDS");
        assertThat(next.getString("hold.id")).isNotEqualTo(first.getString("hold.id"));
        assertThat(Instant.parse(next.getString("hold.expiresAt"))).isAfter(until);
        sender.send();
        assertThat(states(id)).containsExactlyInAnyOrder("RELEASED", "STANDS");
        assertThat(shop.view(id).getList("timeline.verb"))
                .contains("HOLD_RENEWED")
                .doesNotContain("HOLD_RELEASED");
        // to its end, and only the last one is taken
        shop.moveTo(dueOf(id, "OLD_ONE"));
        sender.send();
        assertThat(states(id)).contains("CAPTURED").doesNotContain("STANDS");
        assertThat(tied()).isEmpty();
    }

    @Test
    void anOwnerSaysHowLongHisGatewayHoldsASum() {
        var limits = Api.as(shop.agent).get("/spending-limits").then().statusCode(200);
        assertThat(limits.extract().jsonPath().getInt("holdDays")).isEqualTo(7);
        Api.as(
                        shop.agent,
                        Json.of(Map.of(
                                "agentMonth",
                                money("0.00"),
                                "shopMonth",
                                money("0.00"),
                                "unpaidDays",
                                3,
                                "holdDays",
                                30)))
                .header("If-Match", limits.extract().header("ETag"))
                .put("/spending-limits")
                .then()
                .statusCode(200);
        var id = approved(1);
        sender.send();
        var hold = held(id);
        assertThat(Duration.between(
                        Instant.parse(hold.getString("hold.movedAt")), Instant.parse(hold.getString("hold.expiresAt"))))
                .isEqualTo(Duration.ofDays(30));
    }

    @Test
    void nothingIsHeldWhereNothingLeavesFirst() {
        var order = shop.placed(aDeliveredOrder().of(1, "129.90").paidThrough("testpay"))
                .id();
        var id = shop.submitted(Cases.asking(order, "EXCHANGE", "WRONG_SIZE_CHOICE", 1, 1))
                .getUUID("id");
        shop.tryTo(shop.agent, id, "approve", Map.of("hold", true))
                .then()
                .statusCode(422)
                .body("code", equalTo("HOLD_ONLY_IN_ADVANCE"), "errors[0].pointer", equalTo("/hold"));
        shop.done(shop.agent, id, "approve", Map.of("advance", true));
        assertThat(held(id).getString("hold")).isNull();
    }

    @Test
    void whereNoGatewayHoldsMoneyFinanceDoesItByHand() {
        shop = Cases.ofOwnShop(shops, false);
        var id = approved(1);
        sender.send();
        assertThat(toDo()).containsExactly("AUTHORISE");
        var hold = held(id).getUUID("hold.id");
        Cases.post(shop.finance, "/holds/" + hold + "/done", Map.of()).then().statusCode(400);
        Cases.post(Tokens.finance(), "/holds/" + hold + "/done", Map.of("reference", "X"))
                .then()
                .statusCode(404);
        Cases.post(
                        shop.finance,
                        "/holds/" + hold + "/done",
                        Map.of("reference", "WX-HOLD-1", "expiresAt", "2020-01-01T00:00:00Z"))
                .then()
                .statusCode(422)
                .body("code", equalTo("IN_THE_PAST"), "errors[0].pointer", equalTo("/expiresAt"));
        Cases.post(shop.finance, "/holds/" + hold + "/done", Map.of("reference", "WX-HOLD-1"))
                .then()
                .statusCode(200)
                .body("state", equalTo("STANDS"), "reference", equalTo("WX-HOLD-1"));
        Cases.post(shop.finance, "/holds/" + hold + "/done", Map.of("reference", "WX-HOLD-2"))
                .then()
                .statusCode(409)
                .body("code", equalTo("HOLD_WAITS_FOR_NOBODY"));
        assertThat(toDo()).isEmpty();
        shop.done(shop.buyer, id, "withdraw", Map.of());
        assertThat(toDo()).containsExactly("RELEASE");
        Cases.post(shop.finance, "/holds/" + hold + "/done", Map.of("reference", "WX-FREE-1"))
                .then()
                .statusCode(200)
                .body("state", equalTo("RELEASED"));
    }

    @Test
    void whatCannotBeHeldByHandIsSaidAndGoesOnWithTheDeadline() {
        shop = Cases.ofOwnShop(shops, false);
        var id = approved(1);
        var hold = held(id).getUUID("hold.id");
        Cases.post(shop.finance, "/holds/" + hold + "/failed", Map.of("words", "该支付方式不支持预授权"))
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"));
        var view = shop.view(id);
        assertThat(view.getString("blocked.find { it.action == 'RESEND' }.code"))
                .isEqualTo("HOLD_REFUSED");
        assertThat(view.getList("timeline.verb")).contains("HOLD_REFUSED");
        shop.done(shop.agent, id, "use-deadline", Map.of());
        shop.done(shop.agent, id, "resend", parcel());
    }

    private UUID approved(int pieces) {
        var order = shop.placed(aDeliveredOrder().of(pieces, "129.90").paidThrough("testpay"))
                .id();
        var id = shop.submitted(Cases.asking(order, "EXCHANGE", "WRONG_SIZE_CHOICE", 1, pieces))
                .getUUID("id");
        shop.done(shop.agent, id, "approve", Map.of("advance", true, "hold", true));
        return id;
    }

    private UUID confirmed(int pieces) {
        var id = approved(pieces);
        sender.send();
        shop.done(shop.agent, id, "resend", parcel());
        shop.done(shop.buyer, id, "confirm", Map.of());
        return id;
    }

    private static Map<String, String> parcel() {
        return Map.of("carrier", "SF", "number", "SF1");
    }

    private static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    private List<String> states(UUID id) {
        return rows.list("select state from payment_hold where return_id = ?", id).stream()
                .map(row -> row.getFirst().toString())
                .toList();
    }

    private List<String> toDo() {
        return Api.as(shop.finance)
                .queryParam("toDo", true)
                .get("/holds")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.toDo");
    }

    private List<String> tied() {
        Cases.post(shop.finance, "/reconciliation/run", Map.of()).then().statusCode(200);
        return Api.as(shop.finance)
                .queryParam("state", "OPEN")
                .get("/reconciliation/findings")
                .jsonPath()
                .<String>getList("items.kind")
                .stream()
                .filter(kind -> kind.startsWith("HOLD"))
                .toList();
    }

    private JsonPath held(UUID id) {
        return held(shop.buyer, id);
    }

    private JsonPath held(String token, UUID id) {
        return Api.as(token)
                .get("/returns/{id}/owed", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Instant dueOf(UUID id, String clock) {
        return Instant.parse(
                shop.view(id).getString("clocks.find { it.state == 'RUNNING' && it.code == '" + clock + "' }.dueAt"));
    }
}
