package aftercare.shops;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import aftercare.policy.Holidays;
import aftercare.policy.Preset;
import aftercare.policy.Presets;
import aftercare.policy.Terms;
import aftercare.problems.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All shops. */
@Singleton
public class Shops implements PanacheRepositoryBase<Shop, UUID> {

    private final PresetVersions versions;

    Shops(PresetVersions versions) {
        this.versions = versions;
    }

    public Shop get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refusal.unknown("SHOP"));
    }

    public ServiceTerms terms(UUID termsId) {
        return getEntityManager().find(ServiceTerms.class, termsId);
    }

    /** Only a sandbox shop's clock can be moved; answers the new time. */
    public Instant moveClock(UUID id, Instant to, boolean inUse) {
        get(id).moveClock(to, inUse);
        return to;
    }

    public Shop lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> Refusal.unknown("SHOP"));
    }

    /** The rules of these terms: the shop's own version, or as we ship them. */
    public Preset presetOf(ServiceTerms terms) {
        return terms.ownPresetId() == null
                ? Presets.get(terms.presetId(), terms.presetVersion())
                : getEntityManager()
                        .find(PresetVersion.class, terms.ownPresetId())
                        .preset();
    }

    /** The shop's own versions of what judges a fault under these terms; what it has none of is judged as we ship it. */
    public Map<String, Preset> ownJudgesOf(ServiceTerms terms) {
        return terms.ownJudges().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        own -> getEntityManager()
                                .find(PresetVersion.class, own.getValue())
                                .preset()));
    }

    /** The presets by which faults of what is bought now are judged, in turn. */
    List<String> judges(Shop shop, Instant now) {
        var terms = shop.termsFor(now);
        var own = ownJudgesOf(terms);
        var zone = ZoneId.of(shop.zone());
        Function<String, Preset> judges = id -> own.getOrDefault(id, Presets.inForce(id, now, zone));
        return Terms.of(presetOf(terms), judges, 0, zone, Holidays.none()).judges().stream()
                .map(Preset::id)
                .toList();
    }

    void agree(Shop shop, ServiceTerms terms) {
        getEntityManager().persist(terms);
        shop.agree(terms);
    }

    /** New settings on the version that is in effect, and on the one that is coming. */
    void agreeAgain(Shop shop, ServiceTerms asked, Instant now) {
        var before = shop.terms();
        var next = shop.nextTerms();
        agree(shop, onOwn(asked, before, now));
        if (next != null && next.presetId().equals(asked.presetId())) {
            var from = shop.nextTermsFrom();
            shop.callBackNext();
            agreeFrom(shop, onOwn(asked, next, now), from);
        } else {
            shop.callBackNext();
        }
    }

    void agreeFrom(Shop shop, ServiceTerms coming, Instant from) {
        getEntityManager().persist(coming);
        shop.agreeFrom(coming, from);
    }

    /** A shop that comes back to a preset finds its own version of it again. */
    private ServiceTerms onOwn(ServiceTerms asked, ServiceTerms before, Instant now) {
        var own = before.presetId().equals(asked.presetId())
                ? before.ownPresetId()
                : versions.newest(asked.shopId(), asked.presetId())
                        .filter(version -> !version.effectiveFrom().isAfter(now))
                        .map(PresetVersion::id)
                        .orElse(null);
        var judged = asked.judgedAs(before, now);
        return own == null ? judged : judged.under(versions.findById(own), now);
    }
}
