package aftercare.clocks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import aftercare.contract.Nullable;
import aftercare.duty.Duty;
import aftercare.hours.Stretch;
import aftercare.money.Money;
import aftercare.shops.DaysOff.PublicHoliday;
import aftercare.shops.Shops;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.query.NativeQuery;

/** Warns before nobody is there (值班守护): roster and calendar against the clocks that will run out meanwhile. */
@Singleton
class ClockGuard {

    private static final Duration HORIZON = Duration.ofDays(30);

    /** A night is closed time as always; what is longer somebody must have thought of. */
    private static final Duration NIGHT = Duration.ofHours(24);

    private static final int MOST_CLOCKS = 20_000;
    private static final int MOST_GAPS = 100;

    /**
     * Buyers who let their own time run out need nobody on duty. The index is named, because a planner that has seen few
     * rows would sort all of a shop's clocks instead.
     */
    static final String DUE = due(CaseClock.Kind.HARD);

    /** Money that was promised is late then, as the rest runs out. */
    private static final String UNPAID = due(CaseClock.Kind.MONEY);

    private static String due(CaseClock.Kind kind) {
        return "select due_at, " + CaseClock.AT_RISK
                + " as at_risk from case_clock force index (case_clock_of_kind) where shop_id = ?1 and state = 'RUNNING'"
                + " and kind = '" + kind + "' and due_at < ?2 and waits_for <> 'BUYER' order by due_at limit "
                + (MOST_CLOCKS + 1);
    }

    private final EntityManager db;
    private final Duty duty;
    private final Shops shops;

    ClockGuard(EntityManager db, Duty duty, Shops shops) {
        this.db = db;
        this.duty = duty;
        this.shops = shops;
    }

    /** What will run out while nobody is on duty. */
    @Schema(name = "ClockGuardReport")
    record Report(
            @Schema(description = "False: the shop has said neither when it is open nor who is on duty")
            boolean known,

            @Schema(description = "Whether the shop has a roster; else its opening hours are taken")
            boolean roster,

            Instant from,
            Instant to,

            @Schema(description = "Set when there are more clocks than are looked at: counted up to here only")
            @Nullable
            Instant countedTo,

            @Schema(
                    description =
                            "Years of these days whose public holidays nobody has loaded: taken as days like others")
            List<Integer> unknownYears,

            @Schema(description = "Stretches without anybody in which something runs out, and all longer than a day")
            List<Gap> gaps) {}

    /** A stretch with nobody on duty. */
    @Schema(name = "DutyGap")
    record Gap(
            Instant from,
            Instant to,
            @Schema(description = "A day or longer") boolean isLong,

            @Schema(description = "How many clocks that wait for the shop run out")
            int clocks,

            @Schema(description = "What moves then if nobody acts before")
            Money atRisk,

            @Schema(description = "How many promised sums are due with the buyer then and wait for a person")
            int unpaid,

            @Schema(description = "How much that is together")
            Money unpaidSum,

            @Schema(description = "The public holidays in it, by the calendar the shop goes by")
            List<PublicHoliday> holidays) {}

    Report report(UUID shopId, Instant now) {
        var to = now.plus(HORIZON);
        var onDuty = duty.stretches(shopId, now, to);
        if (onDuty.isEmpty()) {
            return new Report(false, false, now, to, null, List.of(), List.of());
        }
        var due = due(DUE, shopId, to);
        var unpaid = due(UNPAID, shopId, to);
        var more = due.size() > MOST_CLOCKS;
        var counted = more ? due.subList(0, MOST_CLOCKS) : due;
        var zone = duty.zone(shopId);
        var holidays = duty.holidays(shopId, zone);
        var gaps = new ArrayList<Gap>();
        var next = 0;
        var currency = currency(shopId);
        for (var gap : Stretch.between(onDuty.get(), now, to)) {
            while (next < counted.size() && counted.get(next).at().isBefore(gap.from())) {
                next++;
            }
            var count = 0;
            var risk = 0L;
            while (next < counted.size() && counted.get(next).at().isBefore(gap.to())) {
                count++;
                risk += counted.get(next).risk();
                next++;
            }
            var isLong = gap.length().compareTo(NIGHT) >= 0;
            var late = unpaid.stream().filter(one -> one.isIn(gap)).toList();
            if (count > 0 || !late.isEmpty() || isLong) {
                gaps.add(new Gap(
                        gap.from(),
                        gap.to(),
                        isLong,
                        count,
                        Money.ofMinor(risk, currency),
                        late.size(),
                        Money.ofMinor(late.stream().mapToLong(Due::risk).sum(), currency),
                        holidays.between(day(gap.from(), zone), day(gap.to().minusNanos(1), zone))));
            }
        }
        return new Report(
                true,
                duty.hasRoster(shopId),
                now,
                to,
                more ? counted.getLast().at() : null,
                holidays.unknownYears(day(now, zone), day(to, zone)),
                List.copyOf(gaps.subList(0, Math.min(gaps.size(), MOST_GAPS))));
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    private record Due(Instant at, long risk) {

        boolean isIn(Stretch gap) {
            return !at.isBefore(gap.from()) && at.isBefore(gap.to());
        }
    }

    private List<Due> due(String which, UUID shopId, Instant before) {
        List<?> rows = db.createNativeQuery(which)
                .unwrap(NativeQuery.class)
                .addScalar("due_at", Instant.class)
                .addScalar("at_risk", Long.class)
                .setParameter(1, shopId)
                .setParameter(2, before)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Due((Instant) row[0], (Long) row[1]))
                .toList();
    }

    private String currency(UUID shopId) {
        return shops.get(shopId).currency();
    }
}
