package aftercare.spending;

import java.nio.ByteBuffer;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/** The limits of each shop; who counts against a budget holds their lock. */
@Singleton
public class Spending {

    private final EntityManager db;

    Spending(EntityManager db) {
        this.db = db;
    }

    public SpendingLimits of(UUID shopId) {
        return find(shopId, LockModeType.NONE);
    }

    public SpendingLimits lock(UUID shopId) {
        return find(shopId, LockModeType.PESSIMISTIC_WRITE);
    }

    private SpendingLimits find(UUID shopId, LockModeType lock) {
        var known = db.find(SpendingLimits.class, shopId, lock);
        if (known != null) {
            return known;
        }
        // until its owner says otherwise every goodwill needs a supervisor, and no refund a second person
        db.createNativeQuery(
                        "insert ignore into spending_limits"
                                + " (shop_id, version, agent_month_minor, shop_month_minor, unpaid_days) values (?1, 0, 0, 0, 3)")
                .setParameter(
                        1,
                        ByteBuffer.allocate(16)
                                .putLong(shopId.getMostSignificantBits())
                                .putLong(shopId.getLeastSignificantBits())
                                .array())
                .executeUpdate();
        return db.find(SpendingLimits.class, shopId, lock);
    }
}
