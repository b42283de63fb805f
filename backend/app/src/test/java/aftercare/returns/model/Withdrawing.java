package aftercare.returns.model;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import aftercare.returns.Cases;
import aftercare.testing.Api;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the law gives a button, the buyer presses it: the whole contract, or what is left of it. */
final class Withdrawing {

    private Withdrawing() {}

    static Optional<Runnable> theBuyerPressesTheButton(World world) {
        var order = world.any(world.orders());
        return world.returns().size() > 4 || !isOffered(world, order)
                ? Optional.empty()
                : Optional.of(() -> press(world, order));
    }

    private static boolean isOffered(World world, UUID order) {
        return Seen.in(Api.as(world.cases.buyer).get("/orders/{id}/return-options", order))
                .is("/withdrawal");
    }

    private static void press(World world, UUID order) {
        world.tell("WITHDRAW_CONTRACT", order);
        var answer = Cases.post(world.cases.buyer, "/withdrawals", Map.of("orderId", order));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        var ret = Seen.in(answer);
        assertThat(ret.is("/contractWithdrawn")).isTrue();
        world.opened(ret.id("/id"));
        var kept = Api.as(world.cases.buyer).get("/withdrawals/{id}", ret.id("/id"));
        assertThat(kept.statusCode()).as("a confirmation to keep").isEqualTo(200);
        assertThat(kept.asString()).contains(ret.text("/number"));
    }
}
