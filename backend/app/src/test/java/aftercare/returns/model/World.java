package aftercare.returns.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import aftercare.access.Role;
import aftercare.orders.OrderFixtures.AnOrder;
import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.Tokens;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.orders.OrderFixtures.aPaidOrder;
import static aftercare.orders.OrderFixtures.aTravellingOrder;

/** One shop of its own whose clock can be moved, one buyer, a few orders; what was done in it, to be told when it breaks. */
final class World {

    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    final Cases cases;
    final String arbiter = Tokens.person("arbiter-" + UUID.randomUUID(), Role.ARBITER);
    final String anotherArbiter = Tokens.person("arbiter-" + UUID.randomUUID(), Role.ARBITER);
    final Random chance;
    final List<UUID> orders = new ArrayList<>();
    final Map<UUID, Integer> stories = new LinkedHashMap<>();
    final Map<UUID, List<String>> stood = new HashMap<>();
    final List<String> told = new ArrayList<>();
    private final Map<String, Seen> looked = new HashMap<>();
    Instant now = START;

    World(Cases cases, Random chance) {
        this.cases = cases;
        this.chance = chance;
        if (chance.nextBoolean()) {
            judgedByTheRulesOfJd();
        }
        moveTo(START);
        place(aPaidOrder().at(START.plus(Duration.ofDays(5))));
        place(aTravellingOrder().at(START));
        place(aDeliveredOrder().at(START));
    }

    /** There a fault is repaired before anything else is owed. */
    private void judgedByTheRulesOfJd() {
        var shop = Api.as(cases.agent).get("/me").jsonPath().getUUID("shopId");
        var tariff = Map.of("amount", "10.00", "currency", "CNY");
        var settings = Map.of("presetId", "JD_POP", "returnAddress", "杭州市余杭区", "freight", Map.of("tariff", tariff));
        Api.as(cases.agent, Json.of(settings))
                .header("If-Match", Api.as(cases.agent).get("/shops/{id}", shop).header("ETag"))
                .put("/shops/{id}/settings", shop)
                .then()
                .statusCode(200);
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

    UUID anyStillGoingOn() {
        var open = returns().stream()
                .filter(id -> view(id).text("/closedAt") == null)
                .toList();
        return any(open.isEmpty() ? returns() : open);
    }

    <T> T any(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    Seen view(UUID id) {
        return view(cases.agent, id);
    }

    /** The same until somebody does something. */
    Seen view(String token, UUID id) {
        return looked.computeIfAbsent(token + id, unseen -> look(token, id));
    }

    void somethingHappened() {
        looked.clear();
    }

    private Seen look(String token, UUID id) {
        return Seen.in(Api.as(token)
                .get("/returns/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .response());
    }

    Seen order(UUID id) {
        return Seen.in(Api.as(cases.agent).get("/orders/{id}", id));
    }

    void moveTo(Instant there) {
        now = there;
        cases.moveTo(there);
    }

    void tell(String what) {
        told.add(what);
    }

    String story() {
        return String.join("\n  ", told);
    }
}
