package aftercare.returns.model;

import java.util.Optional;

/** What somebody may do next in this world: a buyer, the shop, a carrier, a gateway, time. */
@FunctionalInterface
interface Act {

    /** Empty where it cannot be tried as the world stands. */
    Optional<Runnable> in(World world);
}
