package aftercare.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a faulty item may ask for, and how long: in steps, because the right to money back ends before the right to a repair.
 *
 * @param reasons the faults these steps are about; others have the window of the preset
 * @param otherwise what is said to a wish that no step grants any more while another one is still granted
 * @param sellerProvesMonths how long the seller must show that it was not faulty; 0 when no rule says so
 * @param afterRepairs null when failed repairs change nothing
 * @param fromInstallation the steps start when the shop set it up (L3 art. 18 [V])
 * @param repairTimeExcluded the days of a repair do not count (L3 art. 18 [V])
 * @param monthsMoreAfterRepair longer once it was repaired (Dir. 2024/1799 [H])
 * @param monthsMoreFrom only after repairs from that day on; null: after any
 * @param reportWithinHours until when a visible fault is to be told, by the kind of goods (R3 art. 26 [V])
 * @param sure how sure we are of a part, where that is not as of the preset
 */
public record Faults(
        Set<Reason> reasons,
        List<FaultStep> steps,
        FaultOtherwise otherwise,
        int sellerProvesMonths,
        AfterRepairs afterRepairs,
        boolean fromInstallation,
        boolean repairTimeExcluded,
        int monthsMoreAfterRepair,
        LocalDate monthsMoreFrom,
        Map<GoodsClass, Integer> reportWithinHours,
        Map<Part, Confidence> sure) {

    public Faults {
        reasons = reasons == null ? Set.of() : Set.copyOf(reasons);
        steps = steps == null ? List.of() : List.copyOf(steps);
        Objects.requireNonNull(otherwise);
        reportWithinHours = reportWithinHours == null ? Map.of() : Map.copyOf(reportWithinHours);
        sure = sure == null ? Map.of() : Map.copyOf(sure);
    }

    /** What can be said of a fault beside its steps. */
    public enum Part {
        REASONS,
        OTHERWISE,
        SELLER_PROVES_MONTHS,
        AFTER_REPAIRS,
        FROM_INSTALLATION,
        REPAIR_TIME_EXCLUDED,
        MONTHS_MORE_AFTER_REPAIR,
        REPORT_WITHIN_HOURS
    }

    /**
     * So many months and days after the start these kinds may be asked for.
     *
     * @param confidence null: as sure as of the preset
     * @param byGoods where it is longer or shorter for some kinds of goods
     */
    public record FaultStep(
            int months, int days, Set<ReturnKind> kinds, Confidence confidence, Map<GoodsClass, FaultTime> byGoods) {

        public FaultStep {
            kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
            byGoods = byGoods == null ? Map.of() : Map.copyOf(byGoods);
        }

        FaultTime lasts(GoodsClass goods) {
            var own = goods.in(byGoods);
            return own == null ? new FaultTime(months, days, confidence) : own;
        }

        /** What a shop promises on its own stands on no law. */
        FaultStep promisedBeside(List<FaultStep> least) {
            return least.contains(this) ? this : new FaultStep(months, days, kinds, Confidence.OURS, byGoods);
        }

        boolean isAtLeastAsLongAs(FaultStep other, GoodsClass goods) {
            return lasts(goods).isAtLeast(other.lasts(goods));
        }
    }

    /** How long a step lasts for one kind of goods. */
    public record FaultTime(int months, int days, Confidence confidence) {

        /** Counted with the shortest months against the longest, so that nothing shorter passes as equal. */
        boolean isAtLeast(FaultTime other) {
            return months >= other.months && days >= other.days || months * 28 + days >= other.months * 31 + other.days;
        }
    }

    /** After so many repairs that did not help, these kinds may be asked for as long as any. */
    public record AfterRepairs(int failed, Set<ReturnKind> kinds) {

        public AfterRepairs {
            kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
        }
    }

    /** A wish that comes too late for what it wants. */
    public enum FaultOtherwise {
        REFUSED,
        LOOKED_AT
    }

    /** A shop's own promise is as sure as what it stands on, and where it goes beyond that, its own. */
    Faults of(Faults least) {
        return new Faults(
                reasons,
                steps.stream()
                        .map(step -> step.promisedBeside(least == null ? List.of() : least.steps))
                        .toList(),
                otherwise,
                sellerProvesMonths,
                afterRepairs,
                fromInstallation,
                repairTimeExcluded,
                monthsMoreAfterRepair,
                monthsMoreFrom,
                reportWithinHours,
                least == null ? Map.of() : least.sure);
    }

    /** Whether a part stands on a law, under a preset that is so sure. */
    boolean isRule(Part part, Confidence ofPreset) {
        return sure.getOrDefault(part, ofPreset).isRule();
    }

    /** How soon visible damage of these goods is to be told; null: no rule says. */
    Integer hoursToTell(GoodsClass goods) {
        return goods.in(reportWithinHours);
    }

    /** Whether this wish was granted by any step, be it over or not. */
    boolean grants(ReturnKind kind) {
        return steps.stream().anyMatch(step -> step.kinds().contains(kind));
    }

    /** How much longer it is for what came home from a repair on this day; null: never. */
    int monthsMore(LocalDate repaired) {
        var tooSoon = monthsMoreFrom != null && (repaired == null || repaired.isBefore(monthsMoreFrom));
        return tooSoon ? 0 : monthsMoreAfterRepair;
    }

    /** Whether a repair makes it longer from no later a day. */
    boolean isLongerFromNoLaterThan(LocalDate from) {
        return monthsMoreFrom == null || from != null && !monthsMoreFrom.isAfter(from);
    }

    boolean grantsAfterRepairs(ReturnKind kind, int failedRepairs) {
        return afterRepairs != null
                && failedRepairs >= afterRepairs.failed()
                && afterRepairs.kinds().contains(kind);
    }
}
