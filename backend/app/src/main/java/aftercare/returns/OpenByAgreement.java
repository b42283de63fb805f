package aftercare.returns;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.orders.Order;
import aftercare.orders.Orders;
import aftercare.policy.Agreed;
import aftercare.problems.Refusal;
import aftercare.settlement.Payer;

/** Both sides agree on a return that the rules refuse: the case is opened, and agreed to in the same breath. */
@Singleton
class OpenByAgreement {

    private final Orders orders;
    private final Quoting quoting;
    private final CaseWork work;
    private final Returns returns;
    private final ReturnFiles files;
    private final Event<ReturnEvent> events;

    OpenByAgreement(
            Orders orders,
            Quoting quoting,
            CaseWork work,
            Returns returns,
            ReturnFiles files,
            Event<ReturnEvent> events) {
        this.orders = orders;
        this.quoting = quoting;
        this.work = work;
        this.returns = returns;
        this.files = files;
        this.events = events;
    }

    /** The order of this shop, to look at; another shop's is unknown. */
    Order ours(UUID orderId, UUID shopId) {
        return of(shopId, orders.findByIdOptional(orderId));
    }

    /** The same, so that nothing else becomes of it meanwhile. */
    Order locked(UUID orderId, UUID shopId) {
        return of(shopId, orders.lockWithParcels(orderId));
    }

    private static Order of(UUID shopId, Optional<Order> found) {
        return found.filter(order -> order.shopId().equals(shopId)).orElseThrow(() -> Refusal.unknown("ORDER"));
    }

    /** {@code postage}: who bears the way back; null: nobody spoke of it. */
    Judged judge(Order order, SubmitReturn wanted, Payer postage, Instant now) {
        if (!wanted.kind().goodsComeBack()) {
            throw Refusal.againstRule("/kind", "ONLY_FOR_A_RETURN");
        }
        // what the law lays on the shop cannot be agreed away (L1 art. 24 [V])
        if (postage == Payer.BUYER && wanted.reason().fault().isAnsweredByShop()) {
            throw Refusal.againstRule("/returnPostage", "POSTAGE_IS_OURS");
        }
        var judged = quoting.judge(quoting.facts(order, null), wanted, new Agreed(postage), now);
        judged.refuse();
        if (judged.refusedButAgreed().isEmpty()) {
            throw Refusal.againstRule("/lines", "RULES_ALLOW_IT");
        }
        return judged;
    }

    ReturnRequest open(Order order, AgreeReturn asked, Actor by, Instant now) {
        var judged = judge(order, asked.asked(), asked.returnPostage(), now);
        var submission = judged.submission(asked.asked());
        var ret = ReturnRequest.submit(submission, Numbers.next(), now);
        var agreed = ByAgreement.on(
                asked.because().strip(),
                asked.returnPostage(),
                judged.refusedButAgreed().orElseThrow());
        ret.agreeOutsideTheRules(agreed);
        returns.add(ret);
        files.claim(ret, asked.asked().files(), ReturnFiles.REQUEST, "/evidence", by);
        events.fire(ret.submitted(by, submission.because()));
        events.fire(ret.agreedOutsideTheRules(by, now));
        work.approve(ret, by, null, false, now);
        return ret;
    }
}
