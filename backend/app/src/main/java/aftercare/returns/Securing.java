package aftercare.returns;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.money.Money;
import aftercare.policy.ReturnKind;
import aftercare.returns.ReturnEvent.Verb;

/** What an exchange in advance stands on until the old one is back, as those who hold the money tell it. */
@Singleton
public class Securing {

    private final Event<ReturnEvent> events;

    Securing(Event<ReturnEvent> events) {
        this.events = events;
    }

    /** The new one leaves first, and only once a sum is held for the old one. */
    static ReturnEvent approve(ReturnRequest ret, Actor by, String message, Instant now) {
        var approved = ret.approve(by, message, true, now);
        ret.secure(Secured.HOLD_WANTED);
        return approved;
    }

    /** Only what was agreed on last is held for; what is held already, or being asked for, goes on. */
    static Secured agreed(ReturnRequest ret, Offer accepted) {
        if (accepted.hold() == null) {
            return Secured.BY_DEADLINE;
        }
        var stands = ret.resend().security();
        return stands == Secured.HOLD_STANDS ? stands : Secured.HOLD_WANTED;
    }

    /** Nothing is held, or not any more: what does not come back in time is asked for. */
    static ReturnEvent useDeadline(ReturnRequest ret, Actor by, Instant now) {
        ReturnAction.USE_DEADLINE.check(ret);
        return ret.step(Verb.HOLD_GIVEN_UP, r -> r.secure(Secured.BY_DEADLINE), Map.of(), false, by, now);
    }

    static ReturnEvent held(
            ReturnRequest ret, Verb verb, Secured next, Map<String, String> data, Actor by, Instant now) {
        return ret.step(verb, r -> r.secure(next), data, false, by, now);
    }

    static String refusal(ReturnRequest ret) {
        if (ret.request() != RequestState.APPROVED) {
            return ret.request().isClosed() ? "CASE_CLOSED" : "NOT_APPROVED";
        }
        if (ret.outbound().isOut()) {
            return "REPLACEMENT_OUT";
        }
        return isByHold(ret) ? null : "NO_HOLD";
    }

    /** Why the new one may not leave yet; null where it may. */
    static String refusalToLeave(ReturnRequest ret) {
        if (!isByHold(ret) || ret.outbound().isOut()) {
            return null;
        }
        return switch (ret.resend().security()) {
            case HOLD_WANTED -> "HOLD_NOT_YET";
            case HOLD_REFUSED -> "HOLD_REFUSED";
            case HOLD_STANDS, BY_DEADLINE -> null;
        };
    }

    /** Whether money is to be held for the old one as the case stands now. */
    static boolean isByHold(ReturnRequest ret) {
        return ret.resend().security().isByHold()
                && ret.isAdvance()
                && ret.kind() == ReturnKind.EXCHANGE
                && ret.request() == RequestState.APPROVED
                && !ret.goods().all(GoodsState.ACCEPTED);
    }

    public boolean needsHold(ReturnRequest ret) {
        return isByHold(ret);
    }

    /** Something was held for it, or is to be, whatever became of the case since. */
    public boolean hadHold(ReturnRequest ret) {
        return ret.resend().security().isByHold();
    }

    public boolean waitsForHold(ReturnRequest ret) {
        return isByHold(ret) && ret.resend().security().isOpen();
    }

    public void asked(ReturnRequest ret, Money amount, Actor by, Instant now) {
        fire(ret, Verb.HOLD_ASKED, ret.resend().security(), amount, Map.of(), by, now);
    }

    public void stands(ReturnRequest ret, Money amount, String reference, Actor by, Instant now) {
        fire(ret, Verb.HOLD_STANDS, Secured.HOLD_STANDS, amount, Map.of("reference", reference), by, now);
    }

    public void renewed(ReturnRequest ret, Money amount, String reference, Actor by, Instant now) {
        fire(ret, Verb.HOLD_RENEWED, Secured.HOLD_STANDS, amount, Map.of("reference", reference), by, now);
    }

    /** Before the new one has left it waits for the shop's word; after that the deadline alone holds. */
    public void refused(ReturnRequest ret, Money amount, Actor by, Instant now) {
        fire(ret, Verb.HOLD_REFUSED, Secured.HOLD_REFUSED, amount, Map.of(), by, now);
    }

    public void notRenewed(ReturnRequest ret, Money amount, Actor by, Instant now) {
        fire(ret, Verb.HOLD_NOT_RENEWED, ret.resend().security(), amount, Map.of(), by, now);
    }

    public void lapsed(ReturnRequest ret, Money amount, Actor by, Instant now) {
        var next = ret.outbound().isOut() ? Secured.BY_DEADLINE : Secured.HOLD_REFUSED;
        fire(ret, Verb.HOLD_LAPSED, next, amount, Map.of(), by, now);
    }

    /** The case has no use for it any more. */
    public void over(ReturnRequest ret) {
        ret.secure(Secured.BY_DEADLINE);
    }

    /** What became of it in the end, whatever the case stands on by now. */
    public void captured(ReturnRequest ret, Money amount, String reference, Actor by, Instant now) {
        fire(ret, Verb.HOLD_CAPTURED, ret.resend().security(), amount, Map.of("reference", reference), by, now);
    }

    public void released(ReturnRequest ret, Money amount, Actor by, Instant now) {
        fire(ret, Verb.HOLD_RELEASED, ret.resend().security(), amount, Map.of(), by, now);
    }

    public void notCaptured(ReturnRequest ret, Money amount, Actor by, Instant now) {
        fire(ret, Verb.HOLD_NOT_CAPTURED, ret.resend().security(), amount, Map.of(), by, now);
    }

    private void fire(
            ReturnRequest ret, Verb verb, Secured next, Money amount, Map<String, String> more, Actor by, Instant now) {
        var data = new HashMap<>(more);
        data.put("amount", amount.toString());
        events.fire(held(ret, verb, next, Map.copyOf(data), by, now));
    }
}
