package aftercare.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** A shop may promise more than the preset it stands on, never less: what "less" means, field by field. */
public enum Floor {
    WINDOW_DAYS(
            "/window/days",
            (own, least) -> own.window().days() >= least.window().days()),
    WINDOW_START(
            "/window/start",
            (own, least) -> own.window().start() == least.window().start()),
    WINDOW_ZONE(
            "/window/zone",
            (own, least) ->
                    java.util.Objects.equals(own.window().zone(), least.window().zone())),
    LAST_ACT(
            "/window/lastAct",
            (own, least) -> own.window().lastAct() == least.window().lastAct()),
    ROLLS_ON_HOLIDAY(
            "/window/rollsOnHoliday",
            (own, least) -> own.window().rollsOnHoliday() || !least.window().rollsOnHoliday()),
    ROLLS_ON_WEEKEND(
            "/window/rollsOnWeekend",
            (own, least) -> own.window().rollsOnWeekend() || !least.window().rollsOnWeekend()),
    NOT_INFORMED(
            "/window/monthsMoreIfNotInformed",
            (own, least) ->
                    own.window().monthsMoreIfNotInformed() >= least.window().monthsMoreIfNotInformed()),
    SHIP_WITHIN("/shipWithinDays", (own, least) -> own.shipWithinDays() >= least.shipWithinDays()),
    REFUND_DAYS(
            "/refund/days",
            (own, least) -> own.refund().days() <= least.refund().days()),
    REFUND_WORKING_DAYS(
            "/refund/workingDays",
            (own, least) -> !own.refund().workingDays() || least.refund().workingDays()),
    REFUND_FROM(
            "/refund/from",
            (own, least) -> own.refund().from().isNoLaterThan(least.refund().from())),
    HARD_STOP(
            "/refund/hardStopDays",
            (own, least) -> least.refund().hardStopDays() == null
                    || own.refund().hardStopDays() != null
                            && own.refund().hardStopDays() <= least.refund().hardStopDays()),
    MAY_WAIT(
            "/refund/mayWaitForGoods",
            (own, least) -> !own.refund().mayWaitForGoods() || least.refund().mayWaitForGoods()),
    FREIGHT("/freight", (own, least) -> own.freight() == least.freight()),
    EXCLUDED(
            "/exclusions/byLaw",
            (own, least) ->
                    least.exclusions().byLaw().containsAll(own.exclusions().byLaw())),
    EXCLUDED_IF_CONFIRMED(
            "/exclusions/ifConfirmed",
            (own, least) -> union(least.exclusions().byLaw(), least.exclusions().ifConfirmed())
                    .containsAll(own.exclusions().ifConfirmed())),
    EXCLUDED_ONCE_UNSEALED(
            "/exclusions/onceUnsealed",
            (own, least) -> union(least.exclusions().byLaw(), least.exclusions().onceUnsealed())
                    .containsAll(own.exclusions().onceUnsealed())),
    RESTOCKING("/restockingAllowed", (own, least) -> !own.restockingAllowed() || least.restockingAllowed()),
    RESTOCKING_FEE(
            "/restockingBasisPoints", (own, least) -> own.restockingBasisPoints() == 0 || own.restockingAllowed()),
    VALUE_LOSS("/valueLossAllowed", (own, least) -> !own.valueLossAllowed() || least.valueLossAllowed()),
    WITHDRAWAL("/withdrawalFunction", (own, least) -> own.withdrawalFunction() || !least.withdrawalFunction()),
    FAULTS_ONLY("/faultsOnly", (own, least) -> own.faultsOnly() == least.faultsOnly()),
    QUALITY("/qualityPreset", Floor::isNoWeakerJudge);

    private final String pointer;
    private final BiPredicate<Preset, Preset> isKept;

    Floor(String pointer, BiPredicate<Preset, Preset> isKept) {
        this.pointer = pointer;
        this.isKept = isKept;
    }

    /** What the shop's own version would take away from its buyers; empty when it may be published. */
    public static List<Less> missed(Preset own, Preset least) {
        var missed = new ArrayList<Less>();
        for (var floor : values()) {
            if (!floor.isKept.test(own, least)) {
                missed.add(new Less(floor.pointer, floor.name(), floor.args(least)));
            }
        }
        missed.addAll(FaultFloor.missed(own.faults(), least));
        return List.copyOf(missed);
    }

    /** What the sentence about this floor names. */
    private Map<String, String> args(Preset least) {
        var floor = switch (this) {
            case WINDOW_DAYS -> "" + least.window().days();
            case NOT_INFORMED -> "" + least.window().monthsMoreIfNotInformed();
            case SHIP_WITHIN -> "" + least.shipWithinDays();
            case REFUND_DAYS -> "" + least.refund().days();
            case HARD_STOP -> "" + least.refund().hardStopDays();
            default -> "";
        };
        return Map.of("floor", floor);
    }

    private static boolean isNoWeakerJudge(Preset own, Preset least) {
        if (own.qualityPreset() == null || least.qualityPreset() == null) {
            return least.qualityPreset() == null && isShippedFor(own);
        }
        if (own.qualityPreset().equals(least.qualityPreset())) {
            return true;
        }
        return isShippedFor(own)
                && Presets.get(own.qualityPreset()).window().days()
                        >= Presets.get(least.qualityPreset()).window().days();
    }

    /** Judges of faults belong to a law: a Chinese shop does not answer by the British one. */
    private static boolean isShippedFor(Preset own) {
        return own.qualityPreset() == null
                || Presets.all().stream()
                        .anyMatch(known -> known.id().equals(own.qualityPreset())
                                && known.faultsOnly()
                                && known.freight() == own.freight());
    }

    private static Set<Exclusion> union(List<Exclusion> some, List<Exclusion> more) {
        var all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }
}
