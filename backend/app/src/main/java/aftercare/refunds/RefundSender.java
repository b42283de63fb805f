package aftercare.refunds;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import aftercare.access.Actor;
import aftercare.money.Money;
import aftercare.problems.Trace;
import aftercare.shops.ShopTime;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/**
 * Sends granted money through its gateway. Before the call the leg is marked as sent and leased; the call itself holds no
 * transaction; a lost answer is asked for again under the same key, so that nothing is ever paid twice. When to try again
 * is the wall's time; when money moved is the shop's.
 */
@Singleton
public class RefundSender {

    private final EntityManager db;
    private final Refunds refunds;
    private final Gateways gateways;
    private final Clock clock;
    private final ShopTime time;
    private final Lanes lanes = new Lanes("Refund leg", this::send);

    RefundSender(EntityManager db, Refunds refunds, Gateways gateways, Clock clock, ShopTime time) {
        this.db = db;
        this.refunds = refunds;
        this.gateways = gateways;
        this.clock = clock;
        this.time = time;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.PROCEED)
    public void send() {
        lanes.run(this::gatewaysWithWork, this::due);
    }

    private List<String> gatewaysWithWork() {
        return db.createQuery(
                        "select distinct l.gateway from RefundLeg l where l.attempts.nextTryAt <= :now", String.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    private List<UUID> due(String gateway) {
        return db.createQuery(
                        "select l.id from RefundLeg l where l.gateway = :gateway and l.attempts.nextTryAt <= :now"
                                + " order by l.attempts.nextTryAt",
                        UUID.class)
                .setParameter("gateway", gateway)
                .setParameter("now", clock.instant())
                .setMaxResults(Lanes.PORTION)
                .getResultList();
    }

    private void send(UUID legId) {
        var order = QuarkusTransaction.requiringNew().call(() -> lease(legId));
        if (order != null) {
            var result = Trace.under(order.trace(), order.order().key(), () -> pay(order));
            QuarkusTransaction.requiringNew().run(() -> record(legId, order, result));
        }
    }

    private static GatewayAnswer pay(Leased order) {
        try {
            return order.gateway().pay(order.order());
        } catch (RuntimeException broken) {
            Log.errorf(broken, "The gateway of %s broke", order.order().note());
            return new GatewayAnswer.Unknown("no answer");
        }
    }

    /**
     * @param open whether an earlier try may have moved the money
     * @param attempt which try this is: what an earlier one hears later no longer counts, unless it paid
     */
    record Leased(Gateway gateway, Gateway.Order order, String trace, boolean open, int attempt) {}

    /** Null when another node has it, or when there is no gateway to send it through. */
    Leased lease(UUID legId) {
        var refund = lockRefundOf(legId);
        var leg = refunds.leg(refund, legId);
        var now = clock.instant();
        if (refund.awaitsApproval() || leg.state().isOver() || leg.attempts().isWaitingAfter(now)) {
            return null;
        }
        var gateway = gateways.find(refund.shopId(), leg.gateway());
        if (gateway.isEmpty()) {
            withoutGateway(refund, leg, now);
            return null;
        }
        var open = leg.attempts().isOpen();
        leg.send(now);
        db.flush();
        follow(refund, leg);
        var amount = Money.ofMinor(leg.amountMinor(), refund.currency());
        var order = new Gateway.Order(
                leg.payKey(), refund.shopId(), refund.orderId(), leg.tenderRef(), amount, refund.returnNumber());
        return new Leased(
                gateway.get(), order, refund.trace(), open, leg.attempts().count());
    }

    private void withoutGateway(Refund refund, RefundLeg leg, Instant now) {
        var why = "No gateway named " + leg.gateway() + " is set up for this shop.";
        var known = why.equals(leg.attempts().failure());
        if (leg.attempts().isOpen()) {
            leg.attempts().waits(why, now);
        } else {
            leg.failed(why);
        }
        if (!known) {
            db.flush();
            follow(refund, leg);
        }
    }

    private void record(UUID legId, Leased asked, GatewayAnswer result) {
        var refund = lockRefundOf(legId);
        var leg = refunds.leg(refund, legId);
        var late = leg.attempts().count() != asked.attempt() && !(result instanceof GatewayAnswer.Done);
        if (late || leg.state().isOver()) {
            return;
        }
        switch (result) {
            case GatewayAnswer.Done done -> leg.paid(done.reference(), time.now(refund.shopId()));
            case GatewayAnswer.Refused refused -> leg.refused(refused.why());
            case GatewayAnswer.Unknown unknown -> leg.attempts().silent(unknown.why(), clock.instant());
            case GatewayAnswer.NotTaken notTaken
            when asked.open() -> leg.attempts().silent(notTaken.why(), clock.instant());
            case GatewayAnswer.NotTaken notTaken -> leg.failed(notTaken.why());
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
