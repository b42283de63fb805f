package aftercare.returns.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import aftercare.returns.Cases;
import aftercare.testing.Api;

/** What must be said with each action; null for one that this model does not know how to say. */
final class Bodies {

    private Bodies() {}

    static Map<String, Object> of(String action, Seen view, World world) {
        return switch (action) {
            case "WITHDRAW",
                    "ACCEPT_OFFER",
                    "DECLINE_OFFER",
                    "TAKE_BACK_OFFER",
                    "CONFIRM",
                    "USE_DEADLINE",
                    "APPROVE",
                    "REFUND",
                    "REFUND_EARLY",
                    "RESUME_CLOCK",
                    "INTERCEPT_STOPPED",
                    "INTERCEPT_FAILED",
                    "UNDO_RECEIPT",
                    "COUNTERSIGN",
                    "CANCEL_APPOINTMENT" -> Map.of();
            case "ASSIGN" -> world.chance.nextBoolean() ? Map.of() : Map.of("subject", world.colleagueSubject);
            case "BOOK_APPOINTMENT" -> Repairs.appointment(view, world);
            case "ASK", "CONVERT" -> Map.of("message", "请说明");
            case "DIAGNOSE", "START_REPAIR", "TEST_REPAIR", "REPAIRED", "HAND_OVER", "DECLINE_QUOTE", "STILL_FAULTY" ->
                Map.of();
            case "QUOTE_REPAIR" -> Repairs.quote(view, world);
            case "ACCEPT_QUOTE" -> Map.of("total", view.at("/repair/fee/total").json());
            case "GIVE_UP_REPAIR" -> Repairs.givenUp(view, world);
            case "CHOOSE_INSTEAD" -> Map.of("kind", world.any(view.texts("/repair/instead")));
            case "ANSWER", "NOTE" -> Map.of("text", "好的");
            case "SHIP", "SEND_BACK", "RESEND" ->
                Map.of("carrier", "SF Express", "number", "SF" + world.chance.nextInt(1_000_000));
            case "DELIVERED" -> Map.of("at", world.now);
            case "DIFFERENCE_PAID" -> Map.of("reference", "PAY-1");
            case "PAUSE_CLOCK" -> Map.of("reason", "NEGOTIATION", "consent", "by telephone");
            case "EXTEND_CLOCK" -> Map.of("days", 1);
            case "IMPORT_DEADLINE" -> Map.of("dueAt", world.now.plus(Duration.ofDays(1)), "source", "WeChat");
            case "OFFER" -> Offering.offers(view, world);
            case "REJECT" -> rejection(view, world);
            case "RECEIVE" -> receipt(view, world);
            case "INSPECT" -> inspection(view, world);
            default -> null;
        };
    }

    private static Map<String, Object> rejection(Seen view, World world) {
        var options = Seen.in(Api.as(world.cases.agent).get("/returns/{id}/reject-options", view.id("/id")));
        var lawful = options.each("/items").stream()
                .filter(option -> option.text("/stopped") == null)
                .map(option -> option.text("/code"))
                .toList();
        return lawful.isEmpty()
                ? null
                : Map.of("code", world.any(lawful), "message", "不行", "evidence", Cases.photos(world.cases.agent, 1));
    }

    /** Most of it arrives whole; some is broken, something else, or not in the box. What was missing once can only turn up. */
    private static Map<String, Object> receipt(Seen view, World world) {
        var lines = new ArrayList<Map<String, Object>>();
        var missed = new HashMap<Integer, Integer>();
        each(view, List.of("WITH_BUYER", "IN_TRANSIT"), missed::put);
        each(view, List.of("WITH_BUYER", "IN_TRANSIT", "SHORT", "LOST"), (lineNo, awaited) -> {
            var left = missed.getOrDefault(lineNo, 0);
            var missing = some(left, world);
            var wrong = some(left - missing, world);
            // what arrives is taken from what travels before what was missed
            var here = (missing + wrong > 0 ? left : awaited) - missing - wrong;
            var damaged = some(here, world);
            var whole = world.chance.nextInt(here - damaged + 1);
            if (missing + wrong + damaged + whole == 0) {
                whole = awaited;
            }
            lines.add(
                    Map.of("lineNo", lineNo, "arrived", whole, "missing", missing, "wrong", wrong, "damaged", damaged));
        });
        return lines.isEmpty() ? null : Map.of("lines", lines);
    }

    /** Seldom any. */
    private static int some(int most, World world) {
        return world.chance.nextInt(5) == 0 ? world.chance.nextInt(most + 1) : 0;
    }

    private static Map<String, Object> inspection(Seen view, World world) {
        var lines = new ArrayList<Map<String, Object>>();
        each(
                view,
                List.of("ARRIVED"),
                (lineNo, here) -> lines.add(
                        switch (world.chance.nextInt(4)) {
                            case 0 -> world.cases.refused(lineNo, here);
                            case 1 -> world.cases.anotherItem(lineNo, here);
                            default -> Cases.accepted(lineNo, here);
                        }));
        return lines.isEmpty() ? null : Map.of("lines", lines);
    }

    /** Of each line, how many units are in one of these states. */
    private static void each(Seen view, List<String> states, java.util.function.BiConsumer<Integer, Integer> what) {
        for (var line : view.each("/lines")) {
            var count = line.each("/units").stream()
                    .filter(unit -> states.contains(unit.text("/state")))
                    .mapToInt(unit -> unit.number("/quantity"))
                    .sum();
            if (count > 0) {
                what.accept(line.number("/lineNo"), count);
            }
        }
    }

    /** What is asked for of an order: one of what its buyer is offered. */
    static Map<String, Object> wish(World world, UUID order) {
        var options = Seen.in(Api.as(world.cases.buyer).get("/orders/{id}/return-options", order));
        var wishes = new ArrayList<Map<String, Object>>();
        for (var line : options.each("/lines")) {
            if (line.number("/left") > 0) {
                wishes.addAll(wishes(world, order, line));
            }
        }
        if (wishes.isEmpty()) {
            return null;
        }
        // each kind as often as any other, however many reasons lead to it; few orders have a case for these two
        var kinds = wishes.stream().map(wish -> wish.get("kind")).distinct().toList();
        var seldom = kinds.stream()
                .filter(List.of("REPAIR", "PRICE_MATCH")::contains)
                .toList();
        var kind = world.any(seldom.isEmpty() || world.chance.nextInt(3) > 0 ? kinds : seldom);
        return world.any(
                wishes.stream().filter(wish -> wish.get("kind").equals(kind)).toList());
    }

    private static List<Map<String, Object>> wishes(World world, UUID order, Seen line) {
        var wishes = new ArrayList<Map<String, Object>>();
        for (var reason : line.each("/reasons")) {
            for (var kind : reason.each("/kinds")) {
                if (!"REFUSED".equals(kind.text("/judgement/decision"))) {
                    var quantity = 1 + world.chance.nextInt(line.number("/left"));
                    var wish = new HashMap<>(Cases.asking(
                            order, kind.text("/kind"), reason.text("/code"), line.number("/lineNo"), quantity));
                    wish.put("text", "坏了");
                    if ("PRICE_MATCH".equals(kind.text("/kind"))) {
                        cheaper(wish);
                    }
                    wishes.add(wish);
                }
            }
        }
        return wishes;
    }

    private static void cheaper(Map<String, Object> wish) {
        var lines = new ArrayList<Map<String, Object>>();
        for (var line : (List<?>) wish.get("lines")) {
            var priced = new HashMap<String, Object>();
            ((Map<?, ?>) line).forEach((key, value) -> priced.put((String) key, value));
            priced.put("priceNow", Map.of("amount", "9.99", "currency", "CNY"));
            lines.add(priced);
        }
        wish.put("lines", lines);
    }

    /** The same again, but one piece of the first line only. */
    static Map<String, Object> fewer(Seen view, World world) {
        var order = view.id("/orderId");
        var kind = view.text("/kind");
        var wish =
                new HashMap<>(Cases.asking(order, kind, view.text("/reason/code"), view.number("/lines/0/lineNo"), 1));
        wish.put("text", "改一下");
        wish.put("evidence", world.cases.photosFor(order, 1));
        if ("PRICE_MATCH".equals(kind)) {
            cheaper(wish);
        }
        return wish;
    }
}
