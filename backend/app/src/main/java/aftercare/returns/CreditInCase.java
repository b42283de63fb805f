package aftercare.returns;

import java.time.Instant;
import java.util.Map;

import aftercare.access.Actor;
import aftercare.money.Money;
import aftercare.policy.ReturnKind;
import aftercare.returns.ReturnEvent.Verb;

/** Store credit that pays what another article costs more: it is in the case only while that article is on its way or came. */
final class CreditInCase {

    private CreditInCase() {}

    static String refusal(ReturnRequest ret) {
        return ret.kind() == ReturnKind.EXCHANGE
                ? AgreedActions.refusal(ReturnAction.DIFFERENCE_PAID, ret)
                : "NO_DIFFERENCE";
    }

    static ReturnEvent pay(ReturnRequest ret, Money amount, Actor by, Instant now) {
        ReturnAction.PAY_WITH_CREDIT.check(ret);
        var before = Tuple.of(ret);
        ret.pay(ret.topping().withCredit(ret.topping().differenceCreditMinor() + amount.minor()));
        var whole = ret.topping().isPaid();
        if (whole) {
            ret.offerIsGone();
        }
        return ret.happened(Verb.PAID_WITH_CREDIT, before, by, now, Map.of("amount", amount.toString()), whole);
    }

    static ReturnEvent giveBack(ReturnRequest ret, Money amount, Actor by, Instant now) {
        var before = Tuple.of(ret);
        ret.pay(ret.topping().creditBack(amount.minor()));
        return ret.happened(Verb.CREDIT_GIVEN_BACK, before, by, now, Map.of("amount", amount.toString()), false);
    }

    /** What the case holds of it and has no use for any more. */
    static long surplus(ReturnRequest ret) {
        var topping = ret.topping();
        var held = topping.differenceCreditMinor();
        var standsForIt = (topping.isOwed() || topping.isPaid()) && isExchangedStill(ret);
        return standsForIt ? Math.max(0, held - topping.differenceMinor()) : held;
    }

    private static boolean isExchangedStill(ReturnRequest ret) {
        return ret.kind() == ReturnKind.EXCHANGE
                && (ret.outbound().isOut()
                        || ret.request() != RequestState.REJECTED
                                && !ret.request().isClosed());
    }
}
