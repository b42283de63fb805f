package aftercare.signals;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import aftercare.fulfilment.OrderIsLate;
import aftercare.orders.OrderFollowed;
import aftercare.orders.OrderStatus;
import aftercare.returns.ReturnEvent;
import aftercare.returns.ReturnEvent.Verb;
import aftercare.returns.Signal;
import aftercare.shops.ShopTime;
import aftercare.tracking.ParcelHeard;
import aftercare.tracking.TrackingCode;

/** Raises what is known at once, and lets go of what is all right again. */
@Singleton
class RaiseSignals {

    private final Signals signals;
    private final ShopTime time;

    RaiseSignals(Signals signals, ShopTime time) {
        this.signals = signals;
        this.time = time;
    }

    void late(@Observes OrderIsLate late) {
        var since = late.order().course().lateSince();
        signals.raise(RaisedSignal.ofOrder(Signal.LATE, late.order(), since, late.at()));
    }

    void heard(@Observes ParcelHeard heard) {
        var event = heard.event();
        switch (event.code()) {
            case LOST -> raise(heard, Signal.LOST);
            case DAMAGED -> raise(heard, Signal.DAMAGED);
            case DECLARED -> {}
            default -> signals.over(signals.silentOf(event.shopId(), event.number()), heard.now());
        }
        if (heard.lighter()) {
            raise(heard, Signal.SHORT);
        }
    }

    private void raise(ParcelHeard heard, Signal kind) {
        var event = heard.event();
        var said = event.code() == TrackingCode.LOST || event.code() == TrackingCode.DAMAGED ? event.text() : null;
        signals.raise(RaisedSignal.ofParcel(
                kind, heard.order(), event.carrier(), event.number(), event.at(), said, heard.now()));
    }

    /** It has left after all, or has arrived. */
    void moved(@Observes OrderFollowed followed) {
        var order = followed.order();
        if (followed.isNew() || followed.before() == order.status() && !followed.more()) {
            return;
        }
        var signed = order.status() == OrderStatus.SIGNED;
        if (!signed && order.course().lateSince() == null) {
            // of what has only left in time nothing was ever raised
            return;
        }
        var isRestHere =
                order.status() == OrderStatus.SHIPPED && !followed.packing().isAllSent();
        signals.openOf(order.id()).stream()
                .filter(signal -> signal.kind() == Signal.LATE && !isRestHere
                        || signed && (signal.kind() == Signal.STALLED || signal.kind() == Signal.UNSIGNED)
                        || signed && signal.kind() == Signal.LOST)
                .forEach(signal -> signal.over(time.now(order.shopId())));
    }

    /** Somebody has opened a case for just this, from whichever door; or the buyer was faster. */
    void taken(@Observes ReturnEvent event) {
        if (event.verb() != Verb.NOTICED) {
            return;
        }
        var ret = event.ret();
        signals.openOf(ret.orderId()).stream()
                .filter(signal -> signal.kind() == ret.noticedSignal())
                .forEach(signal -> signal.taken(ret.id(), ret.number(), event.actor(), event.at()));
    }
}
