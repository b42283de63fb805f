package aftercare.returns;

import java.time.Instant;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.clocks.CaseClock;
import aftercare.clocks.CaseClocks;
import aftercare.clocks.ClockDue;
import aftercare.money.Money;
import aftercare.returns.ReturnEvent.Verb;
import aftercare.shops.ShopTime;

/** Nothing stands still for ever: a pause has an end, and then the clock goes on with what was left of it. */
@Singleton
class PauseEnd {

    static final String PAUSE = "PAUSE";

    private final CaseClocks clocks;
    private final Returns returns;
    private final ShopTime time;
    private final Event<ReturnEvent> events;

    PauseEnd(CaseClocks clocks, Returns returns, ShopTime time, Event<ReturnEvent> events) {
        this.clocks = clocks;
        this.returns = returns;
        this.time = time;
        this.events = events;
    }

    void keep(@Observes ReturnEvent event) {
        var ret = event.ret();
        if (event.verb() == Verb.PAUSED) {
            start(ret, event.at(), Instant.parse(event.data().get(PauseReason.UNTIL)));
        } else if (event.verb() != Verb.SUBMITTED && !ret.due().isPaused()) {
            clocks.end(ret.book(clocks), PAUSE, event.at());
        }
    }

    void over(@Observes ClockDue due) {
        if (due.kind() != CaseClock.Kind.ROUTINE || !PAUSE.equals(due.code())) {
            return;
        }
        var ret = returns.lock(due.subjectId());
        var now = time.isSandbox(ret.shopId()) ? due.dueAt() : due.now();
        if (clocks.claim(due, now) && ret.due().isPaused()) {
            events.fire(RunningClock.resume(ret, Actor.system(PAUSE), now));
        }
    }

    private void start(ReturnRequest ret, Instant now, Instant until) {
        clocks.start(
                ret.book(clocks),
                new CaseClock.Start(
                        ReturnClocks.subject(ret),
                        CaseClock.Kind.ROUTINE,
                        PAUSE,
                        "GOES_ON",
                        now,
                        until,
                        Money.zero(ret.amount().currency()),
                        HardClock.PRESET,
                        HardClock.PRESET_VERSION));
    }
}
