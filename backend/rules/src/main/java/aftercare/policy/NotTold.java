package aftercare.policy;

import java.time.LocalDate;
import java.util.Map;

/**
 * A buyer who was not told of the right to withdraw before he bought has it for some months more; told within those months of
 * the day it began, for its days from then (E1 art. 10 [H]). Never shorter than whoever was told.
 *
 * @param toldOn null: not yet
 */
record NotTold(Window usual, Preset.Term term, LocalDate toldOn, Holidays holidays) {

    Window window() {
        return isToldInTime() ? fromThen() : usual.longerBy(term.monthsMoreIfNotInformed());
    }

    /** Later it changes nothing any more. */
    private boolean isToldInTime() {
        return toldOn != null
                && !toldOn.isAfter(usual.start().toLocalDate().plusMonths(term.monthsMoreIfNotInformed()));
    }

    private Window fromThen() {
        var lastDay = Window.rolled(toldOn.plusDays(term.days()), term, holidays);
        var end = lastDay.plusDays(1).atStartOfDay(usual.end().getZone());
        return end.isAfter(usual.end()) ? new Window(usual.start(), end) : usual;
    }

    /** Why it lasts so long; null: no longer than for everybody. */
    RuleNote note() {
        if (!isToldInTime()) {
            return RuleNote.of(PolicyRule.NOT_TOLD_SO_LONGER);
        }
        return window().equals(usual)
                ? null
                : RuleNote.of(PolicyRule.TOLD_LATER, Map.of("told", toldOn.toString(), "days", "" + term.days()));
    }
}
