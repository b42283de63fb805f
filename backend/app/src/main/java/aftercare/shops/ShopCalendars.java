package aftercare.shops;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import aftercare.paging.Cursor;
import aftercare.policy.Holidays;
import aftercare.problems.Refusal;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Which days are off: what the shop has loaded for a year, else what the platform has for the country, else what we ship. */
@Singleton
public class ShopCalendars implements PanacheRepositoryBase<HolidayYear, UUID> {

    private static final Holidays SHIPPED = Holidays.china2026();
    private static final CalendarYear SHIPPED_YEAR = CalendarYear.shipped(SHIPPED);
    private static final int MOST_YEARS = 100;

    /** Other nodes may go by the old calendar for a minute. */
    private final Cache<UUID, List<CalendarYear>> ofShops = forAMinute();

    private final Cache<String, List<CalendarYear>> ofCountries = forAMinute();

    private final TransactionSynchronizationRegistry transaction;

    ShopCalendars(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /** For rules that are counted in this zone, whose country's days off are gone by. */
    public Holidays of(UUID shopId, ZoneId zone) {
        var off = new HashSet<LocalDate>();
        var worked = new HashSet<LocalDate>();
        for (var year : remembered(shopId, zone)) {
            off.addAll(year.off());
            worked.addAll(year.worked());
        }
        return Holidays.of(off, worked);
    }

    /** Where its people work, in this zone: not always where the country is whose rules it sells by. */
    public DaysOff daysOff(UUID shopId, ZoneId zone) {
        return new DaysOff(remembered(shopId, zone));
    }

    private Collection<CalendarYear> remembered(UUID shopId, ZoneId zone) {
        var country = Countries.of(zone).orElse(null);
        var platforms = country == null ? List.<CalendarYear>of() : ofCountries.get(country, this::ofCountry);
        return inEffect(country, platforms, ofShops.get(shopId, this::ofShop));
    }

    /** The same year by year, as it is at this moment. */
    Collection<CalendarYear> years(UUID shopId, ZoneId zone) {
        var country = Countries.of(zone).orElse(null);
        return inEffect(country, country == null ? List.of() : ofCountry(country), ofShop(shopId));
    }

    /** Of each year the one that goes before the others. */
    private static Collection<CalendarYear> inEffect(
            String country, List<CalendarYear> platforms, List<CalendarYear> own) {
        var years = new TreeMap<Integer, CalendarYear>();
        if (SHIPPED.region().equals(country)) {
            years.put(SHIPPED_YEAR.year(), SHIPPED_YEAR);
        }
        platforms.forEach(year -> years.put(year.year(), year));
        own.forEach(year -> years.put(year.year(), year));
        return years.values();
    }

    private List<CalendarYear> ofShop(UUID shopId) {
        return known("shopId = ?1 order by ofYear", shopId);
    }

    private List<CalendarYear> ofCountry(String country) {
        return known("country = ?1 order by ofYear", country);
    }

    private List<CalendarYear> known(String query, Object owner) {
        return find(query, owner).range(0, MOST_YEARS - 1).list().stream()
                .map(CalendarYear::loaded)
                .toList();
    }

    /** What was loaded for countries, the newest first. */
    List<HolidayYear> platforms(Cursor after, int limit) {
        var order = " order by loadedAt desc, id desc";
        var found = after == null
                ? find("shopId is null" + order)
                : find("shopId is null and (loadedAt, id) < (?1, ?2)" + order, after.at(), after.id());
        return found.range(0, limit - 1).list();
    }

    /** Of its own; 0 where it has none. */
    int version(UUID shopId, int year) {
        return ofShop(shopId, year).map(known -> known.version() + 1).orElse(0);
    }

    int version(String country, int year) {
        return ofCountry(country, year).map(known -> known.version() + 1).orElse(0);
    }

    void load(UUID shopId, int year, LoadHolidays asked, String by, Instant now) {
        var calendar = ofShop(shopId, year).orElseGet(() -> HolidayYear.ofShop(shopId, year));
        persist(calendar.load(asked, by, now));
        forget(ofShops, shopId);
    }

    void remove(UUID shopId, int year) {
        ofShop(shopId, year).ifPresent(this::delete);
        forget(ofShops, shopId);
    }

    HolidayYear loadForCountry(String country, int year, LoadHolidays asked, String by, Instant now) {
        var calendar = ofCountry(country, year).orElseGet(() -> HolidayYear.ofCountry(country, year));
        persistAndFlush(calendar.load(asked, by, now));
        forget(ofCountries, country);
        return calendar;
    }

    void removeForCountry(String country, int year) {
        delete(ofCountry(country, year).orElseThrow(() -> Refusal.unknown("CALENDAR")));
        forget(ofCountries, country);
    }

    private Optional<HolidayYear> ofShop(UUID shopId, int year) {
        return find("shopId = ?1 and ofYear = ?2", shopId, year).firstResultOptional();
    }

    private Optional<HolidayYear> ofCountry(String country, int year) {
        return find("country = ?1 and ofYear = ?2", country, year).firstResultOptional();
    }

    private static <K> Cache<K, List<CalendarYear>> forAMinute() {
        return Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(Duration.ofMinutes(1))
                .build();
    }

    /** After the commit, or somebody would read the old one into memory again. */
    private <K> void forget(Cache<K, ?> loaded, K owner) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do before
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    loaded.invalidate(owner);
                }
            }
        });
    }
}
