package aftercare.returns.auto;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** What one rule did at one case. */
@Entity
@Immutable
class AutoRuleEntry {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shopId;
    private UUID ruleId;
    private UUID returnId;
    private String number;
    private Instant at;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AutoOutcome outcome;

    protected AutoRuleEntry() {}

    static AutoRuleEntry of(AutoRule rule, AutoFacts facts, AutoOutcome outcome, Instant now) {
        var entry = new AutoRuleEntry();
        entry.shopId = facts.shopId();
        entry.ruleId = rule.id();
        entry.returnId = facts.returnId();
        entry.number = facts.number();
        entry.at = now;
        entry.outcome = outcome;
        return entry;
    }

    UUID id() {
        return id;
    }

    UUID returnId() {
        return returnId;
    }

    String number() {
        return number;
    }

    Instant at() {
        return at;
    }

    AutoOutcome outcome() {
        return outcome;
    }
}
