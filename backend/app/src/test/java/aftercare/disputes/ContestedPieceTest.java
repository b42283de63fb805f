package aftercare.disputes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.access.Role;
import aftercare.orders.OrderFixtures;
import aftercare.refunds.Sending;
import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.Rows;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.disputes.BeforeThePlatform.done;
import static aftercare.disputes.BeforeThePlatform.part;
import static aftercare.disputes.BeforeThePlatform.ruling;
import static aftercare.disputes.BeforeThePlatform.tryTo;
import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Two of three pieces were paid, one was refused: the buyer puts that one before the platform, which decides about it alone. */
@QuarkusTest
class ContestedPieceTest {

    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    @Inject
    TwoShops shops;

    @Inject
    Rows rows;

    @Inject
    Sending sending;

    private final String anotherArbiter = Tokens.person("arbiter-" + UUID.randomUUID(), Role.ARBITER);

    private Cases cases;
    private BeforeThePlatform platform;
    private String arbiter;
    private UUID order;
    private UUID id;

    @BeforeEach
    void twoOfThreeAreGranted() {
        cases = Cases.ofOwnShop(shops, true);
        platform = new BeforeThePlatform(cases, sending);
        arbiter = platform.arbiter;
        cases.moveTo(START);
        order = cases.placed(anOrder()).id();
        id = platform.refunded(order, 2);
    }

    /** With everything on it that is divided among pieces. */
    private static OrderFixtures.AnOrder anOrder() {
        return aDeliveredOrder()
                .at(START)
                .of(3, "33.37")
                .coupon("10.01")
                .lessPoints("7.77")
                .freight("8.00");
    }

    @Test
    void whatThePlatformAddsAndWhatTheShopPaidAreTogetherOneGrantOfThreePieces() {
        var allAtOnce = cases.placed(anOrder()).id();
        var whole = platform.refunded(allAtOnce, 3);

        var piece = ruledAndCarriedOut("FULL_REFUND");

        assertThat(sumOf(order)).isEqualTo(sumOf(allAtOnce));
        for (var kind : List.of("CASH", "POINTS", "COMPENSATION")) {
            assertThat(legsOf(order, kind)).as(kind).isEqualTo(legsOf(allAtOnce, kind));
        }
        assertThat(rows.count("select count(*) from refund where order_id = ?", order))
                .isEqualTo(2);
        assertThat(rows.count("select count(*) from coupon_return where order_id = ?", order))
                .as("the coupon comes back with the last piece")
                .isEqualTo(rows.count("select count(*) from coupon_return where order_id = ?", allAtOnce))
                .isOne();
        assertThat(cases.view(whole).getList("refunds")).hasSize(1);
        assertThat(cases.view(piece).getList("refunds")).hasSize(1);
        var last = cases.view(piece);
        assertThat(last.getString("request")).isEqualTo("APPROVED");
        platform.paid(piece);
        platform.paid(id);
        assertThat(cases.view(piece).getString("request")).isEqualTo("COMPLETED");
        assertThat(cases.view(id).getString("request")).isEqualTo("COMPLETED");
        platform.paid(whole);
        assertThat(platform.findings()).isEmpty();
    }

    @Test
    void thePieceIsACaseOfItsOwnAndTheOneItCameFromGoesOnWithoutIt() {
        var before = cases.view(cases.buyer, id);
        assertThat(before.getList("actions")).contains("ESCALATE");
        assertThat(before.getString("contestUntil"))
                .isEqualTo(START.plus(Duration.ofDays(7)).toString());

        var dispute = platform.contested(id);

        var piece = dispute.getUUID("id");
        assertThat(piece).isNotEqualTo(id);
        assertThat(dispute.getString("basis")).isEqualTo("REJECTED");
        assertThat(dispute.getString("state")).isEqualTo("OPEN");
        var apart = cases.view(cases.buyer, piece);
        assertThat(apart.getInt("lines[0].quantity")).isOne();
        assertThat(apart.getString("goods")).isEqualTo("REFUSED");
        assertThat(apart.getString("turn")).isEqualTo("PLATFORM");
        assertThat(apart.getBoolean("piece.apart")).isFalse();
        assertThat(apart.getString("piece.number")).isEqualTo(before.getString("number"));
        assertThat(apart.getList("timeline.verb")).containsExactly("ESCALATED", "SET_APART");
        assertThat(apart.getList("actions")).doesNotContain("EDIT", "WITHDRAW", "ESCALATE");

        var whole = cases.view(id);
        assertThat(before.getString("what")).endsWith(" ×3");
        assertThat(whole.getString("what")).as("so it is named in lists").endsWith(" ×2");
        assertThat(apart.getString("what")).endsWith(" ×1");
        assertThat(whole.getInt("lines[0].quantity")).isEqualTo(2);
        assertThat(whole.getString("money")).isEqualTo("GRANTED");
        assertThat(whole.getString("dispute")).isEqualTo("NONE");
        assertThat(whole.getString("amount.amount")).isEqualTo(before.getString("amount.amount"));
        assertThat(whole.getBoolean("piece.apart")).isTrue();
        assertThat(whole.getUUID("piece.id")).isEqualTo(piece);
        assertThat(whole.getList("actions")).doesNotContain("SEND_BACK", "ESCALATE");
        assertThat(whole.getString("contestUntil")).isNull();
        // nothing waits to go home any more
        platform.paid(id);
        assertThat(cases.view(id).getString("request")).isEqualTo("COMPLETED");
        platform.escalate(cases.buyer, id).then().statusCode(409);
        // and nobody asks for the same piece beside it
        cases.trySubmitting(Cases.asking(order, "RETURN_REFUND", "NO_REASON", 1, 1))
                .then()
                .statusCode(422)
                .body("code", equalTo("NOT_ENOUGH_LEFT"));
    }

    @Test
    void theArbiterSeesWhatWasShownWhenItWasRefused() {
        var photo = cases.view(id).getString("lines[0].units.find { it.state == 'REFUSED' }.evidence[0]");
        var piece = platform.contested(id).getUUID("id");
        assertThat(seeing(arbiter, photo)).isEqualTo(200);
        assertThat(seeing(Tokens.person("x-" + UUID.randomUUID(), Role.BUYER), photo))
                .isEqualTo(404);
        done(arbiter, piece, "take", Map.of());
        assertThat(seeing(anotherArbiter, photo)).isEqualTo(404);
        var seen = Api.as(arbiter).get("/disputes/{id}", piece).jsonPath();
        assertThat(seen.getList("caseFacts.evidence.id")).contains(photo);
        assertThat(seen.getList("caseFacts.lines")).hasSize(1);
        Api.as(arbiter).get("/disputes/{id}/packet", piece).then().statusCode(200);
    }

    @Test
    void aPartIsNeverMoreThanThisPieceBroughtIn() {
        // 33.37 less a third of 10.01 and of 7.77: the last of three slices
        var piece = platform.contested(id).getUUID("id");
        done(arbiter, piece, "take", Map.of());
        tryTo(arbiter, piece, "decide", part("27.46")).then().statusCode(422).body("code", equalTo("MORE_THAN_LEFT"));
        done(arbiter, piece, "decide", part("27.45"));
    }

    @Test
    void aRefusalThatStandsSendsThePieceHomeAndPaysNothingMore() {
        var piece = platform.contested(id).getUUID("id");
        done(arbiter, piece, "take", Map.of());
        var decided = done(arbiter, piece, "decide", ruling("REJECTION_STANDS", "BUYER"));
        cases.moveTo(Instant.parse(decided.getString("dueAt")));
        var over = cases.view(piece);
        assertThat(over.getString("request")).isEqualTo("EXPIRED");
        assertThat(over.getList("actions")).contains("SEND_BACK");
        assertThat(rows.count("select count(*) from refund where order_id = ?", order))
                .isOne();
        cases.done(cases.warehouse, piece, "send-back", Map.of("carrier", "SF Express", "number", "SF99"));
        assertThat(cases.view(piece).getString("clocks.find { it.state == 'RUNNING' }"))
                .isNull();
    }

    /** It went home in time, and yet its buyer does not agree. */
    @Test
    void whatWasSentBackIsWithTheBuyerAndMayBeRuledToComeAgain() {
        cases.done(cases.warehouse, id, "send-back", Map.of("carrier", "SF Express", "number", "SF99"));
        platform.paid(id);
        assertThat(cases.view(id).getString("request")).isEqualTo("COMPLETED");
        var piece = ruledAndCarriedOut("RETURN_REFUND");
        assertThat(cases.view(piece).getString("goods")).isEqualTo("WITH_BUYER");
        cases.ship(piece);
        cases.receive(piece, List.of(Cases.arrived(1, 1)));
        cases.inspect(piece, List.of(Cases.accepted(1, 1)));
        cases.refund(piece);
        assertThat(rows.count("select count(*) from refund where order_id = ?", order))
                .isEqualTo(2);
    }

    @Test
    void afterAWeekItIsTooLate() {
        cases.moveTo(START.plus(Duration.ofDays(7)));
        var late = cases.view(cases.buyer, id);
        assertThat(late.getList("actions")).doesNotContain("ESCALATE");
        assertThat(late.getString("contestUntil")).isNull();
        assertThat(late.getString("escalateFrom")).isNull();
        platform.escalate(cases.buyer, id).then().statusCode(409).body("code", equalTo("TOO_LATE_TO_CONTEST"));
    }

    @Test
    void whatWasAskedForAgainMeanwhileGoesOnThere() {
        cases.done(cases.warehouse, id, "send-back", Map.of("carrier", "SF Express", "number", "SF99"));
        platform.paid(id);
        cases.submitted(Cases.asking(order, "RETURN_REFUND", "NO_REASON", 1, 1));
        platform.escalate(cases.buyer, id).then().statusCode(409).body("code", equalTo("ASKED_FOR_AGAIN"));
    }

    @Test
    void whereAllWasPaidThereIsNothingToContest() {
        var all = platform.refunded(cases.placed(anOrder()).id(), 3);
        assertThat(cases.view(cases.buyer, all).getList("actions")).doesNotContain("ESCALATE");
        assertThat(cases.view(cases.buyer, all).getString("contestUntil")).isNull();
    }

    private UUID ruledAndCarriedOut(String remedy) {
        return platform.ruledAndCarriedOut(id, ruling(remedy, "SELLER"));
    }

    private static int seeing(String token, String file) {
        return Api.as(token).get("/evidence/{id}/original", file).statusCode();
    }

    private long sumOf(UUID of) {
        return rows.count("select sum(total_minor + compensation_minor) from refund where order_id = ?", of);
    }

    private long legsOf(UUID of, String kind) {
        return rows.count(
                "select coalesce(sum(l.amount_minor), 0) from refund_leg l join refund r on r.id = l.refund_id"
                        + " where r.order_id = ? and l.kind = ?",
                of,
                kind);
    }
}
