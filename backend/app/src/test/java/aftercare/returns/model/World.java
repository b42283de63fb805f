package aftercare.returns.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import aftercare.orders.OrderFixtures.AnOrder;
import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.Json;
import io.restassured.path.json.JsonPath;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.orders.OrderFixtures.aPaidOrder;
import static aftercare.orders.OrderFixtures.aTravellingOrder;

/** One shop of its own whose clock can be moved, one buyer, a few orders; what was done in it, to be told when it breaks. */
final class World {

    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    final Cases cases;
    final Random chance;
    final List<UUID> orders = new ArrayList<>();
    final Map<UUID, Integer> stories = new LinkedHashMap<>();
    final List<String> told = new ArrayList<>();
    Instant now = START;

    World(Cases cases, Random chance) {
        this.cases = cases;
        this.chance = chance;
        moveTo(START);
        place(aPaidOrder().at(START.plus(Duration.ofDays(5))));
        place(aTravellingOrder().at(START));
        place(aDeliveredOrder().at(START));
    }

    private void place(AnOrder order) {
        order.of(1 + chance.nextInt(3), "12.35").of(1, "99.90");
        if (chance.nextBoolean()) {
            order.coupon("7.77");
        }
        if (chance.nextBoolean()) {
            order.pointsWorth("3.00");
        }
        orders.add(cases.placed(order).id());
    }

    void opened(UUID id) {
        stories.put(id, 0);
    }

    List<UUID> returns() {
        return List.copyOf(stories.keySet());
    }

    <T> T any(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    JsonPath view(UUID id) {
        return cases.view(id);
    }

    JsonPath order(UUID id) {
        return Api.as(cases.agent).get("/orders/{id}", id).jsonPath();
    }

    void moveTo(Instant there) {
        now = there;
        Api.as(cases.agent, Json.of(Map.of("now", there)))
                .put("/sandbox/clock")
                .then()
                .statusCode(200);
    }

    void tell(String what) {
        told.add(what);
    }

    String story() {
        return String.join("\n  ", told);
    }
}
