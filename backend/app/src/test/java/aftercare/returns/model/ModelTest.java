package aftercare.returns.model;

import java.util.Optional;

import io.quarkus.test.junit.QuarkusTest;
import net.jqwik.engine.JqwikTestEngine;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

/**
 * Buyer, seller, arbiter, carrier, gateway and time do what they like through the API, on the real database; after each step
 * everything that must always be true is looked at. jqwik draws the steps and, when something breaks, leaves out those that
 * do not matter. {@code -Daftercare.model.worlds=500} walks longer, {@code -Daftercare.model.seed=7} walks the same way again.
 */
@QuarkusTest
class ModelTest {

    static final int WORLDS = Integer.getInteger("aftercare.model.worlds", 20);
    static final String SEED = System.getProperty("aftercare.model.seed", "20261127");

    /** jqwik inside Quarkus' test, where there is a server to talk to and a database to look into. */
    @Test
    void whateverAnybodyDoesTheBooksAreRight() {
        var only = LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .addTestEngines(new JqwikTestEngine())
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        var asked = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(Model.class))
                .configurationParameter("jqwik.database", "target/jqwik-database-of-the-model")
                .configurationParameter("jqwik.reporting.onlyfailures", "true")
                .configurationParameter("jqwik.shrinking.bounded.seconds", "120")
                .build();
        var broken = new FirstFailure();
        LauncherFactory.create(only).execute(asked, broken);
        broken.asAssertion();
        System.out.println("model: " + Coverage.SEEN);
        assertThat(Coverage.missed(WORLDS))
                .as("a model that never gets there says nothing of it")
                .isEmpty();
    }

    private static final class FirstFailure implements TestExecutionListener {

        private Optional<Throwable> why = Optional.empty();

        @Override
        public void executionFinished(TestIdentifier what, TestExecutionResult result) {
            why = why.or(result::getThrowable);
        }

        void asAssertion() {
            why.ifPresent(broken -> {
                throw new AssertionError("seed " + SEED + ": " + broken.getMessage(), broken);
            });
        }
    }
}
