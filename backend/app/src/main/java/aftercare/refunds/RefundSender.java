package aftercare.refunds;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import aftercare.access.Actor;
import aftercare.money.Money;
import aftercare.shops.ShopTime;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/**
 * Sends granted money through its gateway. Before the call the leg is marked as sent and leased; the call itself holds no
 * transaction; a lost answer is asked for again under the same key, so that nothing is ever paid twice. When to try again
 * is the wall's time; when money moved is the shop's.
 */
@ApplicationScoped
public class RefundSender {

    private static final int PORTION = 20;

    private final EntityManager db;
    private final Refunds refunds;
    private final Gateways gateways;
    private final Clock clock;
    private final ShopTime time;

    RefundSender(EntityManager db, Refunds refunds, Gateways gateways, Clock clock, ShopTime time) {
        this.db = db;
        this.refunds = refunds;
        this.gateways = gateways;
        this.clock = clock;
        this.time = time;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void send() {
        for (var legId : QuarkusTransaction.requiringNew().call(this::due)) {
            try {
                send(legId);
            } catch (RuntimeException failed) {
                Log.errorf(failed, "Refund leg %s could not be sent; it is tried again when its lease ends", legId);
            }
        }
    }

    private List<UUID> due() {
        return db.createQuery("select id from RefundLeg where nextTryAt <= :now order by nextTryAt", UUID.class)
                .setParameter("now", clock.instant())
                .setMaxResults(PORTION)
                .getResultList();
    }

    private void send(UUID legId) {
        var order = QuarkusTransaction.requiringNew().call(() -> lease(legId));
        if (order == null) {
            return;
        }
        var result = order.gateway().pay(order.order());
        QuarkusTransaction.requiringNew().run(() -> record(legId, order, result));
    }

    /** @param open whether an earlier try may have moved the money */
    record Leased(Gateway gateway, Gateway.Order order, boolean open) {}

    /** Null when another node has it. */
    Leased lease(UUID legId) {
        var refund = lockRefundOf(legId);
        var leg = refunds.leg(refund, legId);
        var now = clock.instant();
        if (leg.state() == RefundState.PAID || leg.isWaitingAfter(now)) {
            return null;
        }
        var open = leg.state() == RefundState.SENT;
        leg.send(now);
        db.flush();
        follow(refund, leg);
        var amount = Money.ofMinor(leg.amountMinor(), refund.currency());
        return new Leased(
                gateways.get(leg.gateway()),
                new Gateway.Order(leg.id(), leg.tenderRef(), amount, refund.returnNumber()),
                open);
    }

    private void record(UUID legId, Leased asked, Gateway.Result result) {
        var refund = lockRefundOf(legId);
        var leg = refunds.leg(refund, legId);
        if (leg.state() == RefundState.PAID) {
            return;
        }
        switch (result) {
            case Gateway.Result.Paid paid -> leg.paid(paid.reference());
            case Gateway.Result.Refused refused -> leg.failed(refused.why());
            case Gateway.Result.Unknown unknown -> leg.unanswered(unknown.why(), clock.instant());
            case Gateway.Result.NotTaken notTaken when asked.open() -> leg.unanswered(notTaken.why(), clock.instant());
            case Gateway.Result.NotTaken notTaken -> leg.failed(notTaken.why());
        }
        db.flush();
        follow(refund, leg);
    }

    private void follow(Refund refund, RefundLeg leg) {
        refunds.follow(refund, Actor.system(leg.gateway()), time.now(refund.shopId()));
    }

    private Refund lockRefundOf(UUID legId) {
        var refundId = db.createQuery("select refundId from RefundLeg where id = :leg", UUID.class)
                .setParameter("leg", legId)
                .getSingleResult();
        return refunds.lock(refundId);
    }
}
