package aftercare.refunds;

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

/** Paid money that came back to the shop, with the proof that it did. */
@Entity
@Immutable
class ClawBack {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shopId;
    private UUID refundId;
    private UUID legId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private long amountMinor;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ClawBackReason reason;

    private String words;
    private String proof;
    private Instant at;

    @Embedded
    private Actor actor;

    protected ClawBack() {}

    static ClawBack of(Refund refund, RefundLeg leg, WayResource.AskClawBack asked, Actor by, Instant now) {
        var back = new ClawBack();
        back.shopId = refund.shopId();
        back.refundId = refund.id();
        back.legId = leg.id();
        back.currency = refund.currency();
        back.amountMinor = leg.amountMinor();
        back.reason = asked.reason();
        back.words = asked.words();
        back.proof = asked.proof();
        back.at = now;
        back.actor = by;
        return back;
    }

    UUID id() {
        return id;
    }
}
