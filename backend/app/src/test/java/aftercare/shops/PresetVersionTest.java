package aftercare.shops;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.returns.Cases;
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
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

/** A shop's own version of its preset, from draft to the day it takes effect. */
@QuarkusTest
class PresetVersionTest {

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
    void ordersPlacedFromItsDayOnStandOnItAndOthersDoNot() {
        var before = cases.aSubmittedReturn(placed(Duration.ZERO), 1, 1);
        var draft = drafted();
        write(draft, Map.of("window", 30, "ship", 21)).statusCode(200);
        post("/presets/versions/" + id(draft) + "/publish", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("inEffect", equalTo(true))
                .body("number", equalTo(2));
        var later = placed(Duration.ofDays(10));
        var after = cases.aSubmittedReturn(later, 1, 1);
        assertThat(cases.view(before).getInt("preset.version")).isEqualTo(1);
        assertThat(cases.view(after).getInt("preset.version")).isEqualTo(2);
        assertThat(window(placed(Duration.ZERO))).isEqualTo(7);
        assertThat(window(later)).isEqualTo(30);
        assertThat(daysToSend(cases.approve(before))).isEqualTo(7);
        assertThat(daysToSend(cases.approve(after))).isBetween(21L, 22L);
    }

    @Test
    void settingsChangedMeanwhileKeepBothVersions() {
        var draft = drafted();
        write(draft, Map.of("window", 15)).statusCode(200);
        var day = Instant.now().plus(Duration.ofDays(3)).toString();
        post("/presets/versions/" + id(draft) + "/publish", Map.of("effectiveFrom", day))
                .then()
                .statusCode(200)
                .body("inEffect", equalTo(false));
        var shop = Api.as(owner).get("/me").jsonPath().getUUID("shopId");
        var tag = Api.as(owner).get("/shops/{id}", shop).header("ETag");
        var settings = Map.of(
                "presetId",
                "CN_7D",
                "returnAddress",
                "杭州市文一西路 2 号",
                "freight",
                Map.of("tariff", Map.of("amount", "12.00", "currency", "CNY")));
        Api.as(owner, Json.of(settings))
                .header("If-Match", tag)
                .put("/shops/{id}/settings", shop)
                .then()
                .statusCode(200)
                .body("presetVersion", equalTo(1));
        assertThat(window(placed(Duration.ZERO))).isEqualTo(7);
        assertThat(window(placed(Duration.ofDays(10)))).isEqualTo(15);
        post("/presets/versions/" + id(draft) + "/discard", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("DISCARDED"));
        assertThat(window(placed(Duration.ofDays(10)))).isEqualTo(7);
    }

    @Test
    void lessThanTheRuleIsRefusedFieldByFieldInItsWords() {
        var draft = drafted();
        write(draft, Map.of("window", 6, "ship", 3))
                .statusCode(422)
                .body("code", equalTo("PROMISES_LESS"))
                .body("errors.pointer", contains("/preset/window/days", "/preset/shipWithinDays"))
                .body("errors[0].detail", containsString("The buyer has at least 7 days to ask."));
        write(draft, Map.of("window", -1)).statusCode(400).body("errors.code", hasItem("TOO_SMALL"));
        var broken = new java.util.HashMap<>(Map.of("preset", Map.of("id", "CN_7D")));
        put(draft, broken, draft.getHeader("ETag")).statusCode(400).body("code", equalTo("MALFORMED"));
    }

    @Test
    void nobodyOverwritesWhatHeHasNotRead() {
        var draft = drafted();
        var asked = promise(draft, Map.of("window", 8));
        put(draft, asked, null).statusCode(428);
        put(draft, asked, draft.getHeader("ETag")).statusCode(200);
        put(draft, asked, draft.getHeader("ETag")).statusCode(412);
    }

    @Test
    void thereIsOneDraftAtATimeAndOneComing() {
        var draft = drafted();
        post("/presets/versions", Map.of("presetId", "CN_7D"))
                .then()
                .statusCode(409)
                .body("code", equalTo("PRESET_IS_DRAFTED"));
        post("/presets/versions/" + id(draft) + "/publish", Map.of("effectiveFrom", "2020-01-01T00:00:00Z"))
                .then()
                .statusCode(422)
                .body("code", equalTo("IN_THE_PAST"));
        var day = Instant.now().plus(Duration.ofDays(3)).toString();
        post("/presets/versions/" + id(draft) + "/publish", Map.of("effectiveFrom", day))
                .then()
                .statusCode(200);
        var second = drafted();
        assertThat(second.jsonPath().getInt("number")).isEqualTo(3);
        post("/presets/versions/" + id(second) + "/publish", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("PRESET_IS_COMING"));
        post("/presets/versions/" + id(second) + "/discard", Map.of()).then().statusCode(200);
        Api.as(owner)
                .get("/presets/versions?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("items[0].number", equalTo(3));
    }

    @Test
    void anotherShopsVersionIsUnknown() {
        var draft = drafted();
        var stranger = Cases.ofOwnShop(shops, false).agent;
        Api.as(stranger).get("/presets/versions/{id}", id(draft)).then().statusCode(404);
        Cases.post(stranger, "/presets/versions/" + id(draft) + "/publish", Map.of())
                .then()
                .statusCode(404);
    }

    private UUID placed(Duration later) {
        return cases.placed(aDeliveredOrder().at(Instant.now().plus(later)).of(2, "129.90"))
                .id();
    }

    private long window(UUID order) {
        var said = Api.as(cases.buyer)
                .header("Accept-Language", "en")
                .get("/orders/{id}/return-options", order)
                .asString();
        return List.of(7L, 15L, 30L).stream()
                .filter(days -> said.contains("for " + days + " days after the day"))
                .findFirst()
                .orElseThrow();
    }

    private static long daysToSend(JsonPath approved) {
        var due = Instant.parse(approved.getString("clocks.find { it.code == 'C5' }.dueAt"));
        return Duration.between(Instant.now(), due).plusMinutes(5).toDays();
    }

    private Response drafted() {
        var answer = post("/presets/versions", Map.of("presetId", "CN_7D"));
        answer.then().statusCode(201).body("state", equalTo("DRAFT"));
        return answer;
    }

    private static UUID id(Response draft) {
        return draft.jsonPath().getUUID("id");
    }

    private Response post(String path, Object body) {
        return Cases.post(owner, path, body);
    }

    private ValidatableResponse write(Response draft, Map<String, Integer> days) {
        return put(draft, promise(draft, days), draft.getHeader("ETag"));
    }

    private static Map<String, Object> promise(Response draft, Map<String, Integer> days) {
        var preset = draft.jsonPath().<String, Object>getMap("preset");
        @SuppressWarnings("unchecked")
        var window = (Map<String, Object>) preset.get("window");
        window.computeIfPresent("days", (key, was) -> days.getOrDefault("window", 7));
        preset.computeIfPresent("shipWithinDays", (key, was) -> days.getOrDefault("ship", 7));
        return new java.util.HashMap<>(Map.of("preset", preset));
    }

    private ValidatableResponse put(Response draft, Map<String, ?> asked, String tag) {
        var call = Api.as(owner, Json.of(asked)).header("Accept-Language", "en");
        return (tag == null ? call : call.header("If-Match", tag))
                .put("/presets/versions/{id}", id(draft))
                .then();
    }
}
