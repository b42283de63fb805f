package aftercare.demands;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import aftercare.access.Actor;
import aftercare.money.Money;
import aftercare.problems.Refusal;
import aftercare.returns.ReturnRequest;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** What a buyer owes the shop, for what, until when, and what became of it. */
@Entity
class Demand {

    /** A product decision: long enough for a transfer, short enough to be remembered. */
    static final Duration WITHIN = Duration.ofDays(14);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID shopId;
    private UUID returnId;
    private String returnNumber;
    private UUID refundId;
    private UUID legId;
    private UUID holdId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DemandCause cause;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DemandState state = DemandState.ASKED;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private long amountMinor;
    private String words;
    private Instant askedAt;
    private Instant dueAt;
    private Instant lateAt;
    private Instant endedAt;
    private String endedBy;
    private String paidReference;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private WaiveReason waiveReason;

    private String waiveWords;

    @Embedded
    private Actor actor;

    protected Demand() {}

    static Demand ask(ReturnRequest ret, DemandCause cause, Money amount, String words, Actor by, Instant now) {
        if (!amount.isPositive()) {
            throw Refusal.againstRule("/amount", "AMOUNT_NOT_POSITIVE");
        }
        var demand = new Demand();
        demand.shopId = ret.shopId();
        demand.returnId = ret.id();
        demand.returnNumber = ret.number();
        demand.cause = cause;
        demand.currency = amount.currency().getCurrencyCode();
        demand.amountMinor = amount.minor();
        demand.words = words;
        demand.askedAt = now;
        demand.dueAt = now.plus(WITHIN);
        demand.actor = by;
        return demand;
    }

    /** Of money that went out as a part of a refund. */
    Demand of(UUID refund, UUID leg) {
        refundId = refund;
        legId = leg;
        return this;
    }

    /** Out of what is held for it: nobody is asked. */
    Demand outOf(UUID hold) {
        holdId = hold;
        state = DemandState.TAKING;
        return this;
    }

    /** It could not be taken, so he is asked after all, and has as long as anybody. */
    void askAfterAll(Instant now) {
        become(DemandState.ASKED);
        holdId = null;
        askedAt = now;
        dueAt = now.plus(WITHIN);
    }

    /** What was held has been taken. */
    void taken(String reference, Actor by, Instant now) {
        become(DemandState.PAID, by, now);
        paidReference = reference;
    }

    void paid(String reference, Actor by, Instant now) {
        if (isBeingTaken()) {
            throw Refusal.tooLate("DEMAND_BEING_TAKEN");
        }
        become(DemandState.PAID, by, now);
        paidReference = reference;
    }

    void waive(WaiveReason reason, String why, Actor by, Instant now) {
        become(DemandState.WAIVED, by, now);
        waiveReason = reason;
        waiveWords = why;
    }

    void late(Instant now) {
        lateAt = now;
    }

    private void become(DemandState next) {
        if (!state.successors().contains(next)) {
            throw Refusal.tooLate(state == DemandState.TAKING ? "DEMAND_BEING_TAKEN" : "DEMAND_IS_OVER");
        }
        state = next;
    }

    private void become(DemandState next, Actor by, Instant now) {
        become(next);
        endedAt = now;
        endedBy = by.actorName();
    }

    boolean isBeingTaken() {
        return state == DemandState.TAKING;
    }

    boolean isOpen() {
        return state == DemandState.ASKED;
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

    UUID returnId() {
        return returnId;
    }

    String returnNumber() {
        return returnNumber;
    }

    UUID refundId() {
        return refundId;
    }

    UUID legId() {
        return legId;
    }

    /** Null where the buyer was asked. */
    UUID holdId() {
        return holdId;
    }

    DemandCause cause() {
        return cause;
    }

    DemandState state() {
        return state;
    }

    Money amount() {
        return Money.ofMinor(amountMinor, currency);
    }

    String words() {
        return words;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant lateAt() {
        return lateAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    String endedBy() {
        return endedBy;
    }

    String paidReference() {
        return paidReference;
    }

    WaiveReason waiveReason() {
        return waiveReason;
    }

    String waiveWords() {
        return waiveWords;
    }

    Actor actor() {
        return actor;
    }

    String askedBy() {
        return actor.actorName();
    }
}
