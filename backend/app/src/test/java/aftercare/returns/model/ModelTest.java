package aftercare.returns.model;

import java.util.Random;

import jakarta.inject.Inject;

import aftercare.returns.Cases;
import aftercare.testing.Rows;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/**
 * Buyer, seller, carrier and time do what they like through the API, on the real database; after each step everything that
 * must always be true is looked at. {@code -Daftercare.model.worlds=500} walks longer, {@code -Daftercare.model.seed=7}
 * walks the same way again.
 */
@QuarkusTest
class ModelTest {

    private static final long WORLDS = Long.getLong("aftercare.model.worlds", 24);
    private static final long SEED = Long.getLong("aftercare.model.seed", 20261127);
    private static final int STEPS = 30;

    @Inject
    TwoShops shops;

    @Inject
    Rows rows;

    @Test
    void whateverAnybodyDoesTheBooksAreRight() {
        var steps = 0;
        for (var seed = SEED; seed < SEED + WORLDS; seed++) {
            steps += walk(seed);
        }
        System.out.printf("model: %d worlds, %d steps%n", WORLDS, steps);
    }

    private int walk(long seed) {
        var world = new World(Cases.ofOwnShop(shops, true), new Random(seed));
        var invariants = new Invariants(rows);
        var done = 0;
        try {
            for (var step = 0; step < STEPS; step++) {
                var next = world.any(Acts.all()).in(world);
                if (next.isPresent()) {
                    next.get().run();
                    invariants.hold(world);
                    done++;
                }
            }
        } catch (AssertionError wrong) {
            throw new AssertionError("seed " + seed + ":\n  " + world.story(), wrong);
        }
        return done;
    }
}
