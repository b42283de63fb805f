package aftercare.disputes;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import aftercare.access.Actor;
import aftercare.problems.Refusal;
import aftercare.returns.Remedy;
import aftercare.returns.ReturnRequest;
import aftercare.returns.Ruling;
import aftercare.settlement.Fault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A case that the platform was asked to decide (纠纷): by whom it was asked, who has it, and what came of it. */
@Entity
public class Dispute {

    /** The id of its case. */
    @Id
    private UUID id;

    private UUID shopId;
    private UUID orderId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Side escalatedBy;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Basis basis;

    private Instant escalatedAt;
    private String arbiterId;
    private String arbiterName;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Side appealedBy;

    private Instant appealedAt;
    private String appealArbiterId;
    private String appealArbiterName;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Fault fault;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Remedy remedy;

    private Instant judgedAt;
    private Instant withdrawnAt;

    protected Dispute() {}

    static Dispute escalate(ReturnRequest ret, Side by, Instant now) {
        var dispute = new Dispute();
        dispute.id = ret.id();
        dispute.shopId = ret.shopId();
        dispute.orderId = ret.orderId();
        dispute.escalatedBy = by;
        dispute.basis = Basis.of(ret);
        dispute.escalatedAt = now;
        return dispute;
    }

    /** Two at once: the second is told that it is taken. An appeal goes to somebody else. */
    void take(Actor arbiter) {
        if (isAppealed() && arbiter.actorId().equals(arbiterId)) {
            throw Refusal.againstRule(null, "SAME_ARBITER");
        }
        if (arbiter() != null && !arbiter().equals(arbiter.actorId())) {
            throw Refusal.tooLate("DISPUTE_TAKEN");
        }
        if (isAppealed()) {
            appealArbiterId = arbiter.actorId();
            appealArbiterName = arbiter.actorName();
        } else {
            arbiterId = arbiter.actorId();
            arbiterName = arbiter.actorName();
        }
    }

    void judged(Ruling ruling, Instant now) {
        fault = ruling.ruledFault();
        remedy = ruling.remedy();
        judgedAt = now;
    }

    void appeal(Side by, Instant now) {
        appealedBy = by;
        appealedAt = now;
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    boolean wasTakenBackAtOnce() {
        return withdrawnAt != null && withdrawnAt.isBefore(escalatedAt.plus(Duration.ofDays(1)));
    }

    boolean isAppealed() {
        return appealedAt != null;
    }

    /** Who has it now; null while nobody has taken it. */
    String arbiter() {
        return isAppealed() ? appealArbiterId : arbiterId;
    }

    boolean isWith(String subject) {
        return subject.equals(arbiter());
    }

    /** Whether he has decided it, now or the first time. */
    boolean wasEverWith(String subject) {
        return subject.equals(arbiterId) || subject.equals(appealArbiterId);
    }

    /** An appeal is put before everybody but the one it is against. */
    boolean mayTake(String subject) {
        return arbiter() == null && !(isAppealed() && subject.equals(arbiterId));
    }

    UUID id() {
        return id;
    }

    UUID shopId() {
        return shopId;
    }

    Side escalatedBy() {
        return escalatedBy;
    }

    Basis basis() {
        return basis;
    }

    Instant escalatedAt() {
        return escalatedAt;
    }

    Side appealedBy() {
        return appealedBy;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }

    String arbiterName() {
        return isAppealed() ? appealArbiterName : arbiterName;
    }
}
