package aftercare.credit;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import aftercare.money.Money;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What one shop owes one buyer in one currency. Whoever moves it holds its lock. */
@Entity
public class CreditAccount {

    @Id
    private UUID id;

    private UUID shopId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Holder.Kind holderKind;

    private String holder;
    private String holderName;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private Instant openedAt;

    protected CreditAccount() {}

    Money money(long minor) {
        return Money.ofMinor(minor, currency);
    }

    boolean belongsTo(String subject) {
        return holderKind == Holder.Kind.SUBJECT && holder.equals(subject);
    }

    public UUID id() {
        return id;
    }

    UUID shopId() {
        return shopId;
    }

    Holder.Kind holderKind() {
        return holderKind;
    }

    String holder() {
        return holder;
    }

    String holderName() {
        return holderName;
    }

    String currency() {
        return currency;
    }

    Instant openedAt() {
        return openedAt;
    }
}
