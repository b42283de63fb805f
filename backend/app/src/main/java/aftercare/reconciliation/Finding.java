package aftercare.reconciliation;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import aftercare.access.Actor;
import aftercare.money.Money;
import aftercare.problems.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something that does not tie, until it does or somebody says why. */
@Entity
@Table(name = "reconciliation_finding")
class Finding {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID shopId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private FindingKind kind;

    private String about;
    private UUID refundId;
    private UUID returnId;
    private String label;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private long expectedMinor;
    private long foundMinor;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private FindingState state;

    private Instant foundAt;
    private Instant seenAt;
    private String explanation;
    private String explainedBy;
    private Instant explainedAt;

    protected Finding() {}

    void explain(String text, Actor by, Instant now) {
        if (state != FindingState.OPEN) {
            throw Refusal.tooLate("ALREADY_DECIDED");
        }
        state = FindingState.EXPLAINED;
        explanation = text;
        explainedBy = by.actorName();
        explainedAt = now;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID shopId() {
        return shopId;
    }

    FindingKind kind() {
        return kind;
    }

    UUID refundId() {
        return refundId;
    }

    UUID returnId() {
        return returnId;
    }

    String label() {
        return label;
    }

    Money expected() {
        return Money.ofMinor(expectedMinor, currency);
    }

    Money found() {
        return Money.ofMinor(foundMinor, currency);
    }

    FindingState state() {
        return state;
    }

    Instant foundAt() {
        return foundAt;
    }

    Instant seenAt() {
        return seenAt;
    }

    String explanation() {
        return explanation;
    }

    String explainedBy() {
        return explainedBy;
    }

    Instant explainedAt() {
        return explainedAt;
    }
}
