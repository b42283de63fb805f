package aftercare.returns;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.clocks.CaseClock;
import aftercare.clocks.CaseClock.Kind;
import aftercare.clocks.CaseClock.State;
import aftercare.clocks.CaseClocks;
import aftercare.duty.Duty;
import aftercare.money.Money;
import aftercare.returns.ReturnEvent.Verb;
import aftercare.settlement.Fault;

/** The clocks without a consequence for money: the buyer's patience, and how fast the shop promised to be. */
@Singleton
class ReturnPromises {

    /** First answer to a new case. */
    static final String ANSWER = "ANSWER";

    /** From arrived and fault confirmed to done. */
    static final String DONE = "DONE";

    static final String PATIENCE = "PATIENCE";

    private final CaseClocks clocks;
    private final Duty duty;

    ReturnPromises(CaseClocks clocks, Duty duty) {
        this.clocks = clocks;
        this.duty = duty;
    }

    void keep(@Observes ReturnEvent event) {
        var ret = event.ret();
        if (event.verb() == Verb.SUBMITTED) {
            start(event, Kind.PATIENCE, PATIENCE, "TURNS_RED", ret.patienceAt());
        }
        var promise = duty.promised(ret.shopId());
        if (promise.answer() != null) {
            answer(event, promise);
        }
        if (promise.repair() != null) {
            done(event, promise);
        }
        if (event.ret().request().isClosed() && event.ret().closedAt().equals(event.at())) {
            // not the time to appeal: that may outlive the case
            List.of(PATIENCE, ANSWER, DONE).forEach(code -> clocks.end(ret.book(clocks), code, event.at()));
        }
    }

    private void answer(ReturnEvent event, Duty.Promise promise) {
        if (event.verb() == Verb.SUBMITTED) {
            startPromise(event, ANSWER, promise.answer(), promise);
        } else if (isAnswer(event)) {
            clocks.end(event.ret().book(clocks), ANSWER, event.at());
        }
    }

    /** What the shop does and the buyer can see; an answer by silence is none. */
    private static boolean isAnswer(ReturnEvent event) {
        var byShop =
                event.actor().actorKind() == Actor.Kind.STAFF || event.actor().actorKind() == Actor.Kind.PARTNER;
        return byShop
                && switch (event.verb()) {
                    case EDITED,
                            WITHDRAWN,
                            SHIPPED,
                            DELIVERED,
                            EXTENDED,
                            DEADLINE_IMPORTED,
                            RESEND_DELIVERED,
                            PICK_UP_BOOKED,
                            PICK_UP_MISSED,
                            PICK_UP_CALLED_OFF -> false;
                    default -> !event.verb().isStaffOnly();
                };
    }

    private void done(ReturnEvent event, Duty.Promise promise) {
        var ret = event.ret();
        if (isMadeRight(event)) {
            clocks.end(ret.book(clocks), DONE, event.at());
        } else if (isConfirmed(event)
                && ret.fault() != Fault.BUYER
                && !ret.book(clocks).runs(DONE)) {
            startPromise(event, DONE, promise.repair(), promise);
        } else if (event.verb() == Verb.GRANT_DECLINED) {
            ranUntil(event, DONE).ifPresent(due -> start(event, Kind.SERVICE, DONE, "PROMISE", due));
        }
    }

    /** What somebody called off was not done: the promise stands as it was given. */
    private Optional<Instant> ranUntil(ReturnEvent event, String code) {
        return event.ret().book(clocks).all().stream()
                .filter(clock -> clock.code().equals(code))
                .findFirst()
                .filter(clock -> clock.state() == State.MET)
                .map(CaseClock::dueAt);
    }

    /** It has arrived and the fault is there: accepted by the inspection, or being repaired at the shop's cost. */
    private static boolean isConfirmed(ReturnEvent event) {
        var ret = event.ret();
        return event.verb() == Verb.INSPECTED && !ret.goods().accepted().isEmpty()
                || event.verb() == Verb.REPAIR_BEGUN && ret.repair().fee() == null;
    }

    /** Money is granted, the new one has left, the repaired one is on its way or handed over, or it was refused. */
    private static boolean isMadeRight(ReturnEvent event) {
        var ret = event.ret();
        return ret.money() != MoneyState.NONE
                || ret.request() == RequestState.REJECTED
                || ret.outbound().isOut()
                || event.verb() == Verb.HANDED_OVER;
    }

    private void startPromise(ReturnEvent event, String code, Duration length, Duty.Promise promise) {
        start(event, Kind.SERVICE, code, "PROMISE", promise.hours().plus(event.at(), length));
    }

    private void start(ReturnEvent event, Kind kind, String code, String outcome, Instant due) {
        var ret = event.ret();
        clocks.start(
                ret.book(clocks),
                new CaseClock.Start(
                        ReturnClocks.subject(ret),
                        kind,
                        code,
                        outcome,
                        event.at(),
                        due,
                        Money.ofMinor(0, ret.amount().currency().getCurrencyCode()),
                        HardClock.PRESET,
                        HardClock.PRESET_VERSION));
    }
}
