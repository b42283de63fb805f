package aftercare.shops;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import aftercare.events.Events;
import aftercare.problems.Refusal;

/** From a day on, new orders stand on a shop's own version; those placed before keep theirs. */
@Singleton
class PublishPreset {

    private final Shops shops;
    private final PresetVersions versions;
    private final Events events;

    PublishPreset(Shops shops, PresetVersions versions, Events events) {
        this.shops = shops;
        this.versions = versions;
        this.events = events;
    }

    void publish(PresetVersion draft, Instant from, String by, Instant now) {
        var shop = shops.lock(draft.shopId());
        var start = from == null ? now : from;
        if (start.isBefore(now)) {
            throw Refusal.againstRule("/effectiveFrom", "IN_THE_PAST");
        }
        var agreed = presets(shop, now);
        if (!agreed.contains(draft.presetId())) {
            throw Refusal.againstRule("/presetId", "PRESET_NOT_AGREED", String.join(", ", agreed));
        }
        if (shop.isAwaitingTerms(now)) {
            throw Refusal.tooLate("PRESET_IS_COMING", shop.nextTermsFrom().toString());
        }
        draft.publish(start, by, now);
        shops.agreeFrom(shop, shop.termsFor(now).under(draft, now), start);
        tell("preset.published", draft, start, now);
    }

    void callBack(PresetVersion coming, Instant now) {
        var shop = shops.lock(coming.shopId());
        coming.callBack(now);
        shop.callBackNext();
        tell("preset.called_back", coming, coming.effectiveFrom(), now);
    }

    /** What orders placed now go by; nothing while only shipped presets are. */
    Set<UUID> inEffect(UUID shopId, Instant now) {
        var terms = shops.get(shopId).termsFor(now);
        return Stream.concat(Stream.ofNullable(terms.ownPresetId()), terms.ownJudges().values().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those an own version can be made of: the shop's preset, and what judges its faults. */
    private List<String> presets(Shop shop, Instant now) {
        return Stream.concat(Stream.of(shop.termsFor(now).presetId()), shops.judges(shop, now).stream())
                .toList();
    }

    private void tell(String what, PresetVersion of, Instant from, Instant now) {
        var data = Map.of("presetId", of.presetId(), "number", "" + of.number(), "effectiveFrom", from.toString());
        events.tell(of.shopId(), what, of.id(), now, data);
    }

    PresetVersion draft(UUID shopId, String presetId, String by, Instant now) {
        var shipped = PresetVersions.shipped(presetId);
        // one after the other, so that the second is told and no number is given twice
        shops.lock(shopId);
        if (versions.isDrafted(shopId, presetId)) {
            throw Refusal.tooLate("PRESET_IS_DRAFTED");
        }
        var from = versions.newest(shopId, presetId).map(PresetVersion::preset).orElse(shipped);
        var draft = PresetVersion.draft(shopId, from, versions.nextNumber(shopId, presetId), by, now);
        versions.persist(draft);
        return draft;
    }
}
