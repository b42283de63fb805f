package aftercare.holds;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.clocks.ClockSweep;
import aftercare.holds.TestHolds.Mood;
import aftercare.refunds.Gateways;
import aftercare.returns.Cases;
import aftercare.returns.Returns;
import aftercare.shops.ShopTime;
import aftercare.testing.Api;
import aftercare.testing.AtOnce;
import aftercare.testing.MovableClock;
import aftercare.testing.Rows;
import aftercare.testing.TwoShops;
import aftercare.testing.WithGateways;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.returns.Cases.accepted;
import static aftercare.returns.Cases.arrived;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** However badly a gateway answers, and whoever dies in between: money is held once and taken once, or it is let go. */
@QuarkusTest
@TestProfile(WithGateways.class)
@Timeout(120)
class HoldGatewayTest {

    @Inject
    HoldSender sender;

    @Inject
    Holds holds;

    @Inject
    Holding holding;

    @Inject
    Gateways gateways;

    @Inject
    Returns returns;

    @Inject
    ShopTime time;

    @Inject
    ClockSweep sweep;

    @Inject
    MovableClock clock;

    @Inject
    TwoShops shops;

    @Inject
    Rows rows;

    private Cases shop;
    private TestHolds gateway;

    @BeforeEach
    void openTheGateway() throws IOException {
        rows.change("update payment_hold set next_try_at = null");
        rows.change("update case_clock set wake_at = null");
        gateway = new TestHolds(WithGateways.holds());
        gateway.holdsUntil(clock.instant().plus(Duration.ofDays(60)).toString());
        shop = Cases.ofOwnShop(shops, false);
    }

    @AfterEach
    void closeTheGateway() {
        gateway.close();
        clock.backToNow();
    }

    @ParameterizedTest
    @EnumSource(names = {"BREAKS", "BREAKS_AFTER_DOING", "HANGS_UP_AFTER_DOING"})
    void aLostAnswerNeverHoldsNorTakesTwice(Mood mood) {
        var id = approved();
        gateway.becomes(mood);
        sender.send();
        assertThat(state(id)).isEqualTo("WANTED");
        shop.tryTo(shop.agent, id, "resend", parcel()).then().statusCode(409).body("code", equalTo("HOLD_NOT_YET"));
        answersAgain();
        assertThat(state(id)).isEqualTo("STANDS");
        assertThat(gateway.held).containsValue("129.90").hasSize(1);
        leavesAndArrives(id);
        gateway.becomes(mood);
        tooLate(id);
        assertThat(state(id)).isEqualTo("CAPTURING");
        answersAgain();
        assertThat(state(id)).isEqualTo("CAPTURED");
        assertThat(gateway.taken).hasSize(1).allMatch(taken -> taken.endsWith(" 129.90"));
        assertThat(owed(id).getList("demands.state")).containsExactly("PAID");
        assertThat(keysOf("/capture")).isOne();
    }

    @ParameterizedTest
    @EnumSource(names = {"BREAKS", "BREAKS_AFTER_DOING", "HANGS_UP_AFTER_DOING"})
    void aLostAnswerNeverLeavesMoneyHeld(Mood mood) {
        var id = standing();
        leavesAndArrives(id);
        shop.ship(id);
        shop.receive(id, List.of(arrived(1, 1)));
        shop.inspect(id, List.of(accepted(1, 1)));
        gateway.becomes(mood);
        sender.send();
        assertThat(state(id)).isEqualTo("RELEASING");
        answersAgain();
        assertThat(state(id)).isEqualTo("RELEASED");
        assertThat(gateway.held).isEmpty();
        assertThat(gateway.freed).hasSize(1);
        assertThat(gateway.taken).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSES", "REFUSES_THE_TOKEN"})
    void aRefusalSaysWhatToDoInstead(Mood mood) {
        var id = approved();
        gateway.becomes(mood);
        sender.send();
        assertThat(state(id)).isEqualTo("REFUSED");
        var view = shop.view(id);
        assertThat(view.getString("blocked.find { it.action == 'RESEND' }.code"))
                .isEqualTo("HOLD_REFUSED");
        assertThat(view.getString("blocked.find { it.action == 'RESEND' }.reason"))
                .contains("期限");
        assertThat(view.getList("actions")).contains("USE_DEADLINE", "CONVERT");
        shop.done(shop.agent, id, "use-deadline", Map.of());
        leavesAndArrives(id);
        tooLate(id);
        assertThat(owed(id).getList("demands.state")).containsExactly("ASKED");
        assertThat(gateway.taken).isEmpty();
    }

    @Test
    void whatIsWithdrawnWhileItsAnswerIsLostIsLetGoAsSoonAsItIsKnown() {
        var id = approved();
        gateway.becomes(Mood.HANGS_UP_AFTER_DOING);
        sender.send();
        shop.done(shop.buyer, id, "withdraw", Map.of());
        assertThat(state(id)).isEqualTo("WANTED");
        assertThat(gateway.held).hasSize(1);
        answersAgain();
        sender.send();
        assertThat(state(id)).isEqualTo("RELEASED");
        assertThat(gateway.held).isEmpty();
    }

    @Test
    void whatCannotBeTakenAnyMoreIsAskedFor() {
        var id = standing();
        leavesAndArrives(id);
        gateway.becomes(Mood.REFUSES);
        tooLate(id);
        assertThat(state(id)).isEqualTo("LAPSED");
        var asked = owed(id);
        assertThat(asked.getList("demands.state")).containsExactly("ASKED");
        assertThat(asked.getString("demands[0].holdId"))
                .as("nothing of it was taken there")
                .isNull();
        assertThat(shop.view(id).getList("timeline.verb")).contains("HOLD_NOT_CAPTURED", "DEMANDED");
        assertThat(shop.view(id).getString("clocks.find { it.code == 'OWED' }.state"))
                .isEqualTo("RUNNING");
    }

    @Test
    void fourNodesAtOnceHoldOnceAndTakeOnce() {
        var id = approved();
        AtOnce.<Void>all(this::sendFromAnotherNode, this::sendFromAnotherNode, this::sendFromAnotherNode, this::send);
        assertThat(gateway.calls).hasSize(1);
        leavesAndArrives(id);
        clock.forward(Duration.ofDays(8));
        AtOnce.<Void>all(this::sweepAndSend, this::sweepAndSend, this::sweepAndSend, this::sweepAndSend);
        clock.forward(Duration.ofMinutes(2));
        sender.send();
        assertThat(state(id)).isEqualTo("CAPTURED");
        assertThat(gateway.taken).hasSize(1);
        assertThat(owed(id).getList("demands.state")).containsExactly("PAID");
    }

    @Test
    void aNodeThatDiesBetweenAskingAndRecordingHoldsNothingTwice() {
        var id = approved();
        var asked = QuarkusTransaction.requiringNew().call(() -> sender.lease(holdOf(id)));
        asked.gateway().ask(asked.step(), asked.order());
        assertThat(gateway.held).hasSize(1);
        sender.send();
        assertThat(gateway.calls).as("leased").hasSize(1);
        clock.forward(Duration.ofMinutes(2));
        sender.send();
        assertThat(state(id)).isEqualTo("STANDS");
        assertThat(gateway.held).hasSize(1);
    }

    @Test
    void aGatewayThatKeepsSilentForADayIsLookedAtByAPerson() {
        var id = approved();
        gateway.becomes(Mood.BREAKS);
        sender.send();
        var hold = holdOf(id);
        done(hold, Map.of("reference", "SEEN-1", "checked", true))
                .then()
                .statusCode(422)
                .body("code", equalTo("HOLD_NOT_BY_HAND"));
        clock.forward(Duration.ofHours(25));
        sender.send();
        done(hold, Map.of("reference", "SEEN-1")).then().statusCode(422).body("code", equalTo("CHECK_GATEWAY_FIRST"));
        done(hold, Map.of("reference", "SEEN-1", "checked", true))
                .then()
                .statusCode(200)
                .body("state", equalTo("STANDS"));
    }

    /** It was switched off, or set up for other shops, when money was to be taken out of what it holds. */
    @Test
    void whoseGatewayIsNotThereAnyMoreWaitsADayForItAndThenForAPerson() {
        var id = standing();
        leavesAndArrives(id);
        var hold = holdOf(id);
        rows.change("update payment_hold set gateway = 'GONE' where id = ?", hold);
        tooLate(id);
        assertThat(state(id)).isEqualTo("CAPTURING");
        done(hold, Map.of("reference", "SEEN-1", "checked", true))
                .then()
                .statusCode(422)
                .body("code", equalTo("HOLD_NOT_BY_HAND"));
        clock.forward(Duration.ofHours(25));
        sender.send();
        assertThat(Api.as(shop.finance).get("/holds?toDo=true").jsonPath().getList("items.toDo"))
                .containsExactly("CAPTURE");
        done(hold, Map.of("reference", "SEEN-1", "checked", true))
                .then()
                .statusCode(200)
                .body("state", equalTo("CAPTURED"));
        assertThat(owed(id).getList("demands.state")).containsExactly("PAID");
    }

    /** Nobody was asked, so nothing is held, and nothing has to be looked for. */
    @Test
    void whatWasNeverAskedOfAGatewayThatIsGoneIsCalledOff() {
        var id = approved();
        rows.change("update payment_hold set gateway = 'GONE' where id = ?", holdOf(id));
        sender.send();
        shop.done(shop.agent, id, "use-deadline", Map.of());
        assertThat(state(id)).isEqualTo("CALLED_OFF");
    }

    @Test
    void aTimeThatNobodyCanKeepIsAsIfNoneWereSaid() {
        gateway.holdsUntil("+999999999-12-31T23:59:59Z");
        var id = standing();
        assertThat(Instant.parse(owed(id).getString("hold.expiresAt")))
                .isBetween(
                        clock.instant().plus(Duration.ofDays(7)).minusSeconds(60),
                        clock.instant().plus(Duration.ofDays(7)));
    }

    @Test
    void whatCannotBeHeldAnewLapsesAndTheDeadlineGoesOn() {
        gateway.holdsUntil(clock.instant().plus(Duration.ofDays(3)).toString());
        var id = standing();
        leavesAndArrives(id);
        gateway.becomes(Mood.REFUSES);
        clock.forward(Duration.ofDays(2).plusMinutes(5));
        sweep.sweep(clock.instant());
        sender.send();
        assertThat(shop.view(id).getList("timeline.verb")).contains("HOLD_NOT_RENEWED");
        assertThat(state(id)).isEqualTo("STANDS");
        clock.forward(Duration.ofDays(1));
        sweep.sweep(clock.instant());
        assertThat(shop.view(shop.buyer, id).getList("timeline.verb")).contains("HOLD_LAPSED");
        tooLate(id);
        assertThat(owed(id).getList("demands.state")).containsExactly("ASKED");
        assertThat(gateway.taken).isEmpty();
    }

    @Test
    void eachStepIsDoneInTheTraceOfWhomItWasWantedBy() {
        var order = shop.placed(aDeliveredOrder().of(1, "129.90").paidThrough("testpay"))
                .id();
        var id = shop.submitted(Cases.asking(order, "EXCHANGE", "WRONG_SIZE_CHOICE", 1, 1))
                .getUUID("id");
        Api.traced(shop.agent, "{\"advance\":true,\"hold\":true}")
                .post("/returns/{id}/approve", id)
                .then()
                .statusCode(200);
        sender.send();
        assertThat(state(id)).isEqualTo("STANDS");
        assertThat(gateway.traces).hasSize(1).allMatch(Api::isGoneOnWith);
        // somebody else, who traces nothing, has no use for it any more
        shop.done(shop.agent, id, "use-deadline", Map.of());
        sender.send();
        assertThat(gateway.freed).hasSize(1);
        var key = gateway.calls.getLast().split(" ")[0].replace("-", "");
        assertThat(gateway.traces.getLast()).startsWith("00-" + key + "-").endsWith("-00");
    }

    private UUID approved() {
        var order = shop.placed(aDeliveredOrder().of(1, "129.90").paidThrough("testpay"))
                .id();
        var id = shop.submitted(Cases.asking(order, "EXCHANGE", "WRONG_SIZE_CHOICE", 1, 1))
                .getUUID("id");
        shop.done(shop.agent, id, "approve", Map.of("advance", true, "hold", true));
        return id;
    }

    private UUID standing() {
        var id = approved();
        sender.send();
        assertThat(state(id)).isEqualTo("STANDS");
        return id;
    }

    private void leavesAndArrives(UUID id) {
        shop.done(shop.agent, id, "resend", parcel());
        shop.done(shop.buyer, id, "confirm", Map.of());
    }

    /** The old one's clock runs out, and what follows is asked of the gateway. */
    private void tooLate(UUID id) {
        clock.moveTo(Instant.parse(
                        shop.view(id).getString("clocks.find { it.state == 'RUNNING' && it.code == 'OLD_ONE' }.dueAt"))
                .plusSeconds(1));
        sweep.sweep(clock.instant());
        sender.send();
    }

    private void answersAgain() {
        gateway.becomes(Mood.DOES);
        clock.forward(Duration.ofHours(1));
        sender.send();
    }

    private Void send() {
        sender.send();
        return null;
    }

    private Void sendFromAnotherNode() {
        new HoldSender(holds, holding, gateways, returns, clock, time).send();
        return null;
    }

    private Void sweepAndSend() {
        sweep.sweep(clock.instant());
        return sendFromAnotherNode();
    }

    private long keysOf(String step) {
        return gateway.calls.stream()
                .filter(call -> call.split(" ")[1].equals(step))
                .map(call -> call.split(" ")[0])
                .distinct()
                .count();
    }

    private Response done(UUID hold, Map<String, ?> asked) {
        return Cases.post(shop.finance, "/holds/" + hold + "/done", asked);
    }

    private static Map<String, String> parcel() {
        return Map.of("carrier", "SF", "number", "SF1");
    }

    private UUID holdOf(UUID id) {
        return owed(id).getUUID("hold.id");
    }

    private String state(UUID id) {
        return owed(id).getString("hold.state");
    }

    private JsonPath owed(UUID id) {
        return Api.as(shop.finance)
                .get("/returns/{id}/owed", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
