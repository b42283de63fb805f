package aftercare.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import aftercare.shops.ShopTime;
import aftercare.spending.Spending;

/** Asks every question of {@link Checks}. What is found again keeps its explanation; what ties by now is gone. */
@Singleton
class Reconciling {

    private final EntityManager db;
    private final Spending spending;
    private final ShopTime time;

    Reconciling(EntityManager db, Spending spending, ShopTime time) {
        this.db = db;
        this.spending = spending;
        this.time = time;
    }

    void run(UUID shopId) {
        var run = next(shopId);
        var now = time.now(shopId);
        var late = now.minus(Duration.ofDays(spending.of(shopId).unpaidDays()));
        Checks.ALL.forEach((kind, select) -> {
            find(shopId, kind, select, run, now, late);
            forget(shopId, kind, run);
        });
    }

    /**
     * Two runs of one shop at once would each call gone what the other has just seen, so they come in turn; and they are
     * counted, because the clock of a sandbox may stand still between them. Nobody who moves money waits for them.
     */
    private long next(UUID shopId) {
        db.createNativeQuery("insert into reconciliation_turn (shop_id, run_no) values (:shop, 1)"
                        + " on duplicate key update run_no = run_no + 1")
                .setParameter("shop", shopId)
                .executeUpdate();
        return ((Number) db.createNativeQuery("select run_no from reconciliation_turn where shop_id = :shop")
                        .setParameter("shop", shopId)
                        .getSingleResult())
                .longValue();
    }

    private void find(UUID shopId, FindingKind kind, String select, long run, Instant now, Instant late) {
        var query = db.createNativeQuery(
                        "insert into reconciliation_finding (id, version, state, shop_id, kind, found_at,"
                                + " seen_at, seen_in, about, refund_id, return_id, label, currency, expected_minor, found_minor)"
                                + " select random_bytes(16), 0, 'OPEN', :shop, :kind, :now, :now, :run, f.* from ("
                                + named(select)
                                + ") f on duplicate key update seen_at = :now, seen_in = :run, version = version + 1,"
                                + " state = case when state = 'GONE' or expected_minor <> f.expected or found_minor <> f.found"
                                + " then 'OPEN' else state end, expected_minor = f.expected, found_minor = f.found")
                .setParameter("shop", shopId)
                .setParameter("kind", kind.name())
                .setParameter("now", utc(now))
                .setParameter("run", run);
        if (select.contains(":late")) {
            query.setParameter("late", utc(late));
        }
        query.executeUpdate();
    }

    /** The columns get the names that the update above speaks of. */
    private static String named(String select) {
        return "select x.* from (select null as about, null as refund_id, null as return_id, null as label,"
                + " null as currency, null as expected, null as found from shop where 1 = 0 union all " + select
                + ") x";
    }

    private void forget(UUID shopId, FindingKind kind, long run) {
        db.createNativeQuery("update reconciliation_finding set state = 'GONE', version = version + 1"
                        + " where shop_id = :shop and kind = :kind and state <> 'GONE' and seen_in < :run")
                .setParameter("shop", shopId)
                .setParameter("kind", kind.name())
                .setParameter("run", run)
                .executeUpdate();
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
