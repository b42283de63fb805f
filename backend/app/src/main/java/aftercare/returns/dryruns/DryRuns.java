package aftercare.returns.dryruns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import aftercare.paging.Cursor;
import aftercare.problems.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.query.NativeQuery;

/** All dry runs. */
@Singleton
class DryRuns implements PanacheRepositoryBase<DryRun, UUID> {

    DryRun of(UUID shopId, UUID id) {
        return find("id = ?1 and shopId = ?2", id, shopId)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.unknown("DRY_RUN"));
    }

    List<DryRun> newest(UUID shopId, UUID presetVersionId, Cursor after, int limit) {
        var of = "shopId = ?1 and presetVersionId = ?2";
        var order = " order by createdAt desc, id desc";
        var found = after == null
                ? find(of + order, shopId, presetVersionId)
                : find(of + " and (createdAt, id) < (?3, ?4)" + order, shopId, presetVersionId, after.at(), after.id());
        return found.range(0, limit - 1).list();
    }

    List<DryRunChange> changes(UUID runId, Cursor after, int limit) {
        var query = getEntityManager()
                .createQuery(
                        "from DryRunChange where dryRunId = :run"
                                + (after == null ? "" : " and (submittedAt, id) < (:at, :id)")
                                + " order by submittedAt desc, id desc",
                        DryRunChange.class)
                .setParameter("run", runId);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** The oldest that waits, or that a worker has left lying. */
    Optional<DryRun> next(Instant now) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from dry_run where status = 'QUEUED'"
                                + " or (status = 'RUNNING' and lease_until <= ?1)"
                                + " order by created_at limit 1 for update skip locked",
                        DryRun.class)
                .unwrap(NativeQuery.class)
                .setParameter(1, now)
                .getResultStream()
                .findFirst();
    }

    /** Locked; empty to who has lost the lease meanwhile. */
    Optional<DryRun> held(UUID id, String worker) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(run -> run.isHeldBy(worker));
    }

    void note(DryRunChange change) {
        getEntityManager().persist(change);
    }
}
