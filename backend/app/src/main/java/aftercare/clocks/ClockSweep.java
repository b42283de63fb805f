package aftercare.clocks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.hibernate.query.NativeQuery;

/**
 * Finds what is due by index and lets it happen, each in a transaction of its own. A node takes a portion by pushing its
 * waking time ahead; when the node dies, the others find the rest once that time has come.
 */
@Singleton
public class ClockSweep {

    private static final int PORTION = 100;
    static final String DUE = "select id, shop_id, subject_id, kind, code, due_at from case_clock where wake_at <= ?1"
            + " order by wake_at limit " + PORTION + " for update skip locked";

    private static final Duration LEASE = Duration.ofSeconds(30);

    private final EntityManager db;
    private final Event<ClockDue> due;
    private final Clock clock;

    ClockSweep(EntityManager db, Event<ClockDue> due, Clock clock) {
        this.db = db;
        this.due = due;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        sweep(clock.instant());
    }

    /** Fires everything due by the wall clock; returns how many clocks it looked after. */
    public int sweep(Instant now) {
        var fired = 0;
        List<ClockDue> portion;
        do {
            portion = QuarkusTransaction.requiringNew().call(() -> take(now));
            for (var next : portion) {
                fire(next);
            }
            fired += portion.size();
        } while (portion.size() == PORTION);
        return fired;
    }

    /** One that fails is tried again when its lease ends; the others go on. */
    private void fire(ClockDue next) {
        try {
            QuarkusTransaction.requiringNew().run(() -> due.fire(next));
        } catch (RuntimeException failed) {
            Log.errorf(
                    failed, "Clock %s of case %s could not fire; next try in %s", next.code(), next.subjectId(), LEASE);
        }
    }

    List<ClockDue> take(Instant now) {
        var rows = db.createNativeQuery(DUE)
                .unwrap(NativeQuery.class)
                .addScalar("id", UUID.class)
                .addScalar("shop_id", UUID.class)
                .addScalar("subject_id", UUID.class)
                .addScalar("kind", String.class)
                .addScalar("code", String.class)
                .addScalar("due_at", Instant.class)
                .setParameter(1, now)
                .getResultList();
        var taken = ((List<?>) rows)
                .stream()
                        .map(Object[].class::cast)
                        .map(r -> new ClockDue(
                                (UUID) r[0],
                                (UUID) r[1],
                                (UUID) r[2],
                                CaseClock.Kind.valueOf((String) r[3]),
                                (String) r[4],
                                (Instant) r[5],
                                now))
                        .toList();
        if (!taken.isEmpty()) {
            db.createQuery("update CaseClock set wakeAt = :later where id in :taken")
                    .setParameter("later", now.plus(LEASE))
                    .setParameter("taken", taken.stream().map(ClockDue::clockId).toList())
                    .executeUpdate();
        }
        return taken;
    }
}
