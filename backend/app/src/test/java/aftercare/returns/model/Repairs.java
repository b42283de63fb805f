package aftercare.returns.model;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import aftercare.returns.Cases;
import aftercare.testing.Api;

/** What is said while something is repaired. */
final class Repairs {

    private Repairs() {}

    /** Those that were offered at first are over some day. */
    static Optional<Runnable> timesAreOffered(World world) {
        var wanted = world.returns().stream()
                .anyMatch(id -> world.view(id).texts("/actions").contains("BOOK_APPOINTMENT"));
        return !wanted
                ? Optional.empty()
                : Optional.of(() -> {
                    var place = world.any(List.of("COUNTER", "HOME"));
                    world.tell("times are offered", place);
                    offer(world, place);
                });
    }

    /** One place a day on the next days. */
    static void offer(World world, String place) {
        var day = world.now.atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
        var asked = Map.of(
                "place",
                place,
                "address",
                "文一西路 969 号柜台",
                "firstDay",
                "" + day.plusDays(1),
                "lastDay",
                "" + day.plusDays(6),
                "opens",
                "09:00",
                "closes",
                "10:00",
                "minutes",
                60,
                "capacity",
                1);
        Cases.post(world.cases.agent, "/repair-slots", asked).then().statusCode(200);
    }

    /** One of the times with a place left; null where there is none. */
    static Map<String, Object> appointment(Seen view, World world) {
        var free = Seen.in(Api.as(world.cases.agent).get("/returns/{id}/slots", view.id("/id")))
                .each("/items");
        if (free.isEmpty()) {
            return null;
        }
        var asked = new HashMap<String, Object>();
        asked.put("slotId", world.any(free).id("/id"));
        asked.put("address", "南京西路 1 号");
        return asked;
    }

    static Map<String, Object> quote(Seen view, World world) {
        var price = Map.of("amount", (5 + world.chance.nextInt(90)) + ".50", "currency", "CNY");
        return Map.of(
                "cause",
                view.is("/repair/covered") ? "BUYER_FAULT" : "GUARANTEE_OVER",
                "message",
                "摔过，要换屏",
                "lines",
                List.of(Map.of("kind", "PART", "text", "屏幕", "amount", price)),
                "evidence",
                Cases.photos(world.cases.agent, 1));
    }

    /** What was worked on already has had a fault. */
    static Map<String, Object> givenUp(Seen view, World world) {
        var sound = "DIAGNOSING".equals(view.text("/repair/stage")) && world.chance.nextBoolean();
        return Map.of("finding", sound ? "NO_FAULT_FOUND" : "NOT_REPAIRABLE", "message", "看过了");
    }
}
