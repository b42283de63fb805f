package aftercare.clocks;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import aftercare.clocks.CaseClock.Kind;

/** Patience and promises that ran out: nothing moves, but it is remembered and told. */
@Singleton
class SoftClocks {

    private final CaseClocks clocks;
    private final ClockNews news;

    SoftClocks(CaseClocks clocks, ClockNews news) {
        this.clocks = clocks;
        this.news = news;
    }

    void missed(@Observes ClockDue due) {
        var soft = due.kind() == Kind.PATIENCE || due.kind() == Kind.SERVICE;
        if (!soft || !clocks.miss(due.clockId(), due.now())) {
            return;
        }
        var clock = clocks.findById(due.clockId());
        news.tell(clock, ClockNews.Change.MISSED, due.now());
        if (due.kind() == Kind.PATIENCE) {
            news.warn(clock, due.now());
        }
    }
}
