package aftercare.shops;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** What time it is in a shop: the wall's, or the one a sandbox shop was moved to. */
@Singleton
public class ShopTime {

    /** The first two never change in the life of a shop; a new name or language may take a minute to be seen everywhere. */
    private record Kind(boolean sandbox, ZoneId zone, String name, Locale language) {}

    private final Cache<UUID, Kind> kinds = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();
    private final Shops shops;
    private final Clock clock;

    ShopTime(Shops shops, Clock clock) {
        this.shops = shops;
        this.clock = clock;
    }

    /** To the microsecond, as the database keeps it. */
    public Instant now(UUID shopId) {
        var now = isSandbox(shopId) ? shops.get(shopId).sandboxNow() : clock.instant();
        return now.truncatedTo(ChronoUnit.MICROS);
    }

    public boolean isSandbox(UUID shopId) {
        return kind(shopId).sandbox();
    }

    public ZoneId zone(UUID shopId) {
        return kind(shopId).zone();
    }

    public String shopName(UUID shopId) {
        return kind(shopId).name();
    }

    /** Of what is written where no reader says what he reads. */
    public Locale language(UUID shopId) {
        return kind(shopId).language();
    }

    /** Something of it was changed here. */
    void forget(UUID shopId) {
        kinds.invalidate(shopId);
    }

    private Kind kind(UUID shopId) {
        return kinds.get(shopId, id -> {
            var shop = shops.get(id);
            return new Kind(shop.isSandbox(), ZoneId.of(shop.zone()), shop.name(), shop.language());
        });
    }
}
