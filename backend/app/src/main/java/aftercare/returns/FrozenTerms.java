package aftercare.returns;

import java.time.ZoneId;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import aftercare.policy.Holidays;
import aftercare.policy.Presets;
import aftercare.policy.Terms;
import aftercare.shops.ShopTime;
import aftercare.shops.Shops;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** The rules an order was placed under. Terms never change, so they are kept in memory. */
@ApplicationScoped
class FrozenTerms {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** The rules, where goods go back to, and how much of the postage is made good without a person's word. */
    record Frozen(Terms rules, String returnAddress, long postageUpToMinor) {}

    private final Cache<UUID, Frozen> known =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final Shops shops;
    private final ShopTime time;

    FrozenTerms(Shops shops, ShopTime time) {
        this.shops = shops;
        this.time = time;
    }

    Frozen of(UUID termsId, UUID shopId) {
        return known.get(termsId, id -> {
            var agreed = shops.terms(id);
            var preset = Presets.get(agreed.presetId(), agreed.presetVersion());
            var promised = agreed.promisedDays() == null ? 0 : agreed.promisedDays();
            var zone = time.zone(shopId);
            var holidays = preset.zoneOr(zone).equals(CHINA) ? Holidays.china2026() : Holidays.none();
            return new Frozen(
                    Terms.of(preset, promised, zone, holidays), agreed.returnAddress(), agreed.postageUpToMinor());
        });
    }
}
