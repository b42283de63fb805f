package aftercare.returns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import aftercare.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.orders.OrderFixtures.aTravellingOrder;
import static aftercare.returns.Cases.accepted;
import static aftercare.returns.Cases.arrived;
import static aftercare.returns.Cases.asking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** Exchanged, sent again, or a part of the price: cases that end otherwise than with all of the money. */
@QuarkusTest
class MadeRightByGoodsTest {

    private static final Map<String, Object> PARCEL = Map.of("carrier", "顺丰", "number", "SF1400277710");

    private final Cases cases = Cases.withANewBuyer();

    @Test
    void theOldOneComesInAndTheNewOneGoesOut() {
        var id = anExchange("L，蓝色");
        assertThat(cases.view(id).getString("lines[0].wanted.variant")).isEqualTo("L，蓝色");
        assertThat(cases.view(id).getString("clocks[0].code")).isEqualTo("C4");
        cases.approve(id);
        refused(cases.agent, id, "resend", PARCEL, "GOODS_NOT_IN");
        cases.ship(id);
        cases.receive(id, List.of(arrived(1, 1)));
        var in = cases.inspect(id, List.of(accepted(1, 1)));
        assertThat(in.getString("outbound")).isEqualTo("DUE");
        assertThat(in.getString("clocks[0].code")).isEqualTo("C11");
        assertThat(in.getString("clocks[0].outcome")).isEqualTo("CONVERT_TO_REFUND");
        refused(cases.agent, id, "refund", Map.of(), "AGREED_ON_REPLACEMENT");
        var out = cases.done(cases.warehouse, id, "resend", PARCEL);
        assertThat(out.getString("outbound")).isEqualTo("SENT");
        assertThat(out.getString("turn")).isEqualTo("BUYER");
        var over = cases.done(cases.buyer, id, "confirm", Map.of());
        assertThat(over.getString("request")).isEqualTo("COMPLETED");
        assertThat(over.getString("money")).isEqualTo("NONE");
        assertThat(over.getList("timeline.verb"))
                .containsExactly("CONFIRMED", "RESENT", "INSPECTED", "RECEIVED", "SHIPPED", "APPROVED", "SUBMITTED");
    }

    /** A trap that broke others. */
    @Test
    void staffCannotRefundWhileAnExchangeIsOut() {
        var id = anExchange(null);
        cases.approve(id);
        cases.ship(id);
        cases.receive(id, List.of(arrived(1, 1)));
        cases.inspect(id, List.of(accepted(1, 1)));
        cases.done(cases.warehouse, id, "resend", PARCEL);
        refused(cases.agent, id, "refund", Map.of(), "REPLACEMENT_OUT");
        refused(cases.supervisor, id, "refund-early", Map.of(), "REPLACEMENT_OUT");
        refused(cases.agent, id, "convert", Map.of("message", "没货"), "REPLACEMENT_OUT");
        refused(cases.buyer, id, "withdraw", Map.of(), "REPLACEMENT_OUT");
    }

    @Test
    void theNewOneMayLeaveFirst() {
        var id = anExchange(null);
        var agreed = cases.done(cases.agent, id, "approve", Map.of("advance", true));
        assertThat(agreed.getString("outbound")).isEqualTo("DUE");
        cases.done(cases.warehouse, id, "resend", PARCEL);
        var confirmed = cases.done(cases.buyer, id, "confirm", Map.of());
        assertThat(confirmed.getString("request")).isEqualTo("APPROVED");
        assertThat(confirmed.getString("clocks[0].code")).isEqualTo("OLD_ONE");
        cases.ship(id);
        cases.receive(id, List.of(arrived(1, 1)));
        cases.inspect(id, List.of(accepted(1, 1)));
        assertThat(cases.view(id).getString("request")).isEqualTo("COMPLETED");
    }

    @Test
    void anExchangeThatCannotBeHadBecomesARefund() {
        var id = anExchange(null);
        cases.approve(id);
        cases.ship(id);
        cases.receive(id, List.of(arrived(1, 1)));
        cases.inspect(id, List.of(accepted(1, 1)));
        var converted = cases.done(cases.agent, id, "convert", Map.of("message", "没有货了"));
        assertThat(converted.getString("kind")).isEqualTo("RETURN_REFUND");
        assertThat(converted.getString("outbound")).isEqualTo("NONE");
        assertThat(cases.refund(id).getString("amount.amount")).isEqualTo("129.90");
    }

    @Test
    void whatWasMissingIsSentWithoutAnythingComingBack() {
        var order = cases.placed(aDeliveredOrder().of(2, "50.00")).id();
        var asked = asking(order, "RESHIP", "SHORT_OR_MISSING", 1, 1);
        asked.put("evidence", cases.photosFor(order, 1));
        var id = cases.submitted(asked).getUUID("id");
        assertThat(cases.approve(id).getString("outbound")).isEqualTo("DUE");
        cases.done(cases.agent, id, "resend", PARCEL);
        assertThat(cases.done(cases.buyer, id, "confirm", Map.of()).getString("request"))
                .isEqualTo("COMPLETED");
        // the piece is the buyer's own again: he may ask for it anew
        assertThat(cases.aSubmittedReturn(order, 1, 2)).isNotNull();
    }

    /** A part that got lost on its way is sent again, and nobody asks the buyer for anything. */
    @Test
    void whatWasLostOnItsWayIsSentAgain() {
        var order = cases.placed(aTravellingOrder().of(2, "50.00")).id();
        var id = cases.submitted(asking(order, "RESHIP", "LOST_IN_TRANSIT", 1, 1))
                .getUUID("id");
        var agreed = cases.approve(id);
        assertThat(agreed.getString("outbound")).isEqualTo("DUE");
        assertThat(agreed.getString("intercept"))
                .as("what is lost cannot be called back")
                .isNull();
        assertThat(agreed.getString("returnAddress")).isNull();
        assertThat(cases.done(cases.agent, id, "resend", PARCEL).getString("outbound"))
                .isEqualTo("SENT");
        assertThat(cases.done(cases.buyer, id, "confirm", Map.of()).getString("request"))
                .isEqualTo("COMPLETED");
        assertThat(cases.view(id).getList("refunds")).isEmpty();
    }

    /** A lost part that cannot be had any more becomes money by agreement. */
    @Test
    void aLostPartThatIsNotThereAnyMoreBecomesMoney() {
        var order = cases.placed(aTravellingOrder().of(2, "50.00")).id();
        var id = cases.submitted(asking(order, "RESHIP", "LOST_IN_TRANSIT", 1, 1))
                .getUUID("id");
        cases.approve(id);
        var converted = cases.done(cases.agent, id, "convert", Map.of("message", "没有了"));
        assertThat(converted.getString("kind")).isEqualTo("REFUND_ONLY");
        assertThat(converted.getString("amount.amount")).isEqualTo("50.00");
        assertThat(converted.getList("refunds")).hasSize(1);
    }

    @Test
    void aLowerPriceIsMadeUpForAndTheGoodsMayStillComeBackForTheRest() {
        var order = cases.placed(aDeliveredOrder().of(2, "100.00")).id();
        var asked = asking(order, "PRICE_MATCH", "PRICE_DROP");
        asked.put("evidence", cases.photosFor(order, 1));
        asked.put("lines", List.of(priced(1, 2, "79.90")));
        var id = cases.submitted(asked).getUUID("id");
        assertThat(cases.view(id).getString("amount.amount")).isEqualTo("40.20");
        var granted = cases.approve(id);
        assertThat(granted.getString("money")).isEqualTo("GRANTED");
        assertThat(granted.getString("quote[0].kind")).isEqualTo("ALLOWANCE");
        assertThat(granted.getString("amount.amount")).isEqualTo("40.20");
        cases.payByHand(id);
        assertThat(cases.view(id).getString("request")).isEqualTo("COMPLETED");
        var back = cases.aGrantedReturn(order, 1, 2);
        assertThat(cases.view(back).getString("amount.amount")).isEqualTo("159.80");
    }

    @Test
    void aPriceThatIsNotLowerIsNoCase() {
        var order = cases.placed(aDeliveredOrder().of(1, "100.00")).id();
        var asked = asking(order, "PRICE_MATCH", "PRICE_DROP");
        asked.put("evidence", cases.photosFor(order, 1));
        for (var wrong : List.of(
                Map.entry("100.00", "PRICE_NOT_LOWER"),
                Map.entry("120.00", "PRICE_NOT_LOWER"),
                Map.entry("0.00", "AMOUNT_NOT_POSITIVE"),
                Map.entry("-1.00", "AMOUNT_NOT_POSITIVE"))) {
            asked.put("lines", List.of(priced(1, 1, wrong.getKey())));
            cases.trySubmitting(asked)
                    .then()
                    .body("errors.pointer", contains("/lines/0/priceNow"))
                    .body("errors.code", contains(wrong.getValue()));
        }
        asked.put("lines", List.of(Map.of("lineNo", 1, "quantity", 1)));
        cases.trySubmitting(asked)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("REQUIRED"))
                .body("errors[0].pointer", equalTo("/lines/0/priceNow"));
        var exchange = asking(order, "RETURN_REFUND", "NO_REASON");
        exchange.put("lines", List.of(Map.of("lineNo", 1, "quantity", 1, "wanted", "L")));
        cases.trySubmitting(exchange)
                .then()
                .statusCode(422)
                .body("code", equalTo("ONLY_FOR_AN_EXCHANGE"))
                .body("errors[0].pointer", equalTo("/lines/0/wanted"));
    }

    private UUID anExchange(String wanted) {
        var order = cases.placed(aDeliveredOrder().of(1, "129.90")).id();
        var asked = asking(order, "EXCHANGE", "WRONG_SIZE_CHOICE");
        var line = new HashMap<String, Object>(Map.of("lineNo", 1, "quantity", 1));
        if (wanted != null) {
            line.put("wanted", wanted);
        }
        asked.put("lines", List.of(line));
        return cases.submitted(asked).getUUID("id");
    }

    private static Map<String, Object> priced(int line, int quantity, String price) {
        return Map.of("lineNo", line, "quantity", quantity, "priceNow", Map.of("amount", price, "currency", "CNY"));
    }

    private void refused(String token, UUID id, String verb, Object body, String code) {
        cases.tryTo(token, id, verb, body).then().statusCode(409).body("code", equalTo(code));
        assertThat(Api.as(token).get("/returns/{id}", id).statusCode()).isEqualTo(200);
    }
}
