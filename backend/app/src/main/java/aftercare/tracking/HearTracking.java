package aftercare.tracking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

import aftercare.access.Actor;
import aftercare.orders.Orders;
import aftercare.policy.Reason;
import aftercare.returns.FindByCode;
import aftercare.returns.LostOnTheWay;
import aftercare.returns.ReturnEvent;
import aftercare.returns.ReturnEvent.Verb;
import aftercare.returns.SentAgain;
import aftercare.shops.Watches;

/** Brings what is said of a parcel to the cases and orders that it belongs to. */
@Singleton
public class HearTracking {

    /** After everybody else has heard of the case: what follows is a step of its own. */
    private static final int AFTER_ALL = Interceptor.Priority.LIBRARY_AFTER + 1_000;

    private final Trackings trackings;
    private final FindByCode find;
    private final LostOnTheWay returning;
    private final SentAgain goingOut;
    private final Orders orders;
    private final Watches watches;
    private final Event<ParcelHeard> heard;

    HearTracking(
            Trackings trackings,
            FindByCode find,
            LostOnTheWay returning,
            SentAgain goingOut,
            Orders orders,
            Watches watches,
            Event<ParcelHeard> heard) {
        this.trackings = trackings;
        this.find = find;
        this.returning = returning;
        this.goingOut = goingOut;
        this.orders = orders;
        this.watches = watches;
        this.heard = heard;
    }

    /** Whom it concerned. */
    public record Heard(
            TrackingEvent event, List<FindByCode.Found> cases, List<FindByCode.Found> resent, List<UUID> orders) {}

    /** The same said again is found, and changes nothing. */
    public Heard hear(UUID shopId, TellTracking told, Actor by, Instant now) {
        var cases = find.byTracking(shopId, told.number());
        var resent = find.byResend(shopId, told.number());
        var outbound = orders.byParcel(shopId, told.number());
        var known = trackings.known(shopId, told);
        if (known.isPresent()) {
            return new Heard(known.get(), cases, resent, outbound);
        }
        var event = TrackingEvent.of(shopId, told, by, now);
        trackings.persistAndFlush(event);
        cases.forEach(found -> back(found.id(), event, by, now));
        if (event.code() == TrackingCode.DELIVERED && !trackings.isTurnedRound(event)) {
            resent.forEach(found -> goingOut.delivered(found.id(), event.at(), by, now));
        }
        outbound.forEach(order -> out(order, event, by, now));
        return new Heard(event, cases, resent, outbound);
    }

    private void back(UUID id, TrackingEvent event, Actor by, Instant now) {
        if (event.grams() != null) {
            returning.weighed(id, event.grams(), event.code() == TrackingCode.DECLARED, by, now);
        }
        switch (event.code()) {
            case LOST -> returning.lost(id, event.text(), by, now);
            case DELIVERED -> returning.delivered(id, event.at(), by, now);
            case DECLARED -> {}
            default -> returning.heard(id, event.at());
        }
    }

    private void out(UUID orderId, TrackingEvent event, Actor by, Instant now) {
        var terms = watches.of(event.shopId());
        var lighter = event.grams() != null && trackings.becameLighter(event.shopId(), event.number(), terms);
        if (lighter) {
            returning.missingOf(orderId).forEach(id -> returning.lighterOnItsWayOut(id, by, now));
        }
        heard.fire(new ParcelHeard(orders.get(orderId), event, lighter, now));
    }

    /** What he misses may have been lost on its way: then its carrier, not its sender, is at fault. */
    void asked(@Observes @Priority(AFTER_ALL) ReturnEvent event) {
        var ret = event.ret();
        var tells = event.verb() == Verb.SUBMITTED || event.verb() == Verb.EDITED;
        if (!tells || ret.reason() != Reason.SHORT_OR_MISSING) {
            return;
        }
        var terms = watches.of(ret.shopId());
        var lighter = orders.shipmentsOf(orders.get(ret.orderId())).stream()
                .anyMatch(parcel -> trackings.becameLighter(ret.shopId(), parcel.number(), terms));
        if (lighter) {
            returning.lighterOnItsWayOut(ret.id(), Actor.system("tracking"), event.at());
        }
    }
}
