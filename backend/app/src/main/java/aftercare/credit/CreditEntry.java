package aftercare.credit;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import aftercare.access.Actor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** One movement of an account; only ever added. */
@Entity
@Immutable
class CreditEntry {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shopId;
    private UUID accountId;
    private UUID lotId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CreditEntryKind kind;

    private long amountMinor;
    private String cause;
    private String note;
    private UUID returnId;
    private Instant expiresAt;
    private Instant at;

    @Embedded
    private Actor actor;

    protected CreditEntry() {}

    static CreditEntry of(CreditAccount account, Lots.Take take, CreditEntryKind kind, Ledger.Why why, Instant at) {
        var entry = new CreditEntry();
        entry.shopId = account.shopId();
        entry.accountId = account.id();
        entry.lotId = take.lotId();
        entry.kind = kind;
        entry.amountMinor = take.minor();
        entry.cause = why.cause();
        entry.note = why.note();
        entry.returnId = why.returnId();
        entry.at = at;
        entry.actor = why.by();
        return entry;
    }

    CreditEntry until(Instant expires) {
        expiresAt = expires;
        return this;
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    UUID lotId() {
        return lotId;
    }

    CreditEntryKind kind() {
        return kind;
    }

    long amountMinor() {
        return amountMinor;
    }

    String cause() {
        return cause;
    }

    String note() {
        return note;
    }

    UUID returnId() {
        return returnId;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Instant at() {
        return at;
    }

    Actor actor() {
        return actor;
    }
}
