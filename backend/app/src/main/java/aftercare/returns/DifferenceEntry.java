package aftercare.returns;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import aftercare.access.Actor;
import aftercare.money.Money;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** Money that a buyer paid on top for another article or a repair, or that went back of it; only ever added. */
@Entity
@Immutable
class DifferenceEntry {

    /** Which way it went. */
    enum Kind {
        PAID,
        PAID_BACK
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shopId;
    private UUID returnId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private long amountMinor;
    private String reference;
    private Instant at;

    @Embedded
    private Actor actor;

    protected DifferenceEntry() {}

    static DifferenceEntry of(ReturnEvent event, Kind kind, Money amount, String reference) {
        var entry = new DifferenceEntry();
        entry.shopId = event.ret().shopId();
        entry.returnId = event.ret().id();
        entry.kind = kind;
        entry.currency = amount.currency().getCurrencyCode();
        entry.amountMinor = kind == Kind.PAID ? amount.minor() : -amount.minor();
        entry.reference = reference;
        entry.at = event.at();
        entry.actor = event.actor();
        return entry;
    }
}
