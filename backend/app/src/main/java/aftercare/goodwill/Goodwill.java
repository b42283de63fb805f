package aftercare.goodwill;

import java.time.Instant;
import java.util.UUID;

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

/** A payment that makes up for annoyance (补偿); no part of any refund. */
@Entity
class Goodwill {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID shopId;
    private UUID returnId;
    private UUID orderId;
    private String returnNumber;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private long amountMinor;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private GoodwillReason reason;

    private String words;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private GoodwillWay way;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private GoodwillState state = GoodwillState.TO_APPROVE;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String budgetMonth;

    private String askedBy;
    private String askedByName;
    private Instant askedAt;
    private String decidedBy;
    private String decidedByName;
    private Instant decidedAt;
    private Instant paidAt;
    private String reference;

    protected Goodwill() {}

    static Goodwill ask(ReturnRequest ret, GoodwillResource.Ask asked, String month, Actor by, Instant now) {
        var goodwill = new Goodwill();
        goodwill.shopId = ret.shopId();
        goodwill.returnId = ret.id();
        goodwill.orderId = ret.orderId();
        goodwill.returnNumber = ret.number();
        goodwill.currency = asked.amount().currency().getCurrencyCode();
        goodwill.amountMinor = asked.amount().minor();
        goodwill.reason = asked.reason();
        goodwill.words = asked.words();
        goodwill.way = asked.way();
        goodwill.budgetMonth = month;
        goodwill.askedBy = by.actorId();
        goodwill.askedByName = by.actorName();
        goodwill.askedAt = now;
        return goodwill;
    }

    /** Within the budget nobody else is asked. */
    void grantWithinBudget() {
        become(GoodwillState.GRANTED);
    }

    void approve(Actor by, Instant now) {
        if (by.actorId().equals(askedBy)) {
            throw Refusal.of(422, "SECOND_PERSON_NEEDED");
        }
        decide(GoodwillState.GRANTED, by, now);
    }

    void decline(Actor by, Instant now) {
        decide(GoodwillState.DECLINED, by, now);
    }

    private void decide(GoodwillState next, Actor by, Instant now) {
        become(next);
        decidedBy = by.actorId();
        decidedByName = by.actorName();
        decidedAt = now;
    }

    void paid(String paidUnder, Instant now) {
        become(GoodwillState.PAID);
        reference = paidUnder;
        paidAt = now;
    }

    private void become(GoodwillState next) {
        if (!state.successors().contains(next)) {
            throw Refusal.tooLate("ALREADY_DECIDED");
        }
        state = next;
    }

    Money amount() {
        return Money.ofMinor(amountMinor, currency);
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

    UUID orderId() {
        return orderId;
    }

    String returnNumber() {
        return returnNumber;
    }

    GoodwillReason reason() {
        return reason;
    }

    String words() {
        return words;
    }

    GoodwillWay way() {
        return way;
    }

    GoodwillState state() {
        return state;
    }

    String askedByName() {
        return askedByName;
    }

    Instant askedAt() {
        return askedAt;
    }

    String decidedByName() {
        return decidedByName;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    Instant paidAt() {
        return paidAt;
    }

    String reference() {
        return reference;
    }
}
