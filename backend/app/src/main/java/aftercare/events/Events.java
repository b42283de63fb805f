package aftercare.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import aftercare.problems.Refusal;

/** The log of facts of each shop, in the order of their ids. */
@Singleton
public class Events {

    /**
     * Ids are handed out before commit, and a transaction may wait for a lock in between. A fact older than any transaction
     * may live (20 s, application.properties) has been committed or never will be.
     */
    private static final Duration SETTLED = Duration.ofSeconds(22);

    private final EntityManager db;
    private final Clock clock;

    Events(EntityManager db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Told inside the transaction of the fact. */
    public void tell(UUID shopId, String type, UUID subjectId, Instant at, Map<String, String> data) {
        db.persist(Event.of(shopId, type, subjectId, at, data));
    }

    List<Event> after(UUID shopId, UUID cursor, int limit, boolean settledOnly) {
        var upTo = firstIdOf(
                settledOnly ? clock.instant().minus(SETTLED) : clock.instant().plus(SETTLED));
        return db.createQuery("from Event where shopId = :shop and id > :after and id < :upTo order by id", Event.class)
                .setParameter("shop", shopId)
                .setParameter("after", cursor)
                .setParameter("upTo", upTo)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The smallest UUIDv7 of an instant: so that "since then" is a range of the primary key. */
    public static UUID firstIdOf(Instant instant) {
        return new UUID((instant.toEpochMilli() << 16) | 0x7000L, 0x8000000000000000L);
    }

    static UUID read(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.malformed("/cursor", "CURSOR_UNREADABLE");
        }
    }
}
