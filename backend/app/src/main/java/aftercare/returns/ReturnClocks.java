package aftercare.returns;

import java.time.Instant;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.clocks.CaseClock;
import aftercare.clocks.CaseClocks;
import aftercare.clocks.ClockDue;
import aftercare.shops.BrokenPromise;
import aftercare.shops.ShopTime;

/** The clocks of a case: one is stopped and the next started as the case moves; what a missed one means is said here. */
@Singleton
class ReturnClocks {

    private final CaseClocks clocks;
    private final Returns returns;
    private final SettleReturn settle;
    private final OfferBook offers;
    private final ShopTime time;
    private final Event<ReturnEvent> events;

    ReturnClocks(
            CaseClocks clocks,
            Returns returns,
            SettleReturn settle,
            OfferBook offers,
            ShopTime time,
            Event<ReturnEvent> events) {
        this.clocks = clocks;
        this.returns = returns;
        this.settle = settle;
        this.offers = offers;
        this.time = time;
        this.events = events;
    }

    void keep(@Observes ReturnEvent event) {
        follow(event);
        if (!event.clockTurned()) {
            return;
        }
        var ret = event.ret();
        if (ret.stopped().isRunning()) {
            clocks.meet(ret.book(clocks), event.at());
        }
        var due = ret.due();
        if (due.isRunning()) {
            clocks.start(
                    ret.book(clocks),
                    new CaseClock.Start(
                            subject(ret),
                            CaseClock.Kind.HARD,
                            due.dueClock().name(),
                            due.dueOutcome().name(),
                            event.at(),
                            due.dueAt(),
                            ret.atRisk(),
                            HardClock.PRESET,
                            HardClock.PRESET_VERSION));
        }
    }

    /** What is done to the running clock itself. */
    private void follow(ReturnEvent event) {
        var ret = event.ret();
        switch (event.verb()) {
            case PAUSED ->
                clocks.pause(ret.book(clocks), ret.due().pauseReason().name(), event.at());
            case RESUMED -> clocks.resume(ret.book(clocks), event.at());
            case EXTENDED -> clocks.move(ret.book(clocks), ret.due().dueAt(), null, event.at());
            case PICK_UP_BOOKED, PICK_UP_MISSED, PICK_UP_CALLED_OFF -> postpone(ret, event.at());
            case RESEND_DELIVERED -> {
                if (ret.due().isRunning() && !ret.due().isPaused()) {
                    clocks.postpone(ret.book(clocks), ret.due().dueAt(), event.at());
                }
            }
            case DEADLINE_IMPORTED ->
                clocks.move(ret.book(clocks), ret.due().dueAt(), ret.due().dueSource(), event.at());
            case SHIPPED, SENT_BACK -> clocks.stake(ret.book(clocks), ret.atRisk());
            case ASSIGNED -> clocks.assign(ret.book(clocks), ret.assigneeId(), ret.assigneeName());
            default -> {
                return;
            }
        }
    }

    private void postpone(ReturnRequest ret, Instant now) {
        if (ret.mustLeaveBy() != null) {
            clocks.postpone(ret.book(clocks), ret.mustLeaveBy(), now);
        }
    }

    static CaseClock.Subject subject(ReturnRequest ret) {
        return subject(ret, ret.turn());
    }

    /** {@code waitsFor}: whose move it is in this, whatever the case itself waits for. */
    static CaseClock.Subject subject(ReturnRequest ret, Turn waitsFor) {
        return new CaseClock.Subject(
                ret.shopId(), ret.id(), ret.number(), waitsFor.name(), ret.assigneeId(), ret.assigneeName());
    }

    /** The case is locked before its clock is claimed, as everywhere: a person who acts at this moment comes first or second. */
    void missed(@Observes ClockDue missed) {
        if (missed.kind() != CaseClock.Kind.HARD
                || !HardClock.isOurs(missed.code())
                || HardClock.isOfDispute(missed.code())) {
            return;
        }
        var ret = returns.lock(missed.subjectId());
        var now = time.isSandbox(ret.shopId()) ? missed.dueAt() : missed.now();
        if (!ret.due().isRunning()
                || !ret.due().dueClock().name().equals(missed.code())
                || !clocks.claim(missed, now)) {
            return;
        }
        outcome(ret, Actor.system(missed.code()), now);
    }

    private void outcome(ReturnRequest ret, Actor clock, Instant now) {
        switch (ret.due().dueOutcome()) {
            case AUTO_AGREE_REFUND -> {
                var outOfStock = ret.due().dueClock() == HardClock.C18;
                events.fire(ret.approveBySilence(clock, now));
                if (outOfStock) {
                    settle.allAnd(ret, BrokenPromise.OUT_OF_STOCK, clock, now);
                } else {
                    settle.all(ret, clock, now);
                }
            }
            case AUTO_AGREE_RETURN, AUTO_AGREE_EXCHANGE -> events.fire(ret.approveBySilence(clock, now));
            case AUTO_REFUND -> {
                if (HardClock.of(ret).outcome() != HardClock.Outcome.AUTO_REFUND) {
                    // started under a rule of before, which paid for a box without the goods too
                    events.fire(Repairing.remind(ret, clock, now));
                    return;
                }
                if (ret.kind().isReplaced()) {
                    events.fire(Agreement.convertBySilence(ret, clock, now));
                }
                settle.allBySilence(ret, clock, now);
            }
            case AUTO_CLOSE_BUYER -> {
                if (Agreement.owesOnTop(ret)) {
                    settle.onTop(ret, true, clock, now);
                } else {
                    events.fire(ret.lapse(clock, now));
                }
            }
            case AUTO_COMPLETE -> events.fire(Replacing.confirmBySilence(ret, clock, now));
            case ASK_FOR_ITS_PRICE -> events.fire(Replacing.oldOneMissed(ret, clock, now));
            case OFFER_LAPSES -> offers.lapse(ret, clock, now);
            case AUTO_RECEIVE, VISIT_MISSED, REPAIR_OVERDUE, QUOTE_LAPSES, FEE_LAPSES, REMIND ->
                events.fire(Repairing.ranOut(ret, clock, now));
            // kept by the dispute itself
            case DECIDE_ON_WHAT_IS_THERE, ALERT_PLATFORM, CARRY_OUT, BECOMES_FINAL ->
                throw new IllegalStateException(ret.due().dueOutcome().name());
            case CONVERT_TO_REFUND -> {
                events.fire(Agreement.convertBySilence(ret, clock, now));
                // what is still with the buyer comes back first, as in any return
                if (!ret.goods().any(GoodsState.WITH_BUYER) && !ret.goods().any(GoodsState.IN_TRANSIT)) {
                    settle.allBySilence(ret, clock, now);
                }
            }
        }
    }
}
