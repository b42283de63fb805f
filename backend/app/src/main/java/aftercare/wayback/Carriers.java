package aftercare.wayback;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import aftercare.shops.ShopTime;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Everybody who takes goods back to a shop: the shop itself first. */
@Singleton
class Carriers {

    private final ShopCarrier own;
    private final WayBackConfig config;
    private final Map<String, ReturnCarrier> others = new TreeMap<>();
    private final ShopTime shops;

    Carriers(ShopCarrier own, WayBackConfig config, ObjectMapper json, ShopTime shops) {
        this.own = own;
        this.config = config;
        this.shops = shops;
        var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
        config.carriers().forEach((name, set) -> {
            var upper = name.toUpperCase(Locale.ROOT);
            if (ShopCarrier.NAME.equals(upper)) {
                throw new IllegalStateException("A carrier cannot be called " + upper);
            }
            others.put(upper, new HttpCarrier(upper, set, http, json));
        });
    }

    Optional<ReturnCarrier> find(UUID shopId, String name) {
        return ShopCarrier.NAME.equals(name)
                ? Optional.of(own)
                : Optional.ofNullable(others.get(name)).filter(known -> serves(name, shopId));
    }

    /** Over HTTP: not while a case is locked. */
    List<ReturnCarrier.Point> pointsOfOthers(UUID shopId) {
        return others(shopId)
                .flatMap(carrier -> carrier.points(shopId).stream())
                .toList();
    }

    List<ReturnCarrier.Window> windowsOfOthers(UUID shopId, Instant from, Instant to) {
        return others(shopId)
                .flatMap(carrier -> carrier.windows(shopId, from, to).stream())
                .toList();
    }

    private Stream<ReturnCarrier> others(UUID shopId) {
        return others.entrySet().stream()
                .filter(other -> serves(other.getKey(), shopId))
                .map(Map.Entry::getValue);
    }

    private boolean serves(String name, UUID shopId) {
        return !shops.isSandbox(shopId)
                && config.carriers().entrySet().stream()
                        .filter(set -> set.getKey().toUpperCase(Locale.ROOT).equals(name))
                        .anyMatch(set -> set.getValue()
                                .shops()
                                .map(named -> named.contains(shopId))
                                .orElse(true));
    }
}
