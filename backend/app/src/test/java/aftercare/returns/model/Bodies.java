package aftercare.returns.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import aftercare.returns.Cases;
import aftercare.testing.Api;
import io.restassured.path.json.JsonPath;

/** What must be said with each action; null for one that this model does not know how to say. */
final class Bodies {

    private Bodies() {}

    static Map<String, Object> of(String action, JsonPath view, World world) {
        return switch (action) {
            case "WITHDRAW",
                    "ACCEPT_OFFER",
                    "DECLINE_OFFER",
                    "TAKE_BACK_OFFER",
                    "CONFIRM",
                    "APPROVE",
                    "REFUND",
                    "REFUND_EARLY",
                    "RESUME_CLOCK",
                    "INTERCEPT_STOPPED",
                    "INTERCEPT_FAILED" -> Map.of();
            case "ASK", "CONVERT" -> Map.of("message", "请说明");
            case "ANSWER", "NOTE" -> Map.of("text", "好的");
            case "SHIP", "SEND_BACK", "RESEND" ->
                Map.of("carrier", "SF Express", "number", "SF" + world.chance.nextInt(1_000_000));
            case "DELIVERED" -> Map.of("at", world.now);
            case "DIFFERENCE_PAID" -> Map.of("reference", "PAY-1");
            case "PAUSE_CLOCK" -> Map.of("reason", "NEGOTIATION");
            case "EXTEND_CLOCK" -> Map.of("days", 1);
            case "IMPORT_DEADLINE" -> Map.of("dueAt", world.now.plus(Duration.ofDays(1)), "source", "WeChat");
            case "OFFER" -> offer(view);
            case "REJECT" -> rejection(view, world);
            case "RECEIVE" -> receipt(view, world);
            case "INSPECT" -> inspection(view, world);
            default -> null;
        };
    }

    /** Of all that can be offered only a part of the price, and that only while the goods are with the buyer. */
    private static Map<String, Object> offer(JsonPath view) {
        if (!List.of("WITH_BUYER", "KEPT").contains(view.getString("goods"))) {
            return null;
        }
        return Map.of(
                "offers",
                List.of(Map.of(
                        "kind",
                        "REFUND_ONLY",
                        "message",
                        "这样可以吗？",
                        "lines",
                        List.of(Map.of(
                                "lineNo",
                                view.getInt("lines[0].lineNo"),
                                "allowance",
                                Map.of("amount", "1.00", "currency", "CNY"))))));
    }

    private static Map<String, Object> rejection(JsonPath view, World world) {
        var lawful = Api.as(world.cases.agent)
                .get("/returns/{id}/reject-options", view.getUUID("id"))
                .jsonPath()
                .getList("items.findAll { it.stopped == null }.code", String.class);
        return lawful.isEmpty()
                ? null
                : Map.of("code", world.any(lawful), "message", "不行", "evidence", Cases.photos(world.cases.agent, 1));
    }

    private static Map<String, Object> receipt(JsonPath view, World world) {
        var lines = new ArrayList<Map<String, Object>>();
        each(view, List.of("WITH_BUYER", "IN_TRANSIT", "SHORT", "LOST"), (lineNo, awaited) -> {
            var arrived = world.chance.nextInt(4) == 0 ? 0 : 1;
            lines.add(Cases.found(lineNo, arrived, 1 - arrived, 0));
        });
        return lines.isEmpty() ? null : Map.of("lines", lines);
    }

    private static Map<String, Object> inspection(JsonPath view, World world) {
        var lines = new ArrayList<Map<String, Object>>();
        each(
                view,
                List.of("ARRIVED"),
                (lineNo, here) -> lines.add(
                        world.chance.nextInt(4) == 0
                                ? world.cases.refused(lineNo, here)
                                : Cases.accepted(lineNo, here)));
        return lines.isEmpty() ? null : Map.of("lines", lines);
    }

    /** Of each line, how many units are in one of these states. */
    private static void each(JsonPath view, List<String> states, java.util.function.BiConsumer<Integer, Integer> what) {
        for (var line : view.getList("lines", Map.class)) {
            var count = 0;
            for (var unit : (List<?>) line.get("units")) {
                if (states.contains(((Map<?, ?>) unit).get("state"))) {
                    count += (Integer) ((Map<?, ?>) unit).get("quantity");
                }
            }
            if (count > 0) {
                what.accept((Integer) line.get("lineNo"), count);
            }
        }
    }

    /** What is asked for of an order: one of what its buyer is offered. */
    static Map<String, Object> wish(World world, UUID order) {
        var options = Api.as(world.cases.buyer)
                .get("/orders/{id}/return-options", order)
                .jsonPath();
        var wishes = new ArrayList<Map<String, Object>>();
        for (var line : options.getList("lines", Map.class)) {
            if ((Integer) line.get("left") > 0) {
                wishes.addAll(wishes(world, order, line));
            }
        }
        return wishes.isEmpty() ? null : world.any(wishes);
    }

    private static List<Map<String, Object>> wishes(World world, UUID order, Map<?, ?> line) {
        var wishes = new ArrayList<Map<String, Object>>();
        for (var reason : (List<?>) line.get("reasons")) {
            var why = (Map<?, ?>) reason;
            for (var kind : (List<?>) why.get("kinds")) {
                var what = (Map<?, ?>) kind;
                var decision = ((Map<?, ?>) what.get("judgement")).get("decision");
                if (!"REFUSED".equals(decision) && !"PRICE_MATCH".equals(what.get("kind"))) {
                    var quantity = 1 + world.chance.nextInt((Integer) line.get("left"));
                    var wish = new HashMap<>(Cases.asking(
                            order,
                            (String) what.get("kind"),
                            (String) why.get("code"),
                            (Integer) line.get("lineNo"),
                            quantity));
                    wish.put("text", "坏了");
                    wishes.add(wish);
                }
            }
        }
        return wishes;
    }
}
