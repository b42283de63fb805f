package aftercare.orders.lookups;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import aftercare.access.Secret;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Somebody says that an order is his; the code proves it. One that found nothing looks exactly alike. */
@Entity
class OrderLookup {

    static final Duration LASTS = Duration.ofMinutes(10);
    static final int MOST_TRIES = 5;

    /** What a code that was typed is worth. */
    enum Answer {
        RIGHT,
        WRONG,
        OVER
    }

    @Id
    private UUID id;

    private String subject;
    private UUID orderId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String codeHash;

    private int tries;
    private Instant createdAt;
    private Instant expiresAt;
    private Instant usedAt;

    protected OrderLookup() {}

    /** {@code orderId} null: nothing was found. */
    static OrderLookup begin(String subject, UUID orderId, Secret code, Instant now) {
        var lookup = new OrderLookup();
        lookup.id = UUID.randomUUID();
        lookup.subject = subject;
        lookup.orderId = orderId;
        lookup.codeHash = code.hash(lookup.id.toString());
        lookup.createdAt = now;
        lookup.expiresAt = now.plus(LASTS);
        return lookup;
    }

    Answer guess(Secret code, Instant now) {
        if (usedAt != null || tries >= MOST_TRIES || !expiresAt.isAfter(now)) {
            return Answer.OVER;
        }
        tries++;
        // both are looked at, whatever was found
        if (!code.is(id.toString(), codeHash) | orderId == null) {
            return Answer.WRONG;
        }
        usedAt = now;
        return Answer.RIGHT;
    }

    UUID id() {
        return id;
    }

    UUID orderId() {
        return orderId;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    int triesLeft() {
        return MOST_TRIES - tries;
    }
}
