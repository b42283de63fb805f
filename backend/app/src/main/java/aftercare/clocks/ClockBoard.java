package aftercare.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import aftercare.clocks.CaseClock.Kind;
import aftercare.clocks.ClockSummary.Hour;
import aftercare.clocks.ClockSummary.OfPerson;
import aftercare.clocks.ClockSummary.OffDuty;
import aftercare.duty.Duty;
import aftercare.hours.Stretch;
import aftercare.money.Money;
import aftercare.paging.Cursor;
import aftercare.shops.Shops;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is due next, and how much money moves if nobody acts. Reads only the hours it shows. */
@Singleton
class ClockBoard {

    private static final int HOURS = 72;

    /** In the address: nobody's. */
    static final String NOBODY = "nobody";

    private final EntityManager db;
    private final Shops shops;
    private final Duty duty;

    ClockBoard(EntityManager db, Shops shops, Duty duty) {
        this.db = db;
        this.duty = duty;
        this.shops = shops;
    }

    /** Which clocks are wanted. */
    public static class Filter {

        @QueryParam("kind")
        @DefaultValue("HARD")
        Kind kind;

        @QueryParam("about")
        @Parameter(description = "Only cases, or only orders; absent: both")
        CaseClock.About about;

        @QueryParam("code")
        @Size(max = 20)
        @Parameter(description = "C1, C3, PATIENCE, ANSWER…")
        String code;

        @QueryParam("assignee")
        @Size(max = 80)
        @Parameter(description = "A subject, \"me\", or \"nobody\" for what nobody has")
        String assignee;

        @QueryParam("dueFrom")
        Instant dueFrom;

        @QueryParam("dueBefore")
        Instant dueBefore;
    }

    List<CaseClock> running(UUID shopId, String me, Filter wanted, Cursor after, int limit) {
        var values = new HashMap<String, Object>();
        var where = new StringBuilder("from CaseClock where shopId = :shop and state = :running and kind = :kind");
        values.put("shop", shopId);
        values.put("running", CaseClock.State.RUNNING);
        values.put("kind", wanted.kind);
        if (wanted.code != null) {
            where.append(" and code = :code");
            values.put("code", wanted.code);
        }
        if (wanted.about != null) {
            where.append(" and about = :about");
            values.put("about", wanted.about);
        }
        if (NOBODY.equals(wanted.assignee)) {
            where.append(" and assigneeId is null");
        } else if (wanted.assignee != null) {
            where.append(" and assigneeId = :assignee");
            values.put("assignee", "me".equals(wanted.assignee) ? me : wanted.assignee);
        }
        if (wanted.dueFrom != null) {
            where.append(" and dueAt >= :from");
            values.put("from", wanted.dueFrom);
        }
        if (wanted.dueBefore != null) {
            where.append(" and dueAt < :before");
            values.put("before", wanted.dueBefore);
        }
        if (after != null) {
            where.append(" and dueAt >= :at and (dueAt > :at or id > :id)");
            values.put("at", after.at());
            values.put("id", after.id());
        }
        var query = db.createQuery(where + " order by dueAt, id", CaseClock.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    ClockSummary summary(UUID shopId, Instant now) {
        var currency = shops.get(shopId).currency();
        var sums = new Sums(currency, now);
        db.createNativeQuery(
                        "select greatest(0, timestampdiff(hour, ?2, due_at)), assignee_id, max(assignee_name), count(*),"
                                + " sum(" + CaseClock.AT_RISK
                                + ") from case_clock where shop_id = ?1 and state = 'RUNNING'"
                                + " and kind = 'HARD' and due_at < ?3 group by 1, 2",
                        Object[].class)
                .setParameter(1, shopId)
                .setParameter(2, now)
                .setParameter(3, now.plus(Duration.ofHours(HOURS)))
                .getResultList()
                .forEach(row -> sums.add((Object[]) row));
        return sums.summary(late(shopId, now), unpaid(shopId, now), offDuty(shopId, now));
    }

    private List<OffDuty> offDuty(UUID shopId, Instant now) {
        var to = now.plus(Duration.ofHours(HOURS));
        return duty.stretches(shopId, now, to).stream()
                .flatMap(onDuty -> Stretch.between(onDuty, now, to).stream())
                .map(gap -> new OffDuty(gap.from(), gap.to()))
                .toList();
    }

    private int late(UUID shopId, Instant now) {
        // more than so many need no counting
        return db.createNativeQuery(
                        "select 1 from case_clock where shop_id = ?1 and state = 'RUNNING' and kind = 'PATIENCE'"
                                + " and due_at between ?2 and ?3 limit 1000")
                .setParameter(1, shopId)
                .setParameter(2, now)
                .setParameter(3, now.plus(Duration.ofHours(24)))
                .getResultList()
                .size();
    }

    private Object[] unpaid(UUID shopId, Instant now) {
        return (Object[]) db.createNativeQuery(
                        "select count(*), coalesce(sum(risk_minor), 0) from case_clock where shop_id = ?1"
                                + " and state = 'RUNNING' and kind = 'MONEY' and due_at < ?2",
                        Object[].class)
                .setParameter(1, shopId)
                .setParameter(2, now.plus(Duration.ofHours(24)))
                .getSingleResult();
    }

    /** What was found, hour by hour and person by person. */
    private static final class Sums {

        private final String currency;
        private final Instant now;
        private final int[] counts = new int[HOURS];
        private final long[] risks = new long[HOURS];
        private final Map<String, Share> shares = new HashMap<>();

        private record Share(String name, int due24, int due72, long risk24, long risk72) {

            Share plus(Share more) {
                return new Share(
                        name == null ? more.name : name,
                        due24 + more.due24,
                        due72 + more.due72,
                        risk24 + more.risk24,
                        risk72 + more.risk72);
            }
        }

        private Sums(String currency, Instant now) {
            this.currency = currency;
            this.now = now;
        }

        void add(Object[] cells) {
            var hour = ((Number) cells[0]).intValue();
            var count = ((Number) cells[3]).intValue();
            var risk = ((Number) cells[4]).longValue();
            counts[hour] += count;
            risks[hour] += risk;
            var soon = hour < 24;
            shares.merge(
                    cells[1] == null ? NOBODY : (String) cells[1],
                    new Share((String) cells[2], soon ? count : 0, count, soon ? risk : 0, risk),
                    Share::plus);
        }

        ClockSummary summary(int impatient, Object[] unpaid, List<OffDuty> offDuty) {
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
            var people = shares.entrySet().stream()
                    .sorted(Comparator.comparing(e -> -e.getValue().risk72()))
                    .map(e -> new OfPerson(
                            e.getKey().equals(NOBODY) ? null : e.getKey(),
                            e.getValue().name(),
                            e.getValue().due24(),
                            e.getValue().due72(),
                            Money.ofMinor(e.getValue().risk24(), currency),
                            Money.ofMinor(e.getValue().risk72(), currency)))
                    .toList();
            return new ClockSummary(
                    Money.ofMinor(risk24, currency),
                    due24,
                    due4,
                    impatient,
                    ((Number) unpaid[0]).intValue(),
                    Money.ofMinor(((Number) unpaid[1]).longValue(), currency),
                    hours,
                    people,
                    offDuty);
        }
    }
}
