package aftercare.clocks;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import aftercare.money.Money;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A deadline with a consequence (时限): until when somebody must act, and what happens to which money if he does not. */
@Entity
public class CaseClock {

    /** How a clock stands. */
    public enum State {
        RUNNING,
        MET,
        FIRED
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shopId;
    private UUID subjectId;
    private String code;
    private String outcome;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state = State.RUNNING;

    private Instant startedAt;
    private Instant dueAt;
    private Instant wakeAt;
    private Instant warnAt;
    private Instant endedAt;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private long riskMinor;
    private String presetId;
    private int presetVersion;

    protected CaseClock() {}

    /** What is to be timed. The due instant is stored and never recomputed from a later preset. */
    public record Start(
            UUID shopId,
            UUID subjectId,
            String code,
            String outcome,
            Instant at,
            Instant dueAt,
            Money risk,
            String presetId,
            int presetVersion) {}

    static CaseClock start(Start asked, boolean byTheWall) {
        var clock = new CaseClock();
        clock.shopId = asked.shopId();
        clock.subjectId = asked.subjectId();
        clock.code = asked.code();
        clock.outcome = asked.outcome();
        clock.startedAt = asked.at();
        clock.dueAt = asked.dueAt();
        clock.currency = asked.risk().currency().getCurrencyCode();
        clock.riskMinor = asked.risk().minor();
        clock.presetId = asked.presetId();
        clock.presetVersion = asked.presetVersion();
        if (byTheWall) {
            clock.wakeAt = asked.dueAt();
            clock.warnAt = Warnings.next(asked.at(), asked.dueAt(), asked.at());
        }
        return clock;
    }

    void warned(Instant now) {
        warnAt = Warnings.next(startedAt, dueAt, now);
    }

    UUID id() {
        return id;
    }

    UUID shopId() {
        return shopId;
    }

    public UUID subjectId() {
        return subjectId;
    }

    public String code() {
        return code;
    }

    public String outcome() {
        return outcome;
    }

    public State state() {
        return state;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public Money risk() {
        return Money.ofMinor(riskMinor, currency);
    }
}
