package aftercare.returns.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import aftercare.testing.Api;
import aftercare.testing.Json;

/** What a shop decides about itself. */
final class Settings {

    /** Where JD's hold, a fault is repaired before anything else is owed; the few that repair need it often. */
    private static final List<String> ELSEWHERE = List.of("JD_POP", "JD_POP", "EU_14D", "UK_14_14", "US_STORE");

    private Settings() {}

    /** Other rules than those of a Chinese shop. Orders placed before keep their terms, so it comes first. */
    static Optional<Runnable> otherRules(World world) {
        return world.hasOrders() || !world.told.isEmpty()
                ? Optional.empty()
                : Optional.of(() -> follow(world, world.any(ELSEWHERE)));
    }

    private static void follow(World world, String preset) {
        world.tell("the rules of " + preset);
        var tariff = Map.of("amount", "10.00", "currency", "CNY");
        var settings = Map.of("presetId", preset, "returnAddress", "杭州市余杭区", "freight", Map.of("tariff", tariff));
        Api.as(world.cases.agent, Json.of(settings))
                .header(
                        "If-Match",
                        Api.as(world.cases.agent).get("/shops/{id}", world.shop).header("ETag"))
                .put("/shops/{id}/settings", world.shop)
                .then()
                .statusCode(200);
    }
}
