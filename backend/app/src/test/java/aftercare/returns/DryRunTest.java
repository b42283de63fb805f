package aftercare.returns;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.orders.OrderFixtures.aPaidOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** Past cases judged again under a draft. */
@QuarkusTest
class DryRunTest {

    private static final int CASES = 60;

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
    void saysHowManyWouldChangeAndHowMuchMoney() throws Exception {
        for (var i = 0; i < CASES; i++) {
            cases.aSubmittedReturn(
                    cases.placed(aDeliveredOrder().of(1, "10.00")).id(), 1, 1);
        }
        var unsent =
                cases.aSubmittedRefund(cases.placed(aPaidOrder().of(1, "5.00")).id(), 1, 1);
        var nothingNew = done(start(draft(Map.of()), 400));
        assertThat(nothingNew.getInt("total")).isEqualTo(CASES + 1);
        assertThat(nothingNew.getInt("judged")).isEqualTo(CASES + 1);
        assertThat(nothingNew.getInt("changed")).isZero();
        assertThat(nothingNew.getString("before.amount")).isEqualTo("605.00");

        var run = done(start(draft(Map.of("茶具", "PERISHABLE")), 400));
        assertThat(run.getInt("changed")).isEqualTo(CASES + 1);
        assertThat(run.getString("after.amount")).isEqualTo("5.00");
        var seen = 0;
        String cursor = null;
        do {
            var page = Api.as(owner)
                    .header("Accept-Language", "en")
                    .queryParam("limit", 25)
                    .queryParam("cursor", cursor == null ? "" : cursor)
                    .get("/presets/dry-runs/{id}/changes", run.getUUID("id"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen += page.getList("items").size();
            cursor = page.getString("nextCursor");
            if (seen <= 25) {
                assertThat(page.getUUID("items[0].returnId")).isEqualTo(unsent);
                assertThat(page.getString("items[0].after.code")).isEqualTo("ASK_SELLER");
                assertThat(page.getString("items[1].before.decision")).isEqualTo("ALLOWED");
                assertThat(page.getString("items[1].after.text"))
                        .isEqualTo("This cannot be returned without a reason.");
                assertThat(page.getString("items[1].after.money.amount")).isEqualTo("0.00");
            }
        } while (cursor != null);
        assertThat(seen).isEqualTo(CASES + 1);
        var one = done(start(draft(Map.of("茶具", "PERISHABLE")), 1));
        assertThat(one.getInt("judged")).isEqualTo(1);
    }

    @Test
    void aShopWithoutCasesIsDoneAtOnce() throws Exception {
        assertThat(done(start(draft(Map.of()), 10)).getInt("total")).isZero();
    }

    @Test
    void isNobodyElsesToSee() {
        var draft = draft(Map.of());
        var run = start(draft, 10);
        var stranger = Cases.ofOwnShop(shops, false).agent;
        Api.as(stranger).get("/presets/dry-runs/{id}", run).then().statusCode(404);
        Api.as(stranger).get("/presets/dry-runs/{id}/changes", run).then().statusCode(404);
        Cases.post(stranger, "/presets/dry-runs", Map.of("presetVersionId", draft, "cases", 1))
                .then()
                .statusCode(404);
        Cases.post(owner, "/presets/dry-runs", Map.of("presetVersionId", draft, "cases", 10_001))
                .then()
                .statusCode(400);
        Api.as(owner)
                .get("/presets/dry-runs?presetVersionId={id}", draft)
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(run.toString()));
    }

    /** The one draft of the shop, with these goods excluded. */
    private UUID draft(Map<String, String> categories) {
        var drafts = Api.as(owner)
                .get("/presets/versions")
                .jsonPath()
                .<String>getList("items.findAll { it.state == 'DRAFT' }.id");
        var id = drafts.isEmpty()
                ? Cases.post(owner, "/presets/versions", Map.of("presetId", "CN_7D"))
                        .jsonPath()
                        .getUUID("id")
                : UUID.fromString(drafts.getFirst());
        var draft = Api.as(owner).get("/presets/versions/{id}", id);
        var preset = new HashMap<>(draft.jsonPath().<String, Object>getMap("preset"));
        preset.put("categories", categories);
        Api.as(owner, Json.of(Map.of("preset", preset)))
                .header("If-Match", draft.header("ETag"))
                .put("/presets/versions/{id}", id)
                .then()
                .statusCode(200);
        return id;
    }

    private UUID start(UUID draft, int count) {
        return Cases.post(owner, "/presets/dry-runs", Map.of("presetVersionId", draft, "cases", count))
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    private JsonPath done(UUID run) throws InterruptedException {
        for (var i = 0; i < 200; i++) {
            var view = Api.as(owner).get("/presets/dry-runs/{id}", run).jsonPath();
            if (List.of("DONE", "FAILED").contains(view.getString("status"))) {
                assertThat(view.getString("status")).isEqualTo("DONE");
                return view;
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        throw new AssertionError("The dry run does not end");
    }
}
