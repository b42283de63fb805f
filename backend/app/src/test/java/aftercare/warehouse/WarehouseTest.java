package aftercare.warehouse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.orders.OrderFixtures;
import aftercare.orders.PlaceOrder;
import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.Rows;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.returns.Cases.accepted;
import static aftercare.returns.Cases.arrived;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** From the scanner to the shelf, on the real database. */
@QuarkusTest
class WarehouseTest {

    @Inject
    TwoShops shops;

    @Inject
    Rows rows;

    private final Cases cases = Cases.withANewBuyer();

    @Test
    void aScanFindsTheCaseByEachOfItsNumbers() {
        var code = "SN-" + UUID.randomUUID();
        var order = cases.placed(withCodes(code, code + "-2"));
        var id = cases.anApprovedReturn(order.id(), 1, 1);
        var tracking = "SF" + UUID.randomUUID();
        cases.done(cases.buyer, id, "ship", Map.of("carrier", "SF", "number", tracking));
        var view = cases.view(id);
        for (var read : List.of(
                view.getString("number"),
                view.getString("number").toLowerCase(java.util.Locale.ROOT),
                tracking,
                view.getString("orderNumber"),
                code)) {
            scan(read).body("returnId", equalTo(id.toString())).body("cases[0].awaited", equalTo(true));
        }
    }

    @Test
    void theSameParcelScannedTwiceSaysSo() {
        var id = aShipped(1);
        var number = cases.view(id).getString("number");
        scan(number).body("scannedBefore", nullValue());
        scan(number).body("scannedBefore", notNullValue());
        assertThat(Api.as(cases.warehouse).get("/scans").jsonPath().getList("items.returnNumber"))
                .contains(number);
    }

    @Test
    void aParcelThatNobodyAnnouncedIsKeptAndMatchedLater() {
        var label = "YT" + UUID.randomUUID();
        var stray =
                scan(label).body("returnId", nullValue()).extract().jsonPath().getUUID("strayId");
        assertThat(scan(label).extract().jsonPath().getUUID("strayId")).isEqualTo(stray);
        assertThat(rows.count("select count(*) from stray_goods where code = ?", label))
                .isEqualTo(1);
        var id = aShipped(1);
        post("/stray-goods/" + stray + "/match", Map.of("returnId", id))
                .statusCode(200)
                .body("state", equalTo("MATCHED"))
                .body("returnNumber", equalTo(cases.view(id).getString("number")));
        post("/stray-goods/" + stray + "/settle", Map.of("how", "MISTAKE"))
                .statusCode(409)
                .body("code", equalTo("STRAY_SETTLED"));
    }

    @Test
    void somethingTooManyInTheBoxIsKeptApartFromTheCase() {
        var id = aShipped(1);
        var stray = post("/stray-goods", Map.of("returnId", id, "text", "一副耳机", "quantity", 1))
                .statusCode(201)
                .body("foundInId", equalTo(id.toString()))
                .extract()
                .jsonPath()
                .getUUID("id");
        post("/stray-goods/" + stray + "/settle", Map.of("how", "SENT_BACK", "note", "SF 到付"))
                .statusCode(200)
                .body("state", equalTo("SENT_BACK"));
    }

    @Test
    void codesThatWereNotSoldAreNotTakenInAsIfTheyWere() {
        var code = "SN-" + UUID.randomUUID();
        var id = cases.aShippedReturn(cases.placed(withCodes(code)).id(), 1, 1);
        receive(id, Map.of("lineNo", 1, "arrived", 1, "unitCodes", List.of("SN-OTHER")))
                .statusCode(422)
                .body("code", equalTo("UNIT_CODE_NOT_SOLD"))
                .body("errors.pointer", contains("/lines/0/unitCodes/0"));
        receive(id, Map.of("lineNo", 1, "arrived", 1, "unitCodes", List.of(code)))
                .statusCode(200)
                .body("goods", equalTo("ARRIVED"));
    }

    @Test
    void aCountIsTakenBackAsLongAsNothingElseHasHappened() {
        var id = aShipped(2);
        var before = cases.view(id);
        receive(id, Map.of("lineNo", 1, "arrived", 1, "damaged", 1)).statusCode(200);
        var undone = cases.done(cases.warehouse, id, "undo-receipt", Map.of());
        assertThat(undone.getString("goods")).isEqualTo("IN_TRANSIT");
        assertThat(undone.<Object>get("parcel")).isEqualTo(before.get("parcel"));
        assertThat(undone.getString("clocks.find { it.state == 'RUNNING' && it.kind == 'HARD' }.dueAt"))
                .isEqualTo(before.getString("clocks.find { it.state == 'RUNNING' && it.kind == 'HARD' }.dueAt"));
        cases.receive(id, List.of(arrived(1, 2)));
        cases.inspect(id, List.of(accepted(1, 1)));
        cases.tryTo(cases.warehouse, id, "undo-receipt", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("NOTHING_TO_UNDO"));
    }

    /** A named trap: in other systems taking goods in pays for them. */
    @Test
    void receiveWithoutRefunding() {
        var id = aShipped(1);
        var view = cases.receive(id, List.of(arrived(1, 1)));
        assertThat(view.getString("money")).isEqualTo("NONE");
        assertThat(view.getList("refunds")).isEmpty();
    }

    @Test
    void aRuleOfTheShopMayPayOnReceiptForWhatCameWhole() {
        var own = Cases.ofOwnShop(shops, false);
        Cases.post(
                        own.agent,
                        "/auto-rules",
                        Map.of(
                                "name",
                                "小额收货即退",
                                "priority",
                                1,
                                "active",
                                true,
                                "verdict",
                                "ALLOWED",
                                "evidenceComplete",
                                false,
                                "amountUpTo",
                                Map.of("amount", "50.00", "currency", "CNY"),
                                "action",
                                "REFUND_ON_RECEIPT"))
                .then()
                .statusCode(201);
        var order = own.placed(aDeliveredOrder().of(3, "30.00").of(1, "80.00")).id();
        assertThat(moneyAfter(own, order, Map.of("lineNo", 1, "arrived", 1))).isEqualTo("GRANTED");
        assertThat(moneyAfter(own, order, Map.of("lineNo", 1, "damaged", 1))).isEqualTo("NONE");
        assertThat(moneyAfter(own, order, Map.of("lineNo", 2, "arrived", 1))).isEqualTo("NONE");
    }

    @Test
    void anotherItemCountsOnlyWhenASecondPersonHasSigned() {
        var id = cases.anArrivedReturn(order(1), 1, 1);
        var signed = cases.inspect(id, List.of(cases.anotherItem(1, 1)));
        assertThat(signed.getString("goods")).isEqualTo("ARRIVED");
        assertThat(signed.getString("lines[0].units[0].grade")).isEqualTo("F");
        assertThat(signed.getString("lines[0].units[0].signedBy")).isNotBlank();
        assertThat(signed.getList("actions")).doesNotContain("COUNTERSIGN");
        assertThat(cases.view(cases.agent, id).getList("actions")).contains("COUNTERSIGN");
        cases.tryTo(cases.warehouse, id, "countersign", Map.of())
                .then()
                .statusCode(422)
                .body("code", equalTo("SECOND_SIGNATURE_NEEDED"));
        var counted = cases.done(cases.agent, id, "countersign", Map.of());
        assertThat(counted.getString("goods")).isEqualTo("REFUSED");
        assertThat(counted.getString("lines[0].units[0].countersignedBy")).isNotBlank();
    }

    @Test
    void anotherItemIsShownOnAPhotoAndInAVideo() {
        var id = cases.anArrivedReturn(order(1), 1, 1);
        for (var shown : List.of(Cases.photos(cases.warehouse, 2), List.of(Cases.video(cases.warehouse)))) {
            var found = new HashMap<>(cases.anotherItem(1, 1));
            found.put("evidence", shown);
            cases.tryTo(cases.warehouse, id, "inspect", Map.of("lines", List.of(found)))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/lines/0/evidence"))
                    .body("errors[0].code", equalTo("VIDEO_AND_PHOTO_MISSING"));
        }
        assertThat(cases.view(id).getString("lines[0].units[0].grade")).isNull();
        inspect(
                id,
                Map.of("lineNo", 1, "quantity", 1, "outcome", "REFUSED", "grade", "F", "reason", "OTHER_ITEM"),
                "PROOF_MISSING");
    }

    @Test
    void theBuyerReadsWhatWasFoundAndNotWhoSigned() {
        var id = cases.anArrivedReturn(order(1), 1, 1);
        cases.inspect(id, List.of(cases.anotherItem(1, 1)));
        cases.done(cases.agent, id, "countersign", Map.of());
        var seen = cases.view(cases.buyer, id);
        assertThat(seen.getString("lines[0].units[0].reason")).isEqualTo("OTHER_ITEM");
        assertThat(seen.getString("lines[0].units[0].signedBy")).isNull();
        assertThat(seen.getString("lines[0].units[0].countersignedBy")).isNull();
    }

    @Test
    void gradesMeanWhatTheySay() {
        var id = cases.anArrivedReturn(order(1), 1, 1);
        inspect(id, Map.of("lineNo", 1, "quantity", 1, "outcome", "ACCEPTED", "grade", "C"), "REASON_MISSING");
        inspect(
                id,
                Map.of("lineNo", 1, "quantity", 1, "outcome", "ACCEPTED", "grade", "C", "reason", "TAG_REMOVED"),
                "REASON_NOT_OF_THESE_GOODS");
        inspect(
                id,
                Map.of("lineNo", 1, "quantity", 1, "outcome", "ACCEPTED", "grade", "F", "reason", "OTHER_ITEM"),
                "GRADE_IS_ANOTHER_ITEM");
        inspect(
                id,
                Map.of("lineNo", 1, "quantity", 1, "outcome", "REFUSED", "grade", "A", "reason", "QUALITY_LOST"),
                "GRADE_IS_PAID_IN_FULL");
    }

    /** A named trap: what was put away is sent on later, and each step is kept. */
    @Test
    void reDisposeLater() {
        var id = cases.anAcceptedReturn(order(2), 1, 2);
        dispose(id, Map.of("lineNo", 1, "unit", 0, "to", "RESTOCK"), Map.of("lineNo", 1, "unit", 1, "to", "RESTOCK"))
                .statusCode(200)
                .body("units[0].label", equalTo("NEW"));
        dispose(id, Map.of("lineNo", 1, "unit", 0, "to", "DONATE", "note", "盒子压坏了"))
                .statusCode(200)
                .body("units[0].place", equalTo("DONATE"))
                .body("units[0].history.to", contains("RESTOCK", "DONATE"))
                .body("units[1].place", equalTo("RESTOCK"));
        assertThat(
                        rows
                                .list(
                                        "select data from event where subject_id = ? and type = 'stock.moved' order by id",
                                        id)
                                .stream()
                                .map(row -> String.valueOf(row.getFirst())))
                .hasSize(2)
                .anyMatch(data -> data.contains("\"quantity\":\"2\"") && data.contains("\"to\":\"RESTOCK\""))
                .anyMatch(data -> data.contains("\"from\":\"RESTOCK\"") && data.contains("\"to\":\"DONATE\""));
    }

    @Test
    void onlyAsNewGoesBackOnTheShelfAsNew() {
        var id = cases.anArrivedReturn(order(2), 1, 2);
        cases.inspect(
                id,
                List.of(
                        Map.of("lineNo", 1, "quantity", 1, "outcome", "ACCEPTED", "grade", "B"),
                        Map.of(
                                "lineNo",
                                1,
                                "quantity",
                                1,
                                "outcome",
                                "ACCEPTED",
                                "grade",
                                "D",
                                "reason",
                                "QUALITY_LOST")));
        var grades = Api.as(cases.warehouse).get("/returns/{id}/units", id).jsonPath();
        var opened = grades.getInt("units.find { it.grade == 'B' }.unit");
        var broken = grades.getInt("units.find { it.grade == 'D' }.unit");
        dispose(id, Map.of("lineNo", 1, "unit", opened, "to", "RESTOCK"))
                .statusCode(200)
                .body("units.find { it.grade == 'B' }.label", equalTo("OPENED"));
        dispose(id, Map.of("lineNo", 1, "unit", broken, "to", "RESTOCK"))
                .statusCode(422)
                .body("code", equalTo("NOT_AS_NEW"));
    }

    @Test
    void whatIsTheBuyersOnlyGoesBackToHimAndWhatIsPaidForDoesNot() {
        var refused = cases.anArrivedReturn(order(1), 1, 1);
        cases.inspect(refused, List.of(cases.refused(1, 1)));
        dispose(refused, Map.of("lineNo", 1, "unit", 0, "to", "SCRAP"))
                .statusCode(422)
                .body("code", equalTo("UNIT_NOT_OURS"));
        dispose(refused, Map.of("lineNo", 1, "unit", 0, "to", "RETURN_TO_BUYER"))
                .statusCode(200);
        var paid = cases.aGrantedReturn(order(1), 1, 1);
        dispose(paid, Map.of("lineNo", 1, "unit", 0, "to", "RETURN_TO_BUYER"))
                .statusCode(422)
                .body("code", equalTo("UNIT_IS_PAID_FOR"));
    }

    @Test
    void anotherShopSeesNothingOfIt() {
        var id = aShipped(1);
        Api.as(Tokens.agent2()).get("/returns/{id}/units", id).then().statusCode(404);
        Cases.post(Tokens.agent2(), "/scans", Map.of("code", cases.view(id).getString("number")))
                .then()
                .statusCode(201)
                .body("returnId", nullValue())
                .body("cases", hasSize(0));
    }

    private String moneyAfter(Cases own, UUID order, Map<String, Object> line) {
        var id = own.aShippedReturn(order, (int) line.get("lineNo"), 1);
        return own.receive(id, List.of(line)).getString("money");
    }

    private UUID aShipped(int pieces) {
        return cases.aShippedReturn(order(pieces), 1, pieces);
    }

    private UUID order(int pieces) {
        return cases.placed(aDeliveredOrder().of(pieces, "30.00")).id();
    }

    private static OrderFixtures.AnOrder withCodes(String... codes) {
        return aDeliveredOrder()
                .with(new PlaceOrder.Line(
                        1,
                        "SKU-1",
                        "手工陶瓷茶壶 1",
                        "青釉",
                        "茶具",
                        null,
                        null,
                        codes.length,
                        "129.90",
                        null,
                        null,
                        null,
                        false,
                        null,
                        null,
                        false,
                        List.of(codes)));
    }

    private ValidatableResponse scan(String code) {
        return post("/scans", Map.of("code", code)).statusCode(201);
    }

    private ValidatableResponse receive(UUID id, Map<String, Object> line) {
        return post("/returns/" + id + "/receive", Map.of("lines", List.of(line)));
    }

    private void inspect(UUID id, Map<String, Object> line, String code) {
        post("/returns/" + id + "/inspect", Map.of("lines", List.of(line)))
                .statusCode(422)
                .body("code", equalTo(code));
    }

    @SafeVarargs
    private ValidatableResponse dispose(UUID id, Map<String, Object>... units) {
        return post("/returns/" + id + "/dispose", Map.of("units", List.of(units)));
    }

    private ValidatableResponse post(String path, Object body) {
        return Cases.post(cases.warehouse, path, body).then();
    }
}
