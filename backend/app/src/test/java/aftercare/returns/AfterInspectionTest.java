package aftercare.returns;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.testing.Api;
import aftercare.testing.Rows;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.returns.Cases.accepted;
import static aftercare.returns.Cases.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** What is said and done once the shop has looked at what came back, and not all of it is paid for. */
@QuarkusTest
class AfterInspectionTest {

    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");
    private static final Map<String, Object> PARCEL = Map.of("carrier", "SF Express", "number", "SF99");

    @Inject
    TwoShops shops;

    @Inject
    Rows rows;

    private UUID shop;
    private Cases cases;

    @BeforeEach
    void openTheSandbox() {
        shop = shops.another("shop " + UUID.randomUUID(), true);
        cases = Cases.of(shops, shop);
        cases.moveTo(START);
    }

    @Test
    void theSumThatIsShownIsTheOneThatIsGranted() {
        var id = oneOfTwoRefused();
        for (var reader : List.of(cases.agent, cases.buyer)) {
            var seen = cases.view(reader, id);
            assertThat(seen.getString("amount.amount")).isEqualTo("129.90");
            assertThat(seen.getString("asked.amount")).isEqualTo("259.80");
            assertThat(sumOfLines(seen)).isEqualTo("129.90");
        }
        var granted = cases.refund(id);
        assertThat(granted.getString("amount.amount")).isEqualTo("129.90");
        assertThat(granted.getString("asked")).isNull();
        assertThat(sumOfLines(granted)).isEqualTo("129.90");
    }

    @Test
    void whatIsMissingIsNotInTheSumEither() {
        var id = aShippedReturn();
        var counted = cases.receive(id, List.of(found(1, 1, 1, 0)));
        assertThat(counted.getString("amount.amount")).isEqualTo("129.90");
        assertThat(counted.getString("asked.amount")).isEqualTo("259.80");
        // it was in another box
        assertThat(cases.receive(id, List.of(found(1, 1, 0, 0))).getString("asked"))
                .isNull();
    }

    /** A piece went back before the rest was granted. */
    @Test
    void whatWasAskedForStaysWhatItWas() {
        var id = oneOfTwoRefused();
        var sent = cases.done(cases.warehouse, id, "send-back", PARCEL);
        assertThat(sent.getString("amount.amount")).isEqualTo("129.90");
        assertThat(sent.getString("asked.amount")).isEqualTo("259.80");
    }

    @Test
    void whatSilencePaidThoughItWasRefusedCountsAsPaid() {
        var id = oneOfTwoRefused();
        assertThat(cases.view(id).getString("lines[0].paidPieces")).isNull();
        cases.moveTo(START.plus(Duration.ofHours(49)));
        var view = cases.view(cases.buyer, id);
        assertThat(view.getInt("lines[0].paidPieces")).isEqualTo(2);
        assertThat(running(view)).doesNotContain("GOES_HOME");
    }

    @Test
    void whereNothingCanBePaidTheSumIsNought() {
        var id = aShippedReturn();
        cases.receive(id, List.of(found(1, 2, 0, 0)));
        var refused = cases.inspect(id, List.of(cases.refused(1, 2)));
        assertThat(refused.getString("amount.amount")).isEqualTo("0.00");
        assertThat(refused.getList("quote")).isEmpty();
    }

    @Test
    void theClockNamesWhatSilencePaysWhichIsAllThatIsNotBackWithTheBuyer() {
        var id = oneOfTwoRefused();
        assertThat(clock(id, "C8").get("atRisk.amount").toString()).isEqualTo("259.80");
        var sent = cases.done(cases.warehouse, id, "send-back", PARCEL);
        assertThat(sent.getString("amount.amount")).isEqualTo("129.90");
        assertThat(clock(id, "C8").get("atRisk.amount").toString()).isEqualTo("129.90");
        assertThat(clock(id, "C8").get("text").toString()).contains("129.90");
        assertThat(row(id).get("atRisk.amount").toString()).isEqualTo("129.90");
        cases.moveTo(START.plus(Duration.ofHours(49)));
        assertThat(cases.view(id).getString("refunds[0].total.amount")).isEqualTo("129.90");
    }

    /** Silence makes money of an exchange too. */
    @ParameterizedTest
    @ValueSource(strings = {"RETURN_REFUND", "EXCHANGE"})
    void thePostageThatTheShopBearsIsInTheSumAndAtRisk(String kind) {
        var order = cases.placed(aDeliveredOrder().at(START).of(1, "129.90")).id();
        var asked = Cases.asking(order, kind, "QUALITY", 1, 1);
        asked.put("evidence", cases.photosFor(order, 1));
        var id = cases.submitted(asked).getUUID("id");
        cases.approve(id);
        var postage = new HashMap<>(PARCEL);
        postage.put("postage", Map.of("amount", "12.00", "currency", "CNY"));
        postage.put("evidence", cases.photosFor(order, 1));
        var sent = cases.done(cases.buyer, id, "ship", postage);
        assertThat(sent.getString("amount.amount")).isEqualTo("141.90");
        assertThat(sumOfLines(sent)).isEqualTo("141.90");
        assertThat(clock(id, "C7").get("atRisk.amount").toString()).isEqualTo("141.90");
        cases.moveTo(START.plus(Duration.ofDays(11)));
        assertThat(cases.view(id).getString("amount.amount")).isEqualTo("141.90");
    }

    @Test
    void theBuyerReadsAndSeesWhyAPieceIsNotPaid() {
        var id = oneOfTwoRefused();
        var photo = refusedLot(cases.view(cases.buyer, id), "REFUSED");
        cases.refund(id);
        cases.done(cases.warehouse, id, "send-back", PARCEL);
        assertThat(refusedLot(cases.view(cases.buyer, id), "SENT_BACK"))
                .as("and still does when it is on its way back to him")
                .isEqualTo(photo);
        assertThat(seeing(cases.buyer, photo)).isEqualTo(200);
        assertThat(seeing(Tokens.buyer2(), photo)).isEqualTo(404);
    }

    @Test
    void whatMustGoBackIsTimedUntilItIsOnItsWay() {
        var id = oneOfTwoRefused();
        assertThat(cases.refund(id).getString("clocks[0].code")).isEqualTo("GOES_HOME");
        assertThat(clock(id, "GOES_HOME").get("atRisk.amount").toString()).isEqualTo("0.00");
        cases.moveTo(START.plus(Duration.ofHours(73)));
        assertThat(cases.view(id).getList("timeline.verb")).contains("REMINDED");
        assertThat(running(cases.done(cases.warehouse, id, "send-back", PARCEL)))
                .isEmpty();
    }

    @Test
    void aCaseThatIsOverStaysAtTheDeskUntilTheGoodsAreOnTheirWay() {
        var id = aShippedReturn();
        cases.receive(id, List.of(found(1, 2, 0, 0)));
        cases.inspect(id, List.of(cases.refused(1, 2)));
        cases.reject(id);
        cases.moveTo(START.plus(Duration.ofDays(7).plusHours(1)));
        var over = cases.view(cases.buyer, id);
        assertThat(over.getString("request")).isEqualTo("EXPIRED");
        assertThat(over.getString("turn")).isEqualTo("SELLER");
        assertThat(running(over)).contains("GOES_HOME");
        assertThat(row(id).getString("dueClock")).isEqualTo("GOES_HOME");
        assertThat(row(id).getString("dueAt")).isNotNull();
        cases.moveTo(START.plus(Duration.ofDays(11)));
        assertThat(cases.view(id).getList("timeline.verb")).contains("REMINDED");
        assertThat(running(cases.done(cases.warehouse, id, "send-back", PARCEL)))
                .isEmpty();
        assertThat(row(id).getString("dueAt")).isNull();
    }

    /** It only reminds: more time for it helps nobody. */
    @Test
    void theTimeForGoodsToGoHomeIsNotExtended() {
        var id = oneOfTwoRefused();
        var granted = cases.refund(id);
        assertThat(granted.getString("clocks[0].code")).isEqualTo("GOES_HOME");
        assertThat(cases.view(cases.buyer, id).getList("actions")).doesNotContain("EXTEND_CLOCK");
        cases.tryTo(cases.buyer, id, "extend-clock", Map.of("days", 1))
                .then()
                .statusCode(409)
                .body("code", equalTo("CLOCK_ONLY_REMINDS"));
    }

    /** As V111 winds it: what must go home in a case from before that was timed, and nothing else. */
    @Test
    void anOldCaseHasTheClockThatItsGoodsWouldHaveToday() throws java.io.IOException {
        var owes = oneOfTwoRefused();
        cases.refund(owes);
        var paid = aShippedReturn();
        cases.receive(paid, List.of(found(1, 2, 0, 0)));
        cases.inspect(paid, List.of(accepted(1, 2)));
        cases.refund(paid);
        forgetClock(owes);
        assertThat(running(cases.view(owes))).isEmpty();
        var migration =
                getClass().getResourceAsStream("/db/migration/V111__What_must_go_home_is_timed_in_old_cases_too.sql");
        for (var statement : new String(migration.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).split(";")) {
            if (!statement.isBlank()) {
                rows.change(statement);
            }
        }
        assertThat(running(cases.view(owes))).containsExactly("GOES_HOME");
        assertThat(row(owes).getString("dueClock")).isEqualTo("GOES_HOME");
        assertThat(running(cases.view(paid))).isEmpty();
        cases.moveTo(START.plus(Duration.ofHours(73)));
        assertThat(cases.view(owes).getList("timeline.verb")).contains("REMINDED");
        assertThat(running(cases.done(cases.warehouse, owes, "send-back", PARCEL)))
                .isEmpty();
    }

    private void forgetClock(UUID id) {
        rows.change("delete from case_clock where subject_id = ?", id);
        rows.change(
                "update return_request set due_clock = null, due_outcome = null, due_at = '9999-12-31' where id = ?",
                id);
    }

    @Test
    void grantedMoneySaysByWhenItMustBeThere() {
        var id = oneOfTwoRefused();
        assertThat(cases.view(cases.buyer, id).getString("moneyBy")).isNull();
        cases.refund(id);
        // back on the twentieth, so the seventh day after it ends with the twenty-seventh in China
        assertThat(cases.view(cases.buyer, id).getString("moneyBy")).isEqualTo("2026-11-27T16:00:00Z");
    }

    private UUID aShippedReturn() {
        return cases.aShippedReturn(
                cases.placed(aDeliveredOrder().at(START).of(2, "129.90")).id(), 1, 2);
    }

    private UUID oneOfTwoRefused() {
        var id = aShippedReturn();
        cases.receive(id, List.of(found(1, 2, 0, 0)));
        var refused = new HashMap<>(cases.refused(1, 1));
        refused.put("note", "壶嘴磕掉一块");
        cases.inspect(id, List.of(accepted(1, 1), refused));
        return id;
    }

    /** Answers the file that shows it. */
    private static String refusedLot(JsonPath seen, String state) {
        var lot = "lines[0].units.find { it.state == '" + state + "' }";
        assertThat(seen.getString(lot + ".why")).isEqualTo("品质或功能受损");
        assertThat(seen.getString(lot + ".note")).isEqualTo("壶嘴磕掉一块");
        var photos = seen.getList(lot + ".evidence", String.class);
        assertThat(photos).hasSize(1);
        assertThat(seen.getList("evidence.id")).containsAll(photos);
        return photos.getFirst();
    }

    private static int seeing(String token, String photo) {
        return Api.as(token).get("/evidence/{id}/original", photo).statusCode();
    }

    private static String sumOfLines(JsonPath seen) {
        return seen.getList("quote.amount.amount", String.class).stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    private JsonPath clock(UUID id, String code) {
        return part(cases.view(id), "clocks.find { it.state == 'RUNNING' && it.code == '" + code + "' }");
    }

    private static List<String> running(JsonPath seen) {
        return seen.getList("clocks.findAll { it.state == 'RUNNING' && it.kind == 'HARD' }.code");
    }

    private JsonPath row(UUID id) {
        return part(Api.as(cases.agent).get("/returns?limit=200").jsonPath(), "items.find { it.id == '" + id + "' }");
    }

    private static JsonPath part(JsonPath whole, String path) {
        return new JsonPath(aftercare.testing.Json.of(whole.get(path)));
    }
}
