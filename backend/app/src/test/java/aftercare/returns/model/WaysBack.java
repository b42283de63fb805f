package aftercare.returns.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import aftercare.returns.Cases;
import aftercare.testing.Api;

import static org.assertj.core.api.Assertions.assertThat;

/** Goods are handed in at a point, fetched by the shop's driver, or the buyer thinks better of it. */
final class WaysBack {

    private WaysBack() {}

    /** One point, a driver who comes twice a week to one door, and a courier over HTTP. */
    static void open(World world) {
        world.backstage.driving.begin(world.shop);
        add(world, "points", Map.of("name", "门店", "address", "静安区 1 号", "hours", "9–18 点", "active", true));
        for (var day : List.of("TUESDAY", "FRIDAY")) {
            add(world, "slots", Map.of("weekday", day, "from", "09:00", "to", "12:00", "capacity", 1, "active", true));
        }
    }

    private static void add(World world, String what, Map<String, Object> body) {
        Cases.post(world.cases.agent, "/way-back/" + what, body).then().statusCode(201);
    }

    /** What is booked he seldom calls off: somebody has to come, too. */
    static Optional<Runnable> theBuyerChooses(World world) {
        var thinksBetterOfIt = world.chance.nextInt(3) == 0;
        return find(
                        world,
                        ways -> booked(ways)
                                ? thinksBetterOfIt
                                : !ways.each("/points").isEmpty())
                .map(id -> () -> {
                    var ways = look(world, id);
                    if (booked(ways)) {
                        says(world, world.cases.buyer, id, "cancel", Map.of());
                    } else if (!ways.each("/windows").isEmpty() && world.chance.nextInt(4) > 0) {
                        says(world, world.cases.buyer, id, "pick-up", fetched(world.any(ways.each("/windows"))));
                    } else {
                        var point = world.any(ways.each("/points"));
                        says(
                                world,
                                world.cases.buyer,
                                id,
                                "drop-off",
                                Map.of("carrier", point.text("/carrier"), "point", point.text("/id")));
                    }
                });
    }

    static Optional<Runnable> somebodyHasIt(World world) {
        return find(world, WaysBack::booked).map(id -> () -> {
            var booking = look(world, id).id("/booked/id");
            says(world, world.cases.warehouse, id, "handed-over", Map.of());
            world.backstage.driving.was(booking, true);
        });
    }

    private static Map<String, Object> fetched(Seen window) {
        return Map.of(
                "carrier",
                window.text("/carrier"),
                "window",
                window.text("/id"),
                "address",
                "静安区 1 号",
                "contact",
                "李小雨",
                "phone",
                "13800001234");
    }

    /** The last place of a window may be gone; nothing else stands in the way of what was on show. */
    private static void says(World world, String token, UUID id, String verb, Map<String, Object> body) {
        world.tell("way back: " + verb, world.view(id).text("/number"));
        var answer = Cases.post(token, "/returns/" + id + "/way-back/" + verb, body);
        var full = answer.statusCode() == 409 && answer.asString().contains("WINDOW_FULL");
        if (!full) {
            assertThat(answer.statusCode())
                    .as("%s: %s", verb, answer.asString())
                    .isEqualTo(200);
        }
    }

    private static Optional<UUID> find(World world, Predicate<Seen> where) {
        return world.returns().stream()
                .filter(id -> world.view(id).text("/closedAt") == null)
                .filter(id -> where.test(look(world, id)))
                .findFirst();
    }

    private static Seen look(World world, UUID id) {
        return Seen.in(Api.as(world.cases.buyer).get("/returns/{id}/way-back", id));
    }

    static boolean booked(Seen ways) {
        return ways.json().hasNonNull("booked");
    }
}
