package aftercare.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether a shop's own word on faults keeps every promise that a law stands behind; what is only remembered is free. */
enum FaultFloor {
    FAULT_REASONS(Faults.Part.REASONS, "reasons", (own, least) -> own.reasons().containsAll(least.reasons())),
    FAULT_OTHERWISE(
            Faults.Part.OTHERWISE,
            "otherwise",
            (own, least) -> own.otherwise() == Faults.FaultOtherwise.LOOKED_AT || own.otherwise() == least.otherwise()),
    SELLER_PROVES(
            Faults.Part.SELLER_PROVES_MONTHS,
            "sellerProvesMonths",
            (own, least) -> own.sellerProvesMonths() >= least.sellerProvesMonths()),
    AFTER_REPAIRS(
            Faults.Part.AFTER_REPAIRS,
            "afterRepairs",
            (own, least) -> keepsRepairs(own.afterRepairs(), least.afterRepairs())),
    FROM_INSTALLATION(
            Faults.Part.FROM_INSTALLATION,
            "fromInstallation",
            (own, least) -> own.fromInstallation() || !least.fromInstallation()),
    REPAIR_TIME(
            Faults.Part.REPAIR_TIME_EXCLUDED,
            "repairTimeExcluded",
            (own, least) -> own.repairTimeExcluded() || !least.repairTimeExcluded()),
    MORE_AFTER_REPAIR(
            Faults.Part.MONTHS_MORE_AFTER_REPAIR,
            "monthsMoreAfterRepair",
            (own, least) -> own.monthsMoreAfterRepair() >= least.monthsMoreAfterRepair()),
    MORE_FROM(
            Faults.Part.MONTHS_MORE_AFTER_REPAIR,
            "monthsMoreFrom",
            (own, least) -> least.monthsMoreAfterRepair() == 0 || own.isLongerFromNoLaterThan(least.monthsMoreFrom())),
    REPORT_WITHIN(
            Faults.Part.REPORT_WITHIN_HOURS,
            "reportWithinHours",
            (own, least) -> own.reportWithinHours().entrySet().stream().allMatch(told -> {
                var hours = least.hoursToTell(told.getKey());
                return hours != null && told.getValue() >= hours;
            }));

    private static final String AT = "/faults/";

    private final Faults.Part part;
    private final String field;
    private final BiPredicate<Faults, Faults> isKept;

    FaultFloor(Faults.Part part, String field, BiPredicate<Faults, Faults> isKept) {
        this.part = part;
        this.field = field;
        this.isKept = isKept;
    }

    static List<Less> missed(Faults own, Preset least) {
        var faults = least.faults();
        if (faults == null) {
            return List.of();
        }
        if (own == null) {
            return List.of(new Less("/faults", "FAULTS", Map.of()));
        }
        var missed = new ArrayList<Less>();
        for (var floor : values()) {
            if (faults.isRule(floor.part, least.confidence()) && !floor.isKept.test(own, faults)) {
                missed.add(new Less(AT + floor.field, floor.name(), floor.args(faults)));
            }
        }
        steps(own, least).distinct().forEach(missed::add);
        return missed;
    }

    private Map<String, String> args(Faults least) {
        return switch (this) {
            case SELLER_PROVES -> Map.of("floor", "" + least.sellerProvesMonths());
            case AFTER_REPAIRS ->
                Map.of(
                        "floor",
                        "" + least.afterRepairs().failed(),
                        "kinds",
                        named(least.afterRepairs().kinds()));
            case MORE_AFTER_REPAIR -> Map.of("floor", "" + least.monthsMoreAfterRepair());
            case MORE_FROM -> Map.of("floor", Objects.toString(least.monthsMoreFrom(), ""));
            default -> Map.of();
        };
    }

    private static Stream<Less> steps(Faults own, Preset least) {
        return least.faults().steps().stream()
                .flatMap(step -> Stream.of(GoodsClass.values())
                        .filter(goods -> isRule(step.lasts(goods), least))
                        .flatMap(goods -> tooShort(own, step, goods)));
    }

    /** Named at the last own step that grants it, for the steps follow each other; at all of them where none does. */
    private static Stream<Less> tooShort(Faults own, Faults.FaultStep step, GoodsClass goods) {
        var lasts = step.lasts(goods);
        return step.kinds().stream()
                .filter(kind -> own.steps().stream()
                        .noneMatch(mine -> mine.kinds().contains(kind) && mine.isAtLeastAsLongAs(step, goods)))
                .collect(Collectors.groupingBy(kind -> pointer(own, kind), TreeMap::new, Collectors.toSet()))
                .entrySet()
                .stream()
                .map(missed -> new Less(
                        missed.getKey(),
                        "FAULT_STEP",
                        Map.of(
                                "kinds", named(missed.getValue()),
                                "months", "" + lasts.months(),
                                "days", "" + lasts.days())));
    }

    private static String pointer(Faults own, ReturnKind kind) {
        var at = IntStream.range(0, own.steps().size())
                .filter(i -> own.steps().get(i).kinds().contains(kind))
                .max();
        return AT + "steps" + (at.isPresent() ? "/" + at.getAsInt() : "");
    }

    private static boolean isRule(Faults.FaultTime lasts, Preset least) {
        var sure = lasts.confidence() == null ? least.confidence() : lasts.confidence();
        return sure.isRule();
    }

    private static boolean keepsRepairs(Faults.AfterRepairs own, Faults.AfterRepairs least) {
        return least == null
                || own != null && own.failed() <= least.failed() && own.kinds().containsAll(least.kinds());
    }

    private static String named(Set<ReturnKind> kinds) {
        return kinds.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }
}
