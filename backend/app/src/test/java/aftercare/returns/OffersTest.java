package aftercare.returns;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.returns.Cases.accepted;
import static aftercare.returns.Cases.arrived;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A question and its answer; offers one after another; only what is accepted runs. */
@QuarkusTest
class OffersTest {

    private static final Map<String, Object> A_PART = Map.of(
            "kind",
            "REFUND_ONLY",
            "message",
            "退您 30 元，商品留着用？",
            "lines",
            List.of(Map.of("lineNo", 1, "allowance", cny("30.00"))));
    private static final Map<String, Object> ANOTHER = Map.of(
            "kind",
            "EXCHANGE",
            "message",
            "换一个大的？",
            "lines",
            List.of(Map.of("lineNo", 1, "wanted", Map.of("sku", "POT-L", "title", "大茶壶", "price", cny("149.90")))));
    private static final Map<String, Object> CHEAPER = Map.of(
            "kind",
            "EXCHANGE",
            "message",
            "换一个小的？",
            "lines",
            List.of(Map.of("lineNo", 1, "wanted", Map.of("sku", "POT-S", "price", cny("99.90")))));

    @Inject
    TwoShops shops;

    private Cases cases;
    private UUID order;
    private UUID id;

    @BeforeEach
    void aRequest() {
        cases = Cases.withANewBuyer();
        order = cases.placed(aDeliveredOrder().of(1, "129.90")).id();
        id = cases.aSubmittedReturn(order, 1, 1);
    }

    @Test
    void theBuyerSeesOneAfterTheOtherAndTakesTheSecond() {
        offer(ANOTHER, A_PART);
        var first = cases.view(cases.buyer, id);
        assertThat(first.getString("request")).isEqualTo("COUNTERED");
        assertThat(first.getString("turn")).isEqualTo("BUYER");
        assertThat(first.getList("offers.kind")).containsExactly("EXCHANGE");
        assertThat(first.getString("offers[0].difference.amount")).isEqualTo("20.00");
        assertThat(first.getList("actions")).contains("ACCEPT_OFFER", "DECLINE_OFFER", "WITHDRAW");
        assertThat(first.getString("clocks[0].code")).isEqualTo("OFFERED");
        assertThat(first.getString("blocked.find { it.action == 'EDIT' }.code")).isEqualTo("OFFER_WAITS_FOR_YOU");
        assertThat(cases.view(id).getString("blocked.find { it.action == 'APPROVE' }.code"))
                .isEqualTo("OFFER_OPEN");
        assertThat(cases.view(id).getList("offers.state")).containsExactly("OPEN", "WAITING");

        var second = cases.done(cases.buyer, id, "decline-offer", Map.of());
        assertThat(second.getList("offers.state")).containsExactly("DECLINED", "OPEN");
        assertThat(second.getString("offers[1].money.amount")).isEqualTo("30.00");

        var taken = cases.done(cases.buyer, id, "accept-offer", Map.of());
        assertThat(taken.getString("request")).isEqualTo("APPROVED");
        assertThat(taken.getString("kind")).isEqualTo("REFUND_ONLY");
        assertThat(taken.getString("goods")).isEqualTo("KEPT");
        assertThat(taken.getString("money")).isEqualTo("GRANTED");
        assertThat(taken.getString("amount.amount")).isEqualTo("30.00");
        cases.payByHand(id);
        assertThat(cases.view(id).getString("request")).isEqualTo("COMPLETED");
        // kept, and yet not given away: the rest of its price is still there
        assertThat(cases.view(cases.aGrantedReturn(order, 1, 1)).getString("amount.amount"))
                .isEqualTo("99.90");
    }

    @Test
    void whatFollowsFromAnOfferIsTheShopsAct() {
        offer(A_PART, Map.of("kind", "REFUND_ONLY", "message", "全退，不用寄回"));
        cases.done(cases.buyer, id, "decline-offer", Map.of());
        assertThat(kindsOf("OFFERED")).containsExactly("STAFF", "STAFF");
        cases.done(cases.buyer, id, "accept-offer", Map.of());
        assertThat(kindsOf("OFFER_ACCEPTED")).containsExactly("BUYER");
        assertThat(kindsOf("GRANTED")).containsExactly("STAFF");
    }

    @Test
    void aDearerArticleLeavesOnlyWhenItsDifferenceIsPaid() {
        offer(ANOTHER);
        cases.done(cases.buyer, id, "accept-offer", Map.of());
        cases.ship(id);
        cases.receive(id, List.of(arrived(1, 1)));
        var in = cases.inspect(id, List.of(accepted(1, 1)));
        assertThat(in.getString("outbound")).isEqualTo("NONE");
        assertThat(in.getString("turn")).isEqualTo("BUYER");
        assertThat(in.getString("clocks[0].code")).isEqualTo("TOPPING");
        cases.tryTo(cases.warehouse, id, "resend", Map.of("carrier", "SF", "number", "SF1"))
                .then()
                .statusCode(409)
                .body("code", equalTo("DIFFERENCE_OWED"));
        var paid = cases.done(cases.finance, id, "difference-paid", Map.of("reference", "WX-77"));
        assertThat(paid.getString("outbound")).isEqualTo("DUE");
        assertThat(paid.getString("difference.state")).isEqualTo("PAID");
        cases.tryTo(cases.finance, id, "difference-paid", Map.of("reference", "WX-78"))
                .then()
                .statusCode(409)
                .body("code", equalTo("NO_DIFFERENCE"));
    }

    @Test
    void aPaidDifferenceGoesBackWhenTheExchangeDoesNotComeAbout() {
        offer(ANOTHER);
        cases.done(cases.buyer, id, "accept-offer", Map.of());
        cases.done(cases.finance, id, "difference-paid", Map.of("reference", "WX-77"));
        cases.ship(id);
        cases.receive(id, List.of(arrived(1, 1)));
        cases.inspect(id, List.of(accepted(1, 1)));
        cases.done(cases.agent, id, "convert", Map.of("message", "没有货了"));
        var granted = cases.refund(id);
        assertThat(granted.getString("amount.amount")).isEqualTo("149.90");
        assertThat(granted.getString("refunds[0].total.amount")).isEqualTo("129.90");
        assertThat(granted.getString("refunds[0].compensation.amount")).isEqualTo("20.00");
    }

    @Test
    void aPaidDifferenceGoesBackWhenTheOldOneIsNeverSent() {
        var shop = Cases.ofOwnShop(shops, true);
        var asked = shop.aSubmittedReturn(
                shop.placed(aDeliveredOrder().of(1, "129.90")).id(), 1, 1);
        shop.done(shop.agent, asked, "offer", Map.of("offers", List.of(ANOTHER)));
        shop.done(shop.buyer, asked, "accept-offer", Map.of());
        shop.done(shop.finance, asked, "difference-paid", Map.of("reference", "WX-77"));
        shop.moveTo(dueOf(shop, asked, "C5"));
        var off = shop.view(asked);
        assertThat(off.getList("timeline.verb")).contains("EXCHANGE_OFF", "AUTO_GRANTED");
        assertThat(off.getString("refunds[0].total.amount")).isEqualTo("0.00");
        assertThat(off.getString("refunds[0].compensation.amount")).isEqualTo("20.00");
    }

    @Test
    void aPaidDifferenceGoesBackAlsoWhenTheRefusedOldOneWasToBePaidInMoney() {
        offer(ANOTHER);
        cases.done(cases.buyer, id, "accept-offer", Map.of());
        cases.done(cases.finance, id, "difference-paid", Map.of("reference", "WX-77"));
        cases.ship(id);
        cases.receive(id, List.of(arrived(1, 1)));
        cases.inspect(id, List.of(cases.refused(1, 1)));
        cases.done(cases.agent, id, "convert", Map.of("message", "没有货了"));
        cases.done(cases.warehouse, id, "send-back", Map.of("carrier", "SF", "number", "SF2"));
        assertThat(cases.view(id).getString("refunds[0].compensation.amount")).isEqualTo("20.00");
    }

    @Test
    void aPaidDifferenceGoesBackWithAnOldOneThatWasRefused() {
        offer(ANOTHER);
        cases.done(cases.buyer, id, "accept-offer", Map.of());
        cases.done(cases.finance, id, "difference-paid", Map.of("reference", "WX-77"));
        cases.ship(id);
        cases.receive(id, List.of(arrived(1, 1)));
        cases.inspect(id, List.of(cases.refused(1, 1)));
        assertThat(cases.view(id).getString("blocked.find { it.action == 'REJECT' }.code"))
                .isEqualTo("DIFFERENCE_PAID");
        cases.done(cases.warehouse, id, "send-back", Map.of("carrier", "SF", "number", "SF2"));
        assertThat(cases.view(id).getString("refunds[0].compensation.amount")).isEqualTo("20.00");
        cases.payByHand(id);
        assertThat(cases.view(id).getString("request")).isEqualTo("COMPLETED");
    }

    @Test
    void aCheaperArticleBringsItsDifferenceBack() {
        offer(CHEAPER);
        assertThat(cases.done(cases.buyer, id, "accept-offer", Map.of()).getString("difference.amount.amount"))
                .isEqualTo("-30.00");
        cases.ship(id);
        cases.receive(id, List.of(arrived(1, 1)));
        cases.inspect(id, List.of(accepted(1, 1)));
        var sent = cases.done(cases.agent, id, "resend", Map.of("carrier", "SF", "number", "SF1"));
        assertThat(sent.getString("money")).isEqualTo("GRANTED");
        assertThat(sent.getString("refunds[0].total.amount")).isEqualTo("30.00");
        cases.payByHand(id);
        assertThat(cases.view(id).getString("request")).isEqualTo("APPROVED");
        assertThat(cases.done(cases.buyer, id, "confirm", Map.of()).getString("request"))
                .isEqualTo("COMPLETED");
    }

    @Test
    void whileTheBuyerIsAskedTheShopsTimeStandsStill() {
        var shop = Cases.ofOwnShop(shops, true);
        var placed = shop.placed(aDeliveredOrder().of(1, "10.00")).id();
        var asked = shop.aSubmittedReturn(placed, 1, 1);
        var due = dueOf(shop, asked, "C3");
        shop.moveTo(due.minus(Duration.ofHours(10)));
        shop.done(shop.agent, asked, "ask", Map.of("message", "请拍一下瓶底"));
        assertThat(shop.view(shop.buyer, asked).getString("question")).isEqualTo("请拍一下瓶底");
        shop.moveTo(due.plus(Duration.ofDays(3)));
        assertThat(shop.view(asked).getString("request")).isEqualTo("INFO_NEEDED");
        shop.done(shop.buyer, asked, "answer", Map.of("text", "在这里", "evidence", shop.photosFor(placed, 1)));
        var answered = shop.view(asked);
        assertThat(answered.getString("request")).isEqualTo("SUBMITTED");
        assertThat(answered.getList("evidence")).hasSize(1);
        assertThat(dueOf(shop, asked, "C3"))
                .isEqualTo(due.plus(Duration.ofDays(3)).plus(Duration.ofHours(10)));
    }

    @Test
    void anOfferThatNobodyAnswersLeavesTheRequestAsItWas() {
        var shop = Cases.ofOwnShop(shops, true);
        var asked = shop.aSubmittedReturn(
                shop.placed(aDeliveredOrder().of(1, "129.90")).id(), 1, 1);
        shop.done(shop.agent, asked, "offer", Map.of("offers", List.of(A_PART)));
        shop.moveTo(dueOf(shop, asked, "OFFERED"));
        var view = shop.view(asked);
        assertThat(view.getString("request")).isEqualTo("SUBMITTED");
        assertThat(view.getString("offers[0].state")).isEqualTo("LAPSED");
        assertThat(view.getString("turn")).isEqualTo("SELLER");
        // and the shop has the time it had left, then it counts as agreed
        shop.moveTo(dueOf(shop, asked, "C3"));
        assertThat(shop.view(asked).getString("request")).isEqualTo("APPROVED");
        assertThat(shop.view(asked).getString("kind")).isEqualTo("RETURN_REFUND");
    }

    @Test
    void aReplacementThatIsNotSentInTimeBecomesMoney() {
        var shop = Cases.ofOwnShop(shops, true);
        var placed = shop.placed(aDeliveredOrder().of(1, "129.90")).id();
        var asked = Cases.asking(placed, "RESHIP", "SHORT_OR_MISSING", 1, 1);
        asked.put("evidence", shop.photosFor(placed, 1));
        var missing = shop.submitted(asked).getUUID("id");
        shop.approve(missing);
        shop.moveTo(dueOf(shop, missing, "C11"));
        var view = shop.view(missing);
        assertThat(view.getString("kind")).isEqualTo("REFUND_ONLY");
        assertThat(view.getString("money")).isNotEqualTo("NONE");
        assertThat(view.getString("refunds[0].total.amount")).isEqualTo("129.90");
        assertThat(view.getList("timeline.verb")).contains("AUTO_CONVERTED", "AUTO_GRANTED");
    }

    @Test
    void anOfferThatMakesNoSenseIsNamed() {
        wrong(
                Map.of(
                        "kind",
                        "REFUND_ONLY",
                        "message",
                        "?",
                        "lines",
                        List.of(Map.of("lineNo", 1, "allowance", cny("129.91")))),
                "/offers/0/lines/0/allowance",
                "MORE_THAN_LEFT");
        wrong(
                Map.of(
                        "kind",
                        "REFUND_ONLY",
                        "message",
                        "?",
                        "lines",
                        List.of(Map.of("lineNo", 9, "allowance", cny("1.00")))),
                "/offers/0/lines/0/lineNo",
                "LINE_UNKNOWN");
        wrong(
                Map.of(
                        "kind",
                        "EXCHANGE",
                        "message",
                        "?",
                        "lines",
                        List.of(Map.of("lineNo", 1, "allowance", cny("1.00")))),
                "/offers/0/lines/0/allowance",
                "ONLY_WHERE_GOODS_STAY");
        wrong(
                Map.of("kind", "RETURN_REFUND", "message", "?", "advance", true),
                "/offers/0/advance",
                "ONLY_FOR_AN_EXCHANGE");
        wrong(Map.of("kind", "PRICE_MATCH", "message", "?"), "/offers/0/kind", "NOT_OFFERED");
        wrong(Map.of("kind", "REFUND_ONLY", "message", "删掉差评就退您 20 元"), "/offers/0/message", "GOODWILL_FOR_REVIEW");
        assertThat(cases.view(id).getString("request")).isEqualTo("SUBMITTED");
        assertThat(cases.view(id).getList("offers")).isEmpty();
    }

    @Test
    void nothingThatTheShopWritesMayHangOnAReview() {
        cases.tryTo(cases.agent, id, "approve", Map.of("message", "给好评返现 5 元"))
                .then()
                .statusCode(422)
                .body("code", equalTo("GOODWILL_FOR_REVIEW"))
                .body("errors[0].pointer", equalTo("/message"));
        cases.done(cases.agent, id, "approve", Map.of("message", "寄回后给您退款，期待您的好评"));
    }

    @Test
    void oneOfferIsOpenAtATimeAndGoneWhenItIsTakenBack() {
        offer(A_PART);
        cases.tryTo(cases.agent, id, "offer", Map.of("offers", List.of(ANOTHER)))
                .then()
                .statusCode(409)
                .body("code", equalTo("OFFER_OPEN"));
        cases.done(cases.agent, id, "take-back-offer", Map.of());
        cases.tryTo(cases.buyer, id, "accept-offer", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("NO_OFFER"));
        assertThat(cases.view(id).getString("request")).isEqualTo("SUBMITTED");
    }

    /** The second had a place already, though nobody ever saw it. */
    @Test
    void whoTakesBackARankedListMayOfferAgain() {
        offer(A_PART, ANOTHER);
        cases.done(cases.agent, id, "take-back-offer", Map.of());
        offer(CHEAPER, ANOTHER);
        assertThat(cases.view(id).getList("offers.place")).containsExactly(1, 2, 3, 4);
        assertThat(cases.view(id).getList("offers.state"))
                .containsExactly("TAKEN_BACK", "TAKEN_BACK", "OPEN", "WAITING");
    }

    @Test
    void whatWasOfferedEndsWhenTheGoodsMoveOn() {
        cases.approve(id);
        offer(A_PART);
        assertThat(cases.view(cases.buyer, id).getList("actions")).contains("ACCEPT_OFFER");
        cases.ship(id);
        assertThat(cases.view(id).getList("offers.state")).containsExactly("TAKEN_BACK");
        assertThat(cases.view(cases.buyer, id).getList("actions")).doesNotContain("ACCEPT_OFFER");
    }

    private List<String> kindsOf(String verb) {
        return cases.view(id).getList("timeline.findAll { it.verb == '" + verb + "' }.actor.kind", String.class);
    }

    private void offer(Object... offers) {
        cases.done(cases.agent, id, "offer", Map.of("offers", List.of(offers)));
    }

    private void wrong(Map<String, Object> offer, String pointer, String code) {
        cases.tryTo(cases.agent, id, "offer", Map.of("offers", List.of(offer)))
                .then()
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    private static Instant dueOf(Cases shop, UUID id, String clock) {
        return Instant.parse(
                shop.view(id).getString("clocks.find { it.state == 'RUNNING' && it.code == '" + clock + "' }.dueAt"));
    }

    private static Map<String, String> cny(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }
}
