package aftercare.warehouse;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import aftercare.paging.Cursor;
import aftercare.problems.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All goods that came in unannounced. */
@Singleton
class Strays implements PanacheRepositoryBase<StrayGoods, UUID> {

    StrayGoods lock(UUID shopId, UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(stray -> stray.shopId().equals(shopId))
                .orElseThrow(() -> Refusal.unknown("STRAY"));
    }

    /** The same label twice is the same parcel, as long as nobody has dealt with it. */
    Optional<StrayGoods> open(UUID shopId, String code) {
        return find("shopId = ?1 and code = ?2 and state = ?3", shopId, code, StrayState.OPEN)
                .firstResultOptional();
    }

    List<StrayGoods> newest(UUID shopId, StrayState state, Cursor after, int limit) {
        var query = getEntityManager()
                .createQuery(
                        "from StrayGoods where shopId = :shop and state = :state"
                                + (after == null ? "" : " and foundAt <= :at and (foundAt < :at or id < :id)")
                                + " order by foundAt desc, id desc",
                        StrayGoods.class)
                .setParameter("shop", shopId)
                .setParameter("state", state);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(limit).getResultList();
    }
}
