package aftercare.shops;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import aftercare.policy.Holidays;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Which days are off: what the shop has loaded for a year, else what we ship. */
@ApplicationScoped
public class ShopCalendars implements PanacheRepositoryBase<HolidayYear, UUID> {

    static final Holidays SHIPPED = Holidays.china2026();
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int MOST_YEARS = 100;

    /** Other nodes may go by the old calendar for a minute. */
    private final Cache<UUID, List<HolidayYear>> loaded = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    private final TransactionSynchronizationRegistry transaction;

    ShopCalendars(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /** For rules that are counted in this zone; ours are those of mainland China. */
    public Holidays of(UUID shopId, ZoneId zone) {
        var own = loaded.get(shopId, this::ofShop);
        var off = new HashSet<LocalDate>();
        var worked = new HashSet<LocalDate>();
        if (zone.equals(CHINA)) {
            SHIPPED.off().stream().filter(day -> isOurs(day, own)).forEach(off::add);
            SHIPPED.workingWeekends().stream().filter(day -> isOurs(day, own)).forEach(worked::add);
        }
        own.forEach(year -> {
            off.addAll(year.off());
            worked.addAll(year.worked());
        });
        return Holidays.of(off, worked);
    }

    List<HolidayYear> ofShop(UUID shopId) {
        return find("shopId = ?1 order by ofYear", shopId)
                .range(0, MOST_YEARS - 1)
                .list();
    }

    void load(UUID shopId, int year, LoadHolidays asked, String by, Instant now) {
        var calendar = ofYear(shopId, year).orElseGet(() -> HolidayYear.of(shopId, year));
        persist(calendar.load(asked, by, now));
        forget(shopId);
    }

    void remove(UUID shopId, int year) {
        ofYear(shopId, year).ifPresent(this::delete);
        forget(shopId);
    }

    private Optional<HolidayYear> ofYear(UUID shopId, int year) {
        return find("shopId = ?1 and ofYear = ?2", shopId, year).firstResultOptional();
    }

    private static boolean isOurs(LocalDate day, List<HolidayYear> own) {
        return own.stream().noneMatch(year -> year.year() == day.getYear());
    }

    /** After the commit, or somebody would read the old one into memory again. */
    private void forget(UUID shopId) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do before
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    loaded.invalidate(shopId);
                }
            }
        });
    }
}
