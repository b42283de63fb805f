package aftercare.returns.model;

import jakarta.enterprise.inject.spi.CDI;

import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ChangeDetector;

/** The property that {@link ModelTest} has jqwik check: a chain of steps, after each of which the books are right. */
class Model {

    /** Steps that are tried; about a quarter of them can be taken as the world stands. */
    private static final int TRIED = 130;

    private final Backstage backstage = CDI.current().select(Backstage.class).get();
    private final Invariants invariants = new Invariants(backstage.rows);

    @Property(afterFailure = AfterFailureMode.RANDOM_SEED)
    @AddLifecycleHook(AsAsked.class)
    void theBooksAreRight(@ForAll("whateverAnybodyDoes") ActionChain<World> chain) {
        var world = chain.withInvariant("the books are right", invariants::hold).run();
        invariants.holdInTheEnd(world);
        Coverage.count(world);
    }

    @Provide
    Arbitrary<ActionChain<World>> whateverAnybodyDoes() {
        var chain = ActionChain.startWith(() -> World.open(backstage))
                .withMaxTransformations(TRIED)
                .improveShrinkingWith(ToldOf::new);
        for (var often : Acts.all().entrySet()) {
            chain = chain.withAction(often.getValue(), often.getKey());
        }
        return chain;
    }

    /** How many worlds, and from which seed. */
    static final class AsAsked implements AroundPropertyHook {

        @Override
        public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
            context.attributes().setTries(ModelTest.WORLDS);
            context.attributes().setSeed(ModelTest.SEED);
            return property.execute();
        }
    }

    /** The world is one and changes; what happened in it is told. */
    private static final class ToldOf implements ChangeDetector<World> {

        private int told;

        @Override
        public void before(World world) {
            told = world.told.size();
        }

        @Override
        public boolean hasChanged(World world) {
            return world.told.size() > told;
        }
    }
}
