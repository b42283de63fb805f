package aftercare.clocks;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import aftercare.clocks.CaseClock.Kind;
import aftercare.shops.Shops;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Moves a sandbox shop's clock forward, stopping at each due instant on the way, so that consequences come in order. */
@Singleton
public class SandboxClock {

    private final EntityManager db;
    private final Shops shops;
    private final CaseClocks clocks;
    private final Event<ClockDue> due;
    private final Event<SandboxMoved> moved;

    SandboxClock(EntityManager db, Shops shops, CaseClocks clocks, Event<ClockDue> due, Event<SandboxMoved> moved) {
        this.db = db;
        this.shops = shops;
        this.clocks = clocks;
        this.due = due;
        this.moved = moved;
    }

    /** Answers how many clocks with a consequence ran out. */
    public int moveTo(UUID shopId, Instant to) {
        var fired = 0;
        Kind next;
        while ((next = QuarkusTransaction.requiringNew().call(() -> fireNext(shopId, to))) != null) {
            fired += next == Kind.HARD ? 1 : 0;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            shops.moveClock(shopId, to, clocks.anyOf(shopId));
            moved.fire(new SandboxMoved(shopId, to));
        });
        return fired;
    }

    private Kind fireNext(UUID shopId, Instant to) {
        // what is owed does not run out: it is late until it is paid
        var next = Stream.of(Kind.values())
                .filter(kind -> kind != Kind.MONEY)
                .flatMap(kind -> nextOf(shopId, kind, to))
                .min(Comparator.comparing(CaseClock::dueAt).thenComparing(CaseClock::kind));
        if (next.isEmpty()) {
            return null;
        }
        var first = next.get();
        // whoever claims it does so in the table; what was read here would still call it running
        db.clear();
        var now = shops.moveClock(shopId, first.dueAt(), false);
        moved.fire(new SandboxMoved(shopId, now));
        due.fire(new ClockDue(first.id(), shopId, first.subjectId(), first.kind(), first.code(), first.dueAt(), now));
        return first.kind();
    }

    private Stream<CaseClock> nextOf(UUID shopId, Kind kind, Instant to) {
        return db.createQuery(
                        "from CaseClock where shopId = :shop and state = :running and kind = :kind and dueAt <= :to"
                                + " order by dueAt, id",
                        CaseClock.class)
                .setParameter("shop", shopId)
                .setParameter("running", CaseClock.State.RUNNING)
                .setParameter("kind", kind)
                .setParameter("to", to)
                .setMaxResults(1)
                .getResultStream();
    }
}
