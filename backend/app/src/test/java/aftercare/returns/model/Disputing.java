package aftercare.returns.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import aftercare.returns.Cases;
import aftercare.testing.Api;

import static org.assertj.core.api.Assertions.assertThat;

/** Before the platform: the two sides and two arbiters, each of whom does something that the dispute offers to him. */
final class Disputing {

    private Disputing() {}

    /** Seldom: what the platform has, nobody else decides any more. */
    static Optional<Runnable> somebodyAsks(World world) {
        return world.chance.nextBoolean() ? Optional.empty() : ask(world, view -> true);
    }

    /** What was refused when the rest was paid. */
    static Optional<Runnable> aPieceIsContested(World world) {
        return ask(world, view -> view.text("/contestUntil") != null);
    }

    private static Optional<Runnable> ask(World world, Predicate<Seen> which) {
        var token = world.chance.nextBoolean() ? world.cases.buyer : world.cases.agent;
        var askable = world.returns().stream()
                .map(id -> world.view(token, id))
                .filter(view -> view.texts("/actions").contains("ESCALATE"))
                .filter(which)
                .toList();
        if (askable.isEmpty()) {
            return Optional.empty();
        }
        var view = world.any(askable);
        return Optional.of(() -> {
            world.tell("the platform is asked", view.text("/number"));
            var answer = world.cases.tryTo(token, view.id("/id"), "escalate", Map.of("text", "请平台看看"));
            // what was refused of a case, and asked for again when that was over, goes on there
            if (answer.statusCode() == 409 && answer.asString().contains("ASKED_FOR_AGAIN")) {
                world.refused("the platform is asked");
                return;
            }
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            var disputed = Seen.in(answer).id("/id");
            if (!disputed.equals(view.id("/id"))) {
                world.tell("CONTESTED", view.text("/number"));
                world.opened(disputed);
            }
        });
    }

    static Optional<Runnable> somebodyMoves(World world) {
        var disputed = world.returns().stream()
                .filter(id ->
                        !List.of("NONE", "WITHDRAWN").contains(world.view(id).text("/dispute")))
                .toList();
        if (disputed.isEmpty()) {
            return Optional.empty();
        }
        var id = world.any(disputed);
        var token = world.any(List.of(
                world.arbiter,
                world.arbiter,
                world.arbiter,
                world.arbiter,
                world.anotherArbiter,
                world.cases.buyer,
                world.cases.agent));
        var found = Api.as(token).get("/disputes/{id}", id);
        if (found.statusCode() == 404) {
            return Optional.empty();
        }
        var view = Seen.in(found);
        var actions = view.texts("/actions");
        if (actions.isEmpty()) {
            return Optional.empty();
        }
        // an arbiter who only asks never decides
        var action = actions.contains("TAKE")
                ? "TAKE"
                : actions.contains("DECIDE") && world.chance.nextInt(3) > 0 ? "DECIDE" : world.any(actions);
        var body = body(action, view, world);
        return body == null ? Optional.empty() : Optional.of(() -> move(world, token, id, action, body));
    }

    private static void move(World world, String token, UUID id, String action, Map<String, Object> body) {
        world.tell("before the platform: " + action, body);
        var verb = "SAY".equals(action) ? "evidence" : Acts.wordOf(action);
        var answer = Cases.post(token, "/disputes/" + id + "/" + verb, body);
        assertThat(answer.statusCode())
                .as("%s was offered, and then: %s", action, answer.asString())
                .isEqualTo(200);
    }

    private static Map<String, Object> body(String action, Seen view, World world) {
        return switch (action) {
            case "TAKE", "WITHDRAW", "CARRY_OUT" -> Map.of();
            case "SAY" -> Map.of("text", "我们这样看", "done", world.chance.nextBoolean());
            case "APPEAL" -> Map.of("text", "请另一位看");
            case "ASK" -> Map.of("side", theOther(view.text("/state"), world), "text", "还有照片吗？");
            case "DECIDE" -> decision(view, world);
            default -> null;
        };
    }

    /** Who is being asked already is not asked again. */
    private static String theOther(String state, World world) {
        return switch (state) {
            case "EVIDENCE_BUYER" -> "SELLER";
            case "EVIDENCE_SELLER" -> "BUYER";
            default -> world.any(List.of("BUYER", "SELLER"));
        };
    }

    private static Map<String, Object> decision(Seen view, World world) {
        var remedies = view.texts("/remedies");
        if (remedies.isEmpty()) {
            return null;
        }
        var remedy = world.any(remedies);
        var decision = new HashMap<String, Object>(Map.of(
                "remedy",
                remedy,
                "fault",
                world.any(List.of("BUYER", "SELLER", "CARRIER")),
                "toBuyer",
                "给买家",
                "toSeller",
                "给商家"));
        if ("PART_REFUND".equals(remedy)) {
            decision.put(
                    "parts",
                    List.of(Map.of(
                            "lineNo",
                            view.number("/caseFacts/lines/0/lineNo"),
                            "amount",
                            Map.of("amount", "1.00", "currency", "CNY"))));
        }
        return decision;
    }
}
