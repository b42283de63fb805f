package aftercare.returns;

import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

import aftercare.access.Actor;
import aftercare.orders.Order;
import aftercare.orders.Orders;
import aftercare.policy.ReturnKind;
import aftercare.problems.Words;
import aftercare.returns.ReturnEvent.Verb;
import aftercare.shops.ShopTime;

/**
 * A part of the price was paid because the goods would stay, and then their parcel was turned round: the buyer has neither the
 * goods nor the rest. As soon as the first case is over, another asks for the rest; the shop has its time to answer, and then
 * the money goes back by itself.
 */
@Singleton
class RestOfStopped {

    /** After everybody else has heard of the case: what follows is a case of its own. */
    private static final int AFTER_ALL = Interceptor.Priority.LIBRARY_AFTER + 1_000;

    private static final Actor BY = Actor.system("intercept");

    private final Orders orders;
    private final Quoting quoting;
    private final Returns returns;
    private final CaseWork work;
    private final ShopTime time;

    RestOfStopped(Orders orders, Quoting quoting, Returns returns, CaseWork work, ShopTime time) {
        this.orders = orders;
        this.quoting = quoting;
        this.returns = returns;
        this.work = work;
        this.time = time;
    }

    void follow(@Observes @Priority(AFTER_ALL) ReturnEvent event) {
        var ret = event.ret();
        var known = event.verb() == Verb.INTERCEPT_STOPPED || event.closesCase();
        if (known && owesTheRest(ret) && returns.noticed(ret.orderId(), Signal.RETURNED) == null) {
            orders.lockWithParcels(ret.orderId()).ifPresent(order -> ask(ret, order, event));
        }
    }

    private static boolean owesTheRest(ReturnRequest ret) {
        return ret.intercept().isStopped()
                && ret.request() == RequestState.COMPLETED
                && ret.money() != MoneyState.NONE
                && ret.isAllowance()
                && ret.kind() == ReturnKind.REFUND_ONLY;
    }

    private void ask(ReturnRequest ret, Order order, ReturnEvent event) {
        var facts = quoting.facts(order, null);
        var rest = ret.lines().stream()
                .map(line -> new SubmitReturn.Line(
                        line.lineNo(),
                        Math.min(
                                line.quantity(),
                                facts.line(line.lineNo()).map(facts::leftOf).orElse(0))))
                .filter(line -> line.quantity() > 0)
                .toList();
        if (rest.isEmpty()) {
            return;
        }
        var text = Words.of("signals", Signal.RETURNED.name(), time.language(order.shopId()));
        var wish = new SubmitReturn(order.id(), ReturnKind.REFUND_ONLY, ret.reason(), rest, text, List.of());
        var since = ret.intercept().interceptEndedAt() == null
                ? event.at()
                : ret.intercept().interceptEndedAt();
        work.notice(order, wish, new Noticed(Signal.RETURNED, since, ret.number(), text), BY, event.at());
    }
}
