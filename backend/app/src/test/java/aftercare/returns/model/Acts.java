package aftercare.returns.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.Json;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;

/** All that happens in the model's world, and how often it is tried. */
final class Acts {

    /** What an action that is on offer may still be answered with, because it depends on what is said with it. */
    private static final Map<String, Set<String>> REFUSED_BY_RULE =
            Map.of("OFFER", Offering.REFUSED_BY_RULE, "COUNTERSIGN", Set.of("SECOND_SIGNATURE_NEEDED"));

    /** What changes little, or only ends it: seldom. */
    private static final Set<String> SELDOM = Set.of(
            "NOTE",
            "ASSIGN",
            "ASK",
            "PAUSE_CLOCK",
            "EXTEND_CLOCK",
            "IMPORT_DEADLINE",
            "WITHDRAW",
            "TAKE_BACK_OFFER",
            "USE_DEADLINE");

    private static final Set<String> WAREHOUSE = Set.of("RECEIVE", "INSPECT", "RESEND", "SEND_BACK");

    private static final Set<String> WORKSHOP = Set.of(
            "APPROVE",
            "DIAGNOSE",
            "QUOTE_REPAIR",
            "START_REPAIR",
            "TEST_REPAIR",
            "REPAIRED",
            "GIVE_UP_REPAIR",
            "HAND_OVER");

    private static final Set<String> VISITS = Set.of(
            "BOOK_APPOINTMENT",
            "CANCEL_APPOINTMENT",
            "ACCEPT_QUOTE",
            "DECLINE_QUOTE",
            "CHOOSE_INSTEAD",
            "STILL_FAULTY");

    private Acts() {}

    static Map<Step, Integer> all() {
        var all = new LinkedHashMap<Step, Integer>();
        all.put(new Step("the shop sells by other rules", Settings::otherRules), 14);
        all.put(new Step("every sum needs two", TwoSigning::isAsked), 2);
        all.put(new Step("the second says yes", TwoSigning::theSecondSaysYes), 3);
        all.put(new Step("the second says no", TwoSigning::theSecondSaysNo), 1);
        all.put(new Step("the buyer asks", Acts::aBuyerAsks), 3);
        all.put(new Step("the buyer withdraws from the contract", Withdrawing::theBuyerPressesTheButton), 1);
        all.put(new Step("somebody does what is on offer", Acts::somebodyTakesAnOfferedAction), 12);
        all.put(new Step("the warehouse works", Acts::theWarehouseWorks), 5);
        all.put(new Step("the workshop works", world -> oneOf(world, WORKSHOP, world.cases.agent)), 3);
        all.put(new Step("the buyer answers the workshop", world -> oneOf(world, VISITS, world.cases.buyer)), 4);
        all.put(new Step("the buyer changes his wish", Acts::aBuyerChangesHisMind), 1);
        all.put(new Step("the buyer takes the offer", Offering::theBuyerTakesIt), 2);
        all.put(new Step("the platform is asked", Disputing::somebodyAsks), 2);
        all.put(new Step("one of two is paid", PaidInPart::oneOfTwo), 1);
        all.put(new Step("a refused piece is contested", Disputing::aPieceIsContested), 2);
        all.put(new Step("somebody moves before the platform", Disputing::somebodyMoves), 8);
        all.put(new Step("a parcel leaves", Acts::aParcelLeaves), 1);
        all.put(new Step("a carrier says something of a parcel", Carrier::tells), 2);
        all.put(new Step("times for repairs are offered", Repairs::timesAreOffered), 1);
        all.put(new Step("the buyer chooses a way back", WaysBack::theBuyerChooses), 3);
        all.put(new Step("a driver or a point has it", WaysBack::somebodyHasIt), 4);
        all.put(new Step("the courier is asked", Courier::isAsked), 4);
        all.put(new Step("the courier was there", Courier::wasThere), 2);
        all.put(new Step("money is sent", Paying::moneyIsSent), 2);
        all.put(new Step("a node dies while it sends", Paying::aNodeDies), 1);
        all.put(new Step("the gateway is gone", Paying::theGatewayIsGone), 1);
        all.put(new Step("finance sends again", Paying::financeSendsAgain), 1);
        all.put(new Step("finance pays by hand", Paying::financePaysByHand), 1);
        all.put(new Step("the buyer takes store credit", Paying::theBuyerTakesStoreCredit), 1);
        all.put(new Step("paid money comes back", Paying::moneyComesBack), 1);
        all.put(new Step("what is to be held is asked for", Holding::isAsked), 2);
        all.put(new Step("hours pass", Acts::hoursPass), 1);
        all.put(new Step("days pass", Acts::daysPass), 1);
        return all;
    }

    private static Optional<Runnable> aBuyerAsks(World world) {
        var order = world.any(world.orders());
        if (world.returns().size() > 4 || "CANCELLED".equals(world.order(order).text("/status"))) {
            return Optional.empty();
        }
        var wish = Bodies.wish(world, order);
        return wish == null
                ? Optional.empty()
                : Optional.of(() -> {
                    var sent = new HashMap<>(wish);
                    sent.put("evidence", world.cases.photosFor(order, 1));
                    world.tell("the buyer asks", wish);
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
            world.tell("EDIT", view.text("/number"), wish);
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
        var token = world.any(
                List.of(world.cases.buyer, world.cases.buyer, world.cases.agent, world.cases.agent, world.colleague));
        var view = world.view(token, id);
        var actions = new ArrayList<>(view.texts("/actions"));
        if (world.chance.nextInt(4) > 0) {
            actions.removeAll(SELDOM);
        }
        if (actions.isEmpty()) {
            return Optional.empty();
        }
        var action = world.any(actions);
        var body = Bodies.of(action, view, world);
        return body == null ? Optional.empty() : Optional.of(() -> take(world, token, id, action, view, body));
    }

    /** What waits for a second signature first; a count is seldom taken back. */
    private static Optional<Runnable> theWarehouseWorks(World world) {
        var token = world.any(List.of(world.cases.agent, world.colleague));
        var signed = oneOf(world, Set.of("COUNTERSIGN"), token);
        if (signed.isPresent()) {
            return signed;
        }
        return oneOf(world, world.chance.nextInt(5) == 0 ? Set.of("UNDO_RECEIPT") : WAREHOUSE, token);
    }

    /** On some case on which it is on offer. */
    private static Optional<Runnable> oneOf(World world, Set<String> wanted, String token) {
        var offered = world.returns().stream()
                .filter(id ->
                        wanted != WORKSHOP || "REPAIR".equals(world.view(id).text("/kind")))
                .flatMap(id -> world.view(token, id).texts("/actions").stream()
                        .filter(wanted::contains)
                        .map(action -> Map.entry(id, action)))
                .toList();
        if (offered.isEmpty()) {
            return Optional.empty();
        }
        var one = world.any(offered);
        var view = world.view(token, one.getKey());
        var body = Bodies.of(one.getValue(), view, world);
        return body == null
                ? Optional.empty()
                : Optional.of(() -> take(world, token, one.getKey(), one.getValue(), view, body));
    }

    private static void take(World world, String token, UUID id, String action, Seen view, Map<String, Object> body) {
        world.tell(action, view.text("/number"), body);
        var answer = world.cases.tryTo(token, id, wordOf(action), body);
        var byRule = REFUSED_BY_RULE.getOrDefault(action, Set.of());
        if (List.of(409, 422).contains(answer.statusCode()) && byRule.stream().anyMatch(answer.asString()::contains)) {
            world.refused(action);
            return;
        }
        assertThat(answer.statusCode())
                .as("%s was offered, and then: %s", action, answer.asString())
                .isEqualTo(200);
    }

    private static Optional<Runnable> aParcelLeaves(World world) {
        var order = world.orders().getFirst();
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

    private static Optional<Runnable> hoursPass(World world) {
        return world.returns().isEmpty()
                ? Optional.empty()
                : Optional.of(() -> pass(world, Duration.ofHours(1 + world.chance.nextInt(30))));
    }

    /** Not too often: most of what can be done must be done in time. */
    private static Optional<Runnable> daysPass(World world) {
        return world.returns().isEmpty() || world.chance.nextInt(3) > 0
                ? Optional.empty()
                : Optional.of(() -> pass(world, Duration.ofDays(1 + world.chance.nextInt(6))));
    }

    private static void pass(World world, Duration time) {
        world.tell("time passes", time);
        world.moveTo(world.now.plus(time));
    }

    static String wordOf(String action) {
        return action.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
