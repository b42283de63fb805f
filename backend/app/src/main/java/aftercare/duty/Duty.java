package aftercare.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import aftercare.hours.BusinessHours;
import aftercare.hours.Stretch;
import aftercare.shops.DaysOff;
import aftercare.shops.DaysOff.PublicHoliday;
import aftercare.shops.ShopCalendars;
import aftercare.shops.ShopTime;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** Whether somebody is there. What is promised is asked at every new case, so it is kept in memory for half a minute. */
@Singleton
public class Duty {

    private static final int PLANNED_MONTHS = 6;

    private final EntityManager db;
    private final ShopTime time;
    private final ShopCalendars holidays;
    private final Cache<UUID, Promise> promises = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    Duty(EntityManager db, ShopTime time, ShopCalendars holidays) {
        this.db = db;
        this.time = time;
        this.holidays = holidays;
    }

    /** What a shop promises to do how fast; null where it promises nothing. */
    public record Promise(Duration answer, Duration repair, BusinessHours hours) {

        static final Promise NOTHING = new Promise(null, null, BusinessHours.always());
    }

    public Promise promised(UUID shopId) {
        return promises.get(
                shopId,
                asked -> calendar(asked)
                        .map(calendar -> {
                            var said = calendar.said();
                            return new Promise(
                                    minutes(said.answerMinutes()),
                                    minutes(said.repairMinutes()),
                                    said.inBusinessTime()
                                            ? calendar.hours(holidays.daysOff(asked, calendar.zone()))
                                            : BusinessHours.always());
                        })
                        .orElse(Promise.NOTHING));
    }

    /** By the roster, or, while there is none, by the shop's hours; empty when neither was ever said. */
    public Optional<List<Stretch>> stretches(UUID shopId, Instant from, Instant to) {
        var calendar = calendar(shopId);
        var roster = roster(shopId).filter(known -> !known.isEmpty());
        var zone = zone(shopId, calendar);
        var holidays = this.holidays.daysOff(shopId, zone);
        if (roster.isEmpty()) {
            return calendar.map(known -> known.hours(holidays).open(from, to));
        }
        return Optional.of(Stretch.joined(roster.get().hours(zone, off(calendar, holidays)).stream()
                .flatMap(person -> person.open(from, to).stream())));
    }

    /** The subjects of those who are there by the roster; nobody is known to be while there is none. */
    public Set<String> present(UUID shopId, Instant now) {
        var calendar = calendar(shopId);
        var zone = zone(shopId, calendar);
        return roster(shopId)
                .map(known -> known.present(zone, off(calendar, holidays.daysOff(shopId, zone)), now))
                .orElse(Set.of());
    }

    /** What is a public holiday where the shop's people work. */
    public DaysOff holidays(UUID shopId, ZoneId zone) {
        return holidays.daysOff(shopId, zone);
    }

    /** The same for those who plan: of today and the months that follow. */
    List<PublicHoliday> comingHolidays(UUID shopId) {
        var zone = zone(shopId);
        var today = time.now(shopId).atZone(zone).toLocalDate();
        return holidays.daysOff(shopId, zone).between(today, today.plusMonths(PLANNED_MONTHS));
    }

    /** Also where nothing was ever said. */
    public ZoneId zone(UUID shopId) {
        return zone(shopId, calendar(shopId));
    }

    private ZoneId zone(UUID shopId, Optional<ShopCalendar> calendar) {
        return calendar.map(ShopCalendar::zone).orElseGet(() -> time.zone(shopId));
    }

    /**
     * That the shop opens on a holiday puts nobody there: people are away until the roster names them, so what the shop says
     * can add to these days and take none of them away.
     */
    private static Set<LocalDate> off(Optional<ShopCalendar> calendar, DaysOff holidays) {
        var off = new HashSet<>(holidays.all());
        calendar.ifPresent(known -> off.addAll(known.closed()));
        return off;
    }

    public boolean hasRoster(UUID shopId) {
        return roster(shopId).filter(known -> !known.isEmpty()).isPresent();
    }

    Optional<ShopCalendar> calendar(UUID shopId) {
        return one(ShopCalendar.class, shopId);
    }

    Optional<ShopRoster> roster(UUID shopId) {
        return one(ShopRoster.class, shopId);
    }

    /** When a shop is open and what it promises. */
    public void say(UUID shopId, SetCalendar asked) {
        var calendar = calendar(shopId).orElseGet(() -> ShopCalendar.of(shopId));
        calendar.set(asked);
        db.persist(calendar);
        db.flush();
        promises.invalidate(shopId);
    }

    /** Who is there; all of them must work in the shop. */
    public void say(UUID shopId, SetRoster asked) {
        var roster = roster(shopId).orElseGet(() -> ShopRoster.of(shopId));
        roster.set(asked);
        db.persist(roster);
        db.flush();
    }

    private <T> Optional<T> one(Class<T> what, UUID shopId) {
        return db.createQuery("from " + what.getSimpleName() + " where shopId = :shop", what)
                .setParameter("shop", shopId)
                .getResultStream()
                .findFirst();
    }

    private static Duration minutes(Integer count) {
        return count == null ? null : Duration.ofMinutes(count);
    }
}
