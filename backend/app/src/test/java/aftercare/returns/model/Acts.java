package aftercare.returns.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.Json;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;

/** All that happens in the model's world, each as often as it is named. */
final class Acts {

    private Acts() {}

    static List<Act> all() {
        return List.of(
                Acts::aBuyerAsks,
                Acts::somebodyTakesAnOfferedAction,
                Acts::somebodyTakesAnOfferedAction,
                Acts::somebodyTakesAnOfferedAction,
                Acts::somebodyTakesAnOfferedAction,
                Acts::aBuyerChangesHisMind,
                Offering::theBuyerTakesIt,
                Offering::theBuyerTakesIt,
                Disputing::somebodyAsks,
                Disputing::somebodyMoves,
                Disputing::somebodyMoves,
                Disputing::somebodyMoves,
                Disputing::somebodyMoves,
                Disputing::somebodyMoves,
                Acts::aParcelLeaves,
                Acts::financePaysByHand,
                Acts::hoursPass,
                Acts::daysPass);
    }

    private static Optional<Runnable> aBuyerAsks(World world) {
        var order = world.any(world.orders);
        if (world.returns().size() > 4 || "CANCELLED".equals(world.order(order).text("/status"))) {
            return Optional.empty();
        }
        var wish = Bodies.wish(world, order);
        return wish == null
                ? Optional.empty()
                : Optional.of(() -> {
                    var sent = new HashMap<>(wish);
                    sent.put("evidence", world.cases.photosFor(order, 1));
                    world.tell("the buyer asks " + wish);
                    var asked = world.cases.trySubmitting(sent);
                    assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(201);
                    world.opened(Seen.in(asked).id("/id"));
                });
    }

    private static Optional<Runnable> aBuyerChangesHisMind(World world) {
        if (world.returns().isEmpty()) {
            return Optional.empty();
        }
        var id = world.any(world.returns());
        var view = world.view(world.cases.buyer, id);
        if (!view.texts("/actions").contains("EDIT") || view.number("/lines/0/quantity") < 2) {
            return Optional.empty();
        }
        return Optional.of(() -> {
            var wish = Bodies.fewer(view, world);
            world.tell("the buyer changes " + view.text("/number") + " to " + wish);
            var answer = Api.as(world.cases.buyer, Json.of(wish))
                    .header("If-Match", "*")
                    .post("/returns/{id}/edit", id);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        });
    }

    /** What a case offers to somebody never answers that it cannot be done as the case stands. */
    private static Optional<Runnable> somebodyTakesAnOfferedAction(World world) {
        if (world.returns().isEmpty()) {
            return Optional.empty();
        }
        var id = world.anyStillGoingOn();
        var token = world.chance.nextInt(3) == 0 ? world.cases.buyer : world.cases.agent;
        var view = world.view(token, id);
        var actions = new ArrayList<>(view.texts("/actions"));
        // a note changes nothing: seldom
        if (world.chance.nextInt(10) > 0) {
            actions.remove("NOTE");
        }
        if (actions.isEmpty()) {
            return Optional.empty();
        }
        var action = world.any(actions);
        var body = Bodies.of(action, view, world);
        return body == null
                ? Optional.empty()
                : Optional.of(() -> {
                    world.tell(action + " of " + view.text("/number") + " " + body);
                    var answer = world.cases.tryTo(token, id, wordOf(action), body);
                    if ("OFFER".equals(action) && answer.statusCode() == 422) {
                        Offering.isRefusedByRule(Seen.in(answer));
                        return;
                    }
                    assertThat(answer.statusCode())
                            .as("%s was offered, and then: %s", action, answer.asString())
                            .isEqualTo(200);
                });
    }

    private static Optional<Runnable> aParcelLeaves(World world) {
        var order = world.orders.getFirst();
        if (!"PAID".equals(world.order(order).text("/status"))) {
            return Optional.empty();
        }
        return Optional.of(() -> {
            world.tell("a parcel leaves");
            var answer = parcel(world, order, world.chance.nextBoolean() ? "SENT_ANYWAY" : null);
            assertThat(answer.statusCode()).as(answer.asString()).isIn(201, 409);
        });
    }

    private static Response parcel(World world, UUID order, String despite) {
        var body = new HashMap<String, Object>(Map.of("carrier", "SF Express", "number", "OUT-" + order));
        if (despite != null) {
            body.put("despiteRefund", despite);
        }
        return Cases.post(world.cases.warehouse, "/orders/" + order + "/shipments", body);
    }

    private static Optional<Runnable> financePaysByHand(World world) {
        return world.returns().stream()
                .filter(id -> world.view(id).each("/refunds").stream()
                        .flatMap(refund -> refund.each("/legs").stream())
                        .anyMatch(leg -> "MANUAL".equals(leg.text("/gateway")) && "GRANTED".equals(leg.text("/state"))))
                .findFirst()
                .map(id -> () -> {
                    world.tell("finance pays " + id);
                    world.cases.payByHand(id);
                });
    }

    private static Optional<Runnable> hoursPass(World world) {
        return world.returns().isEmpty()
                ? Optional.empty()
                : Optional.of(() -> pass(world, Duration.ofHours(1 + world.chance.nextInt(30))));
    }

    /** Not too often: most of what can be done must be done in time. */
    private static Optional<Runnable> daysPass(World world) {
        return world.chance.nextInt(4) > 0
                ? Optional.empty()
                : Optional.of(() -> pass(world, Duration.ofDays(1 + world.chance.nextInt(6))));
    }

    private static void pass(World world, Duration time) {
        world.tell(time + " pass");
        world.moveTo(world.now.plus(time));
    }

    static String wordOf(String action) {
        return action.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
