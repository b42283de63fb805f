package aftercare.returns;

import java.time.Instant;
import java.util.Map;

import aftercare.access.Actor;
import aftercare.policy.ReturnKind;
import aftercare.returns.ReturnEvent.Verb;

/** Coming to terms on something else than what was asked for, and all of the money where what was agreed on cannot be had. */
final class Agreement {

    private Agreement() {}

    /** Nothing of it is done until the buyer agrees. */
    static ReturnEvent offer(ReturnRequest ret, Offer made, Actor by, Instant now) {
        var before = Tuple.of(ret);
        ret.offerIsShown();
        if (ret.request() == RequestState.SUBMITTED) {
            ret.keep(ret.question().waitFor(ret.due(), now));
            ret.become(RequestState.COUNTERED);
        }
        var waits = ret.request() == RequestState.COUNTERED;
        return ret.happened(Verb.OFFERED, before, by, now, made.told(), waits);
    }

    static ReturnEvent takeUp(ReturnRequest ret, Offer accepted, Actor by, Instant now) {
        return ret.step(Verb.OFFER_ACCEPTED, r -> agree(r, accepted, now), accepted.told(), true, by, now);
    }

    /** Only what was agreed on last holds. */
    private static void agree(ReturnRequest ret, Offer accepted, Instant now) {
        ret.offerIsGone();
        ret.agreeOn(accepted.kind(), accepted.isAdvance());
        ret.secure(Securing.agreed(ret, accepted));
        ret.owe(Topping.of(accepted.difference().minor()));
        ret.lines().forEach(ReturnLine::forgetTerms);
        accepted.terms().forEach(agreed -> ret.line(agreed.lineNo(), "").agreeOn(agreed.allowance(), agreed.wanted()));
        if (ret.request() == RequestState.COUNTERED) {
            ret.become(RequestState.APPROVED);
            ret.keep(ret.question().over());
        }
        ret.keepWhatStays();
        Repairing.agree(ret, now);
    }

    /** Back to what was asked for, and to the time the shop had left for it. */
    static ReturnEvent offerGone(ReturnRequest ret, Verb how, Actor by, Instant now) {
        var before = Tuple.of(ret);
        ret.offerIsGone();
        if (ret.request() == RequestState.COUNTERED) {
            ret.become(RequestState.SUBMITTED);
        }
        return ret.happened(how, before, by, now, Map.of(), false);
    }

    static ReturnEvent convert(ReturnRequest ret, String message, Actor by, Instant now) {
        ReturnAction.CONVERT.check(ret);
        return inMoney(ret, Verb.CONVERTED, Map.of("message", message), by, now);
    }

    static ReturnEvent convertBySilence(ReturnRequest ret, Actor by, Instant now) {
        var clock = ret.due().dueClock().name();
        return inMoney(ret, Verb.AUTO_CONVERTED, Map.of("clock", clock), by, now);
    }

    /** What was paid on top has bought nothing yet, whatever the case became since: it must go back before the case is over. */
    static boolean owesOnTop(ReturnRequest ret) {
        return !ret.isRepair()
                && ret.request() == RequestState.APPROVED
                && ret.money() == MoneyState.NONE
                && !ret.outbound().isOut()
                && ret.topping().isPaidInMoney();
    }

    static ReturnEvent exchangeOff(ReturnRequest ret, Actor by, Instant now) {
        return inMoney(ret, Verb.EXCHANGE_OFF, Map.of(), by, now);
    }

    private static ReturnEvent inMoney(ReturnRequest ret, Verb verb, Map<String, String> data, Actor by, Instant now) {
        var before = Tuple.of(ret);
        ret.agreeOn(ret.kind().inMoney(), false);
        ret.offerIsGone();
        ret.owe(ret.topping().isPaid() ? ret.topping() : Topping.NONE);
        ret.lines().forEach(line -> line.agreeOn(null, line.wanted()));
        return ret.happened(verb, before, by, now, data, true);
    }

    static void moneyWithoutGoods(ReturnRequest ret) {
        ret.agreeOn(ReturnKind.REFUND_ONLY, false);
        ret.owe(ret.topping().isPaid() ? ret.topping() : Topping.NONE);
        ret.lines().forEach(ReturnLine::forgetTerms);
        ret.keepWhatStays();
    }

    static ReturnEvent differencePaid(ReturnRequest ret, String reference, Actor by, Instant now) {
        ReturnAction.DIFFERENCE_PAID.check(ret);
        var before = Tuple.of(ret);
        ret.owe(ret.topping().paid(reference));
        ret.offerIsGone();
        Repairing.paid(ret, now);
        return ret.happened(Verb.DIFFERENCE_PAID, before, by, now, Map.of("reference", reference), true);
    }
}
