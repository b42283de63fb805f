package aftercare.clocks;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.hibernate.LockOptions;

/** Tells in good time that a clock is about to run out. */
@Singleton
public class ClockWarnings {

    private static final int PORTION = 100;

    private final EntityManager db;
    private final ClockNews news;
    private final Event<ClockWarned> warned;
    private final ShopLetters letters;
    private final Clock clock;

    ClockWarnings(EntityManager db, ClockNews news, Event<ClockWarned> warned, ShopLetters letters, Clock clock) {
        this.db = db;
        this.news = news;
        this.warned = warned;
        this.letters = letters;
        this.clock = clock;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void warn() {
        warn(clock.instant());
    }

    /** Portion by portion, until nothing is left to tell: however many run out together, each is told of in time. */
    public int warn(Instant now) {
        var told = 0;
        int portion;
        do {
            portion = QuarkusTransaction.requiringNew().call(() -> next(now));
            told += portion;
        } while (portion == PORTION);
        return told;
    }

    private int next(Instant now) {
        var soon = db.createQuery("from CaseClock where warnAt <= :now order by warnAt", CaseClock.class)
                .setParameter("now", now)
                .setMaxResults(PORTION)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", LockOptions.SKIP_LOCKED)
                .getResultList();
        var last = soon.stream()
                .filter(running -> ShopLetters.isForShop(running) && running.isAboutToRunOut(now))
                .toList();
        for (var running : soon) {
            var warning = new ClockWarned(running, now, running.isForLetter(now));
            running.warned(now);
            news.warn(running, now);
            warned.fire(warning);
        }
        letters.want(last, now);
        return soon.size();
    }
}
