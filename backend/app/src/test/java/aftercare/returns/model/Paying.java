package aftercare.returns.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import aftercare.returns.Cases;
import aftercare.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of granted money: sent, refused, lost sight of, tried again, paid another way, and back again. */
final class Paying {

    private static final String OURS = " where shop_id = ? and ";

    private Paying() {}

    private record Part(UUID refund, Seen leg) {

        boolean is(String state) {
            return state.equals(leg.text("/state"));
        }

        boolean goesThrough(String gateway) {
            return gateway.equals(leg.text("/gateway"));
        }

        Map<String, Object> named(Map<String, Object> more) {
            var body = new HashMap<>(more);
            body.put("legId", leg.id("/id"));
            return body;
        }
    }

    /** What a node left half-way is due again at once: its lease is over by then. */
    static Optional<Runnable> moneyIsSent(World world) {
        return any(world, part -> part.is("GRANTED") || part.is("SENT")).map(part -> () -> {
            world.tell("money is sent");
            world.backstage.rows.change(
                    "update refund_leg set next_try_at = utc_timestamp(6) - interval 1 second" + OURS
                            + "next_try_at is not null",
                    world.shop);
            world.backstage.sending.beat();
        });
    }

    static Optional<Runnable> aNodeDies(World world) {
        return any(world, part -> part.is("GRANTED") && !part.goesThrough("MANUAL"))
                .map(part -> () -> {
                    world.tell("a node dies while it sends");
                    world.backstage.sending.beginsAndDies(part.leg.id("/id"));
                });
    }

    /** As if the operator had named it otherwise: what was not sent fails, what was sent stays open. */
    static Optional<Runnable> theGatewayIsGone(World world) {
        return any(world, part -> part.goesThrough("SIMULATED") && (part.is("GRANTED") || part.is("SENT")))
                .map(part -> () -> {
                    world.tell("the gateway is gone");
                    world.backstage.rows.change(
                            "update refund_leg set gateway = 'GONE', next_try_at = utc_timestamp(6) - interval 1 second"
                                    + OURS + "gateway = 'SIMULATED' and state in ('GRANTED', 'SENT')"
                                    + " and next_try_at is not null",
                            world.shop);
                    world.backstage.sending.beat();
                    world.backstage.rows.change(
                            "update refund_leg set gateway = 'SIMULATED'" + OURS + "gateway = 'GONE'", world.shop);
                });
    }

    static Optional<Runnable> financeSendsAgain(World world) {
        return any(world, part -> part.is("FAILED"))
                .map(part -> () -> says(world, world.cases.finance, part, "retry", Map.of()));
    }

    /** By hand is paid what goes by hand; what a gateway has refused only with the buyer's word, as another way. */
    static Optional<Runnable> financePaysByHand(World world) {
        return any(world, part -> part.is("GRANTED") && part.goesThrough("MANUAL"))
                .map(part -> () -> says(
                        world, world.cases.finance, part, "confirm", Map.of("reference", "BANK-" + UUID.randomUUID())));
    }

    static Optional<Runnable> theBuyerTakesStoreCredit(World world) {
        return any(world, part -> !part.goesThrough("STORE_CREDIT") && part.is("FAILED"))
                .map(part -> () -> says(
                        world, world.cases.buyer, part, "other-way", Map.of("way", "STORE_CREDIT", "words", "余额也行")));
    }

    static Optional<Runnable> moneyComesBack(World world) {
        return any(world, part -> part.is("PAID")).map(part -> () -> {
            var finance = Tokens.signedInAt(world.colleagueSubject, Instant.now());
            says(
                    world,
                    finance,
                    part,
                    "claw-back",
                    Map.of("reason", "SENT_WRONGLY", "words", "打错了", "proof", "BANK-7"));
        });
    }

    private static void says(World world, String token, Part part, String verb, Map<String, Object> body) {
        world.tell("money: " + verb, part.leg.text("/state"), part.leg.text("/gateway"));
        var answer = Cases.post(token, "/refunds/" + part.refund + "/" + verb, part.named(body));
        assertThat(answer.statusCode()).as("%s: %s", verb, answer.asString()).isEqualTo(200);
    }

    private static Optional<Part> any(World world, Predicate<Part> where) {
        var parts = parts(world).filter(where).toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(world.any(parts));
    }

    private static Stream<Part> parts(World world) {
        return world.returns().stream().flatMap(id -> partsOf(world.view(id)));
    }

    private static Stream<Part> partsOf(Seen view) {
        return TwoSigning.standing(view).stream()
                .filter(refund -> !TwoSigning.waits(refund))
                .flatMap(refund -> refund.each("/legs").stream().map(leg -> new Part(refund.id("/id"), leg)));
    }

    /** The case says of its money what its parts say. */
    static void holds(Seen view) {
        var states = TwoSigning.standing(view).stream()
                .flatMap(refund -> refund.each("/legs").stream())
                .map(leg -> leg.text("/state"))
                .toList();
        var money = view.text("/money");
        if ("PAID".equals(money)) {
            assertThat(states).as("paid: %s", view.text("/number")).allMatch(List.of("PAID", "CLAWED_BACK")::contains);
        } else if ("CLAWED_BACK".equals(money)) {
            assertThat(states).as("clawed back: %s", view.text("/number")).contains("CLAWED_BACK");
        } else if ("FAILED".equals(money)) {
            assertThat(states).as("failed: %s", view.text("/number")).contains("FAILED");
        } else if ("NONE".equals(money)) {
            assertThat(states).as("nothing granted: %s", view.text("/number")).isEmpty();
        }
    }
}
