package aftercare.wayback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import aftercare.shops.ShopTime;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.Mock;

/** The carriers that are set up, and one more over HTTP for shops of tests that ask for it: also where a sandbox has none. */
@Mock
@Singleton
class Couriers extends Carriers {

    static final String NAME = "COURIER";

    private final Map<UUID, ReturnCarrier> serving = new ConcurrentHashMap<>();
    private final ObjectMapper json;
    private TestCarrier server;

    Couriers(ShopCarrier own, WayBackConfig config, ObjectMapper json, ShopTime shops) {
        super(own, config, json, shops);
        this.json = json;
    }

    private record Here(URI url, Optional<String> token, Optional<Set<UUID>> shops, Duration timeout)
            implements WayBackConfig.Carrier {}

    /** From now on; what he knows and how he answers is the same for all of them. */
    synchronized TestCarrier serve(UUID shop) {
        if (server == null) {
            server = opened();
        }
        var here = new Here(
                URI.create("http://127.0.0.1:" + server.port()),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(5));
        serving.put(shop, new HttpCarrier(NAME, here, HttpClient.newHttpClient(), json));
        return server;
    }

    private static TestCarrier opened() {
        try {
            return new TestCarrier(0);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @Override
    Optional<ReturnCarrier> find(UUID shopId, String name) {
        return NAME.equals(name) && serving.containsKey(shopId)
                ? Optional.of(serving.get(shopId))
                : super.find(shopId, name);
    }

    @Override
    List<ReturnCarrier.Point> pointsOfOthers(UUID shopId) {
        return serving.containsKey(shopId) ? serving.get(shopId).points(shopId) : super.pointsOfOthers(shopId);
    }

    @Override
    List<ReturnCarrier.Window> windowsOfOthers(UUID shopId, Instant from, Instant to) {
        return serving.containsKey(shopId)
                ? serving.get(shopId).windows(shopId, from, to)
                : super.windowsOfOthers(shopId, from, to);
    }
}
