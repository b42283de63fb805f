package aftercare.returns;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import aftercare.orders.Order;
import aftercare.policy.Reason;
import aftercare.shops.ShopTime;

/** How often a buyer has sent things back without a reason; looked up only where the shop's terms make something of it. */
@ApplicationScoped
class BuyerHistory {

    static final Duration LATELY = Duration.ofDays(90);

    private static final List<Reason> CHANGES_OF_MIND =
            Stream.of(Reason.values()).filter(Reason::isChangeOfMind).toList();

    private static final UUID NONE = new UUID(0, 0);

    private final Returns returns;
    private final ShopTime time;

    BuyerHistory(Returns returns, ShopTime time) {
        this.returns = returns;
        this.time = time;
    }

    /**
     * Whether the next one is at his cost.
     *
     * @param from the terms of the order; null: never
     * @param running the case that is judged again, by what was known when it came in; null: a new one
     */
    boolean isAbusive(Order order, Integer from, UUID running) {
        if (from == null || order.buyerSubject() == null) {
            return false;
        }
        if (running == null) {
            return isReached(order, from, null, time.now(order.shopId()));
        }
        var ret = returns.findById(running);
        // what was set apart is no request of its own
        return isReached(order, from, ret.pieceOf() == null ? running : ret.pieceOf(), ret.submittedAt());
    }

    /** Never more rows are looked at than decide it. */
    private boolean isReached(Order order, int from, UUID running, Instant asked) {
        var counted = returns.getEntityManager()
                .createQuery(
                        "select r.id from ReturnRequest r where r.buyerSubject = :buyer and r.submittedAt > :since"
                                + " and r.submittedAt <= :asked and r.shopId = :shop and r.reason in :reasons"
                                + " and r.request <> :takenBack and r.id <> :running and r.pieceOf is null",
                        UUID.class)
                .setParameter("buyer", order.buyerSubject())
                .setParameter("since", asked.minus(LATELY))
                .setParameter("asked", asked)
                .setParameter("shop", order.shopId())
                .setParameter("reasons", CHANGES_OF_MIND)
                .setParameter("takenBack", RequestState.WITHDRAWN)
                .setParameter("running", running == null ? NONE : running)
                .setMaxResults(from)
                .getResultList();
        return counted.size() >= from;
    }
}
