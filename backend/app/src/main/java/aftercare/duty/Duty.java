package aftercare.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import aftercare.hours.BusinessHours;
import aftercare.hours.Opening;
import aftercare.hours.Stretch;
import aftercare.shops.ShopTime;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** Whether somebody is there. What is promised is asked at every new case, so it is kept in memory for half a minute. */
@Singleton
public class Duty {

    private final EntityManager db;
    private final ShopTime time;
    private final Cache<UUID, Promise> promises = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    Duty(EntityManager db, ShopTime time) {
        this.db = db;
        this.time = time;
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
                                    said.inBusinessTime() ? calendar.hours() : BusinessHours.always());
                        })
                        .orElse(Promise.NOTHING));
    }

    /** By the roster, or, while there is none, by the shop's hours; empty when neither was ever said. */
    public Optional<List<Stretch>> stretches(UUID shopId, Instant from, Instant to) {
        var calendar = calendar(shopId);
        var roster = roster(shopId).filter(known -> !known.isEmpty());
        if (roster.isEmpty()) {
            return calendar.map(known -> known.hours().open(from, to));
        }
        var zone = calendar.map(known -> known.hours().zone()).orElse(time.zone(shopId));
        return Optional.of(Stretch.joined(
                roster.get().hours(zone, calendar.map(Duty::daysOff).orElse(Map.of())).stream()
                        .flatMap(person -> person.open(from, to).stream())));
    }

    /** The subjects of those who are there by the roster; nobody is known to be while there is none. */
    public Set<String> present(UUID shopId, Instant now) {
        var calendar = calendar(shopId);
        return roster(shopId)
                .map(known ->
                        known.present(zone(shopId), calendar.map(Duty::daysOff).orElse(Map.of()), now))
                .orElse(Set.of());
    }

    /** Also where nothing was ever said. */
    public ZoneId zone(UUID shopId) {
        return calendar(shopId).map(known -> known.hours().zone()).orElse(time.zone(shopId));
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

    private static Map<LocalDate, List<Opening>> daysOff(ShopCalendar calendar) {
        return calendar.hours().otherwise().entrySet().stream()
                .filter(day -> day.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Duration minutes(Integer count) {
        return count == null ? null : Duration.ofMinutes(count);
    }
}
