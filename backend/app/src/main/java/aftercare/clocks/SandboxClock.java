package aftercare.clocks;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;

import aftercare.shops.Shops;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Moves a sandbox shop's clock forward, stopping at each due instant on the way, so that consequences come in order. */
@ApplicationScoped
public class SandboxClock {

    private final EntityManager db;
    private final Shops shops;
    private final CaseClocks clocks;
    private final Event<ClockDue> due;

    SandboxClock(EntityManager db, Shops shops, CaseClocks clocks, Event<ClockDue> due) {
        this.db = db;
        this.shops = shops;
        this.clocks = clocks;
        this.due = due;
    }

    /** Answers how many clocks ran out. */
    public int moveTo(UUID shopId, Instant to) {
        var fired = 0;
        while (QuarkusTransaction.requiringNew().call(() -> fireNext(shopId, to))) {
            fired++;
        }
        QuarkusTransaction.requiringNew().run(() -> shops.moveClock(shopId, to, clocks.anyOf(shopId)));
        return fired;
    }

    private boolean fireNext(UUID shopId, Instant to) {
        var next = db.createQuery(
                        "from CaseClock where shopId = :shop and state = :running and dueAt <= :to order by dueAt, id",
                        CaseClock.class)
                .setParameter("shop", shopId)
                .setParameter("running", CaseClock.State.RUNNING)
                .setParameter("to", to)
                .setMaxResults(1)
                .getResultList();
        if (next.isEmpty()) {
            return false;
        }
        var first = next.getFirst();
        var now = shops.moveClock(shopId, first.dueAt(), false);
        due.fire(new ClockDue(first.id(), shopId, first.subjectId(), first.code(), first.dueAt(), now));
        return true;
    }
}
