package aftercare.refunds;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.returns.Cases;
import aftercare.shops.StaffRole;
import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.Rows;
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
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A second person says no to a large sum: nothing of it leaves, and its case is decided anew. */
@QuarkusTest
class DecliningTest {

    @Inject
    TwoShops shops;

    @Inject
    RefundSender sender;

    @Inject
    Rows rows;

    private final String second = "finance-" + UUID.randomUUID();
    private UUID shop;
    private Cases cases;

    @BeforeEach
    void aShopWithALimit() {
        shop = shops.another("declines " + UUID.randomUUID(), false);
        cases = Cases.of(shops, shop);
        shops.employ(shop, second, StaffRole.FINANCE);
        cases.needsTwoAbove("100.00");
    }

    @Test
    void aDeclinedReturnIsDecidedAgainAndPaidOnceWithAnotherSum() {
        var id = cases.aGrantedReturn(delivered(2, "100.00"), 1, 2);
        var before = refund(id);
        decline(id)
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"))
                .body("declinedBy", equalTo(second))
                .body("declineReason", equalTo("the box was empty"))
                .body("legs[0].state", equalTo("DECLINED"));
        var stands = cases.view(id);
        assertThat(stands.getString("money")).isEqualTo("NONE");
        assertThat(stands.getString("request")).isEqualTo("APPROVED");
        assertThat(stands.getString("goods")).isEqualTo("ACCEPTED");
        assertThat(stands.getString("turn")).isEqualTo("SELLER");
        assertThat(stands.getList("actions")).contains("REFUND", "INSPECT");
        assertThat(running(stands)).containsExactly("C8");
        assertThat(stands.getString("moneyBy")).isNull();
        assertThat(stands.getString("lines[0].paidPieces")).isNull();
        // a second look finds one of them broken
        cases.inspect(id, List.of(cases.refused(1, 1)));
        cases.refund(id);
        var granted = cases.view(id);
        assertThat(granted.getList("refunds.state")).containsExactly("DECLINED", "GRANTED");
        assertThat(granted.getString("refunds[1].total.amount")).isEqualTo("100.00");
        payByHand(granted.getUUID("refunds[1].id"));
        sender.send();
        assertThat(cases.view(id).getString("money")).isEqualTo("PAID");
        confirm(before).then().statusCode(409).body("code", equalTo("REFUND_DECLINED"));
        assertThat(rows.count(
                        "select count(*) from refund_leg where shop_id = ? and reference is not null and paid_at is not null",
                        shop))
                .isOne();
        assertThat(findings()).isEmpty();
    }

    @Test
    void aDeclinedRefundWithoutGoodsWaitsForAnAnswerAgain() {
        var order = delivered(1, "200.00");
        var asked = Cases.asking(order, "REFUND_ONLY", "QUALITY", 1, 1);
        asked.put("evidence", cases.photosFor(order, 1));
        asked.put("text", "裂了");
        var id = cases.submitted(asked).getUUID("id");
        cases.approve(id);
        decline(id).then().statusCode(200);
        var stands = cases.view(id);
        assertThat(stands.getString("request")).isEqualTo("SUBMITTED");
        assertThat(stands.getString("money")).isEqualTo("NONE");
        assertThat(stands.getString("goods")).isEqualTo("WITH_BUYER");
        assertThat(stands.getList("actions")).contains("APPROVE", "REJECT", "OFFER", "ASK");
        assertThat(running(stands)).containsExactly("C2");
        cases.approve(id);
        assertThat(cases.view(id).getString("refunds[1].state")).isEqualTo("TO_APPROVE");
        assertThat(cases.view(id).getString("refunds[1].total.amount")).isEqualTo("200.00");
        decline(id, 1).then().statusCode(200);
        Cases.post(
                        cases.agent,
                        "/returns/" + id + "/reject",
                        Map.of("code", "MISUSE", "message", "人为损坏", "evidence", Cases.photos(cases.agent, 1)))
                .then()
                .statusCode(200)
                .body("request", equalTo("REJECTED"));
    }

    @Test
    void theShopsPeopleReadWhyAndTheBuyerOnlyThatItIsLookedAtAgain() {
        var id = cases.aGrantedReturn(delivered(1, "200.00"), 1, 1);
        decline(id).then().statusCode(200);
        assertThat(cases.view(id).getList("timeline.text", String.class))
                .anyMatch(said -> said.contains("the box was empty"));
        var seen = cases.view(cases.buyer, id);
        assertThat(seen.getList("timeline.verb")).contains("GRANT_DECLINED").doesNotContain("PAYMENT_DECLINED");
        assertThat(seen.getList("refunds")).isEmpty();
        assertThat(seen.prettify()).doesNotContain("the box was empty");
        assertThat(rows.count("select count(*) from event where subject_id = ? and type = 'return.grant_declined'", id))
                .isOne();
    }

    @Test
    void onlyAnotherPersonOfFinanceMayDecline() {
        var id = cases.aGrantedReturn(delivered(1, "200.00"), 1, 1);
        decline(fresh(granterOf(id)), id, 0).then().statusCode(422).body("code", equalTo("SECOND_PERSON_NEEDED"));
        decline(Tokens.person(second, null), id, 0).then().statusCode(403).body("code", equalTo("SIGN_IN_AGAIN"));
        var agent = "agent-" + UUID.randomUUID();
        shops.employ(shop, agent, StaffRole.AGENT);
        decline(fresh(agent), id, 0).then().statusCode(403);
        decline(cases.buyer, id, 0).then().statusCode(403);
        var elsewhere = "finance-" + UUID.randomUUID();
        shops.employ(shops.another("elsewhere " + UUID.randomUUID(), false), elsewhere, StaffRole.FINANCE);
        decline(fresh(elsewhere), id, 0).then().statusCode(404).body("code", equalTo("UNKNOWN_REFUND"));
        Cases.post(fresh(second), "/refunds/" + refund(id) + "/decline-approval", Map.of("reason", " "))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        assertThat(cases.view(id).getString("refunds[0].state")).isEqualTo("TO_APPROVE");
    }

    @Test
    void whatIsDecidedIsNotDeclinedAndWhatIsDeclinedNotDecided() {
        var id = cases.aGrantedReturn(delivered(1, "200.00"), 1, 1);
        decline(id).then().statusCode(200);
        decline(id).then().statusCode(409).body("code", equalTo("NOTHING_TO_APPROVE"));
        approve(refund(id)).then().statusCode(409).body("code", equalTo("NOTHING_TO_APPROVE"));
        var other = cases.aGrantedReturn(delivered(1, "200.00"), 1, 1);
        approve(refund(other)).then().statusCode(200);
        decline(other).then().statusCode(409).body("code", equalTo("NOTHING_TO_APPROVE"));
    }

    @Test
    void whoHasSeenAnotherVersionLooksAgain() {
        var id = cases.aGrantedReturn(delivered(1, "200.00"), 1, 1);
        Api.as(fresh(second), Json.of(Map.of("reason", "why")))
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"77\"")
                .post("/refunds/" + refund(id) + "/decline-approval")
                .then()
                .statusCode(412);
    }

    @Test
    void whatTheBuyerHasARightToIsNotDeclined() {
        var stopped = cases.aSubmittedRefund(
                cases.placed(aPaidOrder().of(1, "200.00")).id(), 1, 1);
        cases.approve(stopped);
        decline(stopped).then().statusCode(422).body("code", equalTo("GRANT_FOR_STOPPED_GOODS"));
        assertThat(cases.view(stopped).getString("money")).isEqualTo("GRANTED");
        assertThat(cases.view(stopped).getString("refunds[0].state")).isEqualTo("TO_APPROVE");
    }

    @Test
    void theCouponThatWasGivenBackIsNotUntilItIsGrantedAgain() {
        var order =
                cases.placed(aDeliveredOrder().of(1, "200.00").coupon("30.00")).id();
        var asked = Cases.asking(order, "RETURN_REFUND", "QUALITY", 1, 1);
        asked.put("evidence", cases.photosFor(order, 1));
        asked.put("text", "裂了");
        var id = cases.submitted(asked).getUUID("id");
        cases.approve(id);
        cases.ship(id);
        cases.receive(id, List.of(Cases.arrived(1, 1)));
        cases.inspect(id, List.of(accepted(1, 1)));
        cases.refund(id);
        assertThat(couponsOf(order)).isOne();
        decline(id).then().statusCode(200);
        assertThat(couponsOf(order)).isZero();
        assertThat(rows.count("select count(*) from event where subject_id = ? and type = 'coupon.called-off'", id))
                .isOne();
        cases.refund(id);
        assertThat(couponsOf(order)).isOne();
    }

    /** What was taken off for a gift was taken off of nothing. */
    @Test
    void aGiftThatTheDeclinedGrantChargedMayBeChargedByTheNext() {
        var order = cases.placed(aDeliveredOrder().of(2, "100.00").gift("茶匙", "9.00"))
                .id();
        var id = cases.anAcceptedReturn(order, 1, 2);
        var gift = Map.of(
                "kind",
                "GIFT_KEPT",
                "lineNo",
                2,
                "amount",
                Map.of("amount", "9.00", "currency", "CNY"),
                "reason",
                "not in the parcel",
                "evidence",
                Cases.photos(cases.agent, 1));
        assertThat(cases.done(cases.agent, id, "refund", Map.of("deductions", List.of(gift)))
                        .getString("amount.amount"))
                .isEqualTo("191.00");
        decline(id).then().statusCode(200);
        assertThat(Api.as(cases.agent)
                        .get("/returns/{id}/grant-quote", id)
                        .jsonPath()
                        .getString("gifts[0].most.amount"))
                .isEqualTo("9.00");
    }

    private UUID delivered(int pieces, String price) {
        return cases.placed(aDeliveredOrder().of(pieces, price)).id();
    }

    private static List<String> running(JsonPath view) {
        return view.getList("clocks.findAll { it.kind == 'HARD' && it.state == 'RUNNING' }.code");
    }

    private long couponsOf(UUID order) {
        return rows.count("select count(*) from coupon_return where order_id = ?", order);
    }

    private List<Map<String, Object>> findings() {
        Api.as(cases.agent, "{}").post("/reconciliation/run").then().statusCode(200);
        return Api.as(cases.agent)
                .get("/reconciliation/findings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private static String fresh(String subject) {
        return Tokens.signedInAt(subject, Instant.now());
    }

    private String granterOf(UUID id) {
        return rows.list("select granted_by from refund where return_id = ?", id)
                .getFirst()
                .getFirst()
                .toString();
    }

    private UUID refund(UUID id) {
        return cases.view(id).getUUID("refunds[0].id");
    }

    private Response decline(UUID id) {
        return decline(id, 0);
    }

    private Response decline(UUID id, int which) {
        return decline(fresh(second), id, which);
    }

    private Response decline(String token, UUID id, int which) {
        var refund = cases.view(id).getUUID("refunds[" + which + "].id");
        return Cases.post(token, "/refunds/" + refund + "/decline-approval", Map.of("reason", "the box was empty"));
    }

    private Response approve(UUID refund) {
        return Cases.post(fresh(second), "/refunds/" + refund + "/approve", Map.of());
    }

    private void payByHand(UUID refund) {
        confirm(refund).then().statusCode(200);
    }

    private Response confirm(UUID refund) {
        var leg = Api.as(cases.agent).get("/refunds/{id}", refund).jsonPath().getUUID("legs[0].id");
        return Cases.post(
                cases.agent, "/refunds/" + refund + "/confirm", Map.of("legId", leg, "reference", "B-" + refund));
    }
}
