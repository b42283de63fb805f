package aftercare.returns.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import aftercare.returns.Cases;
import aftercare.testing.Tokens;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;

/** A large sum needs a second person, who lets it go or says no to it. */
final class TwoSigning {

    static final String ASKED = "sums need two";

    /** What the buyer has a right to is not taken back by whoever looks second. */
    private static final Set<String> REFUSED_BY_RULE = Set.of(
            "GRANT_DECIDED_BY_PLATFORM",
            "GRANT_OF_DIFFERENCE",
            "GRANT_AGREED_ON",
            "GRANT_FOR_STOPPED_GOODS",
            "GRANT_BY_SILENCE_AGAIN");

    private TwoSigning() {}

    private record Grant(UUID id, String by) {}

    /** Every sum is large from now on. */
    static Optional<Runnable> isAsked(World world) {
        return world.hasOrders() || !world.told.isEmpty() ? Optional.empty() : Optional.of(() -> limit(world));
    }

    private static void limit(World world) {
        world.tell(ASKED);
        world.cases.needsTwoAbove("0.01");
    }

    static Optional<Runnable> theSecondSaysYes(World world) {
        return any(world).map(grant -> () -> {
            world.tell("the second says yes");
            var answer = says(world, grant, "approve", Map.of());
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        });
    }

    static Optional<Runnable> theSecondSaysNo(World world) {
        return any(world).map(grant -> () -> {
            world.tell("the second says no");
            var answer = says(world, grant, "decline-approval", Map.of("reason", "看看再说"));
            if (answer.statusCode() == 422) {
                assertThat(REFUSED_BY_RULE).contains(Seen.in(answer).text("/code"));
                world.refused("the second says no");
            } else {
                assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            }
        });
    }

    private static Response says(World world, Grant grant, String verb, Map<String, Object> body) {
        var second = world.colleagueSubject.equals(grant.by) ? world.thirdSubject : world.colleagueSubject;
        return Cases.post(Tokens.signedInAt(second, Instant.now()), "/refunds/" + grant.id + "/" + verb, body);
    }

    private static Optional<Grant> any(World world) {
        var waiting = world.returns().stream()
                .flatMap(id -> world.view(id).each("/refunds").stream())
                .filter(TwoSigning::waits)
                .map(refund -> new Grant(refund.id("/id"), refund.text("/grantedBy")))
                .toList();
        return waiting.isEmpty() ? Optional.empty() : Optional.of(world.any(waiting));
    }

    static boolean waits(Seen refund) {
        return "TO_APPROVE".equals(refund.text("/state"));
    }

    /** Nothing of it leaves, now or ever. */
    static boolean isDeclined(Seen refund) {
        return "DECLINED".equals(refund.text("/state"));
    }

    /** What somebody said no to takes nothing of what may still be paid. */
    static List<Seen> standing(Seen view) {
        return view.each("/refunds").stream()
                .filter(refund -> !isDeclined(refund))
                .toList();
    }
}
