package aftercare.returns.model;

import java.util.List;
import java.util.Optional;

/** What a shop decides about itself. */
final class Settings {

    /** Where JD's hold, a fault is repaired before anything else is owed; the few that repair need it often. */
    private static final List<String> ELSEWHERE =
            List.of("JD_POP", "JD_POP", "JD_POP", "EU_14D", "EU_14D", "UK_14_14", "UK_14_14", "US_STORE");

    private Settings() {}

    /** Other rules than those of a Chinese shop. Orders placed before keep their terms, so it comes first. */
    static Optional<Runnable> otherRules(World world) {
        return world.hasOrders() || !List.of(TwoSigning.ASKED).containsAll(world.told)
                ? Optional.empty()
                : Optional.of(() -> follow(world, world.any(ELSEWHERE)));
    }

    private static void follow(World world, String preset) {
        world.tell("the rules of " + preset);
        world.cases.sellsBy(preset);
    }
}
