package aftercare.policy;

import java.util.stream.Stream;

/** Whether a shop's own steps for faults keep every promise of those it stands on. */
final class FaultFloor {

    private FaultFloor() {}

    static boolean isKept(Faults own, Faults least) {
        if (least == null) {
            return true;
        }
        return own != null
                && own.reasons().containsAll(least.reasons())
                && least.steps().stream().allMatch(step -> keepsStep(own, step))
                && (own.otherwise() == Faults.FaultOtherwise.LOOKED_AT || own.otherwise() == least.otherwise())
                && own.sellerProvesMonths() >= least.sellerProvesMonths()
                && keepsRepairs(own.afterRepairs(), least.afterRepairs())
                && (own.fromInstallation() || !least.fromInstallation())
                && (own.repairTimeExcluded() || !least.repairTimeExcluded())
                && own.monthsMoreAfterRepair() >= least.monthsMoreAfterRepair()
                && (least.monthsMoreAfterRepair() == 0 || own.isLongerFromNoLaterThan(least.monthsMoreFrom()))
                && own.reportWithinHours().entrySet().stream().allMatch(told -> {
                    var hours = least.hoursToTell(told.getKey());
                    return hours != null && told.getValue() >= hours;
                });
    }

    private static boolean keepsStep(Faults own, Faults.FaultStep step) {
        return Stream.of(GoodsClass.values())
                .allMatch(goods -> step.kinds().stream()
                        .allMatch(kind -> own.steps().stream()
                                .anyMatch(mine -> mine.kinds().contains(kind) && mine.isAtLeastAsLongAs(step, goods))));
    }

    private static boolean keepsRepairs(Faults.AfterRepairs own, Faults.AfterRepairs least) {
        return least == null
                || own != null && own.failed() <= least.failed() && own.kinds().containsAll(least.kinds());
    }
}
