package aftercare.returns;

import java.time.Instant;
import java.util.Map;

import aftercare.access.Actor;
import aftercare.policy.ReturnKind;
import aftercare.returns.ReturnEvent.Verb;

/** A parcel on its way to the buyer is called back (拦截): it is stopped, or it arrives all the same. */
final class CallingBack {

    private CallingBack() {}

    /** The carrier was asked in the breath of the request, or as soon as it was known to travel. */
    static ReturnEvent ask(ReturnRequest ret, Actor by, Instant now) {
        var asked =
                ret.intercept().isAsked() ? ret.intercept() : ret.intercept().asked(now);
        return ret.step(Verb.INTERCEPT_ASKED, r -> r.callBack(asked), Map.of(), false, by, now);
    }

    static ReturnEvent sentDespite(ReturnRequest ret, Actor by, Instant now) {
        var sent = ret.intercept().sentDespite(now);
        return ret.step(Verb.SENT_DESPITE, r -> r.callBack(sent), Map.of(), false, by, now);
    }

    /** It comes back to the shop, so nothing is left to decide; whatever was agreed on for goods that the buyer would have. */
    static ReturnEvent stopped(ReturnRequest ret, Actor by, Instant now) {
        ReturnAction.INTERCEPT_STOPPED.check(ret);
        var before = Tuple.of(ret);
        ret.callBack(ret.intercept().ended(Intercept.State.STOPPED, now));
        ret.undecide();
        if (ret.request() == RequestState.SUBMITTED) {
            ret.become(RequestState.APPROVED);
        }
        if (ret.money() == MoneyState.NONE) {
            Agreement.moneyWithoutGoods(ret);
        }
        return ret.happened(Verb.INTERCEPT_STOPPED, before, by, now, Map.of(), false);
    }

    /** It will be delivered: what is still open goes on as a return. */
    static ReturnEvent failed(ReturnRequest ret, Actor by, Instant now) {
        ReturnAction.INTERCEPT_FAILED.check(ret);
        var before = Tuple.of(ret);
        ret.callBack(ret.intercept().ended(Intercept.State.FAILED, now));
        ret.undecide();
        var goesOn = ret.request() == RequestState.SUBMITTED;
        if (goesOn) {
            ret.agreeOn(ReturnKind.RETURN_REFUND);
        }
        return ret.happened(Verb.INTERCEPT_FAILED, before, by, now, Map.of(), goesOn);
    }
}
