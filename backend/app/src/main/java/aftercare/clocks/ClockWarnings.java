package aftercare.clocks;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import org.hibernate.LockOptions;

/** Tells in good time that a clock is about to run out. */
@ApplicationScoped
public class ClockWarnings {

    private static final int PORTION = 100;

    private final EntityManager db;
    private final ClockNews news;
    private final Clock clock;

    ClockWarnings(EntityManager db, ClockNews news, Clock clock) {
        this.db = db;
        this.news = news;
        this.clock = clock;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void warn() {
        warn(clock.instant());
    }

    /** At most a portion; the next tick takes the rest. */
    @Transactional
    public int warn(Instant now) {
        var soon = db.createQuery("from CaseClock where warnAt <= :now order by warnAt", CaseClock.class)
                .setParameter("now", now)
                .setMaxResults(PORTION)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", LockOptions.SKIP_LOCKED)
                .getResultList();
        for (var running : soon) {
            running.warned(now);
            news.warn(running, now);
        }
        return soon.size();
    }
}
