package aftercare.clocks;

import java.time.Duration;
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

/** A deadline (时限): until when somebody must act, and what happens to which money if he does not. */
@Entity
public class CaseClock {

    /** What it means when it runs out. */
    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "ClockKind")
    public enum Kind {
        /** Something happens to the money or the case. */
        HARD,
        /** The buyer has lost patience: the case turns red. */
        PATIENCE,
        /** A promise of the shop was kept or missed. */
        SERVICE,
        /** Happens by itself and is meant to: nobody has to prevent it. */
        ROUTINE,
        /** Money that was promised waits for a person: nothing happens by itself, and it runs until the money has arrived. */
        MONEY
    }

    /** What it is about, and where a click on it leads. */
    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "ClockAbout")
    public enum About {
        RETURN,
        ORDER
    }

    /** How a clock stands. */
    public enum State {
        RUNNING,
        /** Stands still; what was left then is left when it goes on. */
        PAUSED,
        MET,
        /** Ran out, and its outcome happened. */
        FIRED,
        /** Ran out, and that is all. */
        MISSED
    }

    /** An outcome of this name moves nothing by itself: from then on somebody may. */
    private static final String ONLY_ALLOWS = "MAY_";

    /** What moves by itself, in SQL. */
    static final String AT_RISK = "if(left(outcome, 4) = '" + ONLY_ALLOWS + "', 0, risk_minor)";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shopId;
    private UUID subjectId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private About about = About.RETURN;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind = Kind.HARD;

    private String code;
    private String outcome;
    private String label;
    private String waitsFor;
    private String assigneeId;
    private String assigneeName;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state = State.RUNNING;

    private Instant startedAt;
    private Instant dueAt;
    private Instant wakeAt;
    private Instant warnAt;
    private Instant endedAt;
    private Instant pausedAt;
    private String pauseReason;
    private boolean extended;
    private String dueSource;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private long riskMinor;
    private String presetId;
    private int presetVersion;

    protected CaseClock() {}

    /** Whose clock it is: the case or order, its number, whose turn it is there, and who of the shop has it. */
    public record Subject(
            UUID shopId, UUID id, String label, String waitsFor, String assigneeId, String assigneeName, About about) {

        public Subject(UUID shopId, UUID id, String label, String waitsFor, String assigneeId, String assigneeName) {
            this(shopId, id, label, waitsFor, assigneeId, assigneeName, About.RETURN);
        }

        /** An order's: nobody has it yet. */
        public static Subject order(UUID shopId, UUID id, String label, String waitsFor) {
            return new Subject(shopId, id, label, waitsFor, null, null, About.ORDER);
        }
    }

    /** What is to be timed. The due instant is stored and never recomputed from a later preset. */
    public record Start(
            Subject subject,
            Kind kind,
            String code,
            String outcome,
            Instant at,
            Instant dueAt,
            Money risk,
            String presetId,
            int presetVersion) {}

    static CaseClock start(Start asked, boolean byTheWall) {
        var clock = new CaseClock();
        clock.shopId = asked.subject().shopId();
        clock.subjectId = asked.subject().id();
        clock.about = asked.subject().about();
        clock.label = asked.subject().label();
        clock.waitsFor = asked.subject().waitsFor();
        clock.assigneeId = asked.subject().assigneeId();
        clock.assigneeName = asked.subject().assigneeName();
        clock.kind = asked.kind();
        clock.code = asked.code();
        clock.outcome = asked.outcome();
        clock.startedAt = asked.at();
        clock.dueAt = asked.dueAt();
        clock.currency = asked.risk().currency().getCurrencyCode();
        clock.riskMinor = asked.risk().minor();
        clock.presetId = asked.presetId();
        clock.presetVersion = asked.presetVersion();
        clock.wind(asked.at(), byTheWall);
        return clock;
    }

    /** A sandbox shop's clocks are found when its time is moved; only what has a consequence, or is owed, is warned of. */
    private void wind(Instant now, boolean byTheWall) {
        wakeAt = byTheWall && kind != Kind.MONEY ? dueAt : null;
        warnAt = byTheWall && isWarnedOf() ? nextWarning(now) : null;
    }

    private boolean isWarnedOf() {
        return kind == Kind.HARD || kind == Kind.MONEY;
    }

    /** What is owed is told of every day once it is late. */
    private Instant nextWarning(Instant now) {
        var next = Warnings.next(code, startedAt, dueAt, now);
        return next == null && kind == Kind.MONEY ? Warnings.everyDay(dueAt, now) : next;
    }

    /** Whether what is told of now is one of its last warnings. */
    boolean isAboutToRunOut(Instant now) {
        return !dueAt.isAfter(now) || Warnings.isLast(code, dueAt, warnAt, now);
    }

    /**
     * Whether a buyer who is awaited is written to now: once for each deadline, however often the pages warn him. One that was
     * put off is written of again; one that was moved nearer than a day is warned of on the pages only.
     */
    boolean isForLetter(Instant now) {
        return Warnings.isForLetter(startedAt, dueAt, warnAt, now);
    }

    void warned(Instant now) {
        warnAt = nextWarning(now);
    }

    void pause(String reason, Instant now) {
        state = State.PAUSED;
        pausedAt = now;
        pauseReason = reason;
        wakeAt = null;
        warnAt = null;
    }

    /** With as much time left as when it was paused. */
    void resume(Instant now, boolean byTheWall) {
        state = State.RUNNING;
        dueAt = dueAt.plus(Duration.between(pausedAt, now));
        pausedAt = null;
        pauseReason = null;
        wind(now, byTheWall);
    }

    void move(Instant to, String source, Instant now, boolean byTheWall) {
        extended |= source == null;
        dueSource = source == null ? dueSource : source;
        postpone(to, now, byTheWall);
    }

    void postpone(Instant to, Instant now, boolean byTheWall) {
        dueAt = to;
        wind(now, byTheWall);
    }

    /** On the very instant is still in time. */
    void end(Instant now) {
        state = now.isAfter(dueAt) ? State.MISSED : State.MET;
        endedAt = now;
        wakeAt = null;
        warnAt = null;
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

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String outcome() {
        return outcome;
    }

    About about() {
        return about;
    }

    String label() {
        return label;
    }

    String waitsFor() {
        return waitsFor;
    }

    String assigneeId() {
        return assigneeId;
    }

    String assigneeName() {
        return assigneeName;
    }

    public boolean isOpen() {
        return state == State.RUNNING || state == State.PAUSED;
    }

    /** Answered in time, or no longer of any consequence. */
    void meet(Instant now) {
        state = State.MET;
        endedAt = now;
        wakeAt = null;
        warnAt = null;
    }

    void stake(Money risk) {
        riskMinor = risk.minor();
    }

    void assign(String subject, String name) {
        assigneeId = subject;
        assigneeName = name;
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

    public Instant pausedAt() {
        return pausedAt;
    }

    public String pauseReason() {
        return pauseReason;
    }

    public boolean isExtended() {
        return extended;
    }

    public String dueSource() {
        return dueSource;
    }

    /** The money it is about. */
    public Money risk() {
        return Money.ofMinor(riskMinor, currency);
    }

    /** What moves by itself when it runs out. */
    public Money atRisk() {
        return Money.ofMinor(outcome.startsWith(ONLY_ALLOWS) ? 0 : riskMinor, currency);
    }
}
