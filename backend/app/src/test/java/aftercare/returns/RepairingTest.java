package aftercare.returns;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.duty.Week;
import aftercare.testing.Api;
import aftercare.testing.AtOnce;
import aftercare.testing.Rows;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.returns.Cases.arrived;
import static aftercare.returns.Cases.asking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Repairs through every door, in a sandbox shop under the three guarantees whose clock is moved. */
@QuarkusTest
class RepairingTest {

    private static final Map<String, Object> PARCEL = Map.of("carrier", "顺丰", "number", "SF1400277711");

    @Inject
    TwoShops shops;

    @Inject
    Rows rows;

    private Cases cases;

    @BeforeEach
    void open() {
        cases = Cases.ofOwnShop(shops, true);
        cases.sellsBy("JD_POP");
        cases.moveTo(Instant.now());
    }

    @Test
    void aRepairUnderTheGuaranteeGoesThroughEveryStageAndIsFree() {
        var id = anArrivedRepair(order(2));
        var seen = cases.view(cases.buyer, id);
        assertThat(seen.getString("repair.stage")).isEqualTo("RECEIVED");
        assertThat(seen.getBoolean("repair.covered")).isTrue();
        assertThat(seen.getString("clocks[0].code")).isEqualTo("REPAIR");
        refused(id, "inspect", Map.of("lines", List.of(Cases.accepted(1, 1))), "REPAIRED_NOT_INSPECTED");
        refused(id, "start-repair", Map.of(), "NOT_DIAGNOSED");
        refused(id, "resend", PARCEL, "GOODS_NOT_IN");
        cases.done(cases.warehouse, id, "diagnose", Map.of());
        cases.tryTo(cases.agent, id, "quote-repair", quote("GUARANTEE_OVER", null))
                .then()
                .statusCode(422)
                .body("code", equalTo("REPAIR_IS_FREE"))
                .body("errors[0].pointer", equalTo("/cause"));
        cases.done(cases.warehouse, id, "start-repair", Map.of());
        refused(id, "repaired", Map.of(), "REPAIR_BEGUN");
        cases.done(cases.warehouse, id, "test-repair", Map.of());
        var ready = cases.done(cases.warehouse, id, "repaired", Map.of("message", "换了壶盖"));
        assertThat(ready.getString("outbound")).isEqualTo("DUE");
        assertThat(ready.getString("clocks[0].code")).isEqualTo("C11");
        var out = cases.done(cases.warehouse, id, "resend", PARCEL);
        assertThat(out.getString("goods")).isEqualTo("SENT_BACK");
        assertThat(out.getString("clocks[0].code")).isEqualTo("C12");
        var over = cases.done(cases.buyer, id, "confirm", Map.of());
        assertThat(over.getString("request")).isEqualTo("COMPLETED");
        assertThat(over.getString("money")).isEqualTo("NONE");
        assertThat(over.getList("timeline.verb")).contains("DIAGNOSING", "REPAIR_BEGUN", "REPAIR_TESTED", "REPAIRED");
        assertThat(rows.count(
                        "select count(*) from order_line l join return_line r on r.order_id = l.order_id"
                                + " where r.return_id = ? and l.repairs = 1 and l.repaired_at is not null",
                        id))
                .as("the day it came home")
                .isEqualTo(1);
    }

    /** P25: the usual Chinese preset knows only the first seven days itself, and the three guarantees after them. */
    @Test
    void underTheUsualPresetARepairIsFreeAfterTheFirstSevenDaysToo() {
        cases.sellsBy("CN_7D");
        var id = anArrivedRepair(order(20));
        assertThat(cases.view(cases.buyer, id).getBoolean("repair.covered")).isTrue();
        assertThat(cases.view(id).getString("repair.coveredUntil")).isNotNull();
        cases.done(cases.warehouse, id, "diagnose", Map.of());
        cases.tryTo(cases.agent, id, "quote-repair", quote("GUARANTEE_OVER", null))
                .then()
                .statusCode(422)
                .body("code", equalTo("REPAIR_IS_FREE"));
        var old = anArrivedRepair(order(400));
        assertThat(cases.view(cases.buyer, old).getBoolean("repair.covered")).isFalse();
    }

    @Test
    void theHundredMinutesOfARepairRunFromTheFaultThatWasFoundUntilItIsOnItsWayHome() {
        var calendar = Week.calendar(Week.everyDay("09:00", "18:00"));
        calendar.put("repairMinutes", 100);
        calendar.put("inBusinessTime", false);
        var shop = Api.as(cases.agent).get("/me").jsonPath().getUUID("shopId");
        Week.put(cases.agent, shop, "calendar", calendar).then().statusCode(200);
        var id = anArrivedRepair(order(2));
        cases.done(cases.warehouse, id, "diagnose", Map.of());
        var promise = "clocks.find { it.code == 'DONE' }";
        assertThat(cases.view(id).getMap(promise)).isNull();
        cases.done(cases.warehouse, id, "start-repair", Map.of());
        assertThat(cases.view(id).getString(promise + ".state")).isEqualTo("RUNNING");
        cases.done(cases.warehouse, id, "test-repair", Map.of());
        cases.done(cases.warehouse, id, "repaired", Map.of("message", "换了壶盖"));
        cases.done(cases.warehouse, id, "resend", PARCEL);
        assertThat(cases.view(id).getString(promise + ".state")).isEqualTo("MET");
    }

    @Test
    void aPaidRepairIsQuotedAgreedToPaidAndDone() {
        var id = anArrivedRepair(order(400));
        assertThat(cases.view(id).getBoolean("repair.covered")).isFalse();
        cases.done(cases.agent, id, "diagnose", Map.of());
        var quoted = cases.done(cases.agent, id, "quote-repair", quote("GUARANTEE_OVER", null));
        assertThat(quoted.getString("repair.fee.total.amount")).isEqualTo("120.00");
        assertThat(quoted.getString("turn")).isEqualTo("BUYER");
        assertThat(quoted.getString("clocks[0].code")).isEqualTo("REPAIR_QUOTED");
        refused(id, "start-repair", Map.of(), "QUOTE_OPEN");
        cases.tryTo(cases.buyer, id, "accept-quote", Map.of("total", yuan("100.00")))
                .then()
                .statusCode(409)
                .body("code", equalTo("QUOTE_CHANGED"));
        var agreed = cases.done(cases.buyer, id, "accept-quote", Map.of("total", yuan("120.00")));
        assertThat(agreed.getString("difference.state")).isEqualTo("OWED");
        assertThat(agreed.getString("clocks[0].code")).isEqualTo("REPAIR_FEE");
        refused(id, "start-repair", Map.of(), "REPAIR_NOT_PAID");
        var begun = cases.done(cases.agent, id, "difference-paid", Map.of("reference", "WX-1"));
        assertThat(begun.getString("repair.stage")).isEqualTo("REPAIRING");
        assertThat(begun.getString("clocks[0].code")).isEqualTo("REPAIR");
        // it turns out that nothing can be done: it goes home, and what was paid comes back
        cases.done(cases.agent, id, "give-up-repair", Map.of("finding", "NOT_REPAIRABLE", "message", "主板烧毁"));
        assertThat(cases.view(id).getString("clocks[0].code")).isEqualTo("GOES_HOME");
        var home = cases.done(cases.agent, id, "hand-over", Map.of());
        assertThat(home.getString("amount.amount")).isEqualTo("120.00");
        assertThat(home.getString("money")).isEqualTo("GRANTED");
        cases.payByHand(id);
        assertThat(cases.done(cases.buyer, id, "confirm", Map.of()).getString("request"))
                .isEqualTo("COMPLETED");
    }

    @Test
    void aCountTakenBackLeavesARepairAsItWas() {
        var id = anAgreedRepair(order(2));
        cases.ship(id);
        var before = cases.view(id);
        move(Duration.ofHours(1));
        cases.receive(id, List.of(arrived(1, 1)));
        var undone = cases.done(cases.warehouse, id, "undo-receipt", Map.of());
        assertThat(undone.<Object>get("repair")).isEqualTo(before.get("repair"));
        assertThat(undone.getString("clocks[0].code")).isEqualTo("REPAIR_TRAVELS");
        assertThat(undone.getString("clocks[0].dueAt")).isEqualTo(before.getString("clocks[0].dueAt"));
        move(Duration.ofDays(2));
        cases.receive(id, List.of(arrived(1, 1)));
        assertThat(Instant.parse(cases.view(id).getString("clocks[0].dueAt")))
                .as("the thirty days begin with the count that counts")
                .isEqualTo(now().plus(Duration.ofDays(30)));
        repair(id);
    }

    @Test
    void whatTheWrongCaseWasCountedForCanStillBeSent() {
        var id = anAgreedRepair(order(2));
        cases.receive(id, List.of(arrived(1, 1)));
        cases.done(cases.warehouse, id, "undo-receipt", Map.of());
        assertThat(cases.ship(id).getString("goods")).isEqualTo("IN_TRANSIT");
    }

    @Test
    void whatTheBuyerBrokeMayCostSomethingWithAPhotoOfIt() {
        var id = anArrivedRepair(order(2));
        cases.done(cases.agent, id, "diagnose", Map.of());
        cases.tryTo(cases.agent, id, "quote-repair", quote("BUYER_FAULT", null))
                .then()
                .statusCode(422)
                .body("code", equalTo("PROOF_MISSING"));
        cases.done(cases.agent, id, "quote-repair", quote("BUYER_FAULT", Cases.photos(cases.agent, 1)));
        var declined = cases.done(cases.buyer, id, "decline-quote", Map.of());
        assertThat(declined.getString("repair.stage")).isEqualTo("UNREPAIRED");
        assertThat(declined.getString("outbound")).isEqualTo("DUE");
        assertThat(cases.done(cases.agent, id, "resend", PARCEL).getString("money"))
                .isEqualTo("NONE");
    }

    @Test
    void aQuoteThatNobodyAnswersSendsTheGoodsHomeAndPausesTheShopsTime() {
        var id = anArrivedRepair(order(400));
        cases.done(cases.agent, id, "diagnose", Map.of());
        cases.done(cases.agent, id, "quote-repair", quote("GUARANTEE_OVER", null));
        move(Duration.ofDays(7).plusMinutes(1));
        var lapsed = cases.view(id);
        assertThat(lapsed.getString("repair.finding")).isEqualTo("QUOTE_LAPSED");
        assertThat(lapsed.getString("clocks[0].code")).isEqualTo("GOES_HOME");
        move(Duration.ofHours(73));
        assertThat(cases.view(id).getList("timeline.verb")).contains("REMINDED");
        assertThat(cases.view(id).getString("outbound")).isEqualTo("DUE");
    }

    /** The buyer pays for this repair, so no price is due to him, least of all for a box without his goods. */
    @ParameterizedTest
    @CsvSource({"1, 0", "0, 1"})
    void aBoxWithoutTheGoodsNeverPaysWhereNoGuaranteeBearsTheRepair(int missing, int wrong) {
        var id = anAgreedRepair(order(400));
        cases.ship(id);
        cases.receive(id, List.of(Cases.found(1, 0, missing, wrong)));
        assertThat(cases.view(id).getString("repair.stage")).isEqualTo("NONE");
        assertThat(cases.view(id).getString("clocks[0].code")).isEqualTo("GOES_HOME");
        move(Duration.ofDays(4));
        var reminded = cases.view(id);
        assertThat(reminded.getList("timeline.verb")).contains("REMINDED");
        assertThat(reminded.getString("money")).isEqualTo("NONE");
        assertThat(reminded.getString("kind")).isEqualTo("REPAIR");
        assertThat(reminded.getString("clocks[0].code")).isEqualTo("GOES_HOME");
    }

    /** Clocks that were started before that rule keep running under their old name. */
    @Test
    void aClockOfBeforePaysForNoSuchBoxEither() {
        var id = anAgreedRepair(order(400));
        cases.ship(id);
        cases.receive(id, List.of(Cases.found(1, 0, 1, 0)));
        rows.change("update return_request set due_clock = 'C8', due_outcome = 'AUTO_REFUND' where id = ?", id);
        rows.change(
                "update case_clock set code = 'C8', outcome = 'AUTO_REFUND' where subject_id = ? and code = 'GOES_HOME'",
                id);
        move(Duration.ofDays(4));
        var reminded = cases.view(id);
        assertThat(reminded.getString("money")).isEqualTo("NONE");
        assertThat(reminded.getList("timeline.verb")).contains("REMINDED");
        assertThat(reminded.getString("clocks[0].code")).isEqualTo("GOES_HOME");
    }

    @Test
    void aBoxWithoutTheGoodsPaysUnderTheGuaranteeAsEverywhere() {
        var id = anAgreedRepair(order(2));
        cases.ship(id);
        cases.receive(id, List.of(Cases.found(1, 0, 1, 0)));
        assertThat(cases.view(id).getString("clocks[0].code")).isEqualTo("C8");
    }

    @Test
    void wrongQuotesAreRefused() {
        var id = anArrivedRepair(order(400));
        cases.done(cases.agent, id, "diagnose", Map.of());
        var line = Map.of("kind", "PART", "text", "盖", "amount", yuan("0.00"));
        wrong(id, Map.of("cause", "GUARANTEE_OVER", "message", "x", "lines", List.of(line)), 400, "/lines/0/amount");
        var dollars = Map.of("kind", "PART", "text", "盖", "amount", Map.of("amount", "1.00", "currency", "USD"));
        wrong(id, Map.of("cause", "GUARANTEE_OVER", "message", "x", "lines", List.of(dollars)), 422, "/lines/0/amount");
        wrong(id, Map.of("cause", "GUARANTEE_OVER", "message", "x", "lines", List.of()), 400, "/lines");
        wrong(id, Map.of("message", "x", "lines", List.of(line)), 400, "/cause");
        assertThat(cases.view(id).getString("repair.stage")).isEqualTo("DIAGNOSING");
    }

    @Test
    void theSameStepTwiceIsDoneOnceAndAnotherShopSeesNothing() {
        var id = anArrivedRepair(order(2));
        var key = UUID.randomUUID().toString();
        for (var round = 0; round < 2; round++) {
            Api.as(cases.agent, "{}")
                    .header("Idempotency-Key", key)
                    .post("/returns/{id}/diagnose", id)
                    .then()
                    .statusCode(200);
        }
        assertThat(cases.view(id).getList("timeline.verb").stream()
                        .filter("DIAGNOSING"::equals)
                        .count())
                .isOne();
        var stranger = Cases.ofOwnShop(shops, false);
        for (var verb : List.of("diagnose", "start-repair", "test-repair", "hand-over")) {
            stranger.tryTo(stranger.agent, id, verb, Map.of()).then().statusCode(404);
        }
        for (var verb : List.of("decline-quote", "still-faulty", "cancel-appointment")) {
            stranger.tryTo(stranger.buyer, id, verb, Map.of()).then().statusCode(404);
        }
        Api.as(stranger.buyer).get("/returns/{id}/slots", id).then().statusCode(404);
        assertThat(board(stranger)).isEmpty();
    }

    @Test
    void aMonthOnTheBenchLetsTheBuyerChooseAndThenPays() {
        var id = anArrivedRepair(order(2));
        cases.done(cases.agent, id, "diagnose", Map.of());
        move(Duration.ofDays(30).plusMinutes(1));
        var late = cases.view(cases.buyer, id);
        assertThat(late.getBoolean("repair.overdue")).isTrue();
        assertThat(late.getList("repair.instead")).containsExactly("RETURN_REFUND", "EXCHANGE");
        assertThat(late.getString("clocks[0].code")).isEqualTo("INSTEAD");
        refused(id, "quote-repair", quote("BUYER_FAULT", null), "REPAIR_OVERDUE");
        cases.tryTo(cases.buyer, id, "choose-instead", Map.of("kind", "RESHIP"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/kind"));
        var chosen = cases.done(cases.buyer, id, "choose-instead", Map.of("kind", "EXCHANGE"));
        assertThat(chosen.getString("kind")).isEqualTo("EXCHANGE");
        assertThat(chosen.getString("clocks[0].code")).isEqualTo("C8");
        assertThat(chosen.getList("timeline.verb")).contains("REPAIR_OVERDUE", "DIAGNOSING", "RECEIVED");

        var silent = anArrivedRepair(order(2));
        move(Duration.ofDays(38));
        var paid = cases.view(silent);
        assertThat(paid.getString("kind")).isEqualTo("RETURN_REFUND");
        assertThat(paid.getString("money")).isEqualTo("GRANTED");
        assertThat(paid.getString("amount.amount")).isEqualTo("129.90");
    }

    @Test
    void theDaysOfARepairDoNotCountAgainstTheGuarantee() {
        var order = order(2);
        var before = lastMoment(order, "REPAIR");
        var id = anArrivedRepair(order);
        move(Duration.ofDays(9).minusHours(1));
        repair(id);
        cases.done(cases.agent, id, "hand-over", Map.of());
        cases.done(cases.buyer, id, "confirm", Map.of());
        assertThat(lastMoment(order, "REPAIR")).isEqualTo(before.plus(Duration.ofDays(9)));
    }

    @Test
    void repairedTwiceAndFaultyAgainGivesARightToANewOne() {
        var order = order(30);
        assertThat(decision(order, "EXCHANGE")).isEqualTo("CHECK_ANOTHER_REMEDY");
        for (var round = 0; round < 2; round++) {
            var id = anArrivedRepair(order);
            assertThat(cases.view(id).getInt("repair.repairedBefore")).isEqualTo(round);
            assertThat(cases.view(id).getList("repair.instead")).isEmpty();
            repair(id);
            cases.done(cases.agent, id, "resend", PARCEL);
            var faulty = cases.done(cases.buyer, id, "still-faulty", Map.of());
            assertThat(faulty.getString("request")).isEqualTo("COMPLETED");
            assertThat(faulty.getBoolean("repair.stillFaulty")).isTrue();
        }
        assertThat(decision(order, "EXCHANGE")).isEqualTo("CHECK_EVIDENCE");
        var third = aRepair(order);
        assertThat(cases.view(cases.buyer, third).getList("repair.instead")).contains("EXCHANGE");
        var chosen = cases.done(cases.buyer, third, "choose-instead", Map.of("kind", "EXCHANGE"));
        assertThat(chosen.getString("kind")).isEqualTo("EXCHANGE");
        assertThat(chosen.getString("request")).isEqualTo("SUBMITTED");
    }

    @Test
    void aPaidRepairChangesNoGuarantee() {
        var order = order(400);
        var id = anArrivedRepair(order);
        repair(id);
        cases.done(cases.agent, id, "hand-over", Map.of());
        cases.done(cases.buyer, id, "confirm", Map.of());
        var again = aRepair(order);
        assertThat(cases.view(again).getInt("repair.repairedBefore")).isZero();
    }

    @Test
    void ofTwoBuyersOneGetsTheLastPlace() {
        var slot = slots("COUNTER", 1).getFirst();
        var one = anAgreedRepair(order(2));
        var two = anAgreedRepair(order(2));
        var answers = AtOnce.all(() -> book(one, slot, null), () -> book(two, slot, null));
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(free(one)).doesNotContain(slot);
        var lucky = cases.view(one).get("repair.appointment") == null ? two : one;
        var unlucky = lucky == one ? two : one;
        cases.done(cases.buyer, lucky, "withdraw", Map.of());
        assertThat(book(unlucky, slot, null)).as("the place is free again").isEqualTo(200);
    }

    @Test
    void anAppointmentIsMovedCancelledAndKeptByBothUpToALimit() {
        var slots = slots("COUNTER", 2);
        var id = anAgreedRepair(order(2));
        assertThat(book(id, slots.get(0), null)).isEqualTo(200);
        assertThat(book(id, slots.get(1), null)).isEqualTo(200);
        Api.as(cases.agent).delete("/repair-slots/{id}", slots.get(1)).then().statusCode(409);
        Api.as(cases.agent).delete("/repair-slots/{id}", slots.get(0)).then().statusCode(204);
        assertThat(book(id, slots.get(0), null)).isEqualTo(404);
        assertThat(book(id, UUID.randomUUID(), null)).isEqualTo(404);
        var start = Instant.parse(cases.view(id).getString("repair.appointment.startsAt"));
        assertThat(cases.view(cases.buyer, id).getList("actions")).contains("BOOK_APPOINTMENT", "CANCEL_APPOINTMENT");
        cases.moveTo(start.minus(Duration.ofHours(2)));
        var mine = cases.view(cases.buyer, id);
        assertThat(mine.getList("actions")).doesNotContain("BOOK_APPOINTMENT", "CANCEL_APPOINTMENT");
        assertThat(mine.getString("blocked.find { it.action == 'CANCEL_APPOINTMENT' }.code"))
                .isEqualTo("APPOINTMENT_TOO_CLOSE");
        assertThat(mine.getString("blocked.find { it.action == 'CANCEL_APPOINTMENT' }.reason"))
                .contains("24");
        assertThat(cases.view(cases.agent, id).getList("actions")).contains("CANCEL_APPOINTMENT");
        cases.tryTo(cases.buyer, id, "cancel-appointment", Map.of())
                .then()
                .statusCode(422)
                .body("code", equalTo("APPOINTMENT_TOO_CLOSE"));
        var cancelled = cases.done(cases.agent, id, "cancel-appointment", Map.of());
        assertThat(cancelled.<Object>get("repair.appointment")).isNull();
        refused(id, "cancel-appointment", Map.of(), "NO_APPOINTMENT");
    }

    /** Whoever reads it elsewhere comes at the hour of the place. */
    @Test
    void anAppointmentSaysByWhoseClockItIs() {
        var slot = slots("COUNTER", 2).getFirst();
        var id = anAgreedRepair(order(2));
        assertThat(Api.as(cases.buyer).get("/returns/{id}/slots", id).jsonPath().getList("items.zone"))
                .isNotEmpty()
                .containsOnly("Asia/Shanghai");
        assertThat(Api.as(cases.agent).get("/repair-slots").jsonPath().getList("items.zone"))
                .containsOnly("Asia/Shanghai");
        assertThat(board(cases)).extracting(row -> row.get("zone")).containsOnlyNulls();
        assertThat(book(id, slot, null)).isEqualTo(200);
        assertThat(cases.view(cases.buyer, id).getString("repair.appointment.zone"))
                .isEqualTo("Asia/Shanghai");
        assertThat(board(cases)).extracting(row -> row.get("zone")).containsExactly("Asia/Shanghai");
    }

    @Test
    void whoComesHomeRepairsThereOrIsMissed() {
        var slot = slots("HOME", 2).getFirst();
        var id = anAgreedRepair(order(2));
        assertThat(book(id, slot, null)).as("where?").isEqualTo(400);
        assertThat(book(id, slot, "南京西路 1 号")).isEqualTo(200);
        assertThat(cases.view(id).getString("clocks[0].code")).isEqualTo("VISIT");
        assertThat(cases.view(id).getString("turn")).isEqualTo("SELLER");
        repair(id);
        refused(id, "resend", PARCEL, "REPAIRED_AT_HOME");
        assertThat(cases.done(cases.agent, id, "hand-over", Map.of()).getString("goods"))
                .isEqualTo("KEPT");
        assertThat(cases.done(cases.buyer, id, "confirm", Map.of()).getString("request"))
                .isEqualTo("COMPLETED");

        var missed = anAgreedRepair(order(2));
        assertThat(book(missed, slot, "南京西路 1 号")).isEqualTo(200);
        cases.moveTo(Instant.parse(cases.view(missed).getString("repair.appointment.endsAt"))
                .plus(Duration.ofHours(25)));
        assertThat(cases.view(missed).<Object>get("repair.appointment")).isNull();
        assertThat(cases.view(missed).getString("clocks[0].code")).isEqualTo("C5");
    }

    @Test
    void theBoardShowsWhatIsOpenAndWhoseItIs() {
        var id = anArrivedRepair(order(2));
        var waiting = anAgreedRepair(order(2));
        aRepair(order(2));
        assertThat(board(cases)).extracting(row -> row.get("id")).containsExactlyInAnyOrder("" + id, "" + waiting);
        var me = Api.as(cases.agent).get("/me").jsonPath().getString("subject");
        cases.done(cases.agent, id, "assign", Map.of("subject", me));
        assertThat(Api.as(cases.agent).get("/repairs?assignee=me").jsonPath().getList("items.id"))
                .containsExactly("" + id);
        assertThat(Api.as(cases.agent)
                        .get("/repairs?stage=RECEIVED&limit=1")
                        .jsonPath()
                        .getList("items.stage"))
                .containsExactly("RECEIVED");
        var page = Api.as(cases.agent).get("/repairs?limit=1").jsonPath();
        var rest = Api.as(cases.agent)
                .queryParam("cursor", page.getString("nextCursor"))
                .get("/repairs?limit=1")
                .jsonPath();
        assertThat(List.of(page.getString("items[0].id"), rest.getString("items[0].id")))
                .containsExactlyInAnyOrder("" + id, "" + waiting);
    }

    @Test
    void timesThatMakeNoSenseAreNotOffered() {
        var day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(3);
        var good = new HashMap<String, Object>(Map.of(
                "place",
                "COUNTER",
                "address",
                "柜台",
                "firstDay",
                "" + day,
                "lastDay",
                "" + day,
                "opens",
                "09:00",
                "closes",
                "10:00",
                "minutes",
                30,
                "capacity",
                1));
        assertThat(offer(good).getList("items")).hasSize(2);
        assertThat(offer(good).getList("items")).as("the same again").isEmpty();
        for (var wrong : List.of(
                Map.entry("address", ""),
                Map.entry("closes", "08:00"),
                Map.entry("capacity", 0),
                Map.entry("minutes", 5),
                Map.entry("lastDay", "" + day.minusDays(1)),
                Map.entry("lastDay", "" + day.plusDays(400)),
                Map.entry("place", "MOON"))) {
            var bad = new HashMap<>(good);
            bad.put(wrong.getKey(), wrong.getValue());
            assertThat(Cases.post(cases.agent, "/repair-slots", bad).statusCode())
                    .as(wrong.toString())
                    .isIn(400, 422);
        }
    }

    private void repair(UUID id) {
        cases.done(cases.warehouse, id, "diagnose", Map.of());
        cases.done(cases.warehouse, id, "start-repair", Map.of());
        cases.done(cases.warehouse, id, "test-repair", Map.of());
        cases.done(cases.warehouse, id, "repaired", Map.of());
    }

    private UUID order(int signedDaysAgo) {
        return cases.placed(aDeliveredOrder()
                        .sent(signedDaysAgo + 1)
                        .signed(signedDaysAgo)
                        .of(1, "129.90"))
                .id();
    }

    private UUID aRepair(UUID order) {
        var asked = asking(order, "REPAIR", "QUALITY", 1, 1);
        asked.put("evidence", cases.photosFor(order, 1));
        asked.put("text", "加热不了");
        return cases.submitted(asked).getUUID("id");
    }

    private UUID anAgreedRepair(UUID order) {
        var id = aRepair(order);
        cases.approve(id);
        return id;
    }

    private UUID anArrivedRepair(UUID order) {
        var id = anAgreedRepair(order);
        cases.ship(id);
        cases.receive(id, List.of(arrived(1, 1)));
        return id;
    }

    private List<UUID> slots(String place, int capacity) {
        var day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(4);
        var asked = new HashMap<String, Object>(Map.of(
                "place",
                place,
                "firstDay",
                "" + day,
                "lastDay",
                "" + day,
                "opens",
                "09:00",
                "closes",
                "12:00",
                "minutes",
                60,
                "capacity",
                capacity));
        asked.put("address", "文一西路 969 号柜台");
        return offer(asked).getList("items.id", UUID.class);
    }

    private JsonPath offer(Map<String, Object> asked) {
        return Cases.post(cases.agent, "/repair-slots", asked)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private int book(UUID id, UUID slot, String address) {
        var asked = new HashMap<String, Object>(Map.of("slotId", slot));
        if (address != null) {
            asked.put("address", address);
        }
        return cases.tryTo(cases.buyer, id, "book-appointment", asked).statusCode();
    }

    private List<UUID> free(UUID id) {
        return Api.as(cases.buyer).get("/returns/{id}/slots", id).jsonPath().getList("items.id", UUID.class);
    }

    private static List<Map<String, Object>> board(Cases whose) {
        return Api.as(whose.agent)
                .get("/repairs")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private static Map<String, Object> quote(String cause, List<UUID> proof) {
        var asked = new HashMap<String, Object>(Map.of(
                "cause",
                cause,
                "message",
                "屏幕摔坏",
                "lines",
                List.of(
                        Map.of("kind", "PART", "text", "屏幕", "amount", yuan("80.00")),
                        Map.of("kind", "LABOUR", "text", "工时", "amount", yuan("40.00")))));
        if (proof != null) {
            asked.put("evidence", proof);
        }
        return asked;
    }

    private static Map<String, Object> yuan(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    private Instant lastMoment(UUID order, String kind) {
        return Instant.parse(option(order, kind, "judgement.lastMoment"));
    }

    private String decision(UUID order, String kind) {
        return option(order, kind, "judgement.code");
    }

    private String option(UUID order, String kind, String what) {
        return Api.as(cases.buyer)
                .get("/orders/{id}/return-options", order)
                .jsonPath()
                .getString("lines[0].reasons.find { it.code == 'QUALITY' }.kinds.find { it.kind == '" + kind + "' }."
                        + what);
    }

    private void wrong(UUID id, Object body, int status, String pointer) {
        cases.tryTo(cases.agent, id, "quote-repair", body)
                .then()
                .statusCode(status)
                .body("errors[0].pointer", equalTo(pointer));
    }

    private void refused(UUID id, String verb, Object body, String code) {
        cases.tryTo(cases.agent, id, verb, body).then().statusCode(409).body("code", equalTo(code));
    }

    private void move(Duration further) {
        cases.moveTo(now().plus(further));
    }

    private Instant now() {
        return Instant.parse(
                Api.as(cases.agent).get("/sandbox/clock").jsonPath().getString("now"));
    }
}
