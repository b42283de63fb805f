package aftercare.demands;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.AtOnce;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.orders.OrderFixtures.aPaidOrder;
import static aftercare.returns.Cases.accepted;
import static aftercare.returns.Cases.arrived;
import static aftercare.returns.Cases.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** What a buyer owes is said before, asked for, and paid or let go; nothing is ever taken by itself. */
@QuarkusTest
class DemandTest {

    @Inject
    TwoShops shops;

    private Cases shop;

    @BeforeEach
    void aShopOfItsOwn() {
        shop = Cases.ofOwnShop(shops, true);
    }

    @Test
    void whatSilenceDoesIsSaidBeforeTheNewOneLeaves() {
        var id = anAdvance(2);
        assertThat(owed(shop.buyer, id).getString("ifNotBack.amount")).isEqualTo("259.80");
        shop.done(shop.agent, id, "resend", Map.of("carrier", "SF", "number", "SF1"));
        shop.done(shop.buyer, id, "confirm", Map.of());
        var view = shop.view(shop.buyer, id);
        assertThat(view.getString("clocks[0].code")).isEqualTo("OLD_ONE");
        assertThat(view.getString("clocks[0].outcome")).isEqualTo("ASK_FOR_ITS_PRICE");
        assertThat(view.getString("turn")).isEqualTo("BUYER");
        assertThat(view.getList("actions")).contains("SHIP");
    }

    @Test
    void anOldOneThatComesInTimeIsNotAskedFor() {
        var id = aConfirmedAdvance();
        shop.ship(id);
        shop.receive(id, List.of(arrived(1, 1)));
        shop.inspect(id, List.of(accepted(1, 1)));
        assertThat(shop.view(id).getString("request")).isEqualTo("COMPLETED");
        var owed = owed(shop.buyer, id);
        assertThat(owed.getString("ifNotBack")).isNull();
        assertThat(owed.getList("demands")).isEmpty();
    }

    @Test
    void anOldOneThatDoesNotComeIsAskedForInMoneyAndPaidOnce() {
        var id = aConfirmedAdvance();
        shop.moveTo(dueOf(id, "OLD_ONE"));
        var over = shop.view(id);
        assertThat(over.getString("request")).isEqualTo("COMPLETED");
        assertThat(over.getList("timeline.verb")).contains("OLD_ONE_MISSED", "DEMANDED");
        var demand = owed(shop.buyer, id);
        assertThat(demand.getString("demands[0].state")).isEqualTo("ASKED");
        assertThat(demand.getString("demands[0].amount.amount")).isEqualTo("129.90");
        assertThat(demand.getString("demands[0].returnNumber")).isEqualTo(over.getString("number"));
        assertThat(demand.getString("demands[0].askedBy")).isNull();
        assertThat(listed("ASKED")).containsExactly(demand.getString("demands[0].id"));
        Callable<Integer>[] pays = IntStream.range(0, 4)
                .mapToObj(i -> (Callable<Integer>)
                        () -> tryTo(demand.getUUID("demands[0].id"), "paid", Map.of("reference", "BANK-" + i))
                                .statusCode())
                .toArray(Callable[]::new);
        assertThat(AtOnce.all(pays)).filteredOn(status -> status == 200).hasSize(1);
        assertThat(owed(shop.buyer, id).getString("demands[0].state")).isEqualTo("PAID");
        assertThat(shop.view(id).getString("clocks.find { it.code == 'OWED' }.state"))
                .isEqualTo("MET");
        assertThat(listed("ASKED")).isEmpty();
        assertThat(listed("PAID")).hasSize(1);
        // it is his for good: it is not returned for money any more
        shop.trySubmitting(Cases.asking(over.getUUID("orderId"), "RETURN_REFUND", "NO_REASON", 1, 1))
                .then()
                .statusCode(422);
    }

    @Test
    void oldOnesThatAreMissingInTheBoxAreAskedForWhenTheRestWasLookedAt() {
        var id = aConfirmedAdvance(2);
        shop.ship(id);
        shop.receive(id, List.of(found(1, 1, 1, 0)));
        var told = owed(shop.buyer, id);
        assertThat(told.getString("notAsItWas.amount")).isEqualTo("129.90");
        assertThat(told.getList("demands")).isEmpty();
        shop.inspect(id, List.of(accepted(1, 1)));
        assertThat(shop.view(id).getString("request")).isEqualTo("COMPLETED");
        var asked = owed(shop.buyer, id);
        assertThat(asked.getString("notAsItWas")).isNull();
        assertThat(asked.getList("demands.amount.amount")).containsExactly("129.90");
        assertThat(asked.getString("demands[0].cause")).isEqualTo("OLD_ONE_KEPT");
    }

    @Test
    void oldOnesThatAreSomethingElseOrAreRefusedGoHomeAndAreAskedForOnce() {
        var id = aConfirmedAdvance(3);
        shop.ship(id);
        shop.receive(id, List.of(found(1, 2, 0, 1)));
        shop.inspect(id, List.of(accepted(1, 1), shop.refused(1, 1)));
        assertThat(owed(shop.buyer, id).getList("demands")).isEmpty();
        shop.done(shop.agent, id, "send-back", Map.of("carrier", "SF", "number", "SF8"));
        var over = shop.view(id);
        assertThat(over.getString("request")).isEqualTo("COMPLETED");
        assertThat(owed(shop.buyer, id).getList("demands.amount.amount")).containsExactly("259.80");
        // what he pays for is his for good; what was accepted is his new one, to be returned like any other
        shop.trySubmitting(Cases.asking(over.getUUID("orderId"), "RETURN_REFUND", "NO_REASON", 1, 2))
                .then()
                .statusCode(422);
        shop.done(shop.agent, id, "note", Map.of("text", "已寄出"));
        assertThat(owed(shop.buyer, id).getList("demands")).hasSize(1);
    }

    @Test
    void whatTurnsOutToBeMissingAfterTheCaseIsOverIsAskedForThen() {
        var id = aConfirmedAdvance(2);
        shop.ship(id);
        shop.moveTo(dueOf(id, "C12"));
        assertThat(shop.view(id).getString("request")).isEqualTo("COMPLETED");
        assertThat(owed(shop.buyer, id).getList("demands")).isEmpty();
        shop.receive(id, List.of(found(1, 1, 1, 0)));
        assertThat(owed(shop.buyer, id).getList("demands.amount.amount")).containsExactly("129.90");
    }

    @Test
    void whatIsNotPaidInTimeIsLateAndNothingIsTaken() {
        var id = aConfirmedAdvance();
        shop.moveTo(dueOf(id, "OLD_ONE"));
        var due = Instant.parse(owed(shop.buyer, id).getString("demands[0].dueAt"));
        assertThat(due)
                .isEqualTo(Instant.parse(owed(shop.buyer, id).getString("demands[0].askedAt"))
                        .plus(Duration.ofDays(14)));
        shop.moveTo(due);
        var late = owed(shop.buyer, id);
        assertThat(late.getBoolean("demands[0].late")).isTrue();
        assertThat(late.getString("demands[0].state")).isEqualTo("ASKED");
        assertThat(shop.view(id).getList("timeline.verb")).contains("DEMAND_LATE");
        assertThat(shop.view(shop.buyer, id).getList("timeline.verb")).contains("DEMAND_LATE");
    }

    @Test
    void aDemandIsLetGoWithAReason() {
        var id = aConfirmedAdvance();
        shop.moveTo(dueOf(id, "OLD_ONE"));
        var demand = owed(shop.buyer, id).getUUID("demands[0].id");
        tryTo(demand, "waive", Map.of("reason", "CAME_AFTER_ALL")).then().statusCode(400);
        tryTo(demand, "waive", Map.of("reason", "CAME_AFTER_ALL", "words", "周一收到"))
                .then()
                .statusCode(200)
                .body("state", equalTo("WAIVED"));
        tryTo(demand, "paid", Map.of("reference", "B")).then().statusCode(409).body("code", equalTo("DEMAND_IS_OVER"));
        assertThat(owed(shop.buyer, id).getString("demands[0].waivedWhy")).isNull();
        assertThat(owed(shop.agent, id).getString("demands[0].waivedWhy")).isEqualTo("周一收到");
    }

    @Test
    void paidMoneyThatWasNotHisIsAskedBackAndComesBackAsAPart() {
        shop = Cases.ofOwnShop(shops, false);
        var order = shop.placed(aDeliveredOrder().of(1, "129.90")).id();
        var id = shop.aPaidReturn(order, 1, 1);
        var refund = shop.view(id);
        var part = Map.of(
                "refundId", refund.getString("refunds[0].id"),
                "legId", refund.getString("refunds[0].legs[0].id"),
                "words", "平台改判");
        var asked = Cases.post(shop.finance, "/demands", part)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(asked.getString("cause")).isEqualTo("PAID_WITHOUT_RIGHT");
        Cases.post(shop.finance, "/demands", part).then().statusCode(409).body("code", equalTo("DEMAND_STANDS"));
        assertThat(shop.view(id).getString("money")).isEqualTo("PAID");
        tryTo(asked.getUUID("id"), "paid", Map.of("reference", "IN-7")).then().statusCode(200);
        var back = shop.view(id);
        assertThat(back.getString("money")).isEqualTo("CLAWED_BACK");
        assertThat(back.getString("refunds[0].clawedBack.amount")).isEqualTo("129.90");
        assertThat(back.getList("timeline.verb")).contains("DEMANDED", "DEMAND_PAID", "CLAWED_BACK");
        Cases.post(shop.finance, "/demands", part).then().statusCode(409).body("code", equalTo("NOT_PAID_YET"));
    }

    /** Each is waited for by a clock of its own. */
    @Test
    void ofTwoThatAreAskedForTheOneThatIsPaidIsNotLate() {
        shop = Cases.ofOwnShop(shops, false);
        var order = shop.placed(aPaidOrder().of(1, "100.00").giftCard("60.00")).id();
        var id = shop.aSubmittedRefund(order, 1, 1);
        shop.approve(id);
        shop.payByHand(id);
        var refund = shop.view(id);
        var demands = new ArrayList<UUID>();
        for (var leg : refund.getList("refunds[0].legs.id", String.class)) {
            var part = Map.of("refundId", refund.getString("refunds[0].id"), "legId", leg, "words", "平台改判");
            demands.add(Cases.post(shop.finance, "/demands", part)
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath()
                    .getUUID("id"));
        }
        assertThat(owedClocks(id)).containsExactly("RUNNING", "RUNNING");
        tryTo(demands.getFirst(), "paid", Map.of("reference", "IN-7")).then().statusCode(200);
        assertThat(owedClocks(id)).containsExactlyInAnyOrder("RUNNING", "MET");
        tryTo(demands.getLast(), "paid", Map.of("reference", "IN-8")).then().statusCode(200);
        assertThat(owedClocks(id)).containsExactly("MET", "MET");
    }

    private List<String> owedClocks(UUID id) {
        return shop.view(id).getList("clocks.findAll { it.code == 'OWED' }.state", String.class);
    }

    @Test
    void anotherShopAndAnotherBuyerSeeNothingOfIt() {
        var id = aConfirmedAdvance();
        shop.moveTo(dueOf(id, "OLD_ONE"));
        var demand = owed(shop.buyer, id).getUUID("demands[0].id");
        Cases.post(Tokens.finance(), "/demands/" + demand + "/paid", Map.of("reference", "B"))
                .then()
                .statusCode(404);
        Api.as(Cases.withANewBuyer().buyer).get("/returns/{id}/owed", id).then().statusCode(404);
    }

    private UUID anAdvance(int pieces) {
        var order = shop.placed(aDeliveredOrder().of(pieces, "129.90")).id();
        var id = shop.submitted(Cases.asking(order, "EXCHANGE", "WRONG_SIZE_CHOICE", 1, pieces))
                .getUUID("id");
        shop.done(shop.agent, id, "approve", Map.of("advance", true));
        return id;
    }

    private UUID aConfirmedAdvance() {
        return aConfirmedAdvance(1);
    }

    private UUID aConfirmedAdvance(int pieces) {
        var id = anAdvance(pieces);
        shop.done(shop.agent, id, "resend", Map.of("carrier", "SF", "number", "SF1"));
        shop.done(shop.buyer, id, "confirm", Map.of());
        return id;
    }

    private JsonPath owed(String token, UUID id) {
        return Api.as(token)
                .get("/returns/{id}/owed", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> listed(String state) {
        return Api.as(shop.finance)
                .queryParam("state", state)
                .get("/demands")
                .jsonPath()
                .getList("items.id");
    }

    private Response tryTo(UUID demand, String verb, Map<String, ?> asked) {
        return Cases.post(shop.finance, "/demands/" + demand + "/" + verb, asked);
    }

    private Instant dueOf(UUID id, String clock) {
        return Instant.parse(
                shop.view(id).getString("clocks.find { it.state == 'RUNNING' && it.code == '" + clock + "' }.dueAt"));
    }
}
