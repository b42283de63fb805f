package aftercare.holds;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import aftercare.paging.Cursor;
import aftercare.problems.Refusal;
import aftercare.refunds.RefundLeg;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All holds. The case's lock comes before theirs. */
@Singleton
class Holds implements PanacheRepositoryBase<Hold, UUID> {

    private static final List<HoldState> TO_DO = List.of(HoldState.WANTED, HoldState.CAPTURING, HoldState.RELEASING);

    Hold get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refusal.unknown("HOLD"));
    }

    Hold lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> Refusal.unknown("HOLD"));
    }

    /** The newest first; locked, for what is done to a case's holds is done to all of them. */
    List<Hold> lockOf(UUID returnId) {
        return find("returnId = ?1 order by id desc", returnId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Hold> ofReturn(UUID returnId) {
        return list("returnId = ?1 order by id desc", returnId);
    }

    /** What was asked for first stands first; {@code tooLong}: what its gateway kept silent about since then waits for a person. */
    List<Hold> ofShop(UUID shopId, HoldState state, Instant tooLong, Cursor after, int limit) {
        var query = getEntityManager()
                .createQuery(
                        "from PaymentHold h where shopId = :shop and state in :states"
                                + (tooLong == null
                                        ? ""
                                        : " and (gateway = '" + RefundLeg.MANUAL
                                                + "' or h.attempts.unansweredSince <= :tooLong)")
                                + (after == null ? "" : " and askedAt >= :at and (askedAt > :at or id > :id)")
                                + " order by askedAt, id",
                        Hold.class)
                .setParameter("shop", shopId)
                .setParameter("states", state == null ? TO_DO : List.of(state));
        if (tooLong != null) {
            query.setParameter("tooLong", tooLong);
        }
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(limit).getResultList();
    }

    List<String> gatewaysWithWork(Instant wall) {
        return getEntityManager()
                .createQuery(
                        "select distinct h.gateway from PaymentHold h where h.attempts.nextTryAt <= :now", String.class)
                .setParameter("now", wall)
                .getResultList();
    }

    List<UUID> due(String gateway, Instant wall, int portion) {
        return getEntityManager()
                .createQuery(
                        "select h.id from PaymentHold h where h.gateway = :gateway and h.attempts.nextTryAt <= :now"
                                + " order by h.attempts.nextTryAt",
                        UUID.class)
                .setParameter("gateway", gateway)
                .setParameter("now", wall)
                .setMaxResults(portion)
                .getResultList();
    }

    UUID returnOf(UUID holdId) {
        return getEntityManager()
                .createQuery("select returnId from PaymentHold where id = :hold", UUID.class)
                .setParameter("hold", holdId)
                .getSingleResult();
    }
}
