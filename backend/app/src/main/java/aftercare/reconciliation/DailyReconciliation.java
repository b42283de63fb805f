package aftercare.reconciliation;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import aftercare.shops.ShopTime;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/** Every shop once a day, when its own night has begun to end; one node does it. */
@Singleton
class DailyReconciliation {

    private static final int NIGHT_IS_OVER = 4;

    private final ShopTime time;
    private final Reconciling reconciling;
    private final EntityManager db;

    DailyReconciliation(ShopTime time, Reconciling reconciling, EntityManager db) {
        this.time = time;
        this.reconciling = reconciling;
        this.db = db;
    }

    @Scheduled(every = "30m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void reconcile() {
        QuarkusTransaction.requiringNew()
                .call(() -> db.createQuery("select id from Shop", UUID.class).getResultList())
                .forEach(this::reconcile);
    }

    private void reconcile(UUID shopId) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (isMine(shopId)) {
                    reconciling.run(shopId);
                }
            });
        } catch (RuntimeException failed) {
            Log.errorf(failed, "Shop %s could not be reconciled; the next round tries again", shopId);
        }
    }

    private boolean isMine(UUID shopId) {
        var now = time.now(shopId);
        var here = now.atZone(time.zone(shopId));
        return here.getHour() >= NIGHT_IS_OVER
                && db.createNativeQuery(
                                        "insert ignore into reconciliation_run (shop_id, day, begun_at) values (:shop, :day, :now)")
                                .setParameter("shop", shopId)
                                .setParameter("day", here.toLocalDate())
                                .setParameter("now", LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                                .executeUpdate()
                        == 1;
    }
}
