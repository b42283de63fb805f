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
        ret.callBack(ret.intercept().ended(Intercept.State.STOPPED, ret.isHeld(), now));
        if (goesOn(ret)) {
            comesBack(ret);
        }
        return ret.happened(Verb.INTERCEPT_STOPPED, before, by, now, Map.of(), false);
    }

    /** It will be delivered: what is still open goes on as a return. */
    static ReturnEvent failed(ReturnRequest ret, Actor by, Instant now) {
        ReturnAction.INTERCEPT_FAILED.check(ret);
        var before = Tuple.of(ret);
        ret.callBack(ret.intercept().ended(Intercept.State.FAILED, ret.isHeld(), now));
        var isReturn = goesOn(ret) && arrives(ret);
        return ret.happened(Verb.INTERCEPT_FAILED, before, by, now, Map.of(), isReturn);
    }

    /** What the buyer has sent back has reached him, whatever the carrier was asked. */
    static boolean isUnderWay(ReturnRequest ret) {
        return ret.intercept().isAsked()
                && !ret.outbound().isOut()
                && ret.lines().stream()
                        .allMatch(line -> line.in(s -> s == GoodsState.WITH_BUYER || s == GoodsState.KEPT)
                                        .size()
                                == line.quantity());
    }

    /** Of a case that is over, or that the platform has, nothing follows now: there it is a fact and no more. */
    private static boolean goesOn(ReturnRequest ret) {
        return !ret.isHeld() && !ret.request().isClosed();
    }

    private static void comesBack(ReturnRequest ret) {
        ret.undecide();
        if (ret.request() == RequestState.SUBMITTED) {
            ret.become(RequestState.APPROVED);
        }
        if (ret.money() == MoneyState.NONE) {
            Agreement.moneyWithoutGoods(ret);
        }
    }

    /** True where something was open. */
    private static boolean arrives(ReturnRequest ret) {
        ret.undecide();
        // a lower price is owed for what he keeps
        var isOpen = ret.request() == RequestState.SUBMITTED && ret.kind() != ReturnKind.PRICE_MATCH;
        if (isOpen) {
            ret.agreeOn(ReturnKind.RETURN_REFUND);
        }
        return isOpen;
    }

    /** The platform gives the case back: what became of the parcel meanwhile counts now. */
    static void catchUp(ReturnRequest ret) {
        if (!ret.intercept().interceptWaits()) {
            return;
        }
        ret.callBack(ret.intercept().heeded());
        if (ret.intercept().isStopped()) {
            comesBack(ret);
        } else {
            arrives(ret);
        }
    }

    /** All of the money is owed, and nothing has to come back for it. */
    static boolean owesAll(ReturnRequest ret) {
        return !ret.isHeld()
                && ret.intercept().isStopped()
                && ret.request() == RequestState.APPROVED
                && ret.money() == MoneyState.NONE;
    }
}
