package aftercare.returns.model;

import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** What is held for old ones while the new ones are out first. */
final class Holding {

    private static final String TO_DO = " where shop_id = ? and state in ('WANTED', 'CAPTURING', 'RELEASING')";

    private Holding() {}

    static Optional<Runnable> isAsked(World world) {
        if (world.returns().isEmpty() || toDo(world) == 0) {
            return Optional.empty();
        }
        return Optional.of(() -> {
            world.tell("what is to be held is asked for");
            beat(world);
        });
    }

    private static long toDo(World world) {
        return world.backstage.rows.count("select count(*) from payment_hold" + TO_DO, world.shop);
    }

    private static void beat(World world) {
        world.backstage.rows.change(
                "update payment_hold set next_try_at = utc_timestamp(6) - interval 1 second" + TO_DO, world.shop);
        world.backstage.holds.send();
    }

    /** Nothing stands, or is asked for, of a case that has no use for it; and never more than one besides its renewal. */
    static void isForWhatIsOut(World world, Seen view) {
        var states = world
                .backstage
                .rows
                .list(
                        "select state from payment_hold where return_id = ? and not let_go and state in ('WANTED', 'STANDS')",
                        view.id("/id"))
                .stream()
                .map(List::getFirst)
                .toList();
        if (!"APPROVED".equals(view.text("/request")) || !"EXCHANGE".equals(view.text("/kind"))) {
            assertThat(states).as("held for %s", view.text("/number")).isEmpty();
        }
        assertThat(states).as("held for %s", view.text("/number")).hasSizeLessThanOrEqualTo(2);
    }

    /** Whatever was let go or taken was so in the end: the nightly look finds no hold that is open. */
    static void comesToItsEnd(World world) {
        beat(world);
        beat(world);
        assertThat(world.backstage.rows.count(
                        "select count(*) from payment_hold where shop_id = ? and state in ('CAPTURING', 'RELEASING')",
                        world.shop))
                .as("%s", world)
                .isZero();
    }
}
