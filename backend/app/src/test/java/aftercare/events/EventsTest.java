package aftercare.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.MovableClock;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;

/** Who asks what happened since, hears of everything, in its order. */
@QuarkusTest
class EventsTest {

    @Inject
    TwoShops shops;

    @Inject
    MovableClock clock;

    private Cases cases;

    @BeforeEach
    void openAShop() {
        cases = Cases.ofOwnShop(shops, false);
    }

    @AfterEach
    void now() {
        clock.backToNow();
    }

    @Test
    void theLogTellsAFactOnceItsTransactionMustBeOver() {
        var id = aCase();
        assertThat(typesOf(id)).isEmpty();
        clock.forward(Duration.ofSeconds(30));
        assertThat(typesOf(id)).containsExactlyInAnyOrder("return.submitted", "clock.changed", "clock.changed");
        cases.approve(id);
        clock.forward(Duration.ofSeconds(30));
        assertThat(typesOf(id)).contains("return.submitted", "return.approved");
    }

    @Test
    void aScreenThatAsksLateHearsOfEverythingPageByPage() {
        var cursor = changes(null).getString("cursor");
        var busy = aCase();
        for (var i = 0; i < 205; i++) {
            cases.done(cases.agent, busy, "note", Map.of("text", "note " + i));
        }
        var last = aCase();
        var heard = new ArrayList<UUID>();
        for (var question = 0; question < 3; question++) {
            var answer = changes(cursor);
            heard.addAll(answer.getList("changed", UUID.class));
            cursor = answer.getString("cursor");
        }
        assertThat(heard).contains(busy, last);
    }

    @Test
    void anotherShopHearsNothingOfIt() {
        var cursor = changes(null).getString("cursor");
        aCase();
        var another = Cases.ofOwnShop(shops, false);
        assertThat(Api.as(another.agent)
                        .get("/changes?cursor={c}", cursor)
                        .jsonPath()
                        .getList("changed"))
                .isEmpty();
    }

    private UUID aCase() {
        return cases.aSubmittedReturn(
                cases.placed(aDeliveredOrder().of(1, "10.00")).id(), 1, 1);
    }

    private List<String> typesOf(UUID id) {
        return Api.as(cases.agent)
                .get("/events?limit=200")
                .jsonPath()
                .getList("items.findAll { it.subjectId == '" + id + "' }.type");
    }

    private io.restassured.path.json.JsonPath changes(String cursor) {
        var asked = Api.as(cases.agent);
        return (cursor == null ? asked.get("/changes") : asked.get("/changes?cursor={c}", cursor))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
