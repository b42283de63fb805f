package aftercare.demands;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.clocks.CaseClock;
import aftercare.clocks.CaseClocks;
import aftercare.clocks.ClockDue;
import aftercare.events.Events;
import aftercare.holds.HoldEnded;
import aftercare.holds.Holding;
import aftercare.money.Money;
import aftercare.refunds.ClawingBack;
import aftercare.returns.OldOnes;
import aftercare.returns.ReturnEvent;
import aftercare.returns.ReturnRequest;
import aftercare.returns.Returns;
import aftercare.shops.ShopTime;
import aftercare.timeline.Timeline;
import aftercare.timeline.TimelineEntry;

/** Asks a buyer for what he owes, or takes it out of what is held for it, and remembers what became of it. */
@Singleton
class Demanding {

    static final String OWED = "OWED";

    /** After those who keep the clocks of the case: a case that ends would end this one too. */
    private static final int LAST = 9_100;

    private final Demands demands;
    private final Returns returns;
    private final OldOnes oldOnes;
    private final Holding holding;
    private final ClawingBack clawingBack;
    private final CaseClocks clocks;
    private final Timeline timeline;
    private final Events events;
    private final ShopTime time;

    Demanding(
            Demands demands,
            Returns returns,
            OldOnes oldOnes,
            Holding holding,
            ClawingBack clawingBack,
            CaseClocks clocks,
            Timeline timeline,
            Events events,
            ShopTime time) {
        this.demands = demands;
        this.returns = returns;
        this.oldOnes = oldOnes;
        this.holding = holding;
        this.clawingBack = clawingBack;
        this.clocks = clocks;
        this.timeline = timeline;
        this.events = events;
        this.time = time;
    }

    /**
     * As the buyer was told when the new one was promised to him: nothing more is awaited, and this is what did not come back as
     * it was. What turns up short or wrong later is asked for then; what was asked for once is not asked for again.
     */
    void follow(@Observes @Priority(LAST) ReturnEvent event) {
        var ret = event.ret();
        if (ret.request().isClosed() && oldOnes.areReplaced(ret) && bringsNews(event)) {
            var owed = oldOnes.owed(ret).minus(askedFor(ret));
            if (owed.isPositive()) {
                var taken = holding.take(ret, owed, event.at());
                taken.ifPresent(part -> take(demandOf(event, part.amount()).outOf(part.holdId()), event.at()));
                var left = taken.map(part -> owed.minus(part.amount())).orElse(owed);
                if (left.isPositive()) {
                    begin(ret, demandOf(event, left), event.at());
                }
            }
        }
    }

    private static Demand demandOf(ReturnEvent event, Money amount) {
        return Demand.ask(event.ret(), DemandCause.OLD_ONE_KEPT, amount, null, event.actor(), event.at());
    }

    private void take(Demand demand, Instant now) {
        demands.persist(demand);
        remember(demand, "HOLD_TAKEN", demand.actor(), now, Map.of());
    }

    /** The case is locked, and with it what is asked for in it. */
    void follow(@Observes HoldEnded ended) {
        demands.beingTakenFrom(ended.holdId()).forEach(demand -> {
            if (ended.isCaptured()) {
                demand.taken(ended.reference(), ended.by(), ended.at());
            } else {
                demand.askAfterAll(ended.at());
                askFor(ended.ret(), demand, ended.by(), ended.at());
            }
        });
    }

    private static boolean bringsNews(ReturnEvent event) {
        return event.closesCase() || event.verb() == ReturnEvent.Verb.RECEIVED;
    }

    private Money askedFor(ReturnRequest ret) {
        return demands.ofReturn(ret.id()).stream()
                .filter(demand -> demand.cause() == DemandCause.OLD_ONE_KEPT)
                .map(Demand::amount)
                .reduce(Money.zero(ret.amount().currency()), Money::plus);
    }

    Demand begin(ReturnRequest ret, Demand demand, Instant now) {
        demands.persist(demand);
        askFor(ret, demand, demand.actor(), now);
        return demand;
    }

    private void askFor(ReturnRequest ret, Demand demand, Actor by, Instant now) {
        clocks.start(
                clocks.book(ret.id()),
                new CaseClock.Start(
                        new CaseClock.Subject(ret.shopId(), ret.id(), ret.number(), "BUYER", null, null),
                        CaseClock.Kind.ROUTINE,
                        OWED,
                        "REMIND",
                        now,
                        demand.dueAt(),
                        Money.zero(demand.amount().currency()),
                        "AFTERCARE_CLOCKS",
                        1));
        remember(demand, "DEMANDED", by, now, Map.of());
    }

    void paid(Demand demand, String reference, Actor by, Instant now) {
        demand.paid(reference, by, now);
        if (demand.legId() != null) {
            clawingBack.cameBack(demand.refundId(), demand.legId(), demand.words(), reference, by, now);
        }
        end(demand, "DEMAND_PAID", Map.of("reference", reference), by, now);
    }

    void waive(Demand demand, WaiveReason reason, String why, Actor by, Instant now) {
        demand.waive(reason, why, by, now);
        end(demand, "DEMAND_WAIVED", Map.of(), by, now);
    }

    private void end(Demand demand, String verb, Map<String, String> data, Actor by, Instant now) {
        var awaited = demands.ofReturn(demand.returnId()).stream()
                .filter(Demand::isOpen)
                .map(Demand::dueAt)
                .toList();
        // each has a clock of its own, and whoever has paid one is not late with it
        clocks.book(demand.returnId()).all().stream()
                .filter(clock -> clock.isOpen() && OWED.equals(clock.code()) && !awaited.contains(clock.dueAt()))
                .forEach(clock -> clocks.meet(clock, now));
        remember(demand, verb, by, now, data);
    }

    /** Late: both sides are told, nothing else happens. */
    void missed(@Observes ClockDue due) {
        if (due.kind() != CaseClock.Kind.ROUTINE || !OWED.equals(due.code())) {
            return;
        }
        var ret = returns.lock(due.subjectId());
        var now = time.isSandbox(ret.shopId()) ? due.dueAt() : due.now();
        if (clocks.claim(due, now)) {
            demands.ofReturn(ret.id()).stream()
                    .filter(demand -> demand.isOpen() && !demand.dueAt().isAfter(now))
                    .forEach(demand -> {
                        demand.late(now);
                        remember(demand, "DEMAND_LATE", Actor.system(OWED), now, Map.of());
                    });
        }
    }

    private void remember(Demand demand, String verb, Actor by, Instant now, Map<String, String> more) {
        var data = new java.util.HashMap<>(more);
        data.put("amount", demand.amount().toString());
        timeline.add(
                TimelineEntry.of(demand.shopId(), demand.returnId(), now, by, verb, List.of(), null, Map.copyOf(data)));
        data.put("number", demand.returnNumber());
        events.tell(
                demand.shopId(),
                "return." + verb.toLowerCase(java.util.Locale.ROOT),
                demand.returnId(),
                now,
                Map.copyOf(data));
    }
}
