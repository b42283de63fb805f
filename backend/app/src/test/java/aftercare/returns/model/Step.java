package aftercare.returns.model;

import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.Transformer;

/**
 * An act as jqwik plays it: what it leaves open is drawn once and stays with it, so that it does the like again when the
 * steps before it are left out. One that cannot be tried as the world stands changes nothing, and is left out first.
 */
record Step(String name, Act act) implements Action.Independent<World> {

    @Override
    public Arbitrary<Transformer<World>> transformer() {
        return Arbitraries.randomValue(Random::nextLong)
                .map(drawn -> Transformer.mutate(name, world -> world.happens(act, new Random(drawn))));
    }
}
