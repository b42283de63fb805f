package aftercare.disputes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.refunds.Sending;
import aftercare.returns.Cases;
import aftercare.testing.Rows;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.disputes.BeforeThePlatform.ruling;
import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Two of three pieces are exchanged, one was refused: the buyer puts that one before the platform, and the exchange goes on. */
@QuarkusTest
class ContestedExchangeTest {

    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");
    private static final Map<String, Object> PARCEL = Map.of("carrier", "顺丰", "number", "SF1400277710");

    @Inject
    TwoShops shops;

    @Inject
    Rows rows;

    @Inject
    Sending sending;

    private Cases cases;
    private BeforeThePlatform platform;
    private UUID order;

    @BeforeEach
    void anOrder() {
        cases = Cases.ofOwnShop(shops, true);
        platform = new BeforeThePlatform(cases, sending);
        cases.moveTo(START);
        order = cases.placed(aDeliveredOrder().at(START).of(3, "100.00").freight("9.00"))
                .id();
    }

    @Test
    void onceTheNewOnesHaveLeftWhatWasRefusedIsContestedAlone() {
        var id = platform.inspected(order, "EXCHANGE", 2);
        assertThat(cases.view(cases.buyer, id).getString("contestUntil"))
                .as("until then it is asked about the whole case")
                .isNull();
        cases.done(cases.warehouse, id, "resend", PARCEL);
        var before = cases.view(cases.buyer, id);
        assertThat(before.getList("actions")).contains("ESCALATE");
        assertThat(before.getString("contestUntil"))
                .isEqualTo(START.plus(Duration.ofDays(7)).toString());

        var dispute = platform.contested(id);

        var piece = cases.view(cases.buyer, dispute.getUUID("id"));
        assertThat(dispute.getString("basis")).isEqualTo("REJECTED");
        assertThat(piece.getString("kind")).isEqualTo("EXCHANGE");
        assertThat(piece.getInt("lines[0].quantity")).isOne();
        assertThat(piece.getString("goods")).isEqualTo("REFUSED");
        assertThat(piece.getString("turn")).isEqualTo("PLATFORM");
        assertThat(piece.getString("piece.number")).isEqualTo(before.getString("number"));
        assertThat(piece.getList("actions")).doesNotContain("EDIT", "WITHDRAW", "ESCALATE");

        var whole = cases.view(id);
        assertThat(whole.getInt("lines[0].quantity")).isEqualTo(2);
        assertThat(whole.getString("outbound")).isEqualTo("SENT");
        assertThat(whole.getString("dispute")).isEqualTo("NONE");
        assertThat(whole.getList("actions")).doesNotContain("SEND_BACK", "ESCALATE");
        // nothing waits to go home any more
        cases.done(cases.buyer, id, "confirm", Map.of());
        assertThat(cases.view(id).getString("request")).isEqualTo("COMPLETED");
        platform.escalate(cases.buyer, id).then().statusCode(409);
        cases.trySubmitting(Cases.asking(order, "RETURN_REFUND", "NO_REASON", 1, 3))
                .then()
                .statusCode(422)
                .body("code", equalTo("NOT_ENOUGH_LEFT"));
    }

    @Test
    void allOfTheMoneyIsWhatThisPieceBroughtIn() {
        var id = exchanged(2);
        var piece = platform.ruledAndCarriedOut(id, ruling("FULL_REFUND", "SELLER"));
        var view = cases.view(piece);
        assertThat(view.getString("money")).isEqualTo("GRANTED");
        assertThat(view.getString("refunds[0].total.amount"))
                .as("and a third of the freight")
                .isEqualTo("103.00");
        platform.paid(piece);
        assertThat(cases.view(piece).getString("request")).isEqualTo("COMPLETED");
        cases.done(cases.buyer, id, "confirm", Map.of());
        assertThat(cases.view(id).getList("refunds")).isEmpty();
        assertThat(platform.findings()).isEmpty();
    }

    @Test
    void aRuledExchangeSendsThisOneToo() {
        var id = exchanged(2);
        var piece = platform.ruledAndCarriedOut(id, ruling("EXCHANGE", "SELLER"));
        assertThat(cases.view(piece).getString("outbound")).isEqualTo("NONE");
        cases.inspect(piece, List.of(Cases.accepted(1, 1)));
        cases.done(cases.warehouse, piece, "resend", PARCEL);
        cases.done(cases.buyer, piece, "confirm", Map.of());
        cases.done(cases.buyer, id, "confirm", Map.of());
        assertThat(cases.view(piece).getString("request")).isEqualTo("COMPLETED");
        assertThat(cases.view(id).getString("request")).isEqualTo("COMPLETED");
        assertThat(refunds()).isZero();
    }

    @Test
    void aRefusalThatStandsSendsItHome() {
        var id = exchanged(2);
        var piece = platform.ruledAndCarriedOut(id, ruling("REJECTION_STANDS", "BUYER"));
        assertThat(cases.view(piece).getString("request")).isEqualTo("EXPIRED");
        cases.done(cases.warehouse, piece, "send-back", Map.of("carrier", "SF Express", "number", "SF99"));
        assertThat(cases.view(piece).getString("clocks.find { it.state == 'RUNNING' }"))
                .isNull();
        assertThat(refunds()).isZero();
    }

    /** What he had paid on top for this one too is back already; the platform gives him what the piece itself cost. */
    @Test
    void whatWasPaidOnTopForAllThreeGoesBackForThisOneOnce() {
        var id = approvedForAnother("120.00");
        cases.done(cases.finance, id, "difference-paid", Map.of("reference", "WX-77"));
        twoOfThreeComeIn(id);
        var sent = cases.done(cases.warehouse, id, "resend", PARCEL);
        assertThat(sent.getString("refunds[0].compensation.amount")).isEqualTo("20.00");
        assertThat(sent.getString("contestUntil"))
                .isEqualTo(START.plus(Duration.ofDays(7)).toString());

        var piece = platform.ruledAndCarriedOut(id, ruling("FULL_REFUND", "SELLER"));
        assertThat(cases.view(piece).getString("refunds[0].total.amount")).isEqualTo("103.00");
        assertThat(cases.view(piece).getString("refunds[0].compensation.amount"))
                .isEqualTo("0.00");
        platform.paid(piece);
        platform.paid(id);
        cases.done(cases.buyer, id, "confirm", Map.of());
        assertThat(cases.view(id).getString("request")).isEqualTo("COMPLETED");
        assertThat(platform.findings()).isEmpty();
    }

    @Test
    void whatTheCheaperOnesCostLessWasPaidForThemAndNotForThisOne() {
        var id = approvedForAnother("80.00");
        twoOfThreeComeIn(id);
        var sent = cases.done(cases.warehouse, id, "resend", PARCEL);
        assertThat(sent.getString("refunds[0].total.amount")).isEqualTo("40.00");

        var piece = platform.ruledAndCarriedOut(id, ruling("FULL_REFUND", "SELLER"));
        assertThat(cases.view(piece).getString("refunds[0].total.amount")).isEqualTo("103.00");
        platform.paid(piece);
        platform.paid(id);
        assertThat(platform.findings()).isEmpty();
    }

    @Test
    void aRuledExchangeOfThePieceIsForTheSameArticleAgain() {
        var id = approvedForAnother("80.00");
        twoOfThreeComeIn(id);
        cases.done(cases.warehouse, id, "resend", PARCEL);
        var piece = platform.ruledAndCarriedOut(id, ruling("EXCHANGE", "SELLER"));
        assertThat(cases.view(piece).<Object>get("lines[0].wanted")).isNull();
        cases.inspect(piece, List.of(Cases.accepted(1, 1)));
        cases.done(cases.warehouse, piece, "resend", PARCEL);
        assertThat(cases.view(piece).getList("refunds")).isEmpty();
    }

    @Test
    void afterAWeekItIsTooLate() {
        var id = exchanged(2);
        cases.moveTo(START.plus(Duration.ofDays(7)));
        assertThat(cases.view(cases.buyer, id).getList("actions")).doesNotContain("ESCALATE");
        platform.escalate(cases.buyer, id).then().statusCode(409).body("code", equalTo("TOO_LATE_TO_CONTEST"));
    }

    @Test
    void whereAllWereExchangedThereIsNothingToContest() {
        var id = exchanged(3);
        assertThat(cases.view(cases.buyer, id).getString("contestUntil")).isNull();
        platform.escalate(cases.buyer, id).then().statusCode(409).body("code", equalTo("REPLACEMENT_OUT"));
    }

    private UUID exchanged(int accepted) {
        var id = platform.inspected(order, "EXCHANGE", accepted);
        cases.done(cases.warehouse, id, "resend", PARCEL);
        return id;
    }

    private UUID approvedForAnother(String price) {
        var asked = Cases.asking(order, "EXCHANGE", "QUALITY", 1, 3);
        asked.put("text", "裂了");
        asked.put("evidence", cases.photosFor(order, 1));
        var id = cases.submitted(asked).getUUID("id");
        var wanted = Map.of("sku", "POT-X", "title", "另一款茶壶", "price", Map.of("amount", price, "currency", "CNY"));
        var offer =
                Map.of("kind", "EXCHANGE", "message", "换另一款？", "lines", List.of(Map.of("lineNo", 1, "wanted", wanted)));
        cases.done(cases.agent, id, "offer", Map.of("offers", List.of(offer)));
        cases.done(cases.buyer, id, "accept-offer", Map.of());
        return id;
    }

    private void twoOfThreeComeIn(UUID id) {
        cases.ship(id);
        cases.receive(id, List.of(Cases.arrived(1, 3)));
        cases.inspect(id, List.of(Cases.accepted(1, 2), cases.refused(1, 1)));
    }

    private long refunds() {
        return rows.count("select count(*) from refund where order_id = ?", order);
    }
}
