package aftercare.returns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.orders.OrderFixtures.aPaidOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** Rules of a shop that decide by themselves, right when the request comes in. */
@QuarkusTest
class AutoRuleTest {

    @Inject
    TwoShops shops;

    private Cases cases;
    private String owner;

    @BeforeEach
    void open() {
        cases = Cases.ofOwnShop(shops, false);
        owner = cases.agent;
    }

    @Test
    void approvesAtOnceWhatFitsAndSaysWhichRule() {
        var rule = added(approving("小额自动同意", 1, "50.00"));
        var small = cases.aSubmittedReturn(order("49.99"), 1, 1);
        var large = cases.aSubmittedReturn(order("50.01"), 1, 1);

        var view = cases.view(small);
        assertThat(view.getString("request")).isEqualTo("APPROVED");
        assertThat(view.getList("timeline.verb")).containsExactly("APPROVED", "RULED", "SUBMITTED");
        assertThat(view.getString("timeline[1].text")).contains("小额自动同意");
        assertThat(cases.view(cases.buyer, small).getList("timeline.verb")).containsExactly("APPROVED", "SUBMITTED");
        assertThat(cases.view(large).getString("request")).isEqualTo("SUBMITTED");
        log(rule, "")
                .body("items.outcome", contains("TOO_MUCH_MONEY", "FIRED"))
                .body("items[1].returnId", equalTo(small.toString()));
        log(rule, "?outcome=FIRED").body("items", hasSize(1));
    }

    @Test
    void paysAtOnceWhatWasNeverSent() {
        added(approving("未发货", 1, null));
        var id = cases.aSubmittedRefund(cases.placed(aPaidOrder().of(1, "5.00")).id(), 1, 1);
        assertThat(cases.view(id).getString("money")).isEqualTo("GRANTED");
    }

    @Test
    void theFirstThatFitsDecides() {
        var second = added(approving("second", 2, null));
        var first = added(with(approving("first", 1, null), Map.of("action", "NOTE")));
        var off = added(with(approving("off", 0, null), Map.of("active", false)));
        var id = cases.aSubmittedReturn(order("1.00"), 1, 1);
        assertThat(cases.view(id).getString("request")).isEqualTo("SUBMITTED");
        log(first, "").body("items.outcome", contains("FIRED"));
        log(second, "").body("items.outcome", contains("NOT_ASKED"));
        log(off, "").body("items", hasSize(0));
    }

    @Test
    void aBuyerWhoAsksOftenIsLookedAtByPeople() {
        added(with(approving("new buyers", 1, null), Map.of("buyerCasesUpTo", 1)));
        var requests = List.of(
                cases.aSubmittedReturn(order("1.00"), 1, 1),
                cases.aSubmittedReturn(order("1.00"), 1, 1),
                cases.aSubmittedReturn(order("1.00"), 1, 1));
        assertThat(requests.stream().map(id -> cases.view(id).getString("request")))
                .containsExactly("APPROVED", "APPROVED", "SUBMITTED");
    }

    @Test
    void whatNeedsALookIsGivenToSomebody() {
        var clerk = "clerk-" + UUID.randomUUID();
        shops.employ(Api.as(owner).get("/me").jsonPath().getUUID("shopId"), clerk, aftercare.shops.StaffRole.AGENT);
        var rule = with(
                approving("faults", 1, null),
                Map.of(
                        "verdict",
                        "NEEDS_REVIEW",
                        "action",
                        "ASSIGN",
                        "assignee",
                        clerk,
                        "reasons",
                        List.of("QUALITY")));
        added(rule);
        var order = order("9.00");
        var asked = Cases.asking(order, "RETURN_REFUND", "QUALITY", 1, 1);
        asked.put("evidence", cases.photosFor(order, 1));
        var id = cases.submitted(asked).getUUID("id");
        assertThat(cases.view(id).getString("assignee.subject")).isEqualTo(clerk);
        assertThat(cases.view(id).getString("request")).isEqualTo("SUBMITTED");
    }

    /** A rule that waits for the whole proof fires with it, and says in its log where it was missing. */
    @Test
    void aRuleThatAsksForTheWholeProofFiresOnlyWithIt() {
        var clerk = "clerk-" + UUID.randomUUID();
        shops.employ(Api.as(owner).get("/me").jsonPath().getUUID("shopId"), clerk, aftercare.shops.StaffRole.AGENT);
        var complete = Map.<String, Object>of(
                "verdict",
                "NEEDS_REVIEW",
                "action",
                "ASSIGN",
                "assignee",
                clerk,
                "evidenceComplete",
                true,
                "kinds",
                List.of("REFUND_ONLY"));
        var rule = added(with(approving("whole proof", 1, null), complete));
        var proved = order("9.00");
        var asked = Cases.asking(proved, "REFUND_ONLY", "QUALITY", 1, 1);
        asked.put("evidence", cases.photosFor(proved, 1));
        asked.put("text", "壶嘴裂了");
        var with = cases.submitted(asked).getUUID("id");
        // opened for him by the shop's signal: what was noticed is the proof, the buyer has shown nothing
        log(rule, "?outcome=FIRED").body("items", hasSize(1)).body("items[0].returnId", equalTo(with.toString()));
        assertThat(cases.view(with).getString("assignee.subject")).isEqualTo(clerk);
    }

    /** Broken, under a few yuan, with photos, the first case of this buyer. */
    @Test
    void aSmallFaultWithItsProofIsAgreedToForABuyerWhoSeldomAsks() {
        var limits = Map.<String, Object>of(
                "verdict",
                "NEEDS_REVIEW",
                "evidenceComplete",
                true,
                "buyerCasesUpTo",
                0,
                "reasons",
                List.of("DAMAGED_ON_ARRIVAL"));
        added(with(approving("little things", 1, "30.00"), limits));
        var cheap = order("9.00");
        var asked = Cases.asking(cheap, "REFUND_ONLY", "DAMAGED_ON_ARRIVAL", 1, 1);
        asked.put("evidence", cases.photosFor(cheap, 1));
        var first = cases.submitted(asked).getUUID("id");
        assertThat(cases.view(first).getString("money")).isEqualTo("GRANTED");
        var again = order("9.00");
        asked.put("orderId", again);
        asked.put("evidence", cases.photosFor(again, 1));
        assertThat(cases.view(cases.submitted(asked).getUUID("id")).getString("request"))
                .isEqualTo("SUBMITTED");
    }

    @Test
    void noRuleSaysYesUnseenWithoutLimits() {
        add(with(approving("x", 1, null), Map.of("verdict", "NEEDS_REVIEW", "evidenceComplete", false)))
                .then()
                .statusCode(422)
                .body("code", equalTo("UNSEEN_NEEDS_LIMIT"))
                .body("errors.pointer", contains("/amountUpTo", "/buyerCasesUpTo", "/evidenceComplete"));
        add(with(approving("x", 1, null), Map.of("verdict", "NEEDS_REVIEW", "action", "REFUND_ON_RECEIPT")))
                .then()
                .statusCode(422)
                .body("code", equalTo("ONLY_A_PERSON_LOOKS"));
        add(with(approving("x", 1, null), Map.of("verdict", "REFUSED"))).then().statusCode(422);
        add(with(approving("x", 1, null), Map.of("action", "ASSIGN"))).then().statusCode(400);
        var foreign = with(
                approving("x", 1, null), Map.of("verdict", "NEEDS_REVIEW", "action", "ASSIGN", "assignee", "nobody"));
        add(foreign).then().statusCode(422).body("code", equalTo("NOT_OF_THIS_SHOP"));
    }

    /** Risk V19: nobody reads a rule's message again before it is sent to the buyers. */
    @Test
    void noRulePromisesMoneyForAReview() {
        add(with(approving("x", 1, null), Map.of("message", "已同意；给五星好评返 5 元红包")))
                .then()
                .statusCode(422)
                .body("code", equalTo("GOODWILL_FOR_REVIEW"))
                .body("errors.pointer", contains("/message"));
        add(with(approving("x", 1, null), Map.of("message", "已同意，请按退货单寄回")))
                .then()
                .statusCode(201);
    }

    @Test
    void isWrittenWithIfMatchAndBelongsToItsShop() {
        var rule = added(approving("rule", 1, null));
        var changed = with(approving("renamed", 5, "1.00"), Map.of());
        Api.as(owner, Json.of(changed)).put("/auto-rules/{id}", rule).then().statusCode(428);
        var stranger = Cases.ofOwnShop(shops, false).agent;
        Api.as(stranger, Json.of(changed))
                .header("If-Match", "\"0\"")
                .put("/auto-rules/{id}", rule)
                .then()
                .statusCode(404);
        Api.as(stranger).get("/auto-rules/{id}/log", rule).then().statusCode(404);
        cases.aSubmittedReturn(order("1.00"), 1, 1);
        Api.as(owner).delete("/auto-rules/{id}", rule).then().statusCode(200).body("items", hasSize(0));
    }

    private UUID order(String price) {
        return cases.placed(aDeliveredOrder().of(1, price)).id();
    }

    private static Map<String, Object> approving(String name, int priority, String upTo) {
        var rule = new HashMap<String, Object>(
                Map.of("name", name, "priority", priority, "active", true, "verdict", "ALLOWED", "action", "APPROVE"));
        if (upTo != null) {
            rule.put("amountUpTo", Map.of("amount", upTo, "currency", "CNY"));
        }
        return rule;
    }

    private static Map<String, Object> with(Map<String, Object> rule, Map<String, Object> changes) {
        var changed = new HashMap<>(rule);
        changed.putAll(changes);
        return changed;
    }

    private io.restassured.response.Response add(Map<String, Object> rule) {
        return Cases.post(owner, "/auto-rules", rule);
    }

    private UUID added(Map<String, Object> rule) {
        return add(rule).then().statusCode(201).extract().jsonPath().getUUID("id");
    }

    private io.restassured.response.ValidatableResponse log(UUID rule, String query) {
        return Api.as(owner).get("/auto-rules/" + rule + "/log" + query).then().statusCode(200);
    }
}
