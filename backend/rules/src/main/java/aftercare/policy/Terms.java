package aftercare.policy;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import aftercare.settlement.ThresholdMode;

/**
 * The service terms of an order, frozen when it was placed.
 *
 * @param quality the preset that judges faults; null when the main one has none
 * @param later what says how long a fault is made good, where the judge only knows its first days (§1.3); null: nothing
 * @param promisedDays what the shop promised; fewer than the preset's are not heard
 * @param zone where the preset does not bring its own
 * @param promotions what becomes of 满减 that a return breaks
 */
public record Terms(
        Preset preset,
        Preset quality,
        Preset later,
        int promisedDays,
        ZoneId zone,
        Holidays holidays,
        ThresholdMode promotions) {

    /** Promotions are not looked at again. */
    public Terms(Preset preset, Preset quality, int promisedDays, ZoneId zone, Holidays holidays) {
        this(preset, quality, laterThan(quality, Presets::get), promisedDays, zone, holidays, ThresholdMode.PRORATA);
    }

    /** With the newest shipped judges of faults. */
    public static Terms of(Preset preset, int promisedDays, ZoneId zone, Holidays holidays) {
        return of(preset, Presets::get, promisedDays, zone, holidays);
    }

    /** With the judges of faults that the shop goes by. */
    public static Terms of(
            Preset preset, Function<String, Preset> judges, int promisedDays, ZoneId zone, Holidays holidays) {
        var quality = judgeOf(preset, judges);
        return new Terms(
                preset, quality, laterThan(quality, judges), promisedDays, zone, holidays, ThresholdMode.PRORATA);
    }

    /** One that judges faults itself does so in the version it is. */
    private static Preset judgeOf(Preset preset, Function<String, Preset> judges) {
        if (preset == null || preset.qualityPreset() == null) {
            return null;
        }
        return preset.qualityPreset().equals(preset.id()) ? preset : judges.apply(preset.qualityPreset());
    }

    private static Preset laterThan(Preset quality, Function<String, Preset> judges) {
        return quality == null || quality.faults() != null ? null : judgeOf(quality, judges);
    }

    /** The same promises counted by this calendar. */
    public Terms with(Holidays days) {
        return new Terms(preset, quality, later, promisedDays, zone, days, promotions);
    }

    public Terms with(ThresholdMode mode) {
        return new Terms(preset, quality, later, promisedDays, zone, holidays, mode);
    }

    /** What a draft would promise in the place of the preset, or of the judge of faults, that it is a version of. */
    public Terms under(Preset draft) {
        return of(draft.id().equals(preset.id()) ? draft : preset, id -> judge(id, draft), promisedDays, zone, holidays)
                .with(promotions);
    }

    private Preset judge(String id, Preset draft) {
        return Stream.of(draft, quality, later)
                .filter(known -> known != null && known.id().equals(id))
                .findFirst()
                .orElseGet(() -> Presets.get(id));
    }

    /** What judges faults under these terms, in turn; not the preset itself. */
    public List<Preset> judges() {
        return Stream.of(quality, later)
                .filter(judge -> judge != null && judge != preset)
                .toList();
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
        return judge != null || later == null || later.faults() == null ? judge : later;
    }

    /** What a fault may ask for once it was repaired in vain so often (P25). */
    public Set<ReturnKind> insteadOfRepair(int failedRepairs) {
        var judge = guarantee();
        return judge == null || judge.faults().afterRepairs() == null
                ? Set.of()
                : judge.faults().afterRepairs().kinds().stream()
                        .filter(kind -> judge.faults().grantsAfterRepairs(kind, failedRepairs))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Some reasons say something only where the preset does. */
    public boolean knows(Reason reason) {
        return reason != Reason.UNCLEAR_PAGE
                || preset.amends() != null && preset.amends().unclearPage() != null;
    }

    boolean promisesMore() {
        return promisedDays > preset.window().days();
    }
}
