package aftercare.signals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import aftercare.events.Events;
import aftercare.paging.Cursor;
import aftercare.problems.Refusal;
import aftercare.returns.Signal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All that shops should look after, or have. */
@Singleton
class Signals implements PanacheRepositoryBase<RaisedSignal, UUID> {

    private final Events events;

    Signals(Events events) {
        this.events = events;
    }

    /** Once for each thing, however often it is noticed; a unique key stands behind it. */
    void raise(RaisedSignal signal) {
        if (find("shopId = ?1 and kind = ?2 and about = ?3", signal.shopId(), signal.kind(), signal.about())
                .firstResultOptional()
                .isEmpty()) {
            persist(signal);
            var of = signal.orderId() == null ? signal.sku() : signal.orderNumber();
            events.tell(
                    signal.shopId(),
                    "signal.raised",
                    signal.id(),
                    signal.raisedAt(),
                    Map.of("kind", signal.kind().name(), "of", of));
        }
    }

    List<RaisedSignal> openOf(UUID orderId) {
        return list("orderId = ?1 and state = ?2", orderId, SignalState.OPEN);
    }

    /** What was raised because nothing was heard of a parcel. */
    List<RaisedSignal> silentOf(UUID shopId, String number) {
        return list("shopId = ?1 and number = ?2 and state = ?3", shopId, number, SignalState.OPEN).stream()
                .filter(signal -> signal.kind() == Signal.STALLED || signal.kind() == Signal.LOST)
                .toList();
    }

    Optional<RaisedSignal> latestOf(UUID shopId, String sku) {
        return find("shopId = ?1 and sku = ?2 order by raisedAt desc", shopId, sku)
                .firstResultOptional();
    }

    RaisedSignal of(UUID shopId, UUID id) {
        return findByIdOptional(id)
                .filter(signal -> signal.shopId().equals(shopId))
                .orElseThrow(() -> Refusal.unknown("SIGNAL"));
    }

    RaisedSignal lock(UUID shopId, UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(signal -> signal.shopId().equals(shopId))
                .orElseThrow(() -> Refusal.unknown("SIGNAL"));
    }

    List<RaisedSignal> newest(UUID shopId, SignalState state, Signal kind, Cursor after, int limit) {
        var query = getEntityManager()
                .createQuery(
                        "from RaisedSignal where shopId = :shop and state = :state"
                                + (kind == null ? "" : " and kind = :kind")
                                + (after == null ? "" : " and raisedAt <= :at and (raisedAt < :at or id < :id)")
                                + " order by raisedAt desc, id desc",
                        RaisedSignal.class)
                .setParameter("shop", shopId)
                .setParameter("state", state);
        if (kind != null) {
            query.setParameter("kind", kind);
        }
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(limit).getResultList();
    }

    void over(List<RaisedSignal> signals, Instant now) {
        signals.forEach(signal -> signal.over(now));
    }
}
