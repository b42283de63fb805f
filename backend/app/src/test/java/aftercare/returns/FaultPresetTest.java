package aftercare.returns;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.inject.Inject;

import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

/** A shop's own version of what judges its faults, from draft to the day it takes effect. */
@QuarkusTest
class FaultPresetTest {

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
    void ordersPlacedFromItsDayOnAreGuaranteedLongerAndOthersAreNot() {
        promises("EU_14D");
        var before = delivered(Instant.now());
        var case1 = exchange(before);
        var draft = drafted("EU_2Y");
        write(draft, faults -> step(faults, 0).put("months", 36)).statusCode(200);
        publish(draft, Map.of())
                .statusCode(200)
                .body("inEffect", equalTo(true))
                .body("number", equalTo(3))
                .body("preset.faults.steps[0].confidence", equalTo("P"));
        var after = delivered(Instant.now().plus(Duration.ofDays(10)));

        assertThat(months(before)).isEqualTo(24);
        assertThat(months(after)).isEqualTo(36);
        assertThat(cases.view(case1).getString("preset.id")).isEqualTo("EU_14D");
        assertThat(months(before)).isEqualTo(24);
        Api.as(owner)
                .get("/presets/versions")
                .then()
                .body("items.inEffect", contains(true))
                .body("items.presetId", contains("EU_2Y"));
    }

    @Test
    void theMainVersionAndNewSettingsKeepIt() {
        promises("EU_14D");
        var judge = drafted("EU_2Y");
        write(judge, faults -> step(faults, 0).put("months", 30)).statusCode(200);
        publish(judge, Map.of()).statusCode(200);
        var main = drafted("EU_14D");
        publish(main, Map.of()).statusCode(200);
        promises("EU_14D");

        assertThat(months(delivered(Instant.now().plus(Duration.ofDays(10))))).isEqualTo(30);
        Api.as(owner).get("/presets/versions").then().body("items.inEffect", contains(true, true));
        promises("US_STORE");
        promises("EU_14D");
        assertThat(months(delivered(Instant.now().plus(Duration.ofDays(20))))).isEqualTo(30);
    }

    @Test
    void aPresetThatJudgesFaultsItselfDoesSoInTheShopsOwnVersion() {
        promises("JD_POP");
        var draft = drafted("JD_POP");
        write(draft, faults -> step(faults, 1).put("days", 45)).statusCode(200);
        publish(draft, Map.of()).statusCode(200);
        var order = delivered(Instant.now().plus(Duration.ofDays(10)));
        var until = lastMoment(order);
        assertThat(Duration.between(Instant.now(), until).toDays()).isBetween(50L, 54L);
    }

    @Test
    void lessThanTheLawIsRefusedFieldByFieldAndWhatWeOnlyRememberIsFree() {
        var draft = drafted("CN_3BAO");
        write(draft, faults -> {
                    step(faults, 0).put("days", 5);
                    faults.put("sellerProvesMonths", 3);
                    faults.put("repairTimeExcluded", false);
                })
                .statusCode(422)
                .body("code", equalTo("PROMISES_LESS"))
                .body(
                        "errors.pointer",
                        contains(
                                "/preset/faults/sellerProvesMonths",
                                "/preset/faults/repairTimeExcluded",
                                "/preset/faults/steps/0"))
                .body("errors[2].detail", containsString("at least 0 months and 7 days"));
        write(draft, faults -> {
                    step(faults, 0).put("days", -1);
                    step(faults, 2).put("kinds", List.of());
                    faults.put("sellerProvesMonths", 1000);
                    faults.put("afterRepairs", Map.of("failed", 0, "kinds", List.of("EXCHANGE")));
                })
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/preset/faults/steps/0/days",
                                "/preset/faults/steps/2/kinds",
                                "/preset/faults/sellerProvesMonths",
                                "/preset/faults/afterRepairs/failed"));
        write(draft, faults -> faults.remove("reasons"))
                .statusCode(400)
                .body("errors.pointer", contains("/preset/faults/reasons"));
        // twelve months of repair are ours, no law's
        write(draft, faults -> step(faults, 2).put("months", 6)).statusCode(200);
    }

    @Test
    void onlyWhatJudgesTheShopsFaultsCanBePublished() {
        publish(drafted("UK_FAULT"), Map.of())
                .statusCode(422)
                .body("code", equalTo("PRESET_NOT_AGREED"))
                .body("detail", containsString("CN_QUALITY_7D, CN_3BAO"));
        var day = Instant.now().plus(Duration.ofDays(3)).toString();
        var draft = drafted("CN_3BAO");
        publish(draft, Map.of("effectiveFrom", day)).statusCode(200).body("inEffect", equalTo(false));
        Cases.post(owner, "/presets/versions/" + id(draft) + "/discard", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("DISCARDED"));
        Cases.post(Cases.ofOwnShop(shops, false).agent, "/presets/versions/" + id(draft) + "/publish", Map.of())
                .then()
                .statusCode(404);
    }

    @Test
    void pastCasesAreJudgedAgainByIt() throws Exception {
        promises("EU_14D");
        exchange(delivered(Instant.now()));
        var late = exchange(
                delivered(Instant.now().atZone(ZoneOffset.UTC).minusMonths(25).toInstant()));
        var draft = drafted("EU_2Y");
        assertThat(dryRun(draft).getInt("changed")).isZero();
        write(draft, faults -> step(faults, 0).put("months", 36)).statusCode(200);
        var run = dryRun(draft);
        assertThat(run.getInt("judged")).isEqualTo(2);
        assertThat(run.getInt("changed")).isEqualTo(1);
        Api.as(owner)
                .get("/presets/dry-runs/{id}/changes", run.getUUID("id"))
                .then()
                .body("items.returnId", contains(late.toString()))
                .body("items[0].before.code", equalTo("CHECK_LATE_FAULT"))
                .body("items[0].after.code", equalTo("CHECK_EVIDENCE"));
    }

    @Test
    void theShopSaysWhatJudgesItsFaults() {
        shop().then().body("judges", contains("CN_QUALITY_7D", "CN_3BAO"));
        promises("JD_POP");
        shop().then().body("judges", equalTo(List.of()));
    }

    private void promises(String preset) {
        var shop = shop();
        var tariff = Map.of("tariff", Map.of("amount", "10.00", "currency", "CNY"));
        Api.as(owner, Json.of(Map.of("presetId", preset, "returnAddress", "杭州市文一西路 2 号", "freight", tariff)))
                .header("If-Match", shop.header("ETag"))
                .put("/shops/{id}/settings", shop.jsonPath().getUUID("id"))
                .then()
                .statusCode(200);
    }

    private Response shop() {
        return Api.as(owner)
                .get("/shops/{id}", Api.as(owner).get("/me").jsonPath().getUUID("shopId"));
    }

    private UUID delivered(Instant about) {
        return cases.placed(aDeliveredOrder().at(about).of(2, "129.90")).id();
    }

    private UUID exchange(UUID order) {
        var asked = Cases.asking(order, "EXCHANGE", "QUALITY", 1, 1);
        asked.put("evidence", cases.photosFor(order, 1));
        return cases.submitted(asked).getUUID("id");
    }

    private Instant lastMoment(UUID order) {
        var options = Api.as(cases.buyer).get("/orders/{id}/return-options", order);
        return Instant.parse(options.jsonPath()
                .getString("lines[0].reasons.find { it.code == 'QUALITY' }"
                        + ".kinds.find { it.kind == 'EXCHANGE' }.judgement.lastMoment"));
    }

    /** How long an exchange may be asked for; deliveries are of these weeks. */
    private long months(UUID order) {
        return Math.round(Duration.between(Instant.now(), lastMoment(order)).toDays() / 30.44 - 0.2);
    }

    private Response drafted(String preset) {
        var answer = Cases.post(owner, "/presets/versions", Map.of("presetId", preset));
        answer.then().statusCode(201);
        return answer;
    }

    private ValidatableResponse publish(Response draft, Map<String, String> when) {
        return Cases.post(owner, "/presets/versions/" + id(draft) + "/publish", when)
                .then();
    }

    @SuppressWarnings("unchecked")
    private ValidatableResponse write(Response draft, Consumer<Map<String, Object>> change) {
        var now = Api.as(owner).get("/presets/versions/{id}", id(draft));
        var preset = new HashMap<>(now.jsonPath().<String, Object>getMap("preset"));
        change.accept((Map<String, Object>) preset.get("faults"));
        return Api.as(owner, Json.of(Map.of("preset", preset)))
                .header("Accept-Language", "en")
                .header("If-Match", now.header("ETag"))
                .put("/presets/versions/{id}", id(draft))
                .then();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> step(Map<String, Object> faults, int index) {
        return ((List<Map<String, Object>>) faults.get("steps")).get(index);
    }

    private JsonPath dryRun(Response draft) throws InterruptedException {
        var run = Cases.post(owner, "/presets/dry-runs", Map.of("presetVersionId", id(draft), "cases", 400))
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getUUID("id");
        for (var i = 0; i < 200; i++) {
            var view = Api.as(owner).get("/presets/dry-runs/{id}", run).jsonPath();
            if (!List.of("QUEUED", "RUNNING").contains(view.getString("status"))) {
                assertThat(view.getString("status")).isEqualTo("DONE");
                return view;
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        throw new AssertionError("The dry run does not end");
    }

    private static UUID id(Response draft) {
        return draft.jsonPath().getUUID("id");
    }
}
