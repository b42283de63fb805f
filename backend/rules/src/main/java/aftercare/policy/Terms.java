package aftercare.policy;

import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;

import aftercare.settlement.ThresholdMode;

/**
 * The service terms of an order, frozen when it was placed.
 *
 * @param quality the preset that judges faults; null when the main one has none
 * @param promisedDays what the shop promised; fewer than the preset's are not heard
 * @param zone where the preset does not bring its own
 * @param promotions what becomes of 满减 that a return breaks
 */
public record Terms(
        Preset preset, Preset quality, int promisedDays, ZoneId zone, Holidays holidays, ThresholdMode promotions) {

    /** Promotions are not looked at again. */
    public Terms(Preset preset, Preset quality, int promisedDays, ZoneId zone, Holidays holidays) {
        this(preset, quality, promisedDays, zone, holidays, ThresholdMode.PRORATA);
    }

    /** With the newest version of the preset's own quality preset. */
    public static Terms of(Preset preset, int promisedDays, ZoneId zone, Holidays holidays) {
        var quality = preset.qualityPreset() == null ? null : Presets.get(preset.qualityPreset());
        return new Terms(preset, quality, promisedDays, zone, holidays);
    }

    /** The same promises counted by this calendar. */
    public Terms with(Holidays days) {
        return new Terms(preset, quality, promisedDays, zone, days, promotions);
    }

    public Terms with(ThresholdMode mode) {
        return new Terms(preset, quality, promisedDays, zone, holidays, mode);
    }

    /** What a draft would promise in the place of the preset. */
    public Terms under(Preset draft) {
        return of(draft, promisedDays, zone, holidays).with(promotions);
    }

    /** By which preset the money must be back: a fault has its own. */
    public Preset refundPreset(Reason reason) {
        var judge = faultPreset();
        if (judge != null && judge.faults().reasons().contains(reason)) {
            return judge;
        }
        return quality != null && reason.fault().isAnsweredByShop() ? quality : preset;
    }

    /** What judges a fault step by step; null when no preset of these terms does. */
    Preset faultPreset() {
        return quality != null && quality.faults() != null ? quality : preset.faults() == null ? null : preset;
    }

    /** What says how long a fault is made good: the steps that judge it, else those that come after its first days (§1.3). */
    Preset guarantee() {
        var judge = faultPreset();
        if (judge != null || quality == null || quality.qualityPreset() == null) {
            return judge;
        }
        var later = Presets.get(quality.qualityPreset());
        return later.faults() == null ? null : later;
    }

    /** What a fault may ask for once it was repaired in vain so often (P25). */
    public Set<ReturnKind> insteadOfRepair(int failedRepairs) {
        var judge = faultPreset();
        return judge == null || judge.faults().afterRepairs() == null
                ? Set.of()
                : judge.faults().afterRepairs().kinds().stream()
                        .filter(kind -> judge.faults().grantsAfterRepairs(kind, failedRepairs))
                        .collect(Collectors.toUnmodifiableSet());
    }

    boolean promisesMore() {
        return promisedDays > preset.window().days();
    }
}
