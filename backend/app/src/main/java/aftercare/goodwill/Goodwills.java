package aftercare.goodwill;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import aftercare.paging.Cursor;
import aftercare.problems.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All goodwill payments, and what of a month's budget is used. */
@Singleton
class Goodwills implements PanacheRepositoryBase<Goodwill, UUID> {

    /** A declined one costs nothing; one that waits is not counted until somebody agrees to it. */
    private static final String USED =
            "select coalesce(sum(amountMinor), 0) from Goodwill where shopId = :shop and budgetMonth = :month"
                    + " and state in (GRANTED, PAID)";

    static String month(Instant now, ZoneId zone) {
        return YearMonth.from(now.atZone(zone)).toString();
    }

    long usedByShop(UUID shopId, String month) {
        return getEntityManager()
                .createQuery(USED, Long.class)
                .setParameter("shop", shopId)
                .setParameter("month", month)
                .getSingleResult();
    }

    long usedBy(UUID shopId, String month, String subject) {
        return getEntityManager()
                .createQuery(USED + " and askedBy = :subject", Long.class)
                .setParameter("shop", shopId)
                .setParameter("month", month)
                .setParameter("subject", subject)
                .getSingleResult();
    }

    Goodwill lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> Refusal.unknown("GOODWILL"));
    }

    List<Goodwill> newest(UUID shopId, UUID returnId, GoodwillState state, Cursor after, int limit) {
        var query = getEntityManager()
                .createQuery(
                        "from Goodwill where shopId = :shop"
                                + (returnId == null ? "" : " and returnId = :ret")
                                + (state == null ? "" : " and state = :state")
                                + (after == null ? "" : " and askedAt <= :at and (askedAt < :at or id < :id)")
                                + " order by askedAt desc, id desc",
                        Goodwill.class)
                .setParameter("shop", shopId);
        if (returnId != null) {
            query.setParameter("ret", returnId);
        }
        if (state != null) {
            query.setParameter("state", state);
        }
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(limit).getResultList();
    }
}
