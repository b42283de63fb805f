package aftercare.returns.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import aftercare.returns.Cases;
import aftercare.testing.Api;

/** Two pieces come back, one is paid or exchanged and one refused, in one breath: left to chance, few worlds come to that. */
final class PaidInPart {

    private PaidInPart() {}

    static Optional<Runnable> oneOfTwo(World world) {
        var order = world.any(world.orders());
        if (world.returns().size() > 4 || "CANCELLED".equals(world.order(order).text("/status"))) {
            return Optional.empty();
        }
        var wish = wish(world, order, world.chance.nextBoolean() ? "EXCHANGE" : "RETURN_REFUND");
        return wish.isEmpty() ? Optional.empty() : Optional.of(() -> happens(world, order, wish));
    }

    private static void happens(World world, UUID order, Map<String, Object> wish) {
        world.tell("one of two is paid", wish);
        var asked = new HashMap<>(wish);
        asked.put("evidence", world.cases.photosFor(order, 1));
        var id = world.cases.submitted(asked).getUUID("id");
        world.opened(id);
        var lineNo = world.view(id).number("/lines/0/lineNo");
        world.cases.approve(id);
        world.cases.ship(id);
        world.cases.receive(id, List.of(Cases.arrived(lineNo, 2)));
        world.cases.inspect(id, List.of(Cases.accepted(lineNo, 1)));
        world.cases.inspect(id, List.of(world.cases.refused(lineNo, 1)));
        if ("EXCHANGE".equals(wish.get("kind"))) {
            world.cases.done(world.cases.warehouse, id, "resend", Map.of("carrier", "SF", "number", "SF" + id));
            world.tell("one of two is exchanged", id);
        } else {
            world.cases.refund(id);
        }
    }

    /** Empty where no two pieces of one line can be sent back. */
    private static Map<String, Object> wish(World world, UUID order, String wanted) {
        var options = Seen.in(Api.as(world.cases.buyer).get("/orders/{id}/return-options", order));
        for (var line : options.each("/lines")) {
            for (var reason : line.each("/reasons")) {
                var may = reason.each("/kinds").stream()
                        .anyMatch(kind -> wanted.equals(kind.text("/kind"))
                                && !"REFUSED".equals(kind.text("/judgement/decision")));
                if (may && line.number("/left") > 1) {
                    var wish = Cases.asking(order, wanted, reason.text("/code"), line.number("/lineNo"), 2);
                    wish.put("text", "坏了");
                    return wish;
                }
            }
        }
        return Map.of();
    }
}
