package aftercare.returns.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import jakarta.inject.Inject;

import aftercare.returns.Cases;
import aftercare.testing.Rows;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Buyer, seller, carrier and time do what they like through the API, on the real database; after each step everything that
 * must always be true is looked at. {@code -Daftercare.model.worlds=500} walks longer, {@code -Daftercare.model.seed=7}
 * walks the same way again.
 */
@QuarkusTest
class ModelTest {

    private static final long WORLDS = Long.getLong("aftercare.model.worlds", 20);
    private static final long SEED = Long.getLong("aftercare.model.seed", 20261127);
    private static final int STEPS = 40;
    private static final int TRIES = 6;

    @Inject
    TwoShops shops;

    @Inject
    Rows rows;

    @Test
    void whateverAnybodyDoesTheBooksAreRight() {
        var steps = 0;
        var seen = new TreeMap<String, Integer>();
        for (var seed = SEED; seed < SEED + WORLDS; seed++) {
            steps += walk(seed, seen);
        }
        System.out.printf("model: %d worlds, %d steps: %s%n", WORLDS, steps, seen);
        assertThat(seen)
                .as("a model that never gets there says nothing of it")
                .containsKeys(
                        "REPAIR",
                        "PRICE_MATCH",
                        "EXCHANGE",
                        "RESHIP",
                        "DISPUTED",
                        "RULED",
                        "REFUNDED",
                        "OFFERED",
                        "TOOK_EXCHANGE",
                        "TOOK_REFUND_ONLY");
    }

    private int walk(long seed, Map<String, Integer> seen) {
        var world = new World(Cases.ofOwnShop(shops, true), new Random(seed));
        var invariants = new Invariants(rows);
        var done = 0;
        try {
            for (var step = 0; step < STEPS; step++) {
                var next = something(world);
                if (next.isPresent()) {
                    next.get().run();
                    world.somethingHappened();
                    invariants.hold(world);
                    done++;
                }
            }
            world.returns().forEach(id -> count(world.view(id), seen));
        } catch (AssertionError wrong) {
            throw new AssertionError("seed " + seed + ":\n  " + world.story(), wrong);
        }
        return done;
    }

    private static Optional<Runnable> something(World world) {
        Optional<Runnable> next = Optional.empty();
        for (var i = 0; i < TRIES && next.isEmpty(); i++) {
            next = world.any(Acts.all()).in(world);
        }
        return next;
    }

    private static void count(Seen view, Map<String, Integer> seen) {
        seen.merge(view.text("/kind"), 1, Integer::sum);
        if (!"NONE".equals(view.text("/dispute"))) {
            seen.merge("DISPUTED", 1, Integer::sum);
        }
        if (List.of("DECIDED", "APPEALED", "FINAL").contains(view.text("/dispute"))) {
            seen.merge("RULED", 1, Integer::sum);
        }
        if (!"NONE".equals(view.text("/money"))) {
            seen.merge("REFUNDED", 1, Integer::sum);
        }
        if (!view.each("/offers").isEmpty()) {
            seen.merge("OFFERED", 1, Integer::sum);
        }
        Offering.taken(view).forEach(kind -> seen.merge(kind, 1, Integer::sum));
    }
}
