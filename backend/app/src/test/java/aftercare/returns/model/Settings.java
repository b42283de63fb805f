package aftercare.returns.model;

import java.util.Map;
import java.util.Optional;

import aftercare.testing.Api;
import aftercare.testing.Json;

/** What a shop decides about itself. */
final class Settings {

    private Settings() {}

    /** There a fault is repaired before anything else is owed. Orders placed before keep their terms, so it comes first. */
    static Optional<Runnable> theRulesOfJd(World world) {
        return world.hasOrders() || !world.told.isEmpty() ? Optional.empty() : Optional.of(() -> followJd(world));
    }

    private static void followJd(World world) {
        world.tell("the rules of JD");
        var tariff = Map.of("amount", "10.00", "currency", "CNY");
        var settings = Map.of("presetId", "JD_POP", "returnAddress", "杭州市余杭区", "freight", Map.of("tariff", tariff));
        Api.as(world.cases.agent, Json.of(settings))
                .header(
                        "If-Match",
                        Api.as(world.cases.agent).get("/shops/{id}", world.shop).header("ETag"))
                .put("/shops/{id}/settings", world.shop)
                .then()
                .statusCode(200);
    }
}
