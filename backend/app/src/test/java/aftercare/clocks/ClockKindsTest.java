package aftercare.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.access.Role;
import aftercare.duty.Week;
import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.Rows;
import aftercare.testing.Tokens;
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

/** Patience, promises, and what may be done to a running clock. */
@QuarkusTest
class ClockKindsTest {

    /** 16:00 in the shop. */
    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    @Inject
    TwoShops shops;

    @Inject
    Rows rows;

    private Cases cases;
    private UUID shop;

    @BeforeEach
    void openTheSandbox() {
        shop = shops.another("shop " + UUID.randomUUID(), true);
        cases = Cases.of(shops, shop);
        cases.moveTo(START);
    }

    @Test
    void afterFiveDaysTheBuyersPatienceIsOverAndNothingElseHappens() {
        var id = cases.anApprovedReturn(delivered(), 1, 1);
        assertThat(clock(id, "PATIENCE", "dueAt")).isEqualTo("2026-11-25T08:00:00Z");
        assertThat(cases.moveTo(START.plus(Duration.ofDays(5)))).isZero();
        assertThat(clock(id, "PATIENCE", "state")).isEqualTo("MISSED");
        assertThat(cases.view(id).getString("request")).isEqualTo("APPROVED");
        assertThat(told(id, "clock.warning")).isOne();
        Api.as(cases.agent).get("/returns").then().body("items[0].patienceAt", equalTo("2026-11-25T08:00:00Z"));
    }

    @Test
    void whatIsDoneBeforeIsMet() {
        var id = cases.aSubmittedReturn(delivered(), 1, 1);
        cases.done(cases.buyer, id, "withdraw", Map.of());
        assertThat(clock(id, "PATIENCE", "state")).isEqualTo("MET");
        cases.moveTo(START.plus(Duration.ofDays(6)));
        assertThat(clock(id, "PATIENCE", "state")).isEqualTo("MET");
        assertThat(told(id, "clock.warning")).isZero();
        Api.as(cases.agent)
                .get("/returns?sort=NEW")
                .then()
                .body("items[0].patienceAt", org.hamcrest.Matchers.nullValue());
    }

    @Test
    void aShopThatPromisesNothingHasNoServiceClocks() {
        var id = cases.anAcceptedReturn(delivered(), 1, 1);
        assertThat(cases.view(id).getList("clocks.findAll { it.kind == 'SERVICE' }"))
                .isEmpty();
    }

    @Test
    void thePromisedFirstAnswerIsCountedInBusinessTime() {
        promise(true);
        cases.moveTo(START.plus(Duration.ofMinutes(90)));
        // 17:30, and it closes at 18:00
        var answered = cases.aSubmittedReturn(delivered(), 1, 1);
        var late = cases.aSubmittedReturn(delivered(), 1, 1);
        assertThat(clock(answered, "ANSWER", "dueAt")).isEqualTo("2026-11-21T01:30:00Z");
        cases.done(cases.agent, answered, "note", Map.of("text", "not for the buyer"));
        assertThat(clock(answered, "ANSWER", "state")).isEqualTo("RUNNING");
        // on the very instant
        cases.moveTo(Instant.parse("2026-11-21T01:29:59Z"));
        cases.approve(answered);
        cases.moveTo(Instant.parse("2026-11-21T01:30:01Z"));
        assertThat(clock(answered, "ANSWER", "state")).isEqualTo("MET");
        assertThat(clock(late, "ANSWER", "state")).isEqualTo("MISSED");
    }

    @Test
    void theHundredMinutesRunFromTheConfirmedFaultToDone() {
        promise(false);
        var id = cases.submitted(withPhotos(delivered())).getUUID("id");
        cases.approve(id);
        cases.ship(id);
        cases.receive(id, List.of(Cases.arrived(1, 1)));
        assertThat(cases.view(id).getList("clocks.findAll { it.code == 'DONE' }"))
                .isEmpty();
        cases.inspect(id, List.of(Cases.accepted(1, 1)));
        assertThat(clock(id, "DONE", "dueAt")).isEqualTo("2026-11-20T09:40:00Z");
        cases.moveTo(START.plus(Duration.ofMinutes(99)));
        cases.refund(id);
        assertThat(clock(id, "DONE", "state")).isEqualTo("MET");
    }

    @Test
    void theHundredMinutesOfAnExchangeEndWhenTheNewOneLeaves() {
        promise(false);
        var order = delivered();
        var asked = withPhotos(order);
        asked.put("kind", "EXCHANGE");
        var id = cases.submitted(asked).getUUID("id");
        cases.approve(id);
        cases.ship(id);
        cases.receive(id, List.of(Cases.arrived(1, 1)));
        cases.inspect(id, List.of(Cases.accepted(1, 1)));
        assertThat(clock(id, "DONE", "state")).isEqualTo("RUNNING");
        cases.moveTo(START.plus(Duration.ofMinutes(99)));
        cases.done(cases.agent, id, "resend", Map.of("carrier", "SF", "number", "SF1"));
        assertThat(clock(id, "DONE", "state")).isEqualTo("MET");
    }

    @Test
    void aChangedMindIsNoFaultAndHasNoHundredMinutes() {
        promise(false);
        var id = cases.anAcceptedReturn(delivered(), 1, 1);
        assertThat(cases.view(id).getList("clocks.findAll { it.code == 'DONE' }"))
                .isEmpty();
    }

    /** The reason was a changed mind; that the goods were faulty the platform has found. */
    @Test
    void aFaultThatThePlatformFoundHasItsHundredMinutesToo() {
        promise(false);
        var id = cases.aSubmittedReturn(delivered(), 1, 1);
        cases.reject(id);
        cases.done(cases.buyer, id, "escalate", Map.of("text", "是坏的"));
        var arbiter = Tokens.person("arbiter-" + UUID.randomUUID(), Role.ARBITER);
        Cases.post(arbiter, "/disputes/" + id + "/take", Map.of()).then().statusCode(200);
        var ruling = Map.of("remedy", "RETURN_REFUND", "fault", "SELLER", "toBuyer", "给买家的话", "toSeller", "给商家的话");
        Cases.post(arbiter, "/disputes/" + id + "/decide", ruling).then().statusCode(200);
        Cases.post(cases.agent, "/disputes/" + id + "/carry-out", Map.of())
                .then()
                .statusCode(200);
        cases.ship(id);
        cases.receive(id, List.of(Cases.arrived(1, 1)));
        cases.inspect(id, List.of(Cases.accepted(1, 1)));
        assertThat(clock(id, "DONE", "state")).isEqualTo("RUNNING");
    }

    @Test
    void aPausedClockStandsStillAndGoesOnWithWhatWasLeft() {
        var id = aRefund();
        cases.moveTo(START.plus(Duration.ofHours(40)));
        var paused = cases.done(
                cases.supervisor,
                id,
                "pause-clock",
                Map.of("reason", "COURT_OR_POLICE", "reference", "case 7 of 2026"));
        assertThat(paused.getString("clocks[0].state")).isEqualTo("PAUSED");
        assertThat(paused.getString("clocks[0].pausedFor")).isNotBlank();
        assertThat(paused.getList("actions")).contains("RESUME_CLOCK").doesNotContain("PAUSE_CLOCK");
        assertThat(cases.moveTo(START.plus(Duration.ofHours(100)))).isZero();
        assertThat(cases.view(id).getString("money")).isEqualTo("NONE");
        var resumed = cases.done(cases.supervisor, id, "resume-clock", Map.of());
        assertThat(resumed.getString("clocks[0].dueAt"))
                .isEqualTo(START.plus(Duration.ofHours(108)).toString());
        assertThat(resumed.getList("timeline.verb")).startsWith("RESUMED", "PAUSED");
        assertThat(cases.moveTo(START.plus(Duration.ofHours(108)).minusMillis(1)))
                .isZero();
        assertThat(cases.moveTo(START.plus(Duration.ofHours(108)))).isOne();
        assertThat(cases.view(id).getString("money")).isEqualTo("GRANTED");
    }

    @Test
    void aPauseEndsByItselfAndTheClockGoesOn() {
        var id = aRefund();
        cases.moveTo(START.plus(Duration.ofHours(40)));
        var until = START.plus(Duration.ofHours(100));
        for (var wrong : List.of(
                Map.entry(START.plus(Duration.ofHours(39)), "DEADLINE_PASSED"),
                Map.entry(START.plus(Duration.ofDays(60)), "PAUSE_TOO_LONG"))) {
            cases.tryTo(
                            cases.supervisor,
                            id,
                            "pause-clock",
                            Map.of(
                                    "reason",
                                    "THIRD_PARTY_EVIDENCE",
                                    "reference",
                                    "the laboratory",
                                    "until",
                                    wrong.getKey().toString()))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo(wrong.getValue()))
                    .body("errors[0].pointer", equalTo("/until"));
        }
        cases.done(
                cases.supervisor,
                id,
                "pause-clock",
                Map.of("reason", "COURT_OR_POLICE", "reference", "case 7", "until", until.toString()));
        assertThat(clock(id, "PAUSE", "dueAt")).isEqualTo(until.toString());
        assertThat(cases.moveTo(until.minusMillis(1))).isZero();
        assertThat(cases.moveTo(until)).isZero();
        assertThat(clock(id, "C1", "dueAt"))
                .isEqualTo(until.plus(Duration.ofHours(8)).toString());
        assertThat(cases.view(id).getString("timeline[0].verb")).isEqualTo("RESUMED");
        assertThat(cases.moveTo(until.plus(Duration.ofHours(8)))).isOne();
        assertThat(cases.view(id).getString("money")).isEqualTo("GRANTED");
    }

    @Test
    void whoeverDecidesWhileTheClockStandsEndsThePauseToo() {
        var id = aRefund();
        cases.done(cases.supervisor, id, "pause-clock", Map.of("reason", "NEGOTIATION", "consent", "by telephone"));
        cases.approve(id);
        assertThat(clock(id, "PAUSE", "state")).isEqualTo("MET");
    }

    @Test
    void whoeverNamesThePlatformACourtOrAThirdPartySaysWhereThatCanBeLookedUp() {
        var id = aRefund();
        for (var reason : List.of("PLATFORM_EXTENSION", "COURT_OR_POLICE", "THIRD_PARTY_EVIDENCE")) {
            for (var asked : List.of(Map.of("reason", reason), Map.of("reason", reason, "reference", "  "))) {
                cases.tryTo(cases.supervisor, id, "pause-clock", asked)
                        .then()
                        .statusCode(422)
                        .body("code", equalTo("REFERENCE_MISSING"))
                        .body("errors[0].pointer", equalTo("/reference"));
            }
        }
        cases.done(
                cases.supervisor,
                id,
                "pause-clock",
                Map.of("reason", "PLATFORM_EXTENSION", "reference", "TB-77", "note", "among us"));
        var seen = Api.as(cases.buyer).get("/returns/{id}", id).jsonPath();
        assertThat(seen.getString("timeline[0].text")).contains("TB-77").doesNotContain("among us");
    }

    @Test
    void aPausedCaseIsLastInTheQueueAndCanStillBeDecided() {
        var id = aRefund();
        cases.done(cases.supervisor, id, "pause-clock", Map.of("reason", "NEGOTIATION", "consent", "by telephone"));
        aRefund();
        Api.as(cases.agent)
                .get("/returns")
                .then()
                .body("items[1].id", equalTo(id.toString()))
                .body("items[1].pausedFor", equalTo("NEGOTIATION"))
                .body("items[1].dueAt", org.hamcrest.Matchers.nullValue());
        var done = cases.approve(id);
        assertThat(done.getString("money")).isEqualTo("GRANTED");
        assertThat(done.getString("clocks[0].state")).isEqualTo("MET");
    }

    @Test
    void aBuyerMayGiveTheShopThreeMoreDaysOnce() {
        var id = aRefund();
        cases.tryTo(cases.buyer, id, "extend-clock", Map.of("days", 4)).then().statusCode(400);
        var more = cases.done(cases.buyer, id, "extend-clock", Map.of("days", 3));
        assertThat(more.getString("clocks[0].dueAt"))
                .isEqualTo(START.plus(Duration.ofHours(48 + 72)).toString());
        assertThat(more.getBoolean("clocks[0].extended")).isTrue();
        cases.tryTo(cases.buyer, id, "extend-clock", Map.of("days", 1))
                .then()
                .statusCode(409)
                .body("code", equalTo("EXTENDED_BEFORE"));
        assertThat(cases.moveTo(START.plus(Duration.ofHours(119)))).isZero();
        assertThat(cases.moveTo(START.plus(Duration.ofHours(120)))).isOne();
    }

    @Test
    void aClockThatWaitsForTheBuyerIsNotHisToExtend() {
        var id = cases.anApprovedReturn(delivered(), 1, 1);
        cases.tryTo(cases.buyer, id, "extend-clock", Map.of("days", 1))
                .then()
                .statusCode(409)
                .body("code", equalTo("CLOCK_WAITS_FOR_YOU"));
    }

    @Test
    void anImportedDeadlineGoesBeforeThePreset() {
        var id = aRefund();
        var sooner = START.plus(Duration.ofHours(3));
        cases.tryTo(cases.supervisor, id, "import-deadline", deadline(START))
                .then()
                .statusCode(422)
                .body("code", equalTo("DEADLINE_PASSED"));
        var imported = cases.done(cases.supervisor, id, "import-deadline", deadline(sooner));
        assertThat(imported.getString("clocks[0].dueAt")).isEqualTo(sooner.toString());
        assertThat(imported.getString("clocks[0].dueSource")).isEqualTo("WeChat");
        assertThat(cases.moveTo(sooner)).isOne();
        assertThat(cases.view(id).getString("money")).isEqualTo("GRANTED");
    }

    @Test
    void everyStepOfAClockIsTold() {
        var id = aRefund();
        cases.done(cases.supervisor, id, "pause-clock", Map.of("reason", "NEGOTIATION", "consent", "by telephone"));
        cases.done(cases.supervisor, id, "resume-clock", Map.of());
        cases.done(cases.buyer, id, "extend-clock", Map.of("days", 1));
        cases.moveTo(START.plus(Duration.ofDays(3)));
        assertThat(
                        rows
                                .list(
                                        "select data from event where subject_id = ? and type = 'clock.changed' order by id",
                                        id)
                                .stream()
                                .map(row -> row.getFirst().toString())
                                .filter(data -> data.contains("\"C1\""))
                                .map(data -> data.replaceAll(".*\"change\":\"(\\w+)\".*", "$1")))
                .containsExactly("STARTED", "PAUSED", "RESUMED", "EXTENDED", "FIRED");
    }

    @Test
    void theBoardCanBeAskedByPersonCodeAndKind() {
        var mine = aRefund();
        aRefund();
        cases.aSubmittedReturn(delivered(), 1, 1);
        var me = Api.as(cases.agent).get("/me").jsonPath().getString("subject");
        cases.done(cases.agent, mine, "assign", Map.of("subject", me));
        Api.as(cases.agent)
                .get("/clocks?assignee=me")
                .then()
                .body("items.subjectId", contains(mine.toString()))
                .body("items[0].label", equalTo(cases.view(mine).getString("number")))
                .body("items[0].waitsFor", equalTo("SELLER"));
        Api.as(cases.agent).get("/clocks?assignee=nobody").then().body("items", hasSize(2));
        Api.as(cases.agent).get("/clocks?code=C3").then().body("items.code", contains("C3"));
        Api.as(cases.agent).get("/clocks?kind=PATIENCE").then().body("items", hasSize(3));
        Api.as(cases.agent)
                .get("/clocks/summary")
                .then()
                .body("people", hasSize(2))
                .body("people.find { it.subject == '" + me + "' }.dueIn72h", equalTo(1))
                .body("people.find { it.subject == null }.atRisk72h.amount", equalTo("10.00"));
    }

    private static Map<String, Object> deadline(Instant at) {
        return Map.of("dueAt", at, "source", "WeChat");
    }

    private Map<String, Object> withPhotos(UUID order) {
        var asked = new HashMap<>(Cases.asking(order, "RETURN_REFUND", "QUALITY", 1, 1));
        asked.put("evidence", cases.photosFor(order, 1));
        return asked;
    }

    private void promise(boolean inBusinessTime) {
        var calendar = Week.calendar(Week.everyDay("09:00", "18:00"));
        calendar.put("answerMinutes", 60);
        calendar.put("repairMinutes", 100);
        calendar.put("inBusinessTime", inBusinessTime);
        Week.put(cases.agent, shop, "calendar", calendar).then().statusCode(200);
    }

    private UUID aRefund() {
        return cases.aSubmittedRefund(
                cases.placed(aPaidOrder().at(START).of(1, "10.00")).id(), 1, 1);
    }

    private UUID delivered() {
        return cases.placed(aDeliveredOrder().at(START).of(1, "10.00")).id();
    }

    private String clock(UUID id, String code, String field) {
        return cases.view(id).getString("clocks.find { it.code == '" + code + "' }." + field);
    }

    private long told(UUID id, String type) {
        return rows.count("select count(*) from event where subject_id = ? and type = ?", id, type);
    }
}
