package aftercare.wayback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import aftercare.paging.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All parcels that were to be handed in or fetched. */
@Singleton
class WayBacks implements PanacheRepositoryBase<WayBack, UUID> {

    private static final int MOST = 50;

    Optional<WayBack> open(UUID returnId) {
        return find("openFor", returnId).firstResultOptional();
    }

    List<WayBack> of(UUID returnId) {
        return find("returnId = ?1 order by askedAt desc", returnId)
                .range(0, MOST - 1)
                .list();
    }

    long pickUpsOf(UUID returnId) {
        return count("returnId = ?1 and way = ?2", returnId, WayBack.Way.PICK_UP);
    }

    List<UUID> due(Instant now, int portion) {
        return getEntityManager()
                .createQuery(
                        "select id from WayBack where nextTryAt <= :now and carrier <> :own order by nextTryAt",
                        UUID.class)
                .setParameter("now", now)
                .setParameter("own", ShopCarrier.NAME)
                .setMaxResults(portion)
                .getResultList();
    }

    WayBack lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<WayBack> wanted(UUID shopId, BookingsWanted wanted, Cursor after, int limit) {
        var at = wanted.isSoonest() ? "fromAt" : "askedAt";
        var further = wanted.isSoonest() ? ">" : "<";
        var down = wanted.isSoonest() ? "" : " desc";
        var query = getEntityManager()
                .createQuery(
                        "from WayBack where shopId = :shop and state = :state"
                                + (wanted.isSoonest() ? " and fromAt is not null" : "")
                                + (wanted.way == null ? "" : " and way = :way")
                                + (wanted.carrier == null ? "" : " and carrier = :carrier")
                                + (after == null
                                        ? ""
                                        : " and " + at + further + "= :at and (" + at + further + " :at or id" + further
                                                + " :id)")
                                + " order by " + at + down + ", id" + down,
                        WayBack.class)
                .setParameter("shop", shopId)
                .setParameter("state", wanted.state);
        if (wanted.way != null) {
            query.setParameter("way", wanted.way);
        }
        if (wanted.carrier != null) {
            query.setParameter("carrier", wanted.carrier);
        }
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(limit).getResultList();
    }
}
