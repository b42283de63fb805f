package aftercare.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;

/** The steps of a fault laid over the calendar of one item: which wish is granted until when. */
record FaultWindows(
        Preset preset, Holidays holidays, GoodsClass goods, LineFacts.Service service, ZonedDateTime start) {

    /** Null until the goods are there. */
    static FaultWindows of(Preset preset, LineFacts line, Terms terms) {
        var event = started(preset, line);
        if (event == null) {
            return null;
        }
        var start = event.atZone(preset.zoneOr(terms.zone()));
        return new FaultWindows(preset, terms.holidays(), line.goods(), line.service(), start);
    }

    /** An exchanged item starts again (L3 art. 18 [V]). */
    private static Instant started(Preset preset, LineFacts line) {
        if (line.stage() != Stage.SIGNED) {
            return null;
        }
        var service = line.service();
        if (service.exchanged() != null) {
            return service.exchanged();
        }
        return preset.faults().fromInstallation() && service.installed() != null
                ? service.installed()
                : line.started(preset.window().start());
    }

    /** The shop has set it up, and no other piece came in its place since. */
    boolean startsAtInstallation() {
        return faults().fromInstallation() && service.installed() != null && service.exchanged() == null;
    }

    Faults faults() {
        return preset.faults();
    }

    /** Until when this may be asked for; null when nothing grants it. */
    ZonedDateTime end(ReturnKind kind) {
        if (faults().grantsAfterRepairs(kind, service.failedRepairs())) {
            return last();
        }
        return faults().steps().stream()
                .filter(step -> step.kinds().contains(kind))
                .map(this::end)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What is granted now. */
    Set<ReturnKind> openAt(Instant now) {
        var open = EnumSet.noneOf(ReturnKind.class);
        for (var kind : ReturnKind.values()) {
            var end = end(kind);
            if (end != null && now.isBefore(end.toInstant())) {
                open.add(kind);
            }
        }
        return open;
    }

    ZonedDateTime sellerProvesUntil() {
        return midnightAfter(start.toLocalDate().plusMonths(faults().sellerProvesMonths()));
    }

    ZonedDateTime last() {
        return end(longest());
    }

    /** How sure we are of the longest step. */
    Confidence sureOfLast() {
        var ofStep = longest().lasts(goods).confidence();
        return ofStep == null ? preset.confidence() : ofStep;
    }

    private Faults.FaultStep longest() {
        return faults().steps().stream().max(Comparator.comparing(this::end)).orElseThrow();
    }

    private ZonedDateTime end(Faults.FaultStep step) {
        var lasts = step.lasts(goods);
        var day = start.toLocalDate()
                .plusMonths(lasts.months() + (service.repairDays() > 0 ? faults().monthsMore(lastRepair()) : 0))
                .plusDays(lasts.days() + (faults().repairTimeExcluded() ? service.repairDays() : 0));
        return midnightAfter(Window.rolled(day, preset.window(), holidays));
    }

    private LocalDate lastRepair() {
        return service.repaired() == null
                ? null
                : service.repaired().atZone(start.getZone()).toLocalDate();
    }

    private ZonedDateTime midnightAfter(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(start.getZone());
    }
}
