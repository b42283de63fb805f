package aftercare.returns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.People;
import aftercare.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.orders.OrderFixtures.aPaidOrder;
import static aftercare.orders.OrderFixtures.aTravellingOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** What every client relies on: languages, versions, pages, request ids, and who sees what. */
@QuarkusTest
class ConventionsTest {

    private final Cases cases = Cases.withANewBuyer();

    @Test
    void whatColleaguesSayIsNotForTheBuyer() {
        var id = aCase();
        cases.done(cases.agent, id, "note", Map.of("text", "difficult"));
        cases.done(cases.agent, id, "assign", Map.of("subject", People.SUPERVISOR.subject()));
        assertThat(cases.view(id).getList("timeline.verb")).containsExactly("ASSIGNED", "NOTED", "SUBMITTED");
        assertThat(cases.view(id).getString("assignee.name")).isEqualTo("supervisor");
        var seen = Api.as(cases.buyer).get("/returns/{id}", id);
        seen.then()
                .body("timeline.verb", contains("SUBMITTED"))
                .body("assignee", nullValue())
                .body("buyer", nullValue());
        assertThat(seen.asString()).doesNotContain("difficult", "主管");
        assertThat(Api.as(cases.buyer).get("/returns/{id}/timeline", id).asString())
                .doesNotContain("difficult", "主管");
    }

    @Test
    void whoHasACaseIsNotForTheBuyerInAnyList() {
        var order = cases.placed(aDeliveredOrder().of(1, "10.00")).id();
        var id = cases.aSubmittedReturn(order, 1, 1);
        cases.done(cases.agent, id, "assign", Map.of("subject", People.SUPERVISOR.subject()));
        for (var list : List.of("/returns?orderId=" + order, "/orders/" + order + "/returns")) {
            Api.as(cases.agent).get(list).then().body("items.assigneeName", contains("supervisor"));
            Api.as(cases.buyer)
                    .get(list)
                    .then()
                    .body("items.id", contains(id.toString()))
                    .body("items[0].assigneeName", nullValue());
        }
    }

    @Test
    void theBuyerSeesTheShopAndNotItsPeopleNorTheirNotes() {
        var order = cases.placed(aDeliveredOrder().of(1, "25.00")).id();
        var id = cases.aShippedReturn(order, 1, 1);
        cases.done(
                cases.warehouse,
                id,
                "receive",
                Map.of("lines", List.of(Cases.arrived(1, 1)), "note", "box smells of smoke"));
        cases.inspect(id, List.of(cases.refused(1, 1)));
        var staff = cases.view(id);
        assertThat(staff.getString("timeline.find { it.verb == 'RECEIVED' }.data.note"))
                .isEqualTo("box smells of smoke");
        assertThat(staff.getString("evidence[0].uploadedBy")).isNotBlank();
        var seen = Api.as(cases.buyer).get("/returns/{id}", id);
        assertThat(seen.jsonPath().getMap("evidence[0]"))
                .containsEntry("uploadedBySide", "STAFF")
                .doesNotContainKey("uploadedBy");
        assertThat(seen.asString()).doesNotContain("smoke", staff.getString("evidence[0].uploadedBy"));
        assertThat(Api.as(cases.buyer).get("/returns/{id}/timeline", id).asString())
                .doesNotContain("smoke");
    }

    @Test
    void anotherLanguageIsAnotherAnswer() {
        var id = aCase();
        var chinese = Api.as(cases.agent).get("/returns/{id}", id);
        assertThat(chinese.headers().getValues("Vary")).anyMatch(vary -> vary.contains("Accept-Language"));
        assertThat(chinese.header("Cache-Control")).isEqualTo("private, no-cache");
        var english = Api.as(cases.agent)
                .header("Accept-Language", "en")
                .header("If-None-Match", chinese.header("ETag"))
                .get("/returns/{id}", id);
        english.then().statusCode(200).header("ETag", not(equalTo(chinese.header("ETag"))));
        // for If-Match the version alone is enough, from whichever language, or from the body
        Api.as(cases.agent, "{\"text\":\"one\"}")
                .header("If-Match", english.header("ETag"))
                .post("/returns/{id}/note", id)
                .then()
                .statusCode(200);
        Api.as(cases.agent, "{\"text\":\"two\"}")
                .header("If-Match", "\"" + cases.view(id).getInt("version") + "\"")
                .post("/returns/{id}/note", id)
                .then()
                .statusCode(200);
    }

    @Test
    void aCaseIsGivenToSomebodyWhoWorksHere() {
        var id = aCase();
        for (var stranger : List.of(People.AGENT2.subject(), cases.buyerSubject, Tokens.PARTNER, "nobody")) {
            cases.tryTo(cases.agent, id, "assign", Map.of("subject", stranger))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("NOT_OF_THIS_SHOP"))
                    .body("errors[0].pointer", equalTo("/subject"));
        }
        cases.done(cases.agent, id, "assign", Map.of("subject", People.WAREHOUSE.subject()));
        assertThat(cases.done(cases.agent, id, "assign", Map.of()).getString("assignee"))
                .isNull();
    }

    @Test
    void theBuyerReadsHisTimelineInHisLanguage() {
        var id = aCase();
        cases.tryTo(cases.agent, id, "approve", Map.of("message", "Please send it"));
        Api.as(cases.buyer)
                .header("Accept-Language", "en")
                .get("/returns/{id}/timeline", id)
                .then()
                .body("items.text", contains("the shop agreed. Please send it", "asked for this"))
                .body("items[0].actor.name", nullValue())
                .body("items[0].changes[0].from", equalTo("SUBMITTED"))
                .body("items[0].changes[0].to", equalTo("APPROVED"));
        Api.as(cases.buyer)
                .get("/returns/{id}/timeline", id)
                .then()
                .body("items.text", contains("商家同意了申请 Please send it", "提交了申请"));
        Api.as(cases.buyer)
                .header("Accept-Language", "en")
                .get("/returns/{id}", id)
                .then()
                .body("clocks[0].text", containsString("Send the goods by then"))
                .body("blocked.find { it.action == 'EDIT' }.reason", containsString("decided"));
    }

    @Test
    void aProblemIsSaidInTheLanguageOfTheReader() {
        var id = UUID.randomUUID();
        Api.as(cases.agent)
                .get("/returns/{id}", id)
                .then()
                .statusCode(404)
                .header("Content-Language", "zh-CN")
                .body("title", equalTo("没有找到这个售后单。"));
        Api.as(cases.agent)
                .header("Accept-Language", "fr, en;q=0.5")
                .get("/returns/{id}", id)
                .then()
                .header("Content-Language", "en")
                .body("title", equalTo("This return was not found."));
    }

    @Test
    void aVersionIsReadOnceAndWrittenOnlyWhenItIsTheLatest() {
        var id = aCase();
        var etag = Api.as(cases.agent).get("/returns/{id}", id).header("ETag");
        Api.as(cases.agent)
                .header("If-None-Match", etag)
                .get("/returns/{id}", id)
                .then()
                .statusCode(304);
        var approved = Api.as(cases.agent, "{}").header("If-Match", etag).post("/returns/{id}/approve", id);
        approved.then().statusCode(200).header("ETag", not(equalTo(etag)));
        assertThat(Api.as(cases.agent).get("/returns/{id}", id).header("ETag")).isEqualTo(approved.header("ETag"));
        Api.as(cases.agent)
                .header("If-None-Match", etag)
                .get("/returns/{id}", id)
                .then()
                .statusCode(200);
        Api.as(cases.buyer, Json.of(Map.of("carrier", "SF", "number", "1")))
                .header("If-Match", etag)
                .post("/returns/{id}/ship", id)
                .then()
                .statusCode(412)
                .body("code", equalTo("STALE"));
    }

    @Test
    void anotherReaderIsNotToldThatHeHasReadItAlready() {
        var id = aCase();
        var staffs = Api.as(cases.agent).get("/returns/{id}", id).header("ETag");
        var buyers = Api.as(cases.buyer).header("If-None-Match", staffs).get("/returns/{id}", id);
        buyers.then().statusCode(200).header("ETag", not(equalTo(staffs)));
        // among several, and weakened by something on the way that compresses
        Api.as(cases.buyer)
                .header("If-None-Match", staffs + ", W/" + buyers.header("ETag"))
                .get("/returns/{id}", id)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(buyers.header("ETag")));
        Api.as(cases.agent, "{}")
                .header("If-Match", "W/" + staffs)
                .post("/returns/{id}/approve", id)
                .then()
                .statusCode(200);
    }

    /** What was answered to the verb is what is read next, kept answers included. */
    @Test
    void whoKeptTheAnswerOfAVerbHasReadTheCase() {
        var id = aCase();
        var key = UUID.randomUUID().toString();
        for (var time = 0; time < 2; time++) {
            var noted = Api.as(cases.agent, "{\"text\":\"one\"}")
                    .header("Idempotency-Key", key)
                    .post("/returns/{id}/note", id);
            noted.then().statusCode(200).contentType("application/json");
            Api.as(cases.agent)
                    .header("If-None-Match", noted.header("ETag"))
                    .get("/returns/{id}", id)
                    .then()
                    .statusCode(304);
        }
    }

    @Test
    void aRequestKeepsItsHarmlessIdAndGetsAnotherForAHarmfulOne() {
        Api.as(cases.agent)
                .header("X-Request-Id", "shop-42")
                .get("/returns?limit=1")
                .then()
                .header("X-Request-Id", "shop-42");
        Api.as(cases.agent)
                .header("X-Request-Id", "a b<script>")
                .get("/returns?limit=1")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void pagesFollowEachOtherWhileRowsAreAdded() {
        var order = cases.placed(aDeliveredOrder().of(40, "10.00")).id();
        var mine = new ArrayList<String>();
        for (var i = 0; i < 7; i++) {
            mine.add(cases.aSubmittedReturn(order, 1, 1).toString());
        }
        var seen = new ArrayList<String>();
        var next = "/returns?limit=2";
        while (next != null) {
            var page = Api.as(cases.buyer).get(next);
            seen.addAll(page.jsonPath().getList("items.id"));
            // somebody adds one while we read
            cases.aSubmittedReturn(order, 1, 1);
            var link = page.header("Link");
            var cursor = page.jsonPath().getString("nextCursor");
            assertThat(link == null).isEqualTo(cursor == null);
            if (link != null) {
                assertThat(link).contains("rel=\"next\"", "limit=2", cursor);
            }
            next = cursor == null ? null : "/returns?limit=2&cursor=" + cursor;
        }
        assertThat(seen).doesNotHaveDuplicates().containsExactlyElementsOf(mine.reversed());
    }

    @Test
    void theQueueIsOrderedByConsequence() {
        var order = cases.placed(aDeliveredOrder().of(3, "10.00")).id();
        var waits = cases.anApprovedReturn(order, 1, 1);
        var urgent = cases.aSubmittedReturn(order, 1, 1);
        var rows = Api.as(cases.agent).get("/returns?orderId=" + order).jsonPath();
        assertThat(rows.getList("items.id")).containsExactly(urgent.toString(), waits.toString());
        assertThat(rows.getList("items.dueClock")).containsExactly("C3", "C5");
        assertThat(Api.as(cases.agent)
                        .get("/returns?orderId=" + order + "&status=APPROVED")
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(waits.toString());
        assertThat(Api.as(cases.agent)
                        .get("/returns?orderId=" + order + "&turn=SELLER")
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(urgent.toString());
    }

    @Test
    void aCaseIsFoundByItsNumberItsOrderAndItsBuyer() {
        var name = "周" + UUID.randomUUID().toString().substring(0, 8);
        var order = cases.placed(
                aDeliveredOrder().boughtBy(cases.buyerSubject, name).of(1, "10.00"));
        var id = cases.aSubmittedReturn(order.id(), 1, 1).toString();
        var number = cases.view(UUID.fromString(id)).getString("number");
        for (var words : List.of(number, order.view().getString("number"), name)) {
            assertThat(Api.as(cases.agent)
                            .queryParam("q", words)
                            .get("/returns")
                            .jsonPath()
                            .getList("items.id"))
                    .containsExactly(id);
        }
        assertThat(Api.as(cases.agent)
                        .queryParam("q", "%")
                        .get("/returns")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(Api.as(Tokens.agent2())
                        .queryParam("q", number)
                        .get("/returns")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void aCaseIsFoundByItsBuyersWholePhone() {
        var order = cases.placed(aDeliveredOrder().of(1, "10.00")).id();
        var id = cases.aSubmittedReturn(order, 1, 1).toString();
        assertThat(Api.as(cases.agent)
                        .queryParam("q", "13800001234")
                        .queryParam("orderId", order)
                        .get("/returns")
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(id);
    }

    @Test
    void anotherShopsThingsAndAnotherBuyersAreUnknown() {
        var order = cases.placed(aDeliveredOrder().of(1, "10.00")).id();
        var id = cases.aGrantedReturn(order, 1, 1);
        var refund = cases.view(id).getUUID("refunds[0].id");
        for (var token : List.of(Tokens.agent2(), Tokens.buyer2())) {
            for (var path : List.of(
                    "/returns/" + id,
                    "/returns/" + id + "/timeline",
                    "/orders/" + order,
                    "/orders/" + order + "/return-options",
                    "/orders/" + order + "/returns")) {
                Api.as(token).get(path).then().statusCode(404).body("code", containsString("UNKNOWN"));
            }
        }
        Api.as(Tokens.agent2()).get("/refunds/" + refund).then().statusCode(404);
        for (var verb : List.of("approve", "refund")) {
            cases.tryTo(Tokens.agent2(), id, verb, Map.of()).then().statusCode(404);
        }
        cases.tryTo(Tokens.buyer2(), id, "withdraw", Map.of()).then().statusCode(404);
        assertThat(Api.as(Tokens.buyer2()).get("/returns").jsonPath().getList("items.id"))
                .doesNotContain(id.toString());
    }

    @Test
    void aThirdPartyIsOfferedOnlyWhatItMayDo() {
        var id = aCase();
        var actions =
                Api.as(Tokens.partner()).get("/returns/{id}", id).jsonPath().<String>getList("actions");
        assertThat(actions).contains("APPROVE", "WITHDRAW").doesNotContain("NOTE", "ASSIGN");
    }

    @Test
    void aQuoteStoresNothingAndExplainsEachCent() {
        var order = cases.placed(aDeliveredOrder().of(3, "33.333333").freight("10.00"))
                .id();
        var asked = Cases.asking(order, "RETURN_REFUND", "NO_REASON", 1, 2);
        var quote = Cases.post(cases.buyer, "/returns/quote", asked);
        quote.then()
                .statusCode(200)
                .body("verdicts[0].decision", equalTo("ALLOWED"))
                .body("moneyWithin.days", equalTo(7))
                .body("returnPostage", equalTo("BUYER"))
                .body("lines.kind", hasItem("GOODS"));
        var sum = quote.jsonPath().<String>getList("lines.amount.amount").stream()
                .mapToLong(amount -> Long.parseLong(amount.replace(".", "")))
                .sum();
        assertThat(sum)
                .isEqualTo(Long.parseLong(
                        quote.jsonPath().getString("total.amount").replace(".", "")));
        assertThat(Api.as(cases.buyer)
                        .get("/orders/{id}/returns", order)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(new HashSet<>(quote.jsonPath().<String>getList("lines.sentence.text")))
                .doesNotContain("");
    }

    @Test
    void nobodyPaysForAWayBackThatThereIsNot() {
        var unsent = cases.placed(aPaidOrder().of(1, "50.00").freight("10.00")).id();
        var there =
                cases.placed(aDeliveredOrder().of(1, "100.00").freight("10.00")).id();
        var lower = Cases.asking(there, "PRICE_MATCH", "PRICE_DROP");
        lower.put(
                "lines",
                List.of(Map.of("lineNo", 1, "quantity", 1, "priceNow", Map.of("amount", "90.00", "currency", "CNY"))));
        var travelling =
                cases.placed(aTravellingOrder().of(1, "50.00").freight("10.00")).id();
        for (var asked : List.of(
                Cases.asking(unsent, "REFUND_ONLY", "NO_REASON", 1, 1),
                Cases.asking(travelling, "REFUND_ONLY", "NO_REASON", 1, 1),
                lower)) {
            var quote = Cases.post(cases.buyer, "/returns/quote", asked);
            quote.then()
                    .statusCode(200)
                    .body("returnPostage", nullValue())
                    .body("freight", nullValue())
                    .body("moneyWithin", nullValue());
            assertThat(quote.asString()).doesNotContain("退回运费", "往返运费");
        }
        for (var order : List.of(unsent, there)) {
            var options = Api.as(cases.buyer)
                    .get("/orders/{id}/return-options", order)
                    .jsonPath();
            var stays = "lines.reasons.flatten().kinds.flatten()"
                    + ".findAll { it.kind in ['REFUND_ONLY', 'PRICE_MATCH', 'RESHIP'] }";
            assertThat(options.getList(stays)).isNotEmpty();
            assertThat(options.getList(stays + ".findAll { it.returnPostage != null || it.freight != null }"))
                    .isEmpty();
        }
    }

    private UUID aCase() {
        return cases.aSubmittedReturn(
                cases.placed(aDeliveredOrder().of(1, "10.00")).id(), 1, 1);
    }
}
