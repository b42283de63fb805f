package aftercare.shops;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import aftercare.paging.Cursor;
import aftercare.policy.Preset;
import aftercare.policy.Presets;
import aftercare.problems.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All versions that shops have made of our presets. */
@Singleton
public class PresetVersions implements PanacheRepositoryBase<PresetVersion, UUID> {

    public PresetVersion of(UUID shopId, UUID id) {
        return find("id = ?1 and shopId = ?2", id, shopId)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.unknown("PRESET_VERSION"));
    }

    /** The last one that was published, whether its day has come or not. */
    Optional<PresetVersion> newest(UUID shopId, String presetId) {
        return find(
                        "shopId = ?1 and presetId = ?2 and state = ?3 order by number desc",
                        shopId,
                        presetId,
                        PresetState.PUBLISHED)
                .firstResultOptional();
    }

    boolean isDrafted(UUID shopId, String presetId) {
        return count("shopId = ?1 and draftOf = ?2", shopId, presetId) > 0;
    }

    /** Numbers go on where the shipped versions end, so that a number names one version only. */
    int nextNumber(UUID shopId, String presetId) {
        var last = find("shopId = ?1 and presetId = ?2 order by number desc", shopId, presetId)
                .firstResultOptional()
                .map(PresetVersion::number)
                .orElse(0);
        return Math.max(last, shipped(presetId).version()) + 1;
    }

    static Preset shipped(String presetId) {
        return Presets.find(presetId).orElseThrow(() -> Refusal.againstRule("/presetId", "UNKNOWN_PRESET"));
    }

    List<PresetVersion> newestFirst(UUID shopId, Cursor after, int limit) {
        var found = after == null
                ? find("shopId = ?1 order by draftedAt desc, id desc", shopId)
                : find(
                        "shopId = ?1 and (draftedAt, id) < (?2, ?3) order by draftedAt desc, id desc",
                        shopId,
                        after.at(),
                        after.id());
        return found.range(0, limit - 1).list();
    }
}
