package aftercare.orders.lookups;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import aftercare.problems.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;

/** All look-ups of a day. */
@Singleton
class OrderLookups implements PanacheRepositoryBase<OrderLookup, UUID> {

    private final Clock clock;

    OrderLookups(Clock clock) {
        this.clock = clock;
    }

    OrderLookup lock(UUID id, String subject) {
        return find("id = ?1 and subject = ?2", id, subject)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.unknown("LOOKUP"));
    }

    long by(String subject, Instant since) {
        return count("subject = ?1 and createdAt > ?2", subject, since);
    }

    long of(UUID orderId, Instant since) {
        return count("orderId = ?1 and createdAt > ?2", orderId, since);
    }

    @Scheduled(every = "1h", delayed = "5m")
    @Transactional
    void forget() {
        delete("expiresAt < ?1", clock.instant().minus(Duration.ofDays(1)));
    }
}
