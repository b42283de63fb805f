package aftercare.returns;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import aftercare.orders.Order;
import aftercare.policy.Holidays;
import aftercare.policy.Preset;
import aftercare.policy.Presets;
import aftercare.policy.Terms;
import aftercare.shops.ServiceTerms;
import aftercare.shops.ShopCalendars;
import aftercare.shops.ShopTime;
import aftercare.shops.Shops;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** The rules an order was placed under. Terms never change, so they are kept in memory; what judges faults is that of the day. */
@Singleton
class FrozenTerms {

    /** The rules, where goods go back to, and how much of the postage is made good without a person's word. */
    record Frozen(
            Terms rules, String returnAddress, long postageUpToMinor, boolean informsOfWithdrawal, Integer abuseFrom) {}

    /** What the shop agreed to; what judges faults beside it depends on the day of the purchase too. */
    private record Agreed(ServiceTerms terms, Preset preset, Map<String, Preset> ownJudges, int promisedDays) {

        Frozen on(Function<String, Preset> shipped, ZoneId zone, Holidays holidays) {
            var rules = Terms.of(preset, id -> judge(id, shipped), promisedDays, zone, holidays)
                    .with(terms.promotions());
            return new Frozen(
                    rules,
                    terms.returnAddress(),
                    terms.postageUpToMinor(),
                    terms.informsOfWithdrawal(),
                    terms.abuseFrom());
        }

        private Preset judge(String id, Function<String, Preset> shipped) {
            var own = ownJudges.get(id);
            return own == null ? shipped.apply(id) : own;
        }
    }

    /** What we ship, as it was in force when something was bought. */
    interface Shipped {
        Preset inForce(String id, Instant boughtAt, ZoneId ofShop);
    }

    private final Cache<UUID, Agreed> known =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final Shops shops;
    private final ShopCalendars calendars;
    private final ShopTime time;
    private final Shipped shipped;

    @Inject
    FrozenTerms(Shops shops, ShopCalendars calendars, ShopTime time) {
        this(shops, calendars, time, Presets::inForce);
    }

    FrozenTerms(Shops shops, ShopCalendars calendars, ShopTime time, Shipped shipped) {
        this.shops = shops;
        this.calendars = calendars;
        this.time = time;
        this.shipped = shipped;
    }

    Frozen of(Order order) {
        return of(order.termsId(), order.shopId(), order.placedAt());
    }

    Frozen of(ReturnRequest ret) {
        return of(ret.termsId(), ret.shopId(), ret.boughtAt());
    }

    private Frozen of(UUID termsId, UUID shopId, Instant boughtAt) {
        var terms = known.get(termsId, id -> {
            var agreed = shops.terms(id);
            var promised = agreed.promisedDays() == null ? 0 : agreed.promisedDays();
            return new Agreed(agreed, shops.presetOf(agreed), shops.ownJudgesOf(agreed), promised);
        });
        var zone = time.zone(shopId);
        // a calendar is a fact about the world, so it is not frozen: a year may be loaded when it is announced
        var holidays = calendars.of(shopId, terms.preset().zoneOr(zone));
        return terms.on(id -> shipped.inForce(id, boughtAt, zone), zone, holidays);
    }
}
