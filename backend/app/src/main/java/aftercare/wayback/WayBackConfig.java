package aftercare.wayback;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who else takes goods back. */
@ConfigMapping(prefix = "aftercare.way-back")
interface WayBackConfig {

    /** Carriers by their name, beside the shop itself. Sandbox shops reach none of them. */
    Map<String, Carrier> carriers();

    /** A carrier reached over HTTP. */
    interface Carrier {
        URI url();

        /** Sent as a bearer token; from the environment in production. */
        Optional<String> token();

        /** The shops it serves; absent: every live shop. */
        Optional<Set<UUID>> shops();

        @WithDefault("5s")
        Duration timeout();
    }
}
