package aftercare.shops;

import java.nio.ByteBuffer;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import aftercare.money.Money;

/** What each shop pays on top when it breaks its word. */
@Singleton
public class Penalties {

    /** D02: ten per cent, at least 5, at most 100; D01: thirty, at most 500. Of one marketplace at some time, changed often [L]. */
    private static final ShopPenalty.Share LATE = new ShopPenalty.Share(false, 1_000, 5, 100);

    private static final ShopPenalty.Share STOCK = new ShopPenalty.Share(false, 3_000, 0, 500);

    private final EntityManager db;
    private final Shops shops;

    Penalties(EntityManager db, Shops shops) {
        this.db = db;
        this.shops = shops;
    }

    /** Nothing while its owner has not said otherwise; whatever {@code paid} is in. */
    public Money owed(UUID shopId, BrokenPromise broken, Money paid) {
        var said = db.find(ShopPenalty.class, shopId);
        var inShopMoney =
                paid.currency().getCurrencyCode().equals(shops.get(shopId).currency());
        return said == null || !inShopMoney
                ? Money.zero(paid.currency())
                : said.on(broken).of(paid);
    }

    ShopPenalty of(UUID shopId) {
        return find(shopId, LockModeType.NONE);
    }

    ShopPenalty lock(UUID shopId) {
        return find(shopId, LockModeType.PESSIMISTIC_WRITE);
    }

    private ShopPenalty find(UUID shopId, LockModeType lock) {
        var known = db.find(ShopPenalty.class, shopId, lock);
        if (known != null) {
            return known;
        }
        var currency = shops.get(shopId).currency();
        db.createNativeQuery("insert ignore into shop_penalty values (?1, 0, false, ?2, ?3, ?4, false, ?5, ?6, ?7)")
                .setParameter(
                        1,
                        ByteBuffer.allocate(16)
                                .putLong(shopId.getMostSignificantBits())
                                .putLong(shopId.getLeastSignificantBits())
                                .array())
                .setParameter(2, LATE.basisPoints())
                .setParameter(3, major(LATE.leastMinor(), currency))
                .setParameter(4, major(LATE.mostMinor(), currency))
                .setParameter(5, STOCK.basisPoints())
                .setParameter(6, major(STOCK.leastMinor(), currency))
                .setParameter(7, major(STOCK.mostMinor(), currency))
                .executeUpdate();
        return db.find(ShopPenalty.class, shopId, lock);
    }

    private static long major(long amount, String currency) {
        return Money.ofMajor(amount, java.util.Currency.getInstance(currency)).minor();
    }
}
