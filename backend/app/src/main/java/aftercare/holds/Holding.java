package aftercare.holds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.money.Money;
import aftercare.orders.PlaceOrder;
import aftercare.refunds.GatewayAnswer;
import aftercare.refunds.Gateways;
import aftercare.returns.OldOnes;
import aftercare.returns.ReturnEvent;
import aftercare.returns.ReturnRequest;
import aftercare.returns.Securing;
import aftercare.spending.Spending;

/** Holds what the old one cost while the new one is out first: asked for, renewed, taken, let go, each once. */
@Singleton
public class Holding {

    /** After those who ask for what is owed: what they take is not let go. */
    private static final int LAST = 9_200;

    private final Holds holds;
    private final HoldClock expiry;
    private final OldOnes oldOnes;
    private final Gateways gateways;
    private final Securing securing;
    private final Spending spending;
    private final Event<HoldEnded> ended;
    private final Clock clock;

    Holding(
            Holds holds,
            HoldClock expiry,
            OldOnes oldOnes,
            Gateways gateways,
            Securing securing,
            Spending spending,
            Event<HoldEnded> ended,
            Clock clock) {
        this.holds = holds;
        this.expiry = expiry;
        this.oldOnes = oldOnes;
        this.gateways = gateways;
        this.securing = securing;
        this.spending = spending;
        this.ended = ended;
        this.clock = clock;
    }

    /** What of a hold is going to be taken. */
    public record Taken(UUID holdId, Money amount) {}

    void follow(@Observes @Priority(LAST) ReturnEvent event) {
        var ret = event.ret();
        if (event.verb() == ReturnEvent.Verb.OFFER_ACCEPTED) {
            agreed(ret, event.actor(), event.at());
        } else if (event.verb() == ReturnEvent.Verb.APPROVED && securing.needsHold(ret)) {
            begin(ret, event.actor(), event.at());
        } else if (event.verb() == ReturnEvent.Verb.HOLD_GIVEN_UP
                || securing.hadHold(ret) && !securing.needsHold(ret)) {
            letGo(ret, event.at());
        }
    }

    /** What was held for what was agreed on before goes on where that is wanted again, and else is let go. */
    private void agreed(ReturnRequest ret, Actor by, Instant now) {
        var before = holds.lockOf(ret.id());
        if (!securing.needsHold(ret)) {
            if (!before.isEmpty()) {
                letGo(ret, now);
            }
        } else if (before.stream().noneMatch(Hold::isNeeded)) {
            begin(ret, by, now);
        }
    }

    private void begin(ReturnRequest ret, Actor by, Instant now) {
        var asked = oldOnes.toHold(ret, "/hold");
        holds.persist(Hold.ask(ret, place(ret, asked.payment()), asked.amount(), by, now, clock.instant()));
        securing.asked(ret, asked.amount(), by, now);
    }

    private Hold.Place place(ReturnRequest ret, PlaceOrder.PaidWith payment) {
        return new Hold.Place(payment.ref(), payment.method(), gateways.holderFor(ret.shopId(), payment.method()));
    }

    /** In place of asking the buyer, as far as a hold reaches; empty where none stands. The case is locked. */
    public Optional<Taken> take(ReturnRequest ret, Money owed, Instant now) {
        return holds.lockOf(ret.id()).stream().filter(Hold::stands).findFirst().map(hold -> {
            var taken = owed.min(hold.amount());
            hold.capture(taken, now, clock.instant());
            return new Taken(hold.id(), taken);
        });
    }

    private void letGo(ReturnRequest ret, Instant now) {
        securing.over(ret);
        holds.lockOf(ret.id()).forEach(hold -> hold.letGo(now, clock.instant()));
        expiry.stop(ret, now);
    }

    /** Before it lapses the same is held anew, so that it never stands in between. */
    void renew(ReturnRequest ret, Instant now) {
        var all = holds.lockOf(ret.id());
        var standing = all.stream().filter(Hold::stands).findFirst();
        if (standing.isEmpty() || !securing.needsHold(ret)) {
            return;
        }
        var hold = standing.get();
        if (now.isBefore(hold.expiresAt())) {
            holds.persist(hold.renewed(Actor.system(HoldClock.HOLD), now, clock.instant()));
            expiry.lapse(ret, hold.expiresAt(), now);
            return;
        }
        hold.lapse(null, now);
        securing.lapsed(ret, hold.amount(), Actor.system(HoldClock.HOLD), now);
        if (!securing.needsHold(ret)) {
            all.forEach(other -> other.letGo(now, clock.instant()));
        }
    }

    /** What a gateway has answered, or a person has found. Its case is locked before it. */
    void answered(ReturnRequest ret, Hold hold, GatewayAnswer result, boolean open, Actor by, Instant now) {
        switch (result) {
            case GatewayAnswer.Done done -> done(ret, hold, done, by, now);
            case GatewayAnswer.Refused refused -> refused(ret, hold, refused.why(), by, now);
            case GatewayAnswer.Unknown unknown -> hold.attempts().silent(unknown.why(), clock.instant());
            // nothing is held yet, so nothing is lost by saying so; what stands already is asked about until it answers
            case GatewayAnswer.NotTaken notTaken
            when !open && hold.state() == HoldState.WANTED -> refused(ret, hold, notTaken.why(), by, now);
            case GatewayAnswer.NotTaken notTaken -> hold.attempts().silent(notTaken.why(), clock.instant());
        }
    }

    private void done(ReturnRequest ret, Hold hold, GatewayAnswer.Done done, Actor by, Instant now) {
        switch (hold.state().step()) {
            case AUTHORISE -> stood(ret, hold, done, by, now);
            case CAPTURE -> {
                hold.captured(done.reference(), now);
                securing.captured(ret, hold.taken(), done.reference(), by, now);
                ended.fire(new HoldEnded(hold.id(), ret, done.reference(), by, now));
            }
            case RELEASE -> {
                hold.released(done.reference(), now);
                tellReleased(ret, hold, by, now);
            }
        }
    }

    private void stood(ReturnRequest ret, Hold hold, GatewayAnswer.Done done, Actor by, Instant now) {
        var days = Duration.ofDays(spending.of(hold.shopId()).holdDays());
        var until = done.until() == null || !done.until().isAfter(now) ? now.plus(days) : done.until();
        hold.stands(done.reference(), until, now);
        if (hold.isLetGo() || !securing.needsHold(ret)) {
            hold.letGo(now, clock.instant());
            return;
        }
        expiry.start(ret, until, now);
        if (hold.renews() == null) {
            securing.stands(ret, hold.amount(), done.reference(), by, now);
            return;
        }
        var before = holds.lock(hold.renews());
        before.letGo(now, clock.instant());
        securing.renewed(ret, hold.amount(), done.reference(), by, now);
    }

    /** Where another one went on holding in its place, nothing has become free by it. */
    private void tellReleased(ReturnRequest ret, Hold hold, Actor by, Instant now) {
        var goesOn = holds.ofReturn(hold.returnId()).stream()
                .anyMatch(other -> hold.id().equals(other.renews()) && other.reference() != null);
        if (!goesOn) {
            securing.released(ret, hold.amount(), by, now);
        }
    }

    private void refused(ReturnRequest ret, Hold hold, String why, Actor by, Instant now) {
        switch (hold.state().step()) {
            case AUTHORISE -> {
                hold.refused(why, now);
                if (hold.state() == HoldState.REFUSED && securing.needsHold(ret)) {
                    tellRefused(ret, hold, by, now);
                }
            }
            case CAPTURE -> {
                var taken = hold.taken();
                hold.lapse(why, now);
                securing.notCaptured(ret, taken, by, now);
                ended.fire(new HoldEnded(hold.id(), ret, null, by, now));
            }
            case RELEASE -> {
                // the gateway knows nothing of it any more, so nothing is held
                hold.lapse(why, now);
                tellReleased(ret, hold, by, now);
            }
        }
    }

    private void tellRefused(ReturnRequest ret, Hold hold, Actor by, Instant now) {
        if (hold.renews() != null && holds.get(hold.renews()).stands()) {
            securing.notRenewed(ret, hold.amount(), by, now);
        } else {
            securing.refused(ret, hold.amount(), by, now);
        }
    }
}
