package aftercare.returns;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import aftercare.orders.Order;
import aftercare.policy.Reason;
import aftercare.shops.ShopTime;

/** How often a buyer has sent things back without a reason; looked up only where the shop's terms make something of it. */
@Singleton
class BuyerHistory {

    static final Duration LATELY = Duration.ofDays(90);

    private static final List<Reason> CHANGES_OF_MIND =
            Stream.of(Reason.values()).filter(Reason::isChangeOfMind).toList();

    /** Of a portion's buyers together. */
    private static final int MOST_EARLIER = 10_000;

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
        if (from == null || order.buyer().subject() == null) {
            return false;
        }
        if (running == null) {
            return isReached(order, from, null, time.now(order.shopId()));
        }
        var ret = returns.findById(running);
        // what was set apart is no request of its own
        return isReached(order, from, ret.pieceOf() == null ? running : ret.pieceOf(), ret.submittedAt());
    }

    /** A case that came in before, with the order it was about and the number that its terms name. */
    record Asked(ReturnRequest ret, Order order, Integer from) {

        private boolean isCounted() {
            return from != null && order.buyer().subject() != null;
        }

        private boolean isReached(List<Earlier> known) {
            var asked = ret.submittedAt();
            return known.stream()
                            .filter(one -> !one.id().equals(ret.id()))
                            .filter(one -> one.at().isAfter(asked.minus(LATELY))
                                    && !one.at().isAfter(asked))
                            .count()
                    >= from;
        }
    }

    record Earlier(UUID id, String buyer, Instant at) {}

    /** The same for many cases of a shop at once, each by what was known when it came in. */
    Set<UUID> abusive(UUID shopId, List<Asked> cases) {
        var counted = cases.stream().filter(Asked::isCounted).toList();
        if (counted.isEmpty()) {
            return Set.of();
        }
        var known = earlier(shopId, counted);
        return counted.stream()
                .filter(asked ->
                        asked.isReached(known.getOrDefault(asked.order().buyer().subject(), List.of())))
                .map(asked -> asked.ret().id())
                .collect(Collectors.toSet());
    }

    private Map<String, List<Earlier>> earlier(UUID shopId, List<Asked> cases) {
        var moments =
                cases.stream().map(asked -> asked.ret().submittedAt()).sorted().toList();
        return returns.getEntityManager()
                .createQuery(
                        "select r.id, r.buyerSubject, r.submittedAt from ReturnRequest r where r.buyerSubject in :buyers"
                                + " and r.submittedAt > :since and r.submittedAt <= :asked and r.shopId = :shop"
                                + " and r.reason in :reasons and r.request <> :takenBack and r.pieceOf is null"
                                + " order by r.submittedAt desc",
                        Earlier.class)
                .setParameter(
                        "buyers",
                        cases.stream()
                                .map(asked -> asked.order().buyer().subject())
                                .collect(Collectors.toSet()))
                .setParameter("since", moments.getFirst().minus(LATELY))
                .setParameter("asked", moments.getLast())
                .setParameter("shop", shopId)
                .setParameter("reasons", CHANGES_OF_MIND)
                .setParameter("takenBack", RequestState.WITHDRAWN)
                .setMaxResults(MOST_EARLIER)
                .getResultStream()
                .collect(Collectors.groupingBy(Earlier::buyer));
    }

    /** Never more rows are looked at than decide it. */
    private boolean isReached(Order order, int from, UUID running, Instant asked) {
        var counted = returns.getEntityManager()
                .createQuery(
                        "select r.id from ReturnRequest r where r.buyerSubject = :buyer and r.submittedAt > :since"
                                + " and r.submittedAt <= :asked and r.shopId = :shop and r.reason in :reasons"
                                + " and r.request <> :takenBack and r.id <> :running and r.pieceOf is null",
                        UUID.class)
                .setParameter("buyer", order.buyer().subject())
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
