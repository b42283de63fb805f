package aftercare.returns;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.clocks.CaseClock;
import aftercare.clocks.CaseClocks;
import aftercare.clocks.ClockDue;
import aftercare.money.Money;
import aftercare.policy.Reason;
import aftercare.shops.ShopTime;
import aftercare.shops.Watches;

/** What carriers say of parcels that come back, and when nothing that they say means that one is lost. */
@Singleton
public class LostOnTheWay {

    /** Nothing has to be prevented: the buyer's and the shop's own times go on. */
    static final String CODE = "LOST";

    private final CaseClocks clocks;
    private final Returns returns;
    private final Watches watches;
    private final ShopTime time;
    private final Event<ReturnEvent> events;

    LostOnTheWay(CaseClocks clocks, Returns returns, Watches watches, ShopTime time, Event<ReturnEvent> events) {
        this.clocks = clocks;
        this.returns = returns;
        this.watches = watches;
        this.time = time;
        this.events = events;
    }

    void keep(@Observes ReturnEvent event) {
        var ret = event.ret();
        switch (event.verb()) {
            case SHIPPED -> startAgain(ret, event.at());
            case DELIVERED, RECEIVED, LOST, AUTO_RECEIVED -> stop(ret, event.at());
            default -> {
                if (event.closesCase() && ret.parcel().shippedAt() != null) {
                    stop(ret, event.at());
                }
            }
        }
    }

    private void startAgain(ReturnRequest ret, Instant heard) {
        stop(ret, heard);
        clocks.start(
                ret.book(clocks),
                new CaseClock.Start(
                        ReturnClocks.subject(ret, Turn.CARRIER),
                        CaseClock.Kind.ROUTINE,
                        CODE,
                        "TAKEN_AS_LOST",
                        heard,
                        heard.plus(watches.of(ret.shopId()).lost()),
                        Money.ofMinor(0, ret.amount().currency().getCurrencyCode()),
                        HardClock.PRESET,
                        HardClock.PRESET_VERSION));
    }

    private void stop(ReturnRequest ret, Instant now) {
        ret.book(clocks).open(CODE).ifPresent(clock -> clocks.meet(clock, now));
    }

    /** The case is locked before its clock is claimed, as everywhere. */
    void missed(@Observes ClockDue missed) {
        if (missed.kind() != CaseClock.Kind.ROUTINE || !CODE.equals(missed.code())) {
            return;
        }
        var ret = returns.lock(missed.subjectId());
        var now = time.isSandbox(ret.shopId()) ? missed.dueAt() : missed.now();
        if (clocks.claim(missed, now) && ret.goods().any(GoodsState.IN_TRANSIT)) {
            events.fire(Travelling.lost(ret, null, Actor.system(CODE), now));
        }
    }

    /** Something was heard: it travels. */
    public void heard(UUID returnId, Instant at) {
        var ret = returns.lock(returnId);
        if (ret.goods().any(GoodsState.IN_TRANSIT)
                && ret.book(clocks)
                        .open(CODE)
                        .filter(clock -> clock.startedAt().isBefore(at))
                        .isPresent()) {
            startAgain(ret, at);
        }
    }

    /** The carrier has lost it; true when that is news. */
    public boolean lost(UUID returnId, String why, Actor by, Instant now) {
        var ret = returns.lock(returnId);
        var news = ret.goods().any(GoodsState.IN_TRANSIT) && !ret.travel().isLost();
        if (news) {
            events.fire(Travelling.lost(ret, why, by, now));
        }
        return news;
    }

    /** The carrier has delivered it; true when that is news. */
    public boolean delivered(UUID returnId, Instant at, Actor by, Instant now) {
        var ret = returns.lock(returnId);
        var news = ReturnAction.DELIVERED.refusal(ret) == null
                && !at.isBefore(ret.parcel().shippedAt());
        if (news) {
            events.fire(ComingBack.delivered(ret, at, by, now));
        }
        return news;
    }

    /** Its sender, or its carrier, says what it weighs. */
    public void weighed(UUID returnId, int grams, boolean bySender, Actor by, Instant now) {
        var ret = returns.lock(returnId);
        var known = bySender ? ret.travel().declared(grams) : ret.travel().weighed(grams);
        if (!known.equals(ret.travel())) {
            events.fire(Travelling.weighed(ret, known, watches.of(ret.shopId()), by, now));
        }
    }

    /** The cases of an order in which something is said to be missing. */
    public List<UUID> missingOf(UUID orderId) {
        return returns.list("orderId = ?1 and reason = ?2", orderId, Reason.SHORT_OR_MISSING).stream()
                .map(ReturnRequest::id)
                .toList();
    }

    /** What was missing when it came to the buyer was lost on its way to him. */
    public void lighterOnItsWayOut(UUID returnId, Actor by, Instant now) {
        var ret = returns.lock(returnId);
        if (!ret.travel().isLighterOut()) {
            events.fire(Travelling.weighed(ret, ret.travel().lighterOnItsWayOut(), watches.of(ret.shopId()), by, now));
        }
    }
}
