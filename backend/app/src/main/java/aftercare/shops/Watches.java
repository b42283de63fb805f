package aftercare.shops;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** What each shop looks after, and from when on; our own defaults while nobody has said otherwise. */
@Singleton
public class Watches {

    /** Asked whenever a parcel leaves; what was changed elsewhere is known here half a minute later. */
    private final Cache<UUID, WatchTerms> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    private final EntityManager db;
    private final Shops shops;

    Watches(EntityManager db, Shops shops) {
        this.db = db;
        this.shops = shops;
    }

    public WatchTerms of(UUID shopId) {
        return known.get(shopId, id -> find(id).map(ShopWatch::terms).orElse(WatchTerms.USUAL));
    }

    void set(ShopWatch watch, WatchTerms asked) {
        watch.set(asked);
        known.invalidate(watch.shopId());
    }

    Optional<ShopWatch> find(UUID shopId) {
        return Optional.ofNullable(db.find(ShopWatch.class, shopId));
    }

    /** Locked by its shop, so that two who say it for the first time come one after the other. */
    ShopWatch lock(UUID shopId) {
        db.find(Shop.class, shops.get(shopId).id(), LockModeType.PESSIMISTIC_WRITE);
        var known = find(shopId);
        known.ifPresent(db::refresh);
        return known.orElseGet(() -> {
            var first = ShopWatch.of(shopId, WatchTerms.USUAL);
            db.persist(first);
            return first;
        });
    }
}
