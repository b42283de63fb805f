package aftercare.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import aftercare.clocks.ClockResource.Hour;
import aftercare.clocks.ClockResource.Summary;
import aftercare.money.Money;
import aftercare.paging.Cursor;
import aftercare.shops.Shops;

/** What is due next, and how much money moves if nobody acts. Reads only the hours it shows. */
@ApplicationScoped
class ClockBoard {

    private static final int HOURS = 72;

    private final EntityManager db;
    private final Shops shops;

    ClockBoard(EntityManager db, Shops shops) {
        this.db = db;
        this.shops = shops;
    }

    List<CaseClock> running(UUID shopId, Cursor after, int limit) {
        var query = db.createQuery(
                        "from CaseClock where shopId = :shop and state = :running"
                                + (after == null ? "" : " and dueAt >= :at and (dueAt > :at or id > :id)")
                                + " order by dueAt, id",
                        CaseClock.class)
                .setParameter("shop", shopId)
                .setParameter("running", CaseClock.State.RUNNING);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(limit).getResultList();
    }

    Summary summary(UUID shopId, Instant now) {
        var currency = shops.get(shopId).currency();
        var counts = new int[HOURS];
        var risks = new long[HOURS];
        db.createNativeQuery(
                        "select greatest(0, timestampdiff(hour, ?2, due_at)), count(*), sum(risk_minor)"
                                + " from case_clock where shop_id = ?1 and state = 'RUNNING' and due_at < ?3 group by 1",
                        Object[].class)
                .setParameter(1, shopId)
                .setParameter(2, now)
                .setParameter(3, now.plus(Duration.ofHours(HOURS)))
                .getResultList()
                .forEach(row -> {
                    var cells = (Object[]) row;
                    var hour = ((Number) cells[0]).intValue();
                    counts[hour] = ((Number) cells[1]).intValue();
                    risks[hour] = ((Number) cells[2]).longValue();
                });
        var hours = new ArrayList<Hour>();
        long risk24 = 0;
        int due24 = 0;
        int due4 = 0;
        for (var i = 0; i < HOURS; i++) {
            hours.add(new Hour(now.plus(Duration.ofHours(i)), counts[i], Money.ofMinor(risks[i], currency)));
            risk24 += i < 24 ? risks[i] : 0;
            due24 += i < 24 ? counts[i] : 0;
            due4 += i < 4 ? counts[i] : 0;
        }
        return new Summary(Money.ofMinor(risk24, currency), due24, due4, hours);
    }
}
