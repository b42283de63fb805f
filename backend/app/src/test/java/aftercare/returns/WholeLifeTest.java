package aftercare.returns;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import aftercare.testing.Api;
import aftercare.testing.Rows;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.orders.OrderFixtures.aPaidOrder;
import static aftercare.returns.Cases.accepted;
import static aftercare.returns.Cases.arrived;
import static aftercare.returns.Cases.asking;
import static aftercare.returns.Cases.found;
import static aftercare.returns.Cases.photos;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** What happens between a buyer and a shop, from beginning to end, on the real database. */
@QuarkusTest
class WholeLifeTest {

    @Inject
    Rows rows;

    private final Cases cases = Cases.withANewBuyer();

    @Test
    void goodsComeBackAndMoneyGoesBack() {
        var order = cases.placed(aDeliveredOrder().of(3, "129.90")).id();
        var id = cases.aSubmittedReturn(order, 1, 2);
        cases.tryTo(cases.agent, id, "approve", Map.of("message", "请寄回"))
                .then()
                .statusCode(200)
                .body("request", equalTo("APPROVED"))
                .body("turn", equalTo("BUYER"))
                .body("returnAddress", not(nullValue()))
                .body("clocks.find { it.state == 'RUNNING' }.code", equalTo("C5"));
        assertThat(cases.view(cases.buyer, id).getList("actions")).contains("SHIP", "WITHDRAW");
        assertThat(cases.ship(id).getString("goods")).isEqualTo("IN_TRANSIT");
        assertThat(cases.receive(id, List.of(arrived(1, 2))).getString("goods")).isEqualTo("ARRIVED");
        assertThat(cases.inspect(id, List.of(accepted(1, 2))).getString("goods"))
                .isEqualTo("ACCEPTED");
        var granted = cases.refund(id);
        assertThat(granted.getString("money")).isEqualTo("GRANTED");
        assertThat(granted.getString("amount.amount")).isEqualTo("259.80");
        assertThat(granted.getString("moneyBy")).isNotNull();
        cases.payByHand(id);
        var over = cases.view(id);
        assertThat(over.getString("moneyBy")).isNull();
        assertThat(over.getString("request")).isEqualTo("COMPLETED");
        assertThat(over.getString("money")).isEqualTo("PAID");
        assertThat(over.getString("turn")).isEqualTo("NOBODY");
        assertThat(over.getList("clocks.findAll { it.state == 'RUNNING' }")).isEmpty();
        assertThat(over.getString("refunds[0].state")).isEqualTo("PAID");
        assertThat(over.getList("timeline.verb"))
                .containsExactly("PAID", "GRANTED", "INSPECTED", "RECEIVED", "SHIPPED", "APPROVED", "SUBMITTED");
    }

    @Test
    void whatWasNeverSentIsPaidBackOnApproval() {
        var order = cases.placed(aPaidOrder().of(2, "50.00").freight("10.00")).id();
        var id = cases.aSubmittedRefund(order, 1, 2);
        var approved = cases.approve(id);
        assertThat(approved.getString("request")).isEqualTo("APPROVED");
        assertThat(approved.getString("goods")).isEqualTo("KEPT");
        assertThat(approved.getString("money")).isEqualTo("GRANTED");
        assertThat(approved.getString("amount.amount")).isEqualTo("110.00");
        assertThat(approved.getList("clocks.code")).containsExactly("C1", "PATIENCE", "PAY");
        assertThat(approved.getList("timeline.verb")).containsExactly("GRANTED", "APPROVED", "SUBMITTED");
        cases.payByHand(id);
        assertThat(cases.view(id).getString("request")).isEqualTo("COMPLETED");
    }

    @Test
    void pieceByPieceUntilNothingIsLeftTheCentsAddUp() {
        // 3 for 100.00 less a coupon of 0.01: nothing divides evenly
        var order = cases.placed(
                        aDeliveredOrder().of(3, "33.333333").of(1, "7.77").coupon("0.01"))
                .id();
        var sum = 0L;
        for (var lines : List.of(new int[] {1, 1}, new int[] {1, 1, 2, 1}, new int[] {1, 1})) {
            var id = cases.aPaidReturn(order, lines);
            sum += minor(cases.view(id).getString("amount.amount"));
        }
        assertThat(sum).isEqualTo(10_776);
        assertThat(Api.as(cases.buyer)
                        .get("/orders/{id}/return-options", order)
                        .jsonPath()
                        .getList("lines.left"))
                .containsExactly(0, 0);
        cases.trySubmitting(asking(order, "RETURN_REFUND", "NO_REASON", 1, 1))
                .then()
                .statusCode(422)
                .body("code", equalTo("NOT_ENOUGH_LEFT"))
                .body("errors.pointer", contains("/lines/0/quantity"));
    }

    @Test
    void pointsAndTwoTendersGoBackAsTheyCame() {
        var order = cases.placed(
                        aDeliveredOrder().of(2, "100.00").pointsWorth("20.00").giftCard("60.00"))
                .id();
        var first = cases.aGrantedReturn(order, 1, 1);
        var second = cases.aGrantedReturn(order, 1, 1);
        for (var ref : List.of("points", "card", "pay")) {
            var back = 0L;
            for (var id : List.of(first, second)) {
                for (var amount : cases.view(id)
                        .<String>getList("refunds[0].legs.findAll { it.tenderRef == '" + ref + "' }.amount.amount")) {
                    back += minor(amount);
                }
            }
            assertThat(back).as(ref).isEqualTo(ref.equals("points") ? 2_000 : ref.equals("card") ? 6_000 : 12_000);
        }
    }

    @Test
    void aWithdrawnRequestGivesItsPiecesFree() {
        var order = cases.placed(aDeliveredOrder().of(1, "10.00")).id();
        var id = cases.aSubmittedReturn(order, 1, 1);
        cases.tryTo(cases.buyer, id, "withdraw", Map.of())
                .then()
                .statusCode(200)
                .body("request", equalTo("WITHDRAWN"))
                .body("closedAt", not(nullValue()))
                .body("actions", not(hasItems("WITHDRAW")))
                .body("blocked.find { it.action == 'WITHDRAW' }.code", equalTo("CASE_CLOSED"));
        assertThat(cases.aSubmittedReturn(order, 1, 1)).isNotEqualTo(id);
    }

    @Test
    void aRejectedRequestMayBeChangedThreeTimes() {
        var order = cases.placed(aDeliveredOrder().of(3, "10.00")).id();
        var id = cases.aSubmittedReturn(order, 1, 1);
        for (var edit = 1; edit <= 3; edit++) {
            assertThat(cases.reject(id).getString("rejection.code")).isEqualTo("INCOMPLETE");
            edit(id, asking(order, "RETURN_REFUND", "NO_REASON", 1, edit))
                    .then()
                    .statusCode(200)
                    .body("request", equalTo("SUBMITTED"))
                    .body("rejection", nullValue())
                    .body("editsLeft", equalTo(3 - edit))
                    .body("lines[0].quantity", equalTo(edit));
        }
        cases.reject(id);
        edit(id, asking(order, "RETURN_REFUND", "NO_REASON", 1, 1))
                .then()
                .statusCode(409)
                .body("code", equalTo("EDITS_USED_UP"));
        assertThat(cases.view(cases.buyer, id).getList("actions")).containsExactly("WITHDRAW", "ESCALATE");
    }

    @Test
    void shortWrongAndRefusedPiecesAreNotPaidForAndGoBack() {
        var order = cases.placed(aDeliveredOrder().of(4, "25.00")).id();
        var id = cases.aShippedReturn(order, 1, 4);
        cases.receive(id, List.of(found(1, 2, 1, 1)));
        cases.tryTo(cases.agent, id, "refund", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("GOODS_NOT_INSPECTED"));
        cases.inspect(id, List.of(accepted(1, 1), cases.refused(1, 1)));
        var granted = cases.refund(id);
        assertThat(granted.getString("amount.amount")).isEqualTo("25.00");
        cases.payByHand(id);
        assertThat(cases.view(id).getString("request")).isEqualTo("APPROVED");
        var over = cases.done(cases.warehouse, id, "send-back", Map.of("carrier", "SF", "number", "SF9"));
        assertThat(over.getString("request")).isEqualTo("COMPLETED");
        assertThat(over.getList("lines[0].units.state"))
                .containsExactlyInAnyOrder("ACCEPTED", "SHORT", "SENT_BACK", "SENT_BACK");
        assertThat(over.getInt("lines[0].units.findAll { it.state == 'SENT_BACK' }.quantity.sum()"))
                .isEqualTo(2);
        // what was not paid for may be asked for again
        assertThat(Api.as(cases.buyer)
                        .get("/orders/{id}/return-options", order)
                        .jsonPath()
                        .getInt("lines[0].left"))
                .isEqualTo(3);
    }

    @Test
    void whenNothingThatCameBackIsRightItIsRejectedAndSentBack() {
        var order = cases.placed(aDeliveredOrder().of(1, "25.00")).id();
        var id = cases.anArrivedReturn(order, 1, 1);
        cases.tryTo(
                        cases.agent,
                        id,
                        "reject",
                        Map.of("code", "INCOMPLETE", "message", "no", "evidence", photos(cases.agent, 1)))
                .then()
                .statusCode(409)
                .body("code", equalTo("ALREADY_DECIDED"));
        cases.inspect(id, List.of(cases.refused(1, 1)));
        assertThat(cases.reject(id).getString("request")).isEqualTo("REJECTED");
        var back = cases.done(cases.agent, id, "send-back", Map.of("carrier", "SF", "number", "SF9"));
        assertThat(back.getString("goods")).isEqualTo("SENT_BACK");
        assertThat(back.getString("turn")).isEqualTo("BUYER");
    }

    @Test
    void aSupervisorPaysBeforeTheGoodsAreBack() {
        var order = cases.placed(aDeliveredOrder().of(2, "25.00")).id();
        var id = cases.anApprovedReturn(order, 1, 2);
        cases.tryTo(cases.agent, id, "refund-early", Map.of())
                .then()
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_ROLE"));
        var granted = cases.done(cases.supervisor, id, "refund-early", Map.of());
        assertThat(granted.getString("money")).isEqualTo("GRANTED");
        assertThat(granted.getString("amount.amount")).isEqualTo("50.00");
        assertThat(cases.ship(id).getString("goods")).isEqualTo("IN_TRANSIT");
    }

    @Test
    void forAFaultTheShopPaysThePostageBack() {
        var order = cases.placed(aDeliveredOrder().of(1, "25.00")).id();
        var asked = asking(order, "RETURN_REFUND", "QUALITY", 1, 1);
        asked.put("evidence", cases.photosFor(order, 1));
        var id = cases.submitted(asked).getUUID("id");
        cases.approve(id);
        cases.tryTo(cases.buyer, id, "ship", postage("12.00", List.of()))
                .then()
                .statusCode(422)
                .body("code", equalTo("PROOF_MISSING"))
                .body("errors[0].pointer", equalTo("/evidence"));
        cases.done(cases.buyer, id, "ship", postage("12.00", cases.photosFor(order, 1)));
        cases.receive(id, List.of(arrived(1, 1)));
        cases.inspect(id, List.of(accepted(1, 1)));
        var granted = cases.refund(id);
        assertThat(granted.getString("amount.amount")).isEqualTo("37.00");
        assertThat(granted.getString("refunds[0].compensation.amount")).isEqualTo("12.00");
        assertThat(granted.getString("refunds[0].legs.find { it.kind == 'COMPENSATION' }.gateway"))
                .isEqualTo("MANUAL");
    }

    @Test
    void aCaseThatHoldsEveryPieceCanBeQuotedAnewWhileItIsChanged() {
        var order = cases.placed(aDeliveredOrder().of(2, "25.00")).id();
        var id = cases.aSubmittedReturn(order, 1, 2);
        var asked = asking(order, "RETURN_REFUND", "NO_REASON", 1, 1);
        Cases.post(cases.buyer, "/returns/quote", asked)
                .then()
                .statusCode(422)
                .body("code", equalTo("NOT_ENOUGH_LEFT"));
        Cases.post(cases.buyer, "/returns/quote?editing=" + id, asked)
                .then()
                .statusCode(200)
                .body("total.amount", equalTo("25.00"));
        var options = Api.as(cases.buyer)
                .get("/orders/{id}/return-options?editing={own}", order, id)
                .jsonPath();
        assertThat(options.getInt("lines[0].left")).isEqualTo(2);
        assertThat(options.getList("lines[0].reasons")).isNotEmpty();
        var another = cases.aSubmittedReturn(
                cases.placed(aDeliveredOrder().of(1, "1.00")).id(), 1, 1);
        Api.as(cases.buyer)
                .get("/orders/{id}/return-options?editing={other}", order, another)
                .then()
                .statusCode(404);
    }

    @Test
    void whatWouldBeGrantedIsKnownBeforeAnybodyConfirmsIt() {
        var order = cases.placed(aDeliveredOrder().of(2, "25.00")).id();
        var id = cases.anArrivedReturn(order, 1, 2);
        assertThat(grantQuote(id, true).jsonPath().getString("total.amount")).isEqualTo("50.00");
        grantQuote(id, false).then().statusCode(409);
        cases.inspect(id, List.of(accepted(1, 1), cases.refused(1, 1)));
        assertThat(grantQuote(id, false).jsonPath().getString("total.amount")).isEqualTo("25.00");
        assertThat(cases.refund(id).getString("amount.amount")).isEqualTo("25.00");
    }

    private io.restassured.response.Response grantQuote(java.util.UUID id, boolean early) {
        return Api.as(cases.supervisor).get("/returns/{id}/grant-quote?early={early}", id, early);
    }

    /** Both sides have room for their proof: twelve photos of the buyer do not keep the shop from its own. */
    @Test
    void whateverTheBuyerSentTheShopCanProveItsRefusal() {
        var order = cases.placed(aDeliveredOrder().of(1, "25.00")).id();
        var asked = asking(order, "RETURN_REFUND", "NO_REASON", 1, 1);
        asked.put("evidence", cases.photosFor(order, 12));
        var id = cases.submitted(asked).getUUID("id");
        assertThat(cases.reject(id).getString("request")).isEqualTo("REJECTED");
        assertThat(cases.view(id).getList("evidence")).hasSize(13);
    }

    @Test
    void pointsThatLoweredThePriceComeBackByHand() {
        var order = cases.placed(aPaidOrder().of(1, "25.00").lessPoints("5.00")).id();
        var id = cases.aSubmittedRefund(order, 1, 1);
        cases.approve(id);
        var legs = cases.view(id).getList("refunds[0].legs", Map.class);
        assertThat(legs).hasSize(2).anySatisfy(leg -> {
            assertThat(leg.get("tenderRef")).isEqualTo("pts");
            assertThat(leg.get("gateway")).isEqualTo("MANUAL");
        });
        cases.payByHand(id);
        assertThat(cases.view(id).getString("request")).isEqualTo("COMPLETED");
    }

    @Test
    void whatWaitsForFinanceIsOneList() {
        var id = cases.aGrantedReturn(
                cases.placed(aDeliveredOrder().of(1, "25.00")).id(), 1, 1);
        var refund = cases.view(id).getString("refunds[0].id");
        assertThat(toPay()).contains(refund);
        cases.payByHand(id);
        assertThat(toPay()).doesNotContain(refund);
    }

    private List<String> toPay() {
        return Api.as(cases.finance)
                .get("/refunds?toPay=true&limit=200")
                .jsonPath()
                .getList("items.id");
    }

    @Test
    void aHighPostageIsMadeGoodUpToTheCapUnlessAPersonAllowsIt() {
        var usual = aFaultyReturnSentFor("90.00");
        assertThat(cases.view(usual).getString("parcel.postageAllowed.amount")).isEqualTo("25.00");
        assertThat(cases.view(usual).getString("postageUpTo.amount")).isEqualTo("25.00");
        assertThat(cases.view(usual).getList("evidence.purpose")).containsExactly("REQUEST", "POSTAGE");
        assertThat(cases.refund(usual).getString("refunds[0].compensation.amount"))
                .isEqualTo("25.00");

        var allowed = aFaultyReturnSentFor("90.00");
        cases.tryTo(cases.agent, allowed, "refund", Map.of("postage", Map.of("amount", "90.01", "currency", "CNY")))
                .then()
                .statusCode(422)
                .body("code", equalTo("MORE_THAN_DECLARED"))
                .body("errors[0].pointer", equalTo("/postage"));
        var granted = cases.done(
                cases.agent, allowed, "refund", Map.of("postage", Map.of("amount", "90.00", "currency", "CNY")));
        assertThat(granted.getString("refunds[0].compensation.amount")).isEqualTo("90.00");
    }

    private java.util.UUID aFaultyReturnSentFor(String postage) {
        var order = cases.placed(aDeliveredOrder().of(1, "25.00")).id();
        var asked = asking(order, "RETURN_REFUND", "QUALITY", 1, 1);
        asked.put("evidence", cases.photosFor(order, 1));
        var id = cases.submitted(asked).getUUID("id");
        cases.approve(id);
        cases.done(cases.buyer, id, "ship", postage(postage, cases.photosFor(order, 1)));
        cases.receive(id, List.of(arrived(1, 1)));
        cases.inspect(id, List.of(accepted(1, 1)));
        return id;
    }

    private static Map<String, Object> postage(String amount, List<java.util.UUID> receipt) {
        return Map.of(
                "carrier",
                "SF",
                "number",
                "SF1",
                "postage",
                Map.of("amount", amount, "currency", "CNY"),
                "evidence",
                receipt);
    }

    @Test
    void anOrderCancelledInTwoStepsBeforeItWasSentBringsItsFreightBack() {
        var order = cases.placed(aPaidOrder().of(1, "25.00").of(1, "15.00").freight("10.00"))
                .id();
        var first = cases.aSubmittedRefund(order, 1, 1);
        var part = cases.approve(first);
        assertThat(part.getString("amount.amount")).isEqualTo("25.00");
        assertThat(part.getString("quote.find { it.kind == 'FREIGHT_OUT' }.sentence.rule"))
                .isEqualTo("FREIGHT_OUT_NOT_SENT_PART");
        var second = cases.aSubmittedRefund(order, 2, 1);
        assertThat(cases.approve(second).getString("amount.amount")).isEqualTo("25.00");
    }

    /** What was deducted once is not deducted again, also when nothing was left to pay. */
    @Test
    void aRefundOfNothingIsRememberedByTheNextQuote() {
        var order = cases.placed(aDeliveredOrder().of(2, "25.00").gift("茶匙", "25.00"))
                .id();
        var first = cases.anAcceptedReturn(order, 1, 1);
        var gift = Map.of(
                "kind",
                "GIFT_KEPT",
                "lineNo",
                2,
                "amount",
                Map.of("amount", "25.00", "currency", "CNY"),
                "reason",
                "茶匙没有寄回",
                "evidence",
                photos(cases.agent, 1));
        var nothing = cases.done(cases.agent, first, "refund", Map.of("deductions", List.of(gift)));
        assertThat(nothing.getString("amount.amount")).isEqualTo("0.00");
        assertThat(nothing.getString("request")).isEqualTo("COMPLETED");
        assertThat(rows.count("select count(*) from refund where return_id = ? and total_minor = 0", first))
                .isOne();
        var second = cases.anAcceptedReturn(order, 1, 1);
        // the gift was taken off with the first
        assertThat(Api.as(cases.agent)
                        .get("/returns/{id}/grant-quote", second)
                        .jsonPath()
                        .getList("gifts"))
                .isEmpty();
        deduct(second, gift).then().statusCode(422).body("code", equalTo("NO_GIFT_KEPT"));
        assertThat(cases.refund(second).getString("amount.amount")).isEqualTo("25.00");
    }

    @Test
    void aDeductionNeedsAProofAndTheBuyersFault() {
        var order = cases.placed(aDeliveredOrder().of(2, "25.00").gift("茶匙", "5.00"))
                .id();
        var id = cases.anAcceptedReturn(order, 1, 1);
        var gift = Map.of(
                "kind",
                "GIFT_KEPT",
                "lineNo",
                2,
                "amount",
                Map.of("amount", "5.00", "currency", "CNY"),
                "reason",
                "茶匙没有寄回");
        deduct(id, gift)
                .then()
                .statusCode(422)
                .body("code", equalTo("PROOF_MISSING"))
                .body("errors.pointer", contains("/deductions/0/evidence"));
        var loss = Map.of(
                "kind",
                "VALUE_LOSS",
                "lineNo",
                1,
                "amount",
                Map.of("amount", "5.00", "currency", "CNY"),
                "reason",
                "used",
                "evidence",
                photos(cases.agent, 1));
        deduct(id, loss).then().statusCode(422).body("code", equalTo("NO_VALUE_LOSS_HERE"));
        var proved = new java.util.HashMap<String, Object>(gift);
        proved.put("evidence", photos(cases.agent, 1));
        var quote = Api.as(cases.agent).get("/returns/{id}/grant-quote", id).jsonPath();
        assertThat(quote.getString("gifts[0].most.amount")).isEqualTo("5.00");
        proved.put("amount", Map.of("amount", "5.01", "currency", "CNY"));
        deduct(id, proved)
                .then()
                .statusCode(422)
                .body("code", equalTo("ABOVE_DECLARED"))
                .body("errors.pointer", contains("/deductions/0/amount"));
        proved.put("amount", Map.of("amount", "5.00", "currency", "CNY"));
        deduct(id, proved)
                .then()
                .statusCode(200)
                .body("amount.amount", equalTo("20.00"))
                .body("quote.kind", hasItem("GIFT"));
        assertThat(cases.view(cases.buyer, id).getList("quote.sentence.text")).doesNotContainNull();
    }

    @Test
    void anUnlawfulRejectionIsStopped() {
        var order = cases.placed(aDeliveredOrder().of(1, "25.00")).id();
        var id = cases.aSubmittedReturn(order, 1, 1);
        for (var code : List.of("PACKAGE_OPENED", "NO_DEFECT_FOUND", "SEAL_BROKEN")) {
            cases.tryTo(
                            cases.agent,
                            id,
                            "reject",
                            Map.of("code", code, "message", "no", "evidence", photos(cases.agent, 1)))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("REJECTION_NOT_LAWFUL"))
                    .body("errors.pointer", contains("/code"));
        }
        assertThat(cases.view(id).getString("request")).isEqualTo("SUBMITTED");
    }

    private io.restassured.response.Response deduct(java.util.UUID id, Object deduction) {
        return cases.tryTo(cases.agent, id, "refund", Map.of("deductions", List.of(deduction)));
    }

    private io.restassured.response.Response edit(java.util.UUID id, Map<String, Object> asked) {
        var etag = Api.as(cases.buyer).get("/returns/{id}", id).header("ETag");
        return Api.as(cases.buyer, aftercare.testing.Json.of(asked))
                .header("If-Match", etag)
                .post("/returns/{id}/edit", id);
    }

    private static long minor(String amount) {
        return Long.parseLong(amount.replace(".", ""));
    }
}
