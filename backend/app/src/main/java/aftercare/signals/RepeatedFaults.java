package aftercare.signals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import aftercare.events.Events;
import aftercare.policy.Reason;
import aftercare.returns.Noticed;
import aftercare.returns.Signal;
import aftercare.shops.ShopTime;
import aftercare.shops.Watches;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/**
 * Counts faults of one article in a while. Beside the buyers' requests, not in them: new cases are read in the order of
 * their ids, and of each article no more than its newest cases.
 */
@Singleton
public class RepeatedFaults {

    private static final Set<Reason> FAULTS = Set.of(Reason.QUALITY, Reason.NOT_AS_DESCRIBED, Reason.COUNTERFEIT);
    private static final int PORTION = 200;
    private static final int NEWEST = 200;

    /** As old as that, a case has been committed or never will be. */
    private static final Duration SETTLED = Duration.ofSeconds(22);

    private final EntityManager db;
    private final Signals signals;
    private final Watches watches;
    private final ShopTime time;
    private final Clock clock;

    RepeatedFaults(EntityManager db, Signals signals, Watches watches, ShopTime time, Clock clock) {
        this.db = db;
        this.signals = signals;
        this.watches = watches;
        this.time = time;
        this.clock = clock;
    }

    /** An article of a shop. */
    private record Article(UUID shopId, String sku) {}

    @Scheduled(every = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        look(clock.instant().minus(SETTLED));
    }

    /** Every case that was opened before. */
    void look(Instant before) {
        while (QuarkusTransaction.requiringNew().call(() -> portion(before)) == PORTION) {
            // the rest in transactions of its own
        }
    }

    private int portion(Instant before) {
        var mark = db.find(FaultMark.class, FaultMark.ONLY, LockModeType.PESSIMISTIC_WRITE);
        if (mark == null) {
            // what was before is counted when the next one comes
            db.persist(FaultMark.at(Events.firstIdOf(before)));
            return 0;
        }
        var rows = db.createQuery(
                        "select r.id, r.shopId, r.reason from ReturnRequest r where r.id > :mark and r.id < :before"
                                + " order by r.id",
                        Object[].class)
                .setParameter("mark", mark.upto())
                .setParameter("before", Events.firstIdOf(before))
                .setMaxResults(PORTION)
                .getResultList();
        if (rows.isEmpty()) {
            return 0;
        }
        mark.move((UUID) rows.getLast()[0]);
        var faulty = rows.stream()
                .filter(row -> FAULTS.contains((Reason) row[2]))
                .map(row -> (UUID) row[0])
                .toList();
        articles(faulty).forEach(this::count);
        return rows.size();
    }

    private Set<Article> articles(List<UUID> cases) {
        return cases.isEmpty()
                ? Set.of()
                : new LinkedHashSet<>(db.createQuery(
                                "select l.shopId, l.sku from ReturnLine l where l.returnId in :cases", Article.class)
                        .setParameter("cases", cases)
                        .getResultList());
    }

    /** At once, in the transaction at hand. */
    public void count(UUID shopId, String sku) {
        count(new Article(shopId, sku));
    }

    private void count(Article article) {
        var now = time.now(article.shopId());
        var terms = watches.of(article.shopId());
        var latest = signals.latestOf(article.shopId(), article.sku()).orElse(null);
        var from = now.minus(terms.whileRepeated());
        var since = latest != null && !latest.isOpen() && latest.endedAt().isAfter(from) ? latest.endedAt() : from;
        var counted = new HashSet<Object>();
        var faults = newest(article).stream()
                // what the shop opened because of them is no fault more
                .filter(row -> !(row[5] instanceof Noticed noticed && noticed.noticedSignal() == Signal.REPEATED))
                // a line of which a piece was set apart is one fault in two cases
                .filter(row -> counted.add(List.of(row[3], row[4])))
                .filter(row -> FAULTS.contains((Reason) row[0]) && ((Instant) row[1]).isAfter(since))
                .toList();
        if (latest != null && latest.isOpen()) {
            latest.again(Math.max(latest.pieces(), faults.size()));
        } else if (faults.size() >= terms.repeatedFaults()) {
            signals.raise(RaisedSignal.ofArticle(
                    article.shopId(),
                    article.sku(),
                    (String) faults.getFirst()[2],
                    faults.size(),
                    latest,
                    (Instant) faults.getLast()[1],
                    now));
        }
    }

    private List<Object[]> newest(Article article) {
        return db.createQuery(
                        "select r.reason, r.submittedAt, l.title, coalesce(r.pieceOf, r.id), l.lineNo, r.noticed from ReturnLine l"
                                + " join ReturnRequest r on r.id = l.returnId where l.shopId = :shop and l.sku = :sku"
                                + " order by l.returnId desc",
                        Object[].class)
                .setParameter("shop", article.shopId())
                .setParameter("sku", article.sku())
                .setMaxResults(NEWEST)
                .getResultList();
    }
}
