package aftercare.idempotency;

import java.time.Instant;
import java.util.List;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;

import aftercare.problems.Refusal;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;

/** The answers given to keyed requests; kept for a day. */
@Singleton
class Answers {

    private final EntityManager db;

    Answers(EntityManager db) {
        this.db = db;
    }

    /** The first answer, or null when this is the first time. A first one still in flight is refused with "try again". */
    Answer begin(String caller, String key, String asked, Instant now) {
        try {
            // nowait sees the uncommitted row of a request in flight, on any node, without waiting for it
            List<?> known = db.createNativeQuery("select asked, status, etag, body from idempotent_answer"
                            + " where caller = ?1 and idempotency_key = ?2 for update nowait")
                    .setParameter(1, caller)
                    .setParameter(2, key)
                    .getResultList();
            if (!known.isEmpty()) {
                var row = (Object[]) known.getFirst();
                return new Answer((String) row[0], ((Number) row[1]).intValue(), (String) row[2], (String) row[3]);
            }
            db.createNativeQuery("insert into idempotent_answer (caller, idempotency_key, asked, status, answered_at)"
                            + " values (?1, ?2, ?3, 0, ?4)")
                    .setParameter(1, caller)
                    .setParameter(2, key)
                    .setParameter(3, asked)
                    .setParameter(4, now)
                    .executeUpdate();
            return null;
        } catch (PersistenceException lost) {
            if (lost instanceof LockTimeoutException
                    || lost instanceof LockAcquisitionException
                    || lost instanceof ConstraintViolationException
                    || lost instanceof jakarta.persistence.PessimisticLockException) {
                throw Refusal.tryAgain("IN_FLIGHT", 1);
            }
            throw lost;
        }
    }

    void finish(String caller, String key, int status, String etag, String body) {
        db.createNativeQuery("update idempotent_answer set status = ?3, etag = ?4, body = ?5"
                        + " where caller = ?1 and idempotency_key = ?2")
                .setParameter(1, caller)
                .setParameter(2, key)
                .setParameter(3, status)
                .setParameter(4, etag)
                .setParameter(5, body)
                .executeUpdate();
    }

    /** In portions, so that no sweep holds many locks. */
    @Transactional
    int forget(Instant before, int atMost) {
        return db.createNativeQuery("delete from idempotent_answer where answered_at < ?1 limit " + atMost)
                .setParameter(1, before)
                .executeUpdate();
    }
}
