package aftercare.returns;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.policy.RejectCode;
import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.orders.OrderFixtures.aPaidOrder;
import static aftercare.orders.OrderFixtures.aTravellingOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

/** V03, V12, V16 and V17 of domain rules §8: a no that breaks a rule is not sent. V18 is in {@code RefundSendingTest}. */
@QuarkusTest
class RejectionRulesTest {

    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    @Inject
    TwoShops shops;

    private Cases cases;

    @BeforeEach
    void openTheSandbox() {
        cases = Cases.ofOwnShop(shops, true);
        cases.moveTo(START);
    }

    @Test
    void aReturnInsideItsWindowIsNotRefusedForBeingLate() {
        var id = delivered();
        reject(id, "OUTSIDE_WINDOW")
                .then()
                .statusCode(422)
                .body("code", equalTo("REJECTION_NOT_LAWFUL"))
                .body("advice.code", equalTo("REJECT_INSIDE_WINDOW"))
                .body("advice.rule", equalTo("WINDOW_CN_7D"))
                .body("advice.ruleText", notNullValue())
                .body("advice.risk", equalTo("V03"))
                .body("advice.instead[0].action", equalTo("APPROVE"))
                .body("errors[0].pointer", equalTo("/code"));
        assertThat(cases.view(id).getString("request")).isEqualTo("SUBMITTED");
    }

    @Test
    void anExclusionThatNobodyConfirmedIsNone() {
        stopped(delivered(), "EXCLUDED_AND_CONFIRMED", "REJECT_NOT_CONFIRMED", "V17");
        stopped(delivered(), "EXCLUDED_BY_LAW", "REJECT_NOT_EXCLUDED", "V03");
    }

    @Test
    void anOpenedPackageIsNoReason() {
        stopped(delivered(), "PACKAGE_OPENED", "REJECT_FOR_OPENING", "V03");
    }

    @Test
    void whatWasNotSentCannotComeBackWrong() {
        var order = cases.placed(aPaidOrder().at(START).of(1, "10.00"));
        stopped(cases.aSubmittedRefund(order.id(), 1, 1), "NOT_OUR_ITEM", "REJECT_NOT_SENT", "V03");
    }

    @Test
    void whatTravelsIsTheShopsRisk() {
        var order = cases.placed(aTravellingOrder().at(START).of(1, "10.00"));
        var id = cases.submitted(Cases.asking(order.id(), "REFUND_ONLY", "LOST_IN_TRANSIT", 1, 1))
                .getUUID("id");
        stopped(id, "DELIVERED", "REJECT_NOT_SIGNED", "V03");
    }

    @Test
    void proofThatWasSentIsAskedAboutBeforeItIsRefused() {
        var order = cases.placed(aDeliveredOrder().at(START).of(1, "10.00")).id();
        var asked = new HashMap<>(Cases.asking(order, "RETURN_REFUND", "QUALITY", 1, 1));
        asked.put("evidence", cases.photosFor(order, 1));
        var id = cases.submitted(asked).getUUID("id");
        stopped(id, "EVIDENCE_INSUFFICIENT", "REJECT_PROOF_IS_THERE", "V03");
        cases.done(cases.agent, id, "ask", Map.of("message", "哪里坏了？"));
        cases.done(cases.buyer, id, "answer", Map.of("text", "这里"));
        reject(id, "EVIDENCE_INSUFFICIENT").then().statusCode(200);
    }

    @Test
    void goodsThatAreBackForAWeekAreNotRefusedAnyMore() {
        stopped(backForEightDays(), "NOT_OUR_ITEM", "REJECT_BACK_TOO_LONG", "V16");
    }

    /** L2 art. 13 binds whoever sells over the internet there, on whatever platform. */
    @Test
    void norAreTheyOnAnotherPlatformUnderTheSameLaw() {
        promises("JD_POP");
        stopped(backForEightDays(), "NOT_OUR_ITEM", "REJECT_BACK_TOO_LONG", "V16");
    }

    @Test
    void whereNoLawNamesThatWeekTheNoIsNotTooLate() {
        promises("US_STORE");
        reject(backForEightDays(), "NOT_OUR_ITEM").then().statusCode(422).body("code", equalTo("PROOF_MISSING"));
    }

    @Test
    void aShopIsToldOfTheLawItAnswersTo() {
        var china = delivered();
        reject(china, "NO_DEFECT_FOUND")
                .then()
                .statusCode(422)
                .body("advice.source", startsWith("《网络购买商品七日无理由退货暂行办法》"))
                .body("advice.riskText", equalTo("无故拒绝售后"));
        promises("EU_14D");
        reject(delivered(), "NO_DEFECT_FOUND")
                .then()
                .statusCode(422)
                .body("advice.source", equalTo("平台或店铺的规则，并非法律规定"))
                .body("advice.ruleText", endsWith("（本店预设）"));
        reject(delivered(), "OUTSIDE_WINDOW")
                .then()
                .statusCode(422)
                .body("advice.source", equalTo("欧盟 2011/83/EU 号指令第9条"));
    }

    private void promises(String preset) {
        var shop = Api.as(cases.agent).get("/me").jsonPath().getUUID("shopId");
        var tariff = Map.of("tariff", Map.of("amount", "10.00", "currency", "CNY"));
        var settings = Map.of("presetId", preset, "returnAddress", "杭州市文一西路 2 号", "freight", tariff);
        Api.as(cases.agent, Json.of(settings))
                .header("If-Match", Api.as(cases.agent).get("/shops/{id}", shop).header("ETag"))
                .put("/shops/{id}/settings", shop)
                .then()
                .statusCode(200);
    }

    private UUID backForEightDays() {
        var order = cases.placed(aDeliveredOrder().at(START).of(1, "10.00")).id();
        var id = cases.aShippedReturn(order, 1, 1);
        cases.receive(id, List.of(Cases.found(1, 0, 0, 1)));
        // only the platform makes the clock stand still longer than the law lets anybody wait
        cases.moveTo(START.plus(Duration.ofHours(25)));
        cases.done(cases.buyer, id, "escalate", Map.of("text", "再看一次"));
        cases.moveTo(START.plus(Duration.ofDays(8)));
        Cases.post(cases.buyer, "/disputes/" + id + "/withdraw", Map.of())
                .then()
                .statusCode(200);
        return id;
    }

    @Test
    void aFaultIsNotRefusedAsTooLateWhileItsGuaranteeLasts() {
        reject(faulty("RETURN_REFUND", 300), "GUARANTEE_OVER")
                .then()
                .statusCode(422)
                .body("advice.code", equalTo("REJECT_GUARANTEE_RUNS"))
                .body("advice.rule", equalTo("GUARANTEE_LASTS"))
                .body("advice.risk", equalTo("V03"));
        reject(faulty("RETURN_REFUND", 400), "GUARANTEE_OVER")
                .then()
                .statusCode(200)
                .body("rejection.code", equalTo("GUARANTEE_OVER"));
    }

    @Test
    void misuseIsShownWhereItIsSaid() {
        var id = faulty("RETURN_REFUND", 3);
        reject(id, "MISUSE")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/evidence"))
                .body("code", equalTo("PROOF_MISSING"));
        var photo = Cases.photos(cases.agent, 1);
        cases.tryTo(cases.agent, id, "reject", Map.of("code", "MISUSE", "message", "摔过", "evidence", photo))
                .then()
                .statusCode(200)
                .body("rejection.code", equalTo("MISUSE"));
    }

    @Test
    void anotherRemedyIsOfferedBeforeItIsSaidToComeFirst() {
        var id = faulty("RETURN_REFUND", 10);
        reject(id, "ANOTHER_REMEDY_DUE")
                .then()
                .statusCode(422)
                .body("advice.code", equalTo("REJECT_REMEDY_NOT_OFFERED"))
                .body("advice.rule", equalTo("FAULT_MAY_ASK_NOW"))
                .body("advice.instead[0].action", equalTo("OFFER"));
        var repair = List.of(Map.of("kind", "REPAIR", "message", "我们免费维修"));
        cases.done(cases.agent, id, "offer", Map.of("offers", repair));
        cases.done(cases.buyer, id, "decline-offer", Map.of());
        reject(id, "ANOTHER_REMEDY_DUE").then().statusCode(200);
    }

    @Test
    void whatIsDueIsNotPutOff() {
        stopped(faulty("EXCHANGE", 10), "ANOTHER_REMEDY_DUE", "REJECT_REMEDY_IS_DUE", "V03");
        stopped(faulty("RETURN_REFUND", 3), "ANOTHER_REMEDY_DUE", "REJECT_REMEDY_IS_DUE", "V03");
        stopped(faulty("RETURN_REFUND", 400), "ANOTHER_REMEDY_DUE", "REJECT_NO_REMEDY_KNOWN", "V03");
    }

    @Test
    void whatIsShownWhileChoosingIsWhatTheDoorSays() {
        var id = delivered();
        var options = options(id);
        assertThat(options.getList("items.code")).hasSize(RejectCode.values().length);
        for (var i = 0; i < RejectCode.values().length; i++) {
            var at = "items[" + i + "].";
            if (options.get(at + "stopped") != null) {
                stopped(
                        id,
                        options.getString(at + "code"),
                        options.getString(at + "stopped.code"),
                        options.getString(at + "stopped.risk"));
            }
        }
        assertThat(options.getList("items.findAll { it.stopped == null }.code"))
                .contains("INCOMPLETE", "NOT_OUR_ITEM")
                .doesNotContain("OUTSIDE_WINDOW", "NO_DEFECT_FOUND");
    }

    @Test
    void freightIsNeverChargedOnAFreeShippingReturn() {
        // V12: there is no way to ask for it, and the sums do not hold it
        var order = cases.placed(aDeliveredOrder().at(START).of(1, "129.90").freeFreight("10.00", "99.00"));
        var id = cases.anAcceptedReturn(order.id(), 1, 1);
        var refunded = cases.refund(id);
        assertThat(refunded.getString("amount.amount")).isEqualTo("129.90");
        assertThat(refunded.getList("quote.kind")).doesNotContain("FREIGHT_OUT", "FREIGHT_BROKEN");
    }

    /** Signed for so many days ago. */
    private UUID faulty(String kind, int daysAgo) {
        var order = cases.placed(aDeliveredOrder()
                        .at(START)
                        .sent(daysAgo + 1)
                        .signed(daysAgo)
                        .of(1, "10.00"))
                .id();
        var asked = new HashMap<>(Cases.asking(order, kind, "QUALITY", 1, 1));
        asked.put("evidence", cases.photosFor(order, 1));
        return cases.submitted(asked).getUUID("id");
    }

    private UUID delivered() {
        return cases.aSubmittedReturn(
                cases.placed(aDeliveredOrder().at(START).of(1, "10.00")).id(), 1, 1);
    }

    private void stopped(UUID id, String code, String why, String risk) {
        reject(id, code)
                .then()
                .statusCode(422)
                .body("advice.code", equalTo(why))
                .body("advice.risk", equalTo(risk))
                .body("advice.text", notNullValue())
                .body("advice.instead[0].text", notNullValue());
    }

    private io.restassured.response.Response reject(UUID id, String code) {
        return cases.tryTo(cases.agent, id, "reject", Map.of("code", code, "message", "不行"));
    }

    private JsonPath options(UUID id) {
        return Api.as(cases.agent)
                .get("/returns/{id}/reject-options", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
