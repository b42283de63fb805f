package aftercare.refunds;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import aftercare.access.Actor;
import aftercare.frozen.JsonText;
import aftercare.money.Money;
import aftercare.problems.Refusal;
import aftercare.problems.Trace;
import aftercare.settlement.RefundQuote;
import com.fasterxml.jackson.core.type.TypeReference;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** Money promised to a buyer (退款), with the quote it was granted by; what was promised never changes. */
@Entity
public class Refund {

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

    private long totalMinor;
    private long compensationMinor;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RefundState state;

    @Convert(converter = QuoteText.class)
    private RefundQuote quote;

    private Instant grantedAt;
    private Instant paidAt;
    private String grantedBy;
    private String grantedByName;
    private String approvedBy;
    private String approvedByName;
    private Instant approvedAt;
    private String declinedBy;
    private String declinedByName;
    private Instant declinedAt;
    private String declineReason;
    private long clawedBackMinor;
    private String trace;

    protected Refund() {}

    /** For whom and what a refund is granted. */
    public record Grant(UUID shopId, UUID returnId, String returnNumber, UUID orderId, RefundQuote quote, Actor by) {}

    static Refund grant(Grant asked, RefundState state, Instant now) {
        var refund = new Refund();
        refund.shopId = asked.shopId();
        refund.returnId = asked.returnId();
        refund.returnNumber = asked.returnNumber();
        refund.orderId = asked.orderId();
        refund.quote = asked.quote();
        refund.currency = asked.quote().total().currency().getCurrencyCode();
        refund.totalMinor = asked.quote().total().minor();
        refund.compensationMinor = asked.quote().compensation().minor();
        refund.state = state;
        refund.grantedAt = now;
        refund.grantedBy = asked.by().actorId();
        refund.grantedByName = asked.by().actorName();
        refund.paidAt = state == RefundState.PAID ? now : null;
        refund.trace = Trace.onward().orElse(null);
        return refund;
    }

    /** Follows its legs. */
    void follow(Collection<RefundLeg> legs, Instant now) {
        if (awaitsApproval()) {
            return;
        }
        var next = RefundState.of(legs);
        if (next != state) {
            state = next;
            paidAt = next == RefundState.PAID ? now : next.isOver() ? paidAt : null;
        }
    }

    boolean awaitsApproval() {
        return state == RefundState.TO_APPROVE;
    }

    /** Another person than the one who granted it. */
    void approve(Actor by, Instant now) {
        checkSecond(by);
        state = RefundState.GRANTED;
        approvedBy = by.actorId();
        approvedByName = by.actorName();
        approvedAt = now;
    }

    /** Whoever might have let it go says that it does not; it stays, with who and why. */
    void decline(String reason, Actor by, Instant now) {
        checkSecond(by);
        state = RefundState.DECLINED;
        declinedBy = by.actorId();
        declinedByName = by.actorName();
        declinedAt = now;
        declineReason = reason;
    }

    private void checkSecond(Actor by) {
        if (!awaitsApproval()) {
            throw Refusal.tooLate("NOTHING_TO_APPROVE");
        }
        if (by.actorId().equals(grantedBy)) {
            throw Refusal.of(422, "SECOND_PERSON_NEEDED");
        }
    }

    /** Called off before anything had left: it takes nothing of what may still be paid. */
    public boolean isDeclined() {
        return state == RefundState.DECLINED;
    }

    /** Only while nothing of it has left. */
    void withdrawApproval(Collection<RefundLeg> legs) {
        if (approvedBy == null || legs.stream().anyMatch(leg -> leg.state() != RefundState.GRANTED)) {
            throw Refusal.tooLate("APPROVAL_NOT_WITHDRAWABLE");
        }
        state = RefundState.TO_APPROVE;
        approvedBy = null;
        approvedByName = null;
        approvedAt = null;
    }

    void clawedBack(Money amount) {
        clawedBackMinor = Math.addExact(clawedBackMinor, amount.minor());
    }

    public Money clawedBack() {
        return Money.ofMinor(clawedBackMinor, currency);
    }

    /** Of the request that granted it; null where it had none. */
    String trace() {
        return trace;
    }

    String grantedByName() {
        return grantedByName;
    }

    String approvedByName() {
        return approvedByName;
    }

    Instant approvedAt() {
        return approvedAt;
    }

    /** A person, a rule of the shop, or the clock that ran out. */
    public String grantedBy() {
        return grantedBy;
    }

    String declinedByName() {
        return declinedByName;
    }

    Instant declinedAt() {
        return declinedAt;
    }

    String declineReason() {
        return declineReason;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public UUID shopId() {
        return shopId;
    }

    public UUID returnId() {
        return returnId;
    }

    public UUID orderId() {
        return orderId;
    }

    public String returnNumber() {
        return returnNumber;
    }

    public Money total() {
        return Money.ofMinor(totalMinor, currency);
    }

    public Money compensation() {
        return Money.ofMinor(compensationMinor, currency);
    }

    public String currency() {
        return currency;
    }

    public RefundState state() {
        return state;
    }

    public RefundQuote quote() {
        return quote;
    }

    public Instant grantedAt() {
        return grantedAt;
    }

    public Instant paidAt() {
        return paidAt;
    }

    @Immutable
    @Converter
    static class QuoteText extends JsonText<RefundQuote> {
        QuoteText() {
            super(new TypeReference<>() {});
        }
    }
}
