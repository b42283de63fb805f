package aftercare.tracking;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import aftercare.shops.WatchTerms;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All that was said of parcels. */
@Singleton
public class Trackings implements PanacheRepositoryBase<TrackingEvent, UUID> {

    private static final int MOST = 200;

    Optional<TrackingEvent> known(UUID shopId, TellTracking told) {
        return find(
                        "shopId = ?1 and number = ?2 and code = ?3 and at = ?4",
                        shopId,
                        told.number(),
                        told.code(),
                        told.at())
                .firstResultOptional();
    }

    /** The newest first. */
    public List<TrackingEvent> of(UUID shopId, String number) {
        return find("shopId = ?1 and number = ?2 order by at desc, id desc", shopId, number)
                .page(0, MOST)
                .list();
    }

    /** It had gone back to its sender before that was said. */
    public boolean isTurnedRound(TrackingEvent event) {
        return count(
                        "shopId = ?1 and number = ?2 and code = ?3 and at <= ?4",
                        event.shopId(),
                        event.number(),
                        TrackingCode.RETURNED,
                        event.at())
                > 0;
    }

    /** When something was last heard of each; who only declares a weight has not seen it travel. */
    public Map<String, Instant> lastHeard(UUID shopId, Collection<String> numbers) {
        var last = new HashMap<String, Instant>();
        if (!numbers.isEmpty()) {
            getEntityManager()
                    .createQuery(
                            "select number, max(at) from TrackingEvent where shopId = :shop and number in :numbers"
                                    + " and code <> :declared group by number",
                            Object[].class)
                    .setParameter("shop", shopId)
                    .setParameter("numbers", numbers)
                    .setParameter("declared", TrackingCode.DECLARED)
                    .getResultList()
                    .forEach(row -> last.put((String) row[0], (Instant) row[1]));
        }
        return last;
    }

    /** From what its sender or its carrier first says to what its carrier last says. */
    boolean becameLighter(UUID shopId, String number, WatchTerms terms) {
        var weights = of(shopId, number).reversed().stream()
                .filter(event -> event.grams() != null)
                .toList();
        var last = weights.stream()
                .filter(event -> event.code() == TrackingCode.WEIGHED)
                .reduce((one, next) -> next);
        return last.isPresent()
                && terms.lostOnTheWay(weights.getFirst().grams(), last.get().grams());
    }
}
