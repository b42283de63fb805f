package aftercare.shops;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

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

    /** What judges a fault under these terms: the shop's own version of this preset, or the newest that we ship. */
    public Preset judgeOf(ServiceTerms terms, String presetId) {
        var own = terms.ownJudges().get(presetId);
        return own == null
                ? Presets.get(presetId)
                : getEntityManager().find(PresetVersion.class, own).preset();
    }

    /** The presets by which faults are judged under these terms, in turn. */
    List<String> judges(ServiceTerms terms) {
        return Terms.of(presetOf(terms), id -> judgeOf(terms, id), 0, ZoneOffset.UTC, Holidays.none()).judges().stream()
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
