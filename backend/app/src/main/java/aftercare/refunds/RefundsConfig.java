package aftercare.refunds;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How money goes back. */
@ConfigMapping(prefix = "aftercare.refunds")
interface RefundsConfig {

    /** Gateways by their name; a payment whose method names none is paid by hand. Sandbox shops reach none of them. */
    Map<String, HttpGateway> gateways();

    /** An HTTP gateway: POST {url} with Idempotency-Key. */
    interface HttpGateway {
        URI url();

        /** Where sums are held, captured and released; absent: it cannot hold, so finance does it by hand. */
        Optional<URI> holds();

        /** Sent as a bearer token; from the environment in production. */
        Optional<String> token();

        /** The shops whose payments it may send back; absent: every live shop. */
        Optional<Set<UUID>> shops();

        @WithDefault("10s")
        Duration timeout();
    }
}
