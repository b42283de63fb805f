package aftercare.disputes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;

import jakarta.inject.Inject;

import aftercare.access.Role;
import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.AtOnce;
import aftercare.testing.Json;
import aftercare.testing.Rows;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.orders.OrderFixtures.aPaidOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** A dispute from the buyer's word to the money, over HTTP, in a shop whose clock is moved. */
@QuarkusTest
class DisputeTest {

    @Inject
    TwoShops shops;

    @Inject
    Rows rows;

    private final String arbiter = Tokens.person("arbiter-" + UUID.randomUUID(), Role.ARBITER);
    private final String another = Tokens.person("arbiter-" + UUID.randomUUID(), Role.ARBITER);
    private final String expert = Tokens.person("expert-" + UUID.randomUUID(), Role.EXPERT);

    private Cases cases;
    private UUID order;
    private UUID id;

    @BeforeEach
    void aRejectedReturn() {
        cases = Cases.ofOwnShop(shops, true);
        order = cases.placed(aDeliveredOrder().of(2, "129.90")).id();
        id = cases.aSubmittedReturn(order, 1, 2);
        cases.reject(id);
    }

    @Test
    void fromTheBuyersWordToTheMoney() {
        var asked = escalated();
        assertThat(asked.getString("state")).isEqualTo("OPEN");
        assertThat(asked.getString("basis")).isEqualTo("REJECTED");
        assertThat(asked.getString("dueClock")).isEqualTo("C14");
        assertThat(asked.getList("statements.text")).containsExactly("照片看得很清楚");
        assertThat(asked.getList("statements[0].files")).hasSize(1);
        assertThat(asked.getList("actions")).containsExactlyInAnyOrder("SAY", "WITHDRAW");
        var held = cases.view(cases.buyer, id);
        assertThat(held.getString("dispute")).isEqualTo("OPEN");
        assertThat(held.getString("turn")).isEqualTo("PLATFORM");
        assertThat(held.getList("actions")).doesNotContain("EDIT", "WITHDRAW", "ESCALATE");

        done(arbiter, "take", Map.of());
        var quote = Cases.post(arbiter, "/disputes/" + id + "/quote", ruling("FULL_REFUND", "SELLER"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(quote.getString("money.total.amount")).isEqualTo("259.80");
        var decided = done(arbiter, "decide", ruling("FULL_REFUND", "SELLER"));
        assertThat(decided.getString("state")).isEqualTo("DECIDED");
        assertThat(decided.getString("dueClock")).isEqualTo("C15");
        assertThat(decided.getString("judgements[0].worth.amount")).isEqualTo("259.80");
        assertThat(cases.view(id).getString("money")).isEqualTo("NONE");

        cases.moveTo(Instant.parse(decided.getString("dueAt")));
        var paid = cases.view(id);
        assertThat(paid.getString("kind")).isEqualTo("REFUND_ONLY");
        assertThat(paid.getString("goods")).isEqualTo("KEPT");
        assertThat(paid.getString("refunds[0].total.amount")).isEqualTo("259.80");
        assertThat(paid.getList("refunds")).hasSize(1);
        assertThat(paid.getList("timeline.verb"))
                .contains("ESCALATED", "DISPUTE_TAKEN", "DECIDED", "CARRIED_OUT", "GRANTED");
        // the seven days outlive what was done
        assertThat(seen(cases.buyer).getList("actions")).contains("APPEAL");
        cases.moveTo(Instant.parse(decided.getString("appealUntil")));
        assertThat(seen(cases.buyer).getString("state")).isEqualTo("FINAL");
    }

    @Test
    void whatIsMissingCanBeOrderedToBeSentAgain() {
        order = cases.placed(aDeliveredOrder().of(1, "129.90")).id();
        var asked = Cases.asking(order, "RESHIP", "MISSING_GIFT", 1, 1);
        asked.put("evidence", cases.photosFor(order, 1));
        id = cases.submitted(asked).getUUID("id");
        cases.tryTo(
                        cases.agent,
                        id,
                        "reject",
                        Map.of("code", "SENT_COMPLETE", "message", "出库时齐全", "evidence", Cases.photos(cases.agent, 1)))
                .then()
                .statusCode(200);
        escalated();
        done(arbiter, "take", Map.of());
        assertThat(seen(arbiter).getList("remedies")).contains("RESHIP").doesNotContain("REPAIR");
        done(arbiter, "decide", ruling("RESHIP", "SELLER"));
        Cases.post(cases.agent, "/disputes/" + id + "/carry-out", Map.of())
                .then()
                .statusCode(200);
        var ordered = cases.view(id);
        assertThat(ordered.getString("kind")).isEqualTo("RESHIP");
        assertThat(ordered.getString("outbound")).isEqualTo("DUE");
        assertThat(ordered.getString("money")).isEqualTo("NONE");
        var sent = cases.done(cases.agent, id, "resend", Map.of("carrier", "SF", "number", "SF1"));
        assertThat(sent.getString("outbound")).isEqualTo("SENT");
    }

    @Test
    void eachSideReadsTheWordsToItself() {
        escalated();
        done(arbiter, "take", Map.of());
        done(arbiter, "decide", ruling("REJECTION_STANDS", "BUYER"));
        assertThat(seen(cases.buyer).getString("judgements[0].toBuyer")).isEqualTo("给买家的话");
        assertThat(seen(cases.buyer).getString("judgements[0].toSeller")).isNull();
        assertThat(seen(cases.agent).getString("judgements[0].toSeller")).isEqualTo("给商家的话");
        assertThat(seen(cases.agent).getString("judgements[0].toBuyer")).isNull();
    }

    @Test
    void theSideThatIsAskedHasFortyEightHoursThenItIsDecidedOnWhatIsThere() {
        var before = escalated();
        done(arbiter, "take", Map.of());
        var asked = done(arbiter, "ask", Map.of("side", "SELLER", "text", "请提供装箱视频"));
        assertThat(asked.getString("state")).isEqualTo("EVIDENCE_SELLER");
        assertThat(Duration.between(
                        Instant.parse(before.getString("escalatedAt")), Instant.parse(asked.getString("dueAt"))))
                .isEqualTo(Duration.ofHours(48));
        say(cases.buyer).then().statusCode(409).body("code", equalTo("OTHER_SIDE_SPEAKS"));
        assertThat(seen(cases.agent).getList("actions")).contains("SAY");
        cases.moveTo(Instant.parse(asked.getString("dueAt")));
        assertThat(seen(arbiter).getString("state")).isEqualTo("OPEN");
        assertThat(cases.view(id).getList("timeline.verb")).contains("EVIDENCE_OVER");
        // and it may be decided at once, when the side has no more to say
        done(arbiter, "ask", Map.of("side", "BUYER", "text", "请拍壶底"));
        var said = new HashMap<String, Object>(Map.of("text", "在这里", "done", true));
        said.put("evidence", cases.photosFor(order, 1));
        assertThat(done(cases.buyer, "evidence", said).getString("state")).isEqualTo("OPEN");
    }

    @Test
    void anExpertMeasuresAgainstAWrittenStandard() {
        escalated();
        tryTo(expert, "opinion", opined("BREAK")).then().statusCode(404);
        done(arbiter, "take", Map.of());
        assertThat(Api.as(expert).get("/disputes/{id}", id).statusCode()).isEqualTo(404);
        done(arbiter, "ask-opinion", Map.of("standardId", "CLOTHES", "question", "是否穿过？"));
        tryTo(arbiter, "ask-opinion", Map.of("standardId", "CLOTHES", "question", "再看一次"))
                .then()
                .statusCode(409)
                .body("code", equalTo("OPINION_AWAITED"));
        assertThat(queue(expert, "OPEN")).contains(id.toString());
        tryTo(expert, "opinion", opined("SEAMS")).then().statusCode(422).body("code", equalTo("POINTS_MISSING"));
        var given = done(expert, "opinion", opined("SEAMS", "COLOUR", "UNWORN", "SIZE"));
        assertThat(given.getString("opinions[0].finding")).isEqualTo("FAULTY");
        assertThat(given.getList("opinions[0].answers.result")).hasSize(4);
        tryTo(expert, "opinion", opined("SEAMS", "COLOUR", "UNWORN", "SIZE"))
                .then()
                .statusCode(409);
        assertThat(queue(expert, "DONE")).contains(id.toString());
        assertThat(seen(cases.buyer).getString("opinions[0].standard.points[0].text"))
                .isNotBlank();
    }

    @Test
    void anAppealInTimeStopsTheMoneyAndGoesToSomebodyElse() {
        escalated();
        done(arbiter, "take", Map.of());
        var decided = done(arbiter, "decide", ruling("FULL_REFUND", "SELLER"));
        done(cases.agent, "appeal", Map.of("text", "商品完好"));
        tryTo(cases.buyer, "appeal", Map.of("text", "我也要")).then().statusCode(409);
        cases.moveTo(Instant.parse(decided.getString("dueAt")).plus(Duration.ofHours(1)));
        assertThat(cases.view(id).getString("money")).isEqualTo("NONE");
        tryTo(arbiter, "take", Map.of()).then().statusCode(409);
        done(another, "take", Map.of());
        tryTo(arbiter, "decide", ruling("FULL_REFUND", "SELLER")).then().statusCode(409);
        var last = done(another, "decide", part("100.00"));
        assertThat(last.getString("state")).isEqualTo("FINAL");
        assertThat(last.getList("judgements.instance")).containsExactly(1, 2);
        assertThat(cases.view(id).getString("amount.amount")).isEqualTo("100.00");
        assertThat(cases.view(id).getList("quote.amount.amount")).containsExactly("100.00");
        tryTo(cases.buyer, "appeal", Map.of("text", "再来"))
                .then()
                .statusCode(409)
                .body("code", equalTo("DISPUTE_OVER"));
        // the shop does it itself, before the platform does
        assertThat(done(cases.agent, "carry-out", Map.of()).getBoolean("carriedOut"))
                .isTrue();
        tryTo(cases.agent, "carry-out", Map.of()).then().statusCode(409).body("code", equalTo("NOTHING_TO_CARRY_OUT"));
        assertThat(cases.view(id).getString("refunds[0].total.amount")).isEqualTo("100.00");
        assertThat(cases.view(id).getList("refunds")).hasSize(1);
    }

    @Test
    void aPartIsNeverMoreThanWhatIsLeft() {
        escalated();
        done(arbiter, "take", Map.of());
        tryTo(arbiter, "decide", part("259.81"))
                .then()
                .statusCode(422)
                .body("code", equalTo("MORE_THAN_LEFT"))
                .body("errors[0].pointer", equalTo("/parts/0/amount"))
                .body("detail", containsString("¥259.80"));
        tryTo(arbiter, "decide", ruling("PART_REFUND", "SELLER")).then().statusCode(400);
        assertThat(seen(arbiter).getString("state")).isEqualTo("OPEN");
        assertThat(done(arbiter, "decide", part("259.80")).getString("judgements[0].worth.amount"))
                .isEqualTo("259.80");
    }

    @Test
    void aRejectionThatStandsClosesTheCaseAfterSevenDays() {
        escalated();
        done(arbiter, "take", Map.of());
        var decided = done(arbiter, "decide", ruling("REJECTION_STANDS", "BUYER"));
        assertThat(decided.getString("dueClock")).isEqualTo("C16");
        cases.moveTo(Instant.parse(decided.getString("dueAt")));
        assertThat(cases.view(id).getString("request")).isEqualTo("EXPIRED");
        assertThat(seen(cases.buyer).getString("state")).isEqualTo("FINAL");
        tryTo(cases.buyer, "appeal", Map.of("text", "晚了")).then().statusCode(409);
    }

    @Test
    void aReturnByRulingGoesItsOrdinaryWay() {
        escalated();
        done(arbiter, "take", Map.of());
        var decided = done(arbiter, "decide", ruling("RETURN_REFUND", "SELLER"));
        cases.moveTo(Instant.parse(decided.getString("dueAt")));
        assertThat(cases.view(id).getString("request")).isEqualTo("APPROVED");
        cases.ship(id);
        cases.receive(id, List.of(Cases.arrived(1, 2)));
        cases.inspect(id, List.of(Cases.accepted(1, 2)));
        assertThat(cases.refund(id).getString("refunds[0].total.amount")).isEqualTo("259.80");
        // what was carried out stays; only the finding can be appealed against
        done(cases.agent, "appeal", Map.of("text", "责任不在我们"));
        done(another, "take", Map.of());
        tryTo(another, "decide", ruling("REJECTION_STANDS", "BUYER"))
                .then()
                .statusCode(422)
                .body("code", equalTo("CARRIED_OUT_ALREADY"));
        assertThat(done(another, "decide", ruling("RETURN_REFUND", "CARRIER")).getString("state"))
                .isEqualTo("FINAL");
        assertThat(cases.view(id).getString("money")).isNotEqualTo("NONE");
    }

    @Test
    void anAppealAgainstWhatIsDoneWaitsForThePlatformWithAClock() {
        var appealed = appealedWhenDone();
        var due = Instant.parse(appealed.getString("dueAt"));
        assertThat(appealed.getString("dueClock")).isEqualTo("C14");
        assertThat(cases.view(id).getString("money")).isEqualTo("GRANTED");
        var queue = Api.as(another).get("/disputes?limit=200").jsonPath();
        assertThat(queue.getString("items.find { it.id == '" + id + "' }.dueClock"))
                .isEqualTo("C14");
        assertThat(queue.getString("items.find { it.id == '" + id + "' }.dueAt"))
                .isEqualTo(due.toString());
        assertThat(queue.<String>getList("items.dueAt.findAll { it != null }").stream()
                        .map(Instant::parse)
                        .toList())
                .isSorted();
        cases.moveTo(due.plus(Duration.ofHours(1)));
        assertThat(cases.view(id).<String>getList("timeline.verb")).containsOnlyOnce("DECISION_OVERDUE");
        assertThat(seen(another).getString("state")).isEqualTo("APPEALED");
        assertThat(seen(another).getString("dueAt")).isEqualTo(due.toString());
        done(another, "take", Map.of());
        assertThat(done(another, "decide", ruling("FULL_REFUND", "CARRIER")).getString("dueAt"))
                .isNull();
    }

    @Test
    void aRulingThatIsOverturnedLeavesNoSumBehind() {
        escalated();
        done(arbiter, "take", Map.of());
        done(arbiter, "decide", part("60.00"));
        assertThat(cases.view(id).getString("amount.amount")).isEqualTo("60.00");
        done(cases.agent, "appeal", Map.of("text", "商品完好"));
        done(another, "take", Map.of());
        done(another, "decide", ruling("REJECTION_STANDS", "BUYER"));
        assertThat(cases.view(id).getString("amount.amount")).isEqualTo("259.80");
        assertThat(cases.view(id).getList("refunds")).isEmpty();
    }

    @Test
    void anAppealDecidedInTimeIsNotOverdue() {
        var due = Instant.parse(appealedWhenDone().getString("dueAt"));
        done(another, "take", Map.of());
        done(another, "decide", ruling("FULL_REFUND", "CARRIER"));
        cases.moveTo(due.plus(Duration.ofHours(1)));
        assertThat(cases.view(id).getList("timeline.verb")).doesNotContain("DECISION_OVERDUE");
        assertThat(cases.view(id).getString("clocks.find { it.code == 'C14' && it.kind == 'SERVICE' }.state"))
                .isEqualTo("MET");
    }

    /** V94, on an appeal as it stood before. */
    @Test
    void anAppealFromBeforeItWasTimedIsGivenItsClockOnce() throws IOException {
        var due = appealedWhenDone().getString("dueAt");
        rows.change("delete from case_clock where subject_id = ? and code = 'C14' and kind = 'SERVICE'", id);
        assertThat(seen(another).getString("dueAt")).isNull();
        String timing;
        try (var file = getClass().getResourceAsStream("/db/migration/V94__An_open_appeal_has_its_clock.sql")) {
            timing = new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceFirst(";\\s*$", "");
        }
        rows.change(timing);
        rows.change(timing);
        assertThat(seen(another).getString("dueAt")).isEqualTo(due);
        assertThat(rows.count(
                        "select count(*) from case_clock where subject_id = ? and code = 'C14'"
                                + " and kind = 'SERVICE'",
                        id))
                .isOne();
        cases.moveTo(Instant.parse(due).plus(Duration.ofHours(1)));
        assertThat(cases.view(id).<String>getList("timeline.verb")).containsOnlyOnce("DECISION_OVERDUE");
    }

    /** By silence nothing else was said; once the platform has, its word is what everybody reads. */
    @Test
    void theFaultThatWasFoundGoesBeforeTheReasons() {
        assertThat(cases.view(id).getString("reason.fault")).isEqualTo("BUYER");
        escalated();
        done(arbiter, "take", Map.of());
        cases.moveTo(Instant.parse(
                done(arbiter, "decide", ruling("RETURN_REFUND", "SELLER")).getString("dueAt")));
        assertThat(cases.view(id).getString("reason.fault")).isEqualTo("SELLER");
    }

    private JsonPath appealedWhenDone() {
        escalated();
        done(arbiter, "take", Map.of());
        var decided = done(arbiter, "decide", ruling("FULL_REFUND", "SELLER"));
        var carriedOut = Instant.parse(decided.getString("dueAt"));
        cases.moveTo(carriedOut);
        var appealed = done(cases.agent, "appeal", Map.of("text", "责任不在我们"));
        assertThat(appealed.getString("dueAt"))
                .isEqualTo(carriedOut.plus(Duration.ofHours(72)).toString());
        return appealed;
    }

    @Test
    void whoAskedMayTakeItBackAndTheCaseGoesOn() {
        escalated();
        tryTo(cases.agent, "withdraw", Map.of()).then().statusCode(409).body("code", equalTo("NOT_ASKED_BY_YOU"));
        assertThat(done(cases.buyer, "withdraw", Map.of()).getString("state")).isEqualTo("WITHDRAWN");
        assertThat(cases.view(cases.buyer, id).getList("actions")).contains("EDIT", "WITHDRAW");
        assertThat(cases.view(id).getString("clocks[0].code")).isEqualTo("C9");
        escalate(cases.buyer).then().statusCode(409).body("code", equalTo("ESCALATED_BEFORE"));
    }

    /** C14, the first time: nobody is paid or refused by it, the platform is only told, and decides all the same. */
    @Test
    void aFirstDecisionThatIsLateIsSaidToBeSoAndIsStillMade() {
        var asked = escalated();
        var due = Instant.parse(asked.getString("dueAt"));
        assertThat(Duration.between(Instant.parse(asked.getString("escalatedAt")), due))
                .isEqualTo(Duration.ofHours(72));
        cases.moveTo(due.minus(Duration.ofMinutes(1)));
        assertThat(cases.view(id).getList("timeline.verb")).doesNotContain("DECISION_OVERDUE");
        cases.moveTo(due.plus(Duration.ofHours(1)));
        assertThat(cases.view(id).<String>getList("timeline.verb")).containsOnlyOnce("DECISION_OVERDUE");
        assertThat(cases.view(id).getString("money")).isEqualTo("NONE");
        assertThat(seen(arbiter).getString("state")).isEqualTo("OPEN");
        cases.moveTo(due.plus(Duration.ofDays(3)));
        assertThat(cases.view(id).<String>getList("timeline.verb")).containsOnlyOnce("DECISION_OVERDUE");
        done(arbiter, "take", Map.of());
        assertThat(done(arbiter, "decide", ruling("FULL_REFUND", "SELLER")).getString("dueClock"))
                .isEqualTo("C15");
    }

    /** C9: seven days after the no the case is closed, and with it the way to the platform. */
    @Test
    void whoeverAsksThePlatformAfterHisWindowIsTooLate() {
        var until = Instant.parse(cases.view(id).getString("clocks.find { it.code == 'C9' }.dueAt"));
        cases.moveTo(until.minus(Duration.ofMinutes(1)));
        assertThat(cases.view(cases.buyer, id).getList("actions")).contains("ESCALATE");
        cases.moveTo(until);
        assertThat(cases.view(cases.buyer, id).getString("request")).isEqualTo("EXPIRED");
        assertThat(cases.view(cases.buyer, id).getList("actions")).doesNotContain("ESCALATE");
        escalate(cases.buyer).then().statusCode(409);
        assertThat(queue(arbiter, "OPEN")).doesNotContain(id.toString());
    }

    /** §6: of the lines of paid orders, and of the cases that were closed; what is not paid and not closed counts nowhere. */
    @Test
    void theRatesDivideByPaidLinesAndByClosedCases() {
        var time = Instant.parse(escalated().getString("escalatedAt"));
        done(arbiter, "take", Map.of());
        done(arbiter, "decide", ruling("FULL_REFUND", "SELLER"));
        cases.moveTo(time.plus(Duration.ofDays(2)));
        var before = rates();
        var paid = before.getLong("refunds.of") + 2;
        cases.placed(aDeliveredOrder().at(time).of(1, "1.00").of(1, "2.00"));
        cases.placed(aPaidOrder().at(time).unpaid().of(1, "5.00"));
        cases.placed(aPaidOrder().at(time).cancelled().of(1, "5.00"));
        var after = rates();
        assertThat(after.getLong("refunds.of")).isEqualTo(paid);
        assertThat(after.getInt("refunds.count")).isEqualTo(1);
        assertThat(after.getLong("refunds.millionths")).isEqualTo(Math.round(1_000_000.0 / paid));

        var open = cases.placed(aDeliveredOrder().at(time).of(1, "10.00").of(1, "20.00"))
                .id();
        cases.aSubmittedReturn(open, 1, 1);
        cases.done(cases.buyer, cases.aSubmittedReturn(open, 2, 1), "withdraw", Map.of());
        assertThat(rates().getLong("stepIns.of"))
                .as("what was closed today counts tomorrow")
                .isEqualTo(before.getLong("stepIns.of"));
        cases.moveTo(time.plus(Duration.ofDays(3)));
        assertThat(rates().getLong("stepIns.of"))
                .as("the one that is closed, not the one that is open")
                .isEqualTo(before.getLong("stepIns.of") + 1);
        assertThat(rates().getInt("stepIns.count")).isEqualTo(1);
    }

    /** Nothing was done to the case: only time has passed, and with it the answer is another. */
    @Test
    void whoReadItBeforeIsNotToldThatNothingChangedWhenHeMayAskThePlatform() {
        var fresh = cases.aSubmittedReturn(
                cases.placed(aDeliveredOrder().of(1, "10.00")).id(), 1, 1);
        var before = Api.as(cases.buyer).get("/returns/{id}", fresh);
        readAgain(fresh, before.header("ETag")).then().statusCode(304);
        cases.moveTo(Instant.parse(before.jsonPath().getString("escalateFrom")));
        var after = readAgain(fresh, before.header("ETag"));
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.jsonPath().getInt("version"))
                .isEqualTo(before.jsonPath().getInt("version"));
        assertThat(after.jsonPath().getList("actions")).contains("ESCALATE");
        // what he read is still the version that it has
        Api.as(cases.buyer, Json.of(Map.of("text", "没人理我")))
                .header("If-Match", before.header("ETag"))
                .post("/returns/{id}/escalate", fresh)
                .then()
                .statusCode(200);
    }

    private Response readAgain(UUID fresh, String etag) {
        return Api.as(cases.buyer).header("If-None-Match", etag).get("/returns/{id}", fresh);
    }

    @Test
    void theOtherSideIsAskedFirst() {
        var fresh = cases.aSubmittedReturn(
                cases.placed(aDeliveredOrder().of(1, "10.00")).id(), 1, 1);
        var from = Instant.parse(cases.view(cases.buyer, fresh).getString("escalateFrom"));
        var asked = Map.of("text", "没人理我");
        cases.tryTo(cases.buyer, fresh, "escalate", asked)
                .then()
                .statusCode(409)
                .body("code", equalTo("TOO_EARLY_TO_ESCALATE"));
        assertThat(cases.view(cases.buyer, fresh).getString("blocked.find { it.action == 'ESCALATE' }.code"))
                .isEqualTo("TOO_EARLY_TO_ESCALATE");
        cases.moveTo(from);
        for (var side : List.of(cases.buyer, cases.agent)) {
            assertThat(cases.view(side, fresh).getList("actions")).contains("ESCALATE");
        }
        assertThat(cases.done(cases.agent, fresh, "escalate", asked).getString("escalatedBy"))
                .isEqualTo("SELLER");
    }

    @Test
    void ofTwoArbitersAtOnceOneGetsIt() {
        escalated();
        var answers = AtOnce.all(
                () -> tryTo(arbiter, "take", Map.of()).statusCode(),
                () -> tryTo(another, "take", Map.of()).statusCode());
        assertThat(answers).containsOnlyOnce(200);
        var winner = answers.getFirst() == 200 ? arbiter : another;
        var loser = answers.getFirst() == 200 ? another : arbiter;
        assertThat(Api.as(loser).get("/disputes/{id}", id).statusCode()).isEqualTo(404);
        assertThat(queue(winner, "MINE")).contains(id.toString());
        assertThat(queue(loser, "OPEN")).doesNotContain(id.toString());
    }

    @Test
    void foreignersFindNothing() {
        escalated();
        for (var token : List.of(Tokens.buyer2(), Tokens.agent2(), Tokens.agent())) {
            assertThat(Api.as(token).get("/disputes/{id}", id).statusCode()).isEqualTo(404);
            tryTo(token, "evidence", Map.of("text", "?")).then().statusCode(404);
        }
        var file = seen(cases.buyer).getString("statements[0].files[0].id");
        assertThat(Api.as(arbiter).get("/evidence/{id}/original", file).statusCode())
                .isEqualTo(200);
        assertThat(Api.as(expert).get("/evidence/{id}/original", file).statusCode())
                .isEqualTo(404);
        done(another, "take", Map.of());
        assertThat(Api.as(arbiter).get("/evidence/{id}/original", file).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theSameRequestTwiceIsOneStatement() {
        escalated();
        var key = UUID.randomUUID().toString();
        for (var i = 0; i < 2; i++) {
            Api.as(cases.agent, aftercare.testing.Json.of(Map.of("text", "我们寄出时完好")))
                    .header("Idempotency-Key", key)
                    .post("/disputes/{id}/evidence", id)
                    .then()
                    .statusCode(200);
        }
        assertThat(seen(cases.agent).getList("statements")).hasSize(2);
    }

    @Test
    void whenAllWasSaidNothingMoreIsOfferedToBeSaid() {
        escalated();
        for (var i = 1; i <= 198; i++) {
            rows.change(
                    "insert into statement (id, shop_id, dispute_id, side, kind, text, files, at, actor_kind, actor_id,"
                            + " actor_name) select ?, shop_id, dispute_id, side, 'EVIDENCE', '还有', '[]', at, actor_kind,"
                            + " actor_id, actor_name from statement where dispute_id = ? and kind = 'ESCALATION'",
                    UUID.randomUUID(),
                    id);
        }
        assertThat(seen(cases.agent).getList("actions")).contains("SAY");
        var last = done(cases.buyer, "evidence", Map.of("text", "最后一句"));
        for (var side : List.of(last, seen(cases.agent))) {
            assertThat(side.getList("actions")).doesNotContain("SAY");
            assertThat(side.getString("blocked.find { it.action == 'SAY' }.code"))
                    .isEqualTo("SAID_ENOUGH");
            assertThat(side.getString("blocked.find { it.action == 'SAY' }.reason"))
                    .contains("200");
        }
        say(cases.agent).then().statusCode(422).body("errors[0].code", equalTo("SAID_ENOUGH"));
    }

    @Test
    void thePacketHoldsEveryFileWithItsHashAndItsChineseCanBeRead() throws Exception {
        escalated();
        cases.done(cases.agent, id, "note", Map.of("text", "内部讨论不给买家看"));
        done(arbiter, "take", Map.of());
        done(arbiter, "decide", ruling("FULL_REFUND", "SELLER"));
        var entries = unzipped(cases.buyer);
        var manifest = JsonPath.from(new String(entries.get("manifest.json"), StandardCharsets.UTF_8));
        assertThat(manifest.getList("files")).hasSize(2);
        assertThat(manifest.getList("files.intact")).containsOnly(true);
        assertThat(manifest.getList("files.uploadedBySide")).contains("BUYER", "STAFF");
        assertThat(manifest.getString("files.find { it.uploadedBySide == 'STAFF' }.uploadedBy"))
                .isNull();
        for (var path : manifest.<String>getList("files.path")) {
            assertThat(entries.get(path)).isNotEmpty();
        }
        var text = textOf(entries.get("packet.pdf"));
        assertThat(text).contains("照片看得很清楚", "给买家的话", "SHA-256", "CN_7D v1");
        assertThat(text).as("what was bought and how it travelled").contains("不属于例外商品", "发给买家", "签收或收货");
        assertThat(text).as("no code without a word").doesNotContain("PATIENCE", "WITH_BUYER");
        assertThat(text).doesNotContain("内部讨论", "给商家的话");
        assertThat(textOf(unzipped(cases.agent).get("packet.pdf"))).contains("内部讨论不给买家看", "给商家的话");
        assertThat(Api.as(Tokens.buyer2()).get("/disputes/{id}/packet", id).statusCode())
                .isEqualTo(404);
        assertThat(Api.as(another).get("/disputes/{id}/packet.pdf", id).statusCode())
                .isEqualTo(404);
    }

    /** Domain rules §9.3: what money went back to which payment, and the rules as they were shown. */
    @Test
    void thePaperSaysWhatWasPaidBackAndByWhichRules() throws Exception {
        escalated();
        var before = textOf(unzipped(cases.buyer).get("packet.pdf"));
        assertThat(before).contains("自签收次日起7天", "依法不适用", "重新上架费不得扣除", "尚未同意任何退款");
        done(arbiter, "take", Map.of());
        done(arbiter, "decide", ruling("FULL_REFUND", "SELLER"));
        done(cases.agent, "carry-out", Map.of());
        rows.change(
                "update refund_leg set state = 'PAID', reference = 'PSP-7' where refund_id in"
                        + " (select id from refund where return_id = ?)",
                id);
        for (var reader : List.of(cases.buyer, cases.agent)) {
            var paper = textOf(unzipped(reader).get("packet.pdf"));
            assertThat(paper).contains("付款方式", "电子钱包·ALIPAY", "支付机构流水号", "PSP-7", "已到账");
        }
    }

    @Test
    void thePaperSaysWhatTheBoxWeighed() throws Exception {
        order = cases.placed(aDeliveredOrder().of(1, "30.00")).id();
        id = cases.anArrivedReturn(order, 1, 1);
        cases.inspect(id, List.of(cases.anotherItem(1, 1)));
        cases.moveTo(Instant.parse(cases.view(cases.buyer, id).getString("escalateFrom")));
        escalated();
        rows.change(
                "update return_request set travel = '{\"declaredGrams\":500,\"arrivedGrams\":90}' where id = ?", id);
        assertThat(textOf(unzipped(cases.buyer).get("packet.pdf")))
                .contains("退货包裹重量", "寄件人申报500g", "到货称重90g")
                .doesNotContain("承运商称重");
    }

    @Test
    void whoSignedTheInspectionIsOnTheShopsPaperOnly() throws Exception {
        order = cases.placed(aDeliveredOrder().of(1, "30.00")).id();
        id = cases.anArrivedReturn(order, 1, 1);
        cases.inspect(id, List.of(cases.anotherItem(1, 1)));
        cases.moveTo(Instant.parse(cases.view(cases.buyer, id).getString("escalateFrom")));
        escalated();
        var signed = cases.view(id).getString("lines[0].units[0].signedBy");
        assertThat(textOf(unzipped(cases.agent).get("packet.pdf"))).contains(signed, "签字");
        assertThat(textOf(unzipped(cases.buyer).get("packet.pdf"))).doesNotContain(signed, "签字");
    }

    @Test
    void whatWentWrongIsOnTheShopsPaperOnly() throws Exception {
        // bought by the sandbox's clock, for nothing goes wrong before
        var now = Instant.parse(cases.view(id).getString("submittedAt"));
        order = cases.placed(aDeliveredOrder().at(now).of(1, "30.00")).id();
        id = cases.aSubmittedReturn(order, 1, 1);
        cases.reject(id);
        escalated();
        var rude = Map.of("code", "F_S2", "failedAt", now.toString(), "note", "电话里发了火");
        Cases.post(cases.agent, "/returns/" + id + "/failures", rude).then().statusCode(201);
        assertThat(textOf(unzipped(cases.agent).get("packet.pdf"))).contains("F-S2态度冷淡或恶劣", "电话里发了火");
        assertThat(textOf(unzipped(cases.buyer).get("packet.pdf"))).doesNotContain("F-S2", "电话里发了火", "失误");
    }

    private Map<String, byte[]> unzipped(String token) throws IOException {
        var answer = Api.as(token)
                .get("/disputes/{id}/packet", id)
                .then()
                .statusCode(200)
                .extract();
        assertThat(answer.header("Content-Disposition")).contains(".zip");
        var entries = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(answer.asInputStream())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    /** As a reader copies it out of the page; a line may break anywhere. */
    private static String textOf(byte[] pdf) throws IOException {
        var reader = new PdfReader(pdf);
        var text = new StringBuilder();
        for (var page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(reader).getTextFromPage(page));
        }
        return text.toString().replaceAll("\\s+", "").replace("CN_7Dv1", "CN_7D v1");
    }

    @Test
    void theRatesCountByTheirDefinitions() {
        var none = rates();
        assertThat(none.getInt("refunds.count")).isZero();
        assertThat((Object) none.get("stepIns.millionths")).isNull();
        escalated();
        done(arbiter, "take", Map.of());
        done(arbiter, "decide", ruling("FULL_REFUND", "SELLER"));
        var today = rates();
        // the 28 days end yesterday
        assertThat(today.getInt("refunds.count")).isZero();
        assertThat(today.getInt("ordersOfMonth.count")).isEqualTo(1);
        var time = Instant.parse(seen(cases.agent).getString("escalatedAt"));
        cases.moveTo(time.plus(Duration.ofDays(2)));
        var later = rates();
        assertThat(later.getInt("refunds.count")).isEqualTo(1);
        assertThat(later.getInt("stepIns.count")).isEqualTo(1);
    }

    private JsonPath rates() {
        return Api.as(cases.agent)
                .get("/disputes/rates")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Response escalate(String token) {
        return cases.tryTo(token, id, "escalate", Map.of("text", "照片看得很清楚", "evidence", cases.photosFor(order, 1)));
    }

    private JsonPath escalated() {
        return escalate(cases.buyer).then().statusCode(200).extract().jsonPath();
    }

    private Response say(String token) {
        return tryTo(token, "evidence", Map.of("text", "还有"));
    }

    private Response tryTo(String token, String verb, Object body) {
        return Cases.post(token, "/disputes/" + id + "/" + verb, body);
    }

    private JsonPath done(String token, String verb, Object body) {
        return tryTo(token, verb, body).then().statusCode(200).extract().jsonPath();
    }

    private JsonPath seen(String token) {
        return Api.as(token)
                .get("/disputes/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> queue(String token, String which) {
        return Api.as(token)
                .get("/disputes?limit=200&which=" + which)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    private static Map<String, Object> ruling(String remedy, String fault) {
        return new HashMap<>(Map.of("remedy", remedy, "fault", fault, "toBuyer", "给买家的话", "toSeller", "给商家的话"));
    }

    private static Map<String, Object> part(String amount) {
        var ruling = ruling("PART_REFUND", "SELLER");
        ruling.put("parts", List.of(Map.of("lineNo", 1, "amount", Map.of("amount", amount, "currency", "CNY"))));
        return ruling;
    }

    private static Map<String, Object> opined(String... points) {
        var answers = new ArrayList<Map<String, String>>();
        for (var point : points) {
            answers.add(Map.of("pointId", point, "result", "MET"));
        }
        return Map.of("finding", "FAULTY", "answers", answers, "text", "开线");
    }
}
