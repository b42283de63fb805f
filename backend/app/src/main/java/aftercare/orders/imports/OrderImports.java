package aftercare.orders.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import aftercare.paging.Cursor;
import aftercare.problems.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** All imports. */
@Singleton
class OrderImports implements PanacheRepositoryBase<OrderImport, UUID> {

    private static final int BULK = 500;

    OrderImport of(UUID shopId, UUID id) {
        return find("id = ?1 and shopId = ?2", id, shopId)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.unknown("IMPORT"));
    }

    List<OrderImport> newest(UUID shopId, Cursor after, int limit) {
        var found = after == null
                ? find("shopId = ?1 order by createdAt desc, id desc", shopId)
                : find(
                        "shopId = ?1 and (createdAt, id) < (?2, ?3) order by createdAt desc, id desc",
                        shopId,
                        after.at(),
                        after.id());
        return found.range(0, limit - 1).list();
    }

    List<ImportError> errorsOf(UUID importId, Cursor after, int limit) {
        return getEntityManager()
                .createQuery("from ImportError where importId = :of and id > :after order by id", ImportError.class)
                .setParameter("of", importId)
                .setParameter("after", after == null ? new UUID(0, 0) : after.id())
                .setMaxResults(limit)
                .getResultList();
    }

    /** The oldest that waits, or that a worker has left lying; empty when there is nothing to do. */
    Optional<OrderImport> next(Instant now) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from order_import where status = 'QUEUED'"
                                + " or (status = 'RUNNING' and lease_until <= ?1)"
                                + " order by created_at limit 1 for update skip locked",
                        OrderImport.class)
                .unwrap(NativeQuery.class)
                .setParameter(1, now)
                .getResultStream()
                .findFirst();
    }

    /** Locked, so that two workers can never commit the same rows; refused to who has lost the lease meanwhile. */
    OrderImport held(UUID id, String worker) {
        var held = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (held == null || !held.isHeldBy(worker)) {
            throw new LeaseLost();
        }
        return held;
    }

    /** Rows of many orders go to the database together, not fifty by fifty. */
    void writeInBulk() {
        getEntityManager().unwrap(Session.class).setJdbcBatchSize(BULK);
    }

    void note(ImportError error) {
        getEntityManager().persist(error);
    }

    /** Thrown where a worker finds that another has taken over. */
    static class LeaseLost extends RuntimeException {
        LeaseLost() {
            super("Another worker has taken over", null, false, false);
        }
    }
}
