package aftercare.returns;

import java.util.UUID;

import jakarta.inject.Singleton;

import aftercare.policy.Holidays;
import aftercare.policy.Terms;
import aftercare.shops.ShopCalendars;
import aftercare.shops.ShopTime;
import aftercare.shops.Shops;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** The rules an order was placed under. Terms never change, so they are kept in memory. */
@Singleton
class FrozenTerms {

    /** The rules, where goods go back to, and how much of the postage is made good without a person's word. */
    record Frozen(
            Terms rules, String returnAddress, long postageUpToMinor, boolean informsOfWithdrawal, Integer abuseFrom) {

        Frozen with(Holidays holidays) {
            return new Frozen(rules.with(holidays), returnAddress, postageUpToMinor, informsOfWithdrawal, abuseFrom);
        }
    }

    private final Cache<UUID, Frozen> known =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final Shops shops;
    private final ShopCalendars calendars;
    private final ShopTime time;

    FrozenTerms(Shops shops, ShopCalendars calendars, ShopTime time) {
        this.calendars = calendars;
        this.shops = shops;
        this.time = time;
    }

    Frozen of(UUID termsId, UUID shopId) {
        var frozen = known.get(termsId, id -> {
            var agreed = shops.terms(id);
            var promised = agreed.promisedDays() == null ? 0 : agreed.promisedDays();
            var rules = Terms.of(
                            shops.presetOf(agreed),
                            judge -> shops.judgeOf(agreed, judge),
                            promised,
                            time.zone(shopId),
                            Holidays.none())
                    .with(agreed.promotions());
            return new Frozen(
                    rules,
                    agreed.returnAddress(),
                    agreed.postageUpToMinor(),
                    agreed.informsOfWithdrawal(),
                    agreed.abuseFrom());
        });
        // a calendar is a fact about the world, so it is not frozen: a year may be loaded when it is announced
        var zone = frozen.rules().preset().zoneOr(frozen.rules().zone());
        return frozen.with(calendars.of(shopId, zone));
    }
}
