package aftercare.clocks;

import java.time.Instant;
import java.util.Map;

import jakarta.inject.Singleton;

import aftercare.events.Events;

/** What others learn of a clock: that it changed, or that it is about to run out. */
@Singleton
class ClockNews {

    /** What became of a clock. */
    enum Change {
        STARTED,
        STOPPED,
        PAUSED,
        RESUMED,
        EXTENDED,
        IMPORTED,
        FIRED,
        MISSED
    }

    private final Events events;

    ClockNews(Events events) {
        this.events = events;
    }

    void tell(CaseClock clock, Change change, Instant now) {
        events.tell(
                clock.shopId(),
                "clock.changed",
                clock.subjectId(),
                now,
                Map.of(
                        "clock", clock.code(),
                        "kind", clock.kind().name(),
                        "change", change.name(),
                        "dueAt", clock.dueAt().toString(),
                        "outcome", clock.outcome(),
                        "atRisk", clock.atRisk().toString()));
    }

    void fired(ClockDue due, Instant now) {
        events.tell(
                due.shopId(),
                "clock.changed",
                due.subjectId(),
                now,
                Map.of(
                        "clock", due.code(),
                        "kind", due.kind().name(),
                        "change", Change.FIRED.name(),
                        "dueAt", due.dueAt().toString()));
    }

    void warn(CaseClock clock, Instant now) {
        events.tell(
                clock.shopId(),
                "clock.warning",
                clock.subjectId(),
                now,
                Map.of(
                        "clock", clock.code(),
                        "kind", clock.kind().name(),
                        "dueAt", clock.dueAt().toString(),
                        "outcome", clock.outcome(),
                        "atRisk", clock.atRisk().toString()));
    }
}
