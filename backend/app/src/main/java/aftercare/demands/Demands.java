package aftercare.demands;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import aftercare.paging.Cursor;
import aftercare.problems.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All demands. The case's lock comes before theirs. */
@Singleton
class Demands implements PanacheRepositoryBase<Demand, UUID> {

    Demand get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refusal.unknown("DEMAND"));
    }

    Demand lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> Refusal.unknown("DEMAND"));
    }

    List<Demand> ofReturn(UUID returnId) {
        return list("returnId = ?1 order by askedAt, id", returnId);
    }

    List<Demand> beingTakenFrom(UUID holdId) {
        return list("holdId = ?1 and state = ?2 order by id", holdId, DemandState.TAKING);
    }

    boolean isAsked(UUID legId) {
        return find("legId = ?1 and state = ?2", legId, DemandState.ASKED)
                .firstResultOptional()
                .isPresent();
    }

    /** What is due first stands first; of what is over, what ended last. */
    List<Demand> ofShop(UUID shopId, DemandState state, Cursor after, int limit) {
        var open = !state.isOver();
        var by = open ? "dueAt" : "endedAt";
        var query = getEntityManager()
                .createQuery(
                        "from Demand where shopId = :shop and state = :state"
                                + (after == null
                                        ? ""
                                        : " and "
                                                + (open
                                                        ? "dueAt >= :at and (dueAt > :at or id > :id)"
                                                        : "endedAt <= :at and (endedAt < :at or id < :id)"))
                                + " order by " + by + (open ? ", id" : " desc, id desc"),
                        Demand.class)
                .setParameter("shop", shopId)
                .setParameter("state", state);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(limit).getResultList();
    }
}
