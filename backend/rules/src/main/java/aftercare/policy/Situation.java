package aftercare.policy;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

/** Everything a rule may look at. */
record Situation(LineFacts line, OrderFacts order, Terms terms, Wish wish) {

    Stage stage() {
        return line.stage();
    }

    Reason reason() {
        return wish.reason();
    }

    boolean isFault() {
        return reason().fault().isAnsweredByShop();
    }

    /** The steps of this fault; null when none are promised for it, or they have not started. */
    FaultWindows faultWindows() {
        return stepsOf(terms.faultPreset());
    }

    /** The same by another judge. */
    FaultWindows stepsOf(Preset judge) {
        return judge == null || !judge.faults().reasons().contains(reason())
                ? null
                : FaultWindows.of(judge, line, terms);
    }

    /** The window the reason is asked in; null until it has started. */
    Window window() {
        var base = withoutSteps();
        // after the first days of a judge that knows no more, the guarantee goes on (§1.3: "then 三包")
        var steps = faultWindows() == null ? stepsOf(terms.guarantee()) : faultWindows();
        var end = steps == null ? null : steps.end(wish.kind());
        return end == null ? base : later(base, new Window(steps.start(), end));
    }

    /** The window in which the goods may go back whatever the steps say; null until it has started. */
    Window withoutSteps() {
        var noReason = window(terms.preset(), terms.promisedDays());
        if (!isFault() || terms.quality() == null) {
            return noReason;
        }
        // steps say themselves how long; only the change of mind may be longer
        if (faultWindows() != null) {
            return noReason;
        }
        // a fault may be reported at least as long as a change of mind
        return later(noReason, window(terms.quality(), 0));
    }

    /** Until when a lower price is made up for: whole days after receipt; only what was received is asked about. */
    ZonedDateTime priceProtectedUntil() {
        var zone = terms.preset().zoneOr(terms.zone());
        var received = line.started(StartEvent.RECEIPT).atZone(zone).toLocalDate();
        return received.plusDays(terms.preset().priceProtectionDays() + 1L).atStartOfDay(zone);
    }

    private static Window later(Window one, Window other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.end().isAfter(one.end()) ? other : one;
    }

    private Window window(Preset preset, int promisedDays) {
        var events = events(preset.window().start());
        if (events.isEmpty()) {
            return null;
        }
        var window = Window.of(preset, promisedDays, events, terms.zone(), terms.holidays());
        return isNotTold(preset) ? notTold(preset, window).window() : window;
    }

    /** Why a change of mind has longer than usual; null: it has not. */
    RuleNote whyLonger() {
        var preset = terms.preset();
        var events = events(preset.window().start());
        return !isNotTold(preset) || events.isEmpty()
                ? null
                : notTold(preset, Window.of(preset, terms.promisedDays(), events, terms.zone(), terms.holidays()))
                        .note();
    }

    private boolean isNotTold(Preset preset) {
        return !order.informed() && preset.window().monthsMoreIfNotInformed() > 0;
    }

    /** What was not yet told when he asked was not told. */
    private NotTold notTold(Preset preset, Window usual) {
        var today = wish.now().atZone(usual.end().getZone()).toLocalDate();
        var told = order.toldOn() == null || order.toldOn().isAfter(today) ? null : order.toldOn();
        return new NotTold(usual, preset.window(), told, terms.holidays());
    }

    private List<Instant> events(StartEvent start) {
        if (stage() != Stage.SIGNED || line.moreToCome()) {
            return List.of();
        }
        if (start.waitsForAllParcels()) {
            return order.allReceived() ? order.receipts() : List.of();
        }
        return List.of(line.started(start));
    }
}
