package aftercare.wayback;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import aftercare.access.Role;
import aftercare.returns.CaseWork;
import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.AtOnce;
import aftercare.testing.Json;
import aftercare.testing.Rows;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Points, windows and a carrier over HTTP, on the real database and against a real small server. */
@QuarkusTest
@TestProfile(WayBackTest.WithCarrier.class)
class WayBackTest {

    /** One carrier more than the shop itself. */
    public static class WithCarrier implements QuarkusTestProfile {

        static final String PORT = "aftercare.test.carrier.port";

        @Override
        public Map<String, String> getConfigOverrides() {
            var port = String.valueOf(TestCarrier.freePort());
            System.setProperty(PORT, port);
            return Map.of(
                    "aftercare.way-back.carriers.courier.url",
                    "http://127.0.0.1:" + port,
                    "aftercare.way-back.carriers.courier.timeout",
                    "3s");
        }
    }

    @Inject
    TwoShops shops;

    @Inject
    Rows rows;

    @Inject
    AskCarriers asking;

    @Inject
    WayBacks ways;

    @Inject
    CaseWork work;

    private TestCarrier carrier;
    private Cases cases;

    @BeforeEach
    void open() throws IOException {
        carrier = new TestCarrier(Integer.getInteger(WithCarrier.PORT));
        cases = Cases.ofOwnShop(shops, false);
    }

    @AfterEach
    void close() {
        carrier.close();
    }

    @Test
    void aParcelHandedInAtAPointIsOnItsWay() {
        var id = anApproved();
        add("/way-back/points", Map.of("name", "门店", "address", "静安区 1 号", "hours", "9–18 点", "active", true));
        add("/way-back/points", Map.of("name", "旧店", "address", "静安区 2 号", "hours", "9–18 点", "active", false));
        var ways = look(id);
        assertThat(ways.getList("points.name")).containsExactly("门店");
        assertThat(ways.getString("paidBy")).isEqualTo("BUYER");
        assertThat(ways.getString("mustLeaveBy")).isNotNull();
        post(id, "drop-off", Map.of("carrier", "SHOP", "point", ways.getString("points[0].id")))
                .then()
                .statusCode(200)
                .body("booked.way", equalTo("DROP_OFF"));
        Cases.post(cases.agent, "/returns/" + id + "/way-back/handed-over", Map.of())
                .then()
                .statusCode(200)
                .body("before[0].state", equalTo("HANDED_OVER"));
        var view = cases.view(id);
        assertThat(view.getString("goods")).isEqualTo("IN_TRANSIT");
        assertThat(view.getString("parcel.number")).isEqualTo(view.getString("number"));
    }

    /** A named trap: in other systems the parcel stays with a courier who never comes. */
    @Test
    void pickUpCancelledThenSelfPosted() {
        everyDay(1);
        var id = anApproved();
        assertThat(mayPost(id)).isNull();
        book(id, ownWindow(id))
                .then()
                .statusCode(200)
                .body("zone", equalTo("Asia/Shanghai"))
                .body("booked.zone", equalTo("Asia/Shanghai"))
                .body("booked.state", equalTo("BOOKED"));
        assertThat(mayPost(id)).isEqualTo("PICK_UP_BOOKED");
        cases.tryTo(cases.buyer, id, "ship", Map.of("carrier", "SF", "number", "SF1"))
                .then()
                .statusCode(409)
                .body("code", equalTo("PICK_UP_BOOKED"));
        post(id, "cancel", Map.of()).then().statusCode(200).body("before[0].state", equalTo("CANCELLED"));
        assertThat(mayPost(id)).isNull();
        assertThat(cases.ship(id).getString("goods")).isEqualTo("IN_TRANSIT");
        assertThat(look(id).<Object>get("booked")).isNull();
        cases.receive(id, List.of(Cases.arrived(1, 1)));
    }

    /** What is on offer can be done: while it is booked, posting is not, and says why. */
    private String mayPost(UUID id) {
        var view = cases.view(cases.buyer, id);
        return view.getList("actions").contains("SHIP")
                ? null
                : view.getString("blocked.find { it.action == 'SHIP' }.code");
    }

    @Test
    void whatCannotBeFetchedMayBePostedAgain() {
        var refused = anApproved();
        carrier.becomes(TestCarrier.Mood.REFUSES);
        ask(asked(refused));
        assertThat(mayPost(refused)).isNull();
        carrier.becomes(TestCarrier.Mood.BOOKS);
        var missed = anApproved();
        var way = asked(missed);
        ask(way);
        assertThat(mayPost(missed)).isEqualTo("PICK_UP_BOOKED");
        carrier.book.put(way.toString(), "MISSED");
        ask(way);
        assertThat(mayPost(missed)).isNull();
        var kept = anApproved();
        everyDay(1);
        book(kept, ownWindow(kept)).then().statusCode(200);
        cases.tryTo(cases.buyer, kept, "withdraw", Map.of()).then().statusCode(200);
        assertThat(mayPost(kept)).isEqualTo("CASE_CLOSED");
    }

    /** It was called off too late: the goods are gone, and whoever was booked in its place is told. */
    @Test
    void whoComesAllTheSameHasTheGoods() {
        everyDay(1);
        var id = anApproved();
        var way = asked(id);
        ask(way);
        post(id, "cancel", Map.of()).then().statusCode(200);
        assertThat(mayPost(id)).isNull();
        book(id, ownWindow(id)).then().statusCode(200);
        carrier.book.put(way.toString(), "COLLECTED");
        ask(way);
        assertThat(cases.view(id).getString("goods")).isEqualTo("IN_TRANSIT");
        assertThat(look(id).<Object>get("booked")).isNull();
        assertThat(look(id).getList("before.state")).containsExactlyInAnyOrder("CANCELLED", "HANDED_OVER");
    }

    @Test
    void theLastPlaceOfAWindowIsGivenOnce() {
        everyDay(1);
        var ids = IntStream.range(0, 4).mapToObj(i -> anApproved()).toList();
        var window = ownWindow(ids.getFirst());
        var answers = AtOnce.all(
                () -> book(ids.get(0), window).statusCode(),
                () -> book(ids.get(1), window).statusCode(),
                () -> book(ids.get(2), window).statusCode(),
                () -> book(ids.get(3), window).statusCode());
        assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(3);
        assertThat(rows.count("select count(*) from way_back where window_id = ? and state = 'BOOKED'", window))
                .isEqualTo(1);
    }

    @Test
    void aCancelledPlaceIsFreeAgain() {
        everyDay(1);
        var first = anApproved();
        var window = ownWindow(first);
        book(first, window);
        var second = anApproved();
        assertThat(free(second, window)).isZero();
        post(first, "cancel", Map.of());
        book(second, window).then().statusCode(200);
        cases.tryTo(cases.buyer, second, "withdraw", Map.of()).then().statusCode(200);
        assertThat(free(anApproved(), window)).isEqualTo(1);
    }

    /** A driver who comes for what was agreed to stay comes for nothing, and takes somebody else's place. */
    @Test
    void noDriverComesForWhatStaysWithTheBuyer() {
        everyDay(1);
        var id = anApproved();
        var window = ownWindow(id);
        book(id, window).then().statusCode(200);
        var part = Map.of("lineNo", 1, "allowance", Map.of("amount", "5.00", "currency", "CNY"));
        var offer = Map.of("kind", "REFUND_ONLY", "message", "退您 5 元", "lines", List.of(part));
        cases.done(cases.agent, id, "offer", Map.of("offers", List.of(offer)));
        assertThat(look(id).getString("booked.state")).isEqualTo("BOOKED");
        cases.done(cases.buyer, id, "accept-offer", Map.of());
        assertThat(look(id).<Object>get("booked")).isNull();
        assertThat(look(id).getString("before[0].state")).isEqualTo("CANCELLED");
        assertThat(free(anApproved(), window)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FULL_REFUND", "PART_REFUND", "REJECTION_STANDS"})
    void noDriverComesForWhatTheArbiterLeavesWithTheBuyer(String remedy) {
        cases = Cases.ofOwnShop(shops, true);
        everyDay(1);
        var id = anApproved();
        book(id, ownWindow(id)).then().statusCode(200);
        cases.moveTo(Instant.parse(cases.view(cases.buyer, id).getString("escalateFrom")));
        cases.done(cases.buyer, id, "escalate", Map.of("text", "没人来取"));
        var decided = ruled(id, remedy);
        if (remedy.equals("REJECTION_STANDS")) {
            cases.moveTo(Instant.parse(decided.getString("dueAt")));
        } else {
            Cases.post(cases.agent, "/disputes/" + id + "/carry-out", Map.of())
                    .then()
                    .statusCode(200);
        }
        assertThat(look(id).<Object>get("booked")).isNull();
        assertThat(look(id).getString("before[0].state")).isEqualTo("CANCELLED");
    }

    @Test
    void aCarrierIsAskedAndFetchesTheGoods() {
        var id = anApproved();
        var way = asked(id);
        ask(way);
        assertThat(look(id).getString("booked.state")).isEqualTo("BOOKED");
        assertThat(look(id).getString("booked.reference")).startsWith("REF-");
        carrier.book.put(way.toString(), "COLLECTED");
        ask(way);
        var view = cases.view(id);
        assertThat(view.getString("goods")).isEqualTo("IN_TRANSIT");
        assertThat(view.getString("parcel.number")).isEqualTo("TC-1");
        assertThat(view.getString("parcel.carrier")).isEqualTo("Test Courier");
        assertThat(carrier.traces)
                .hasSize(2)
                .allMatch(trace -> trace.startsWith("00-" + way.toString().replace("-", "")))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatWasBookedUnderSomebodysTraceIsBookedThereInThatTrace() {
        var id = anApproved();
        var answer = Api.traced(
                        cases.buyer,
                        Json.of(Map.of(
                                "carrier",
                                "COURIER",
                                "window",
                                "W1",
                                "address",
                                "静安区 1 号",
                                "contact",
                                "李小雨",
                                "phone",
                                "13800001234")))
                .post("/returns/{id}/way-back/pick-up", id);
        answer.then().statusCode(200);
        var way = answer.jsonPath().getUUID("booked.id");
        ask(way);
        assertThat(carrier.traces).hasSize(1).allMatch(Api::isGoneOnWith);
    }

    @Test
    void aLostAnswerIsAskedForAgainUnderTheSameKeyAndBooksOnce() {
        for (var mood : List.of(
                TestCarrier.Mood.BREAKS_AFTER_BOOKING,
                TestCarrier.Mood.ANSWERS_TOO_LATE,
                TestCarrier.Mood.SAYS_MUCH_AND_NO_REFERENCE,
                TestCarrier.Mood.TALKS_NONSENSE)) {
            carrier.becomes(mood);
            var id = anApproved();
            var way = asked(id);
            ask(way);
            assertThat(look(id).getString("booked.state")).as(mood.name()).isEqualTo("ASKED");
            assertThat(look(id).getString("booked.failure")).isNotNull();
            carrier.becomes(TestCarrier.Mood.BOOKS);
            ask(way);
            assertThat(look(id).getString("booked.state")).isEqualTo("BOOKED");
        }
        assertThat(carrier.book).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(
            value = TestCarrier.Mood.class,
            names = {"TURNS_AWAY", "LEAVES_OUT"})
    void aCarrierThatListsNothingLeavesTheShopsOwnWaysOpen(TestCarrier.Mood mood) {
        carrier.becomes(mood);
        everyDay(1);
        add("/way-back/points", Map.of("name", "门店", "address", "静安区 1 号", "hours", "9–18 点", "active", true));
        var id = anApproved();
        var ways = look(id);
        assertThat(ways.getList("points.carrier")).containsExactly("SHOP");
        assertThat(ways.getList("windows.carrier")).isNotEmpty().containsOnly("SHOP");
        post(id, "drop-off", Map.of("carrier", "SHOP", "point", ways.getString("points[0].id")))
                .then()
                .statusCode(200)
                .body("booked.way", equalTo("DROP_OFF"));
    }

    /** Whoever waits for a carrier has nothing in his hands. */
    @Test
    void whileACarrierThinksTheCaseIsFreeForEverybodyElse() throws InterruptedException {
        var id = anApproved();
        carrier.becomes(TestCarrier.Mood.LISTS_LATE);
        // not in the common pool: with two cores it has one thread, which the HTTP client needs itself
        var booking = CompletableFuture.supplyAsync(() -> asked(id), Thread::startVirtualThread);
        carrier.thinks.acquire();
        cases.done(cases.agent, id, "note", Map.of("text", "请来电"));
        assertThat(booking).isNotDone();
        carrier.mayAnswer.release();
        ask(booking.join());
        assertThat(look(id).getString("booked.state")).isEqualTo("BOOKED");
    }

    @Test
    void whatACarrierSaysAtLengthIsKeptAsFarAsThereIsRoom() {
        carrier.becomes(TestCarrier.Mood.TALKS_AT_LENGTH);
        var id = anApproved();
        var way = asked(id);
        ask(way);
        assertThat(look(id).getString("booked.reference")).startsWith("REF-").hasSize(120);
        carrier.book.put(way.toString(), "COLLECTED");
        ask(way);
        var view = cases.view(id);
        assertThat(view.getString("goods")).isEqualTo("IN_TRANSIT");
        assertThat(view.getString("parcel.number")).startsWith("TC-1").hasSize(80);
        assertThat(view.getString("parcel.carrier")).startsWith("Test Courier").hasSize(80);
    }

    /** Whoever waits for the driver on his last day does not lose the case by it. */
    @Test
    void theLastDayIsADayAfterTheDriverWasBookedToCome() {
        everyDay(5);
        var id = anApproved();
        shortOfTime(id, Duration.ofHours(30));
        var window = look(id).getList("windows.findAll { it.carrier == 'SHOP' }", Map.class)
                .getLast();
        book(id, (String) window.get("id")).then().statusCode(200);
        var last = Instant.parse((String) window.get("to")).plus(Duration.ofDays(1));
        var view = cases.view(id);
        assertThat(view.getString("clocks.find { it.code == 'C5' }.dueAt")).isEqualTo(last.toString());
        assertThat(view.getBoolean("clocks.find { it.code == 'C5' }.extended")).isFalse();
        assertThat(view.getList("timeline.verb")).contains("PICK_UP_BOOKED");
    }

    @Test
    void aBookingLongBeforeTheLastDayMovesNothing() {
        everyDay(5);
        var id = anApproved();
        var before = lastDay(id);
        book(id, ownWindow(id)).then().statusCode(200);
        assertThat(lastDay(id)).isEqualTo(before);
    }

    @Test
    void aBookingLeavesATimeThatStandsStillAlone() {
        everyDay(5);
        var id = anApproved();
        var before = lastDay(id);
        cases.done(cases.agent, id, "pause-clock", Map.of("reason", "NEGOTIATION", "consent", "by telephone"));
        book(id, ownWindow(id)).then().statusCode(200);
        assertThat(lastDay(id)).isEqualTo(before);
        cases.done(cases.agent, id, "resume-clock", Map.of());
        assertThat(Duration.between(Instant.parse(before), Instant.parse(lastDay(id))))
                .isBetween(Duration.ZERO, Duration.ofMinutes(1));
    }

    /** Booking again and again buys no time. */
    @Test
    void onlyTheFirstThreeBookingsMoveTheLastDay() {
        everyDay(5);
        var id = anApproved();
        for (var booking = 1; booking <= 4; booking++) {
            shortOfTime(id, Duration.ofHours(30));
            var before = lastDay(id);
            var windows = look(id).getList("windows.findAll { it.carrier == 'SHOP' }.id", String.class);
            book(id, windows.getLast()).then().statusCode(200);
            var moved = !lastDay(id).equals(before);
            assertThat(moved).as("booking %d", booking).isEqualTo(booking <= 3);
            post(id, "cancel", Map.of()).then().statusCode(200);
        }
    }

    @Test
    void whomTheCarrierForgotHasADayToSendItAnotherWay() {
        var id = anApproved();
        var way = asked(id);
        ask(way);
        shortOfTime(id, Duration.ofHours(2));
        carrier.book.put(way.toString(), "MISSED");
        ask(way);
        var view = cases.view(id);
        assertThat(Instant.parse(lastDay(id))).isAfter(Instant.now().plus(Duration.ofHours(23)));
        assertThat(view.getList("timeline.verb")).contains("PICK_UP_MISSED");
        assertThat(look(id).<Object>get("booked")).isNull();
        assertThat(cases.ship(id).getString("goods")).isEqualTo("IN_TRANSIT");
    }

    /** As little his own doing as a driver who does not come. */
    @Test
    void whomTheCarrierItselfCalledOffHasADayToSendItAnotherWay() {
        var id = anApproved();
        var way = asked(id);
        ask(way);
        shortOfTime(id, Duration.ofHours(2));
        carrier.book.put(way.toString(), "CANCELLED");
        ask(way);
        var view = cases.view(id);
        assertThat(Instant.parse(lastDay(id))).isAfter(Instant.now().plus(Duration.ofHours(23)));
        assertThat(view.getList("timeline.verb")).contains("PICK_UP_CALLED_OFF").doesNotContain("PICK_UP_MISSED");
        assertThat(cases.ship(id).getString("goods")).isEqualTo("IN_TRANSIT");
    }

    @Test
    void whoCallsItOffHimselfGainsNoDay() {
        var id = anApproved();
        var way = asked(id);
        ask(way);
        post(id, "cancel", Map.of()).then().statusCode(200);
        shortOfTime(id, Duration.ofHours(2));
        var before = lastDay(id);
        ask(way);
        assertThat(look(id).getString("before[0].state")).isEqualTo("CANCELLED");
        assertThat(lastDay(id)).isEqualTo(before);
        assertThat(cases.view(id).getList("timeline.verb")).doesNotContain("PICK_UP_CALLED_OFF");
    }

    @Test
    void aBookingFromBeforeCasesKeptItThemselvesKeepsPostingAwayToo() throws IOException {
        var id = anApproved();
        ask(asked(id));
        rows.change("update return_request set travel = '{\"declaredGrams\":500}' where id = ?", id);
        assertThat(mayPost(id)).isNull();
        migrated("V123__What_was_booked_before_cases_knew_is_known_to_them.sql");
        assertThat(mayPost(id)).isEqualTo("PICK_UP_BOOKED");
        assertThat(rows.list("select json_value(travel, '$.declaredGrams') from return_request where id = ?", id))
                .containsExactly(List.of("500"));
        post(id, "cancel", Map.of()).then().statusCode(200);
        assertThat(mayPost(id)).isNull();
    }

    private void migrated(String migration) throws IOException {
        try (var sql = getClass().getResourceAsStream("/db/migration/" + migration)) {
            rows.change(new String(sql.readAllBytes(), StandardCharsets.UTF_8).replace(";", ""));
        }
    }

    /** Else a carrier's answer and whoever acts on the case wait for each other, and one of them fails. */
    @Test
    void aCarriersAnswerWaitsForWhoeverHasTheCase() {
        var id = anApproved();
        var way = asked(id);
        ask(way);
        carrier.book.put(way.toString(), "COLLECTED");
        var answer = QuarkusTransaction.requiringNew().call(() -> {
            work.lock(id);
            var heard = CompletableFuture.runAsync(() -> ask(way), Thread::startVirtualThread);
            TestCarrier.sleep(1_500);
            assertThat(ways.lock(way).state()).isEqualTo(WayBack.State.BOOKED);
            return heard;
        });
        answer.join();
        assertThat(cases.view(id).getString("goods")).isEqualTo("IN_TRANSIT");
    }

    @Test
    void aCaseThatEndedBeforeTheCarriersAnswerStaysAsItIs() {
        for (var late : List.of("COLLECTED", "MISSED")) {
            var id = anApproved();
            var way = asked(id);
            ask(way);
            cases.tryTo(cases.buyer, id, "withdraw", Map.of()).then().statusCode(200);
            carrier.book.put(way.toString(), late);
            ask(way);
            assertThat(cases.view(id).getString("request")).isEqualTo("WITHDRAWN");
            assertThat(cases.view(id).getString("goods")).isEqualTo("WITH_BUYER");
        }
    }

    /** He was there before anybody told him that he need not come: who was booked instead comes no more. */
    @Test
    void whatACarrierHasCollectedAfterAllNobodyElseFetches() {
        everyDay(5);
        var id = anApproved();
        var way = asked(id);
        ask(way);
        post(id, "cancel", Map.of()).then().statusCode(200);
        book(id, ownWindow(id)).then().statusCode(200);
        carrier.book.put(way.toString(), "COLLECTED");
        ask(way);
        assertThat(cases.view(id).getString("goods")).isEqualTo("IN_TRANSIT");
        var ways = look(id);
        assertThat(ways.<Object>get("booked")).isNull();
        assertThat(ways.getList("before.state")).containsExactlyInAnyOrder("CANCELLED", "HANDED_OVER");
    }

    @Test
    void aRefusedPickUpLeavesEveryOtherWayOpen() {
        carrier.becomes(TestCarrier.Mood.REFUSES);
        var id = anApproved();
        ask(asked(id));
        var ways = look(id);
        assertThat(ways.<Object>get("booked")).isNull();
        assertThat(ways.getString("before[0].state")).isEqualTo("REFUSED");
        assertThat(ways.getString("before[0].failure")).isEqualTo("not in this street");
        assertThat(cases.ship(id).getString("goods")).isEqualTo("IN_TRANSIT");
    }

    @Test
    void whatIsCalledOffWithACarrierIsCalledOffThereToo() {
        var id = anApproved();
        var way = asked(id);
        ask(way);
        post(id, "cancel", Map.of()).then().statusCode(200).body("before[0].state", equalTo("CANCELLING"));
        ask(way);
        assertThat(look(id).getString("before[0].state")).isEqualTo("CANCELLED");
        assertThat(carrier.book.get(way.toString())).isEqualTo("CANCELLED");
        assertThat(carrier.calls).contains("DELETE " + way);
    }

    /** What is to be fetched stands in the order in which it is fetched, whenever it was booked. */
    @Test
    void theDeskSeesWhatIsToBeFetchedNextAndBooksAnotherTime() {
        everyDay(5);
        add("/way-back/points", Map.of("name", "门店", "address", "静安区 1 号", "hours", "9–18 点", "active", true));
        var later = anApproved();
        var windows = look(later).getList("windows.findAll { it.carrier == 'SHOP' }.id", String.class);
        book(later, windows.get(2)).then().statusCode(200);
        var sooner = anApproved();
        book(sooner, windows.get(1)).then().statusCode(200);
        var brought = anApproved();
        post(
                        brought,
                        "drop-off",
                        Map.of("carrier", "SHOP", "point", look(brought).getString("points[0].id")))
                .then()
                .statusCode(200);
        var asked = anApproved();
        asked(asked);

        assertThat(booked("?order=SOONEST")).containsExactly(sooner, later);
        assertThat(booked("")).containsExactly(brought, sooner, later);
        assertThat(booked("?way=DROP_OFF")).containsExactly(brought);
        assertThat(booked("?carrier=SHOP&order=SOONEST")).containsExactly(sooner, later);
        assertThat(booked("?carrier=COURIER")).isEmpty();
        assertThat(booked("?state=ASKED&carrier=COURIER&order=SOONEST")).containsExactly(asked);
        var first = Api.as(cases.agent)
                .get("/way-back/bookings?order=SOONEST&limit=1")
                .jsonPath();
        assertThat(booked("?order=SOONEST&limit=1&cursor=" + first.getString("nextCursor")))
                .containsExactly(later);

        Cases.post(cases.agent, "/returns/" + sooner + "/way-back/cancel", Map.of())
                .then()
                .statusCode(200);
        var again = Map.of(
                "carrier", "SHOP",
                "window", windows.get(3),
                "address", "静安区 1 号",
                "contact", "李小雨",
                "phone", "13800001234");
        Cases.post(cases.agent, "/returns/" + sooner + "/way-back/pick-up", again)
                .then()
                .statusCode(200)
                .body("booked.state", equalTo("BOOKED"));
        assertThat(booked("?order=SOONEST")).containsExactly(later, sooner);
    }

    private List<UUID> booked(String wanted) {
        return Api.as(cases.agent)
                .get("/way-back/bookings" + wanted)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.returnId", UUID.class);
    }

    @Test
    void anotherBuyerMayNotSeeOrBook() {
        var id = anApproved();
        var other = Cases.withANewBuyer();
        Api.as(other.buyer).get("/returns/{id}/way-back", id).then().statusCode(404);
        Cases.post(other.buyer, "/returns/" + id + "/way-back/cancel", Map.of())
                .then()
                .statusCode(404);
        Api.as(other.agent).get("/returns/{id}/way-back", id).then().statusCode(404);
    }

    private JsonPath ruled(UUID id, String remedy) {
        var arbiter = Tokens.person("arbiter-" + UUID.randomUUID(), Role.ARBITER);
        Cases.post(arbiter, "/disputes/" + id + "/take", Map.of()).then().statusCode(200);
        var part = Map.of("lineNo", 1, "amount", Map.of("amount", "5.00", "currency", "CNY"));
        var said = Map.of(
                "remedy",
                remedy,
                "fault",
                "SELLER",
                "toBuyer",
                "给买家的话",
                "toSeller",
                "给商家的话",
                "parts",
                remedy.equals("PART_REFUND") ? List.of(part) : List.of());
        return Cases.post(arbiter, "/disputes/" + id + "/decide", said)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void ask(UUID way) {
        asking.ask(way);
    }

    /** Asked of the carrier over HTTP; not sent yet. */
    private UUID asked(UUID id) {
        var answer = post(
                        id,
                        "pick-up",
                        Map.of(
                                "carrier",
                                "COURIER",
                                "window",
                                "W1",
                                "address",
                                "静安区 1 号",
                                "contact",
                                "李小雨",
                                "phone",
                                "13800001234"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(answer.getString("booked.state")).isEqualTo("ASKED");
        return answer.getUUID("booked.id");
    }

    private Response book(UUID id, String window) {
        return post(
                id,
                "pick-up",
                Map.of(
                        "carrier",
                        "SHOP",
                        "window",
                        window,
                        "address",
                        "静安区 1 号",
                        "contact",
                        "李小雨",
                        "phone",
                        "13800001234"));
    }

    private String ownWindow(UUID id) {
        return look(id).getString("windows.find { it.carrier == 'SHOP' }.id");
    }

    private String lastDay(UUID id) {
        return cases.view(id).getString("clocks.find { it.code == 'C5' }.dueAt");
    }

    /** The seller's platform says that the buyer's time is over by then. */
    private void shortOfTime(UUID id, Duration left) {
        var deadline = Map.of("dueAt", Instant.now().plus(left), "source", "Taobao");
        cases.done(cases.agent, id, "import-deadline", deadline);
    }

    private int free(UUID id, String window) {
        return look(id).getInt("windows.find { it.id == '" + window + "' }.free");
    }

    private void everyDay(int capacity) {
        for (var day = 0; day < 7; day++) {
            var weekday = LocalDate.of(2026, 1, 5).plusDays(day).getDayOfWeek().name();
            add(
                    "/way-back/slots",
                    Map.of("weekday", weekday, "from", "09:00", "to", "12:00", "capacity", capacity, "active", true));
        }
    }

    private void add(String path, Object body) {
        Cases.post(cases.agent, path, body).then().statusCode(201);
    }

    private JsonPath look(UUID id) {
        return Api.as(cases.buyer)
                .get("/returns/{id}/way-back", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Response post(UUID id, String verb, Object body) {
        return Cases.post(cases.buyer, "/returns/" + id + "/way-back/" + verb, body);
    }

    private UUID anApproved() {
        return cases.anApprovedReturn(
                cases.placed(aDeliveredOrder().of(1, "30.00")).id(), 1, 1);
    }
}
