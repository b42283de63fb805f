package aftercare.reconciliation;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import aftercare.money.Money;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was granted each day against what became of it: the two sides are added up apart, so that they can disagree. */
@Singleton
class DayTotals {

    private static final String GRANTED = "select currency, sum(total_minor + compensation_minor) from refund"
            + " where shop_id = ?1 and granted_at >= ?2 and granted_at < ?3 and state <> 'DECLINED' group by currency";

    private static final String BECAME = "select r.currency,"
            + " sum(case when l.state in ('PAID', 'CLAWED_BACK') then l.amount_minor else 0 end),"
            + " sum(case when l.state = 'FAILED' then l.amount_minor else 0 end),"
            + " sum(case when l.state in ('GRANTED', 'SENT') then l.amount_minor else 0 end),"
            + " sum(case when l.state = 'CLAWED_BACK' then l.amount_minor else 0 end)"
            + " from refund r join refund_leg l on l.refund_id = r.id and l.kind <> 'POINTS'"
            + " where r.shop_id = ?1 and r.granted_at >= ?2 and r.granted_at < ?3 group by r.currency";

    private final EntityManager db;
    private final ShopTime time;

    DayTotals(EntityManager db, ShopTime time) {
        this.db = db;
        this.time = time;
    }

    /** One day in one currency; {@code ties}: granted = paid + open + failed. */
    @Schema(name = "DayTotal")
    public record Day(
            LocalDate day,
            Money granted,
            Money paid,
            Money open,
            Money failed,

            @Schema(description = "Of what was paid, what has come back since")
            Money clawedBack,

            boolean ties) {}

    List<Day> of(UUID shopId, LocalDate from, LocalDate to) {
        var days = new ArrayList<Day>();
        for (var day = to; !day.isBefore(from); day = day.minusDays(1)) {
            days.addAll(of(shopId, day));
        }
        return days;
    }

    private List<Day> of(UUID shopId, LocalDate day) {
        var became = new HashMap<String, Object[]>();
        ask(BECAME, shopId, day).forEach(row -> became.put((String) row[0], row));
        return ask(GRANTED, shopId, day).stream()
                .map(row -> day(day, (String) row[0], minor(row[1]), became.get((String) row[0])))
                .toList();
    }

    private static Day day(LocalDate day, String currency, long granted, Object[] became) {
        long paid = became == null ? 0 : minor(became[1]);
        long failed = became == null ? 0 : minor(became[2]);
        long open = became == null ? 0 : minor(became[3]);
        long back = became == null ? 0 : minor(became[4]);
        return new Day(
                day,
                Money.ofMinor(granted, currency),
                Money.ofMinor(paid, currency),
                Money.ofMinor(open, currency),
                Money.ofMinor(failed, currency),
                Money.ofMinor(back, currency),
                granted == paid + open + failed);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> ask(String sql, UUID shopId, LocalDate day) {
        var zone = time.zone(shopId);
        return db.createNativeQuery(sql)
                .setParameter(
                        1,
                        ByteBuffer.allocate(16)
                                .putLong(shopId.getMostSignificantBits())
                                .putLong(shopId.getLeastSignificantBits())
                                .array())
                .setParameter(2, LocalDateTime.ofInstant(day.atStartOfDay(zone).toInstant(), ZoneOffset.UTC))
                .setParameter(
                        3,
                        LocalDateTime.ofInstant(
                                day.plusDays(1).atStartOfDay(zone).toInstant(), ZoneOffset.UTC))
                .getResultList();
    }

    private static long minor(Object sum) {
        return ((Number) sum).longValue();
    }
}
