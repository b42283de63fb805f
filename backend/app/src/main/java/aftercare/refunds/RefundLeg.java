package aftercare.refunds;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import aftercare.money.Money;
import aftercare.problems.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** The part of a refund that goes back to one payment. A gateway pays it once under its key. */
@Entity
public class RefundLeg {

    /** Paid by hand: finance pays outside and enters the reference. */
    public static final String MANUAL = "MANUAL";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shopId;
    private UUID refundId;
    private String tenderRef;
    private String kind;
    private String method;
    private long amountMinor;
    private String gateway;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RefundState state = RefundState.GRANTED;

    private UUID payKey;

    @Embedded
    private Attempts attempts;

    private String reference;
    private Instant paidAt;

    protected RefundLeg() {}

    /** To which payment how much goes back, and through which gateway. */
    public record Part(String tenderRef, String kind, String method, Money amount, String gateway) {}

    static RefundLeg of(Refund refund, Part part, Instant firstTry) {
        var leg = new RefundLeg();
        leg.shopId = refund.shopId();
        leg.refundId = refund.id();
        leg.tenderRef = part.tenderRef();
        leg.kind = part.kind();
        leg.method = part.method();
        leg.amountMinor = part.amount().minor();
        leg.gateway = part.gateway();
        leg.payKey = UUID.randomUUID();
        leg.attempts = Attempts.from(leg.isManual() || refund.awaitsApproval() ? null : firstTry);
        return leg;
    }

    boolean isManual() {
        return MANUAL.equals(gateway);
    }

    /** From here on money may have moved: only the gateway knows, and the same key asks it again. */
    void send(Instant now) {
        checkOpen();
        state = RefundState.SENT;
        attempts.lease(now);
    }

    void paid(String gatewayReference, Instant now) {
        checkOpen();
        state = RefundState.PAID;
        paidAt = now;
        reference = gatewayReference;
        attempts.over(null);
    }

    /**
     * A person paid it outside, or has found after a day without answer that the gateway did. What a gateway has refused goes
     * another way first, and that takes the buyer's consent.
     */
    void confirm(String bankReference, boolean checked, Instant now, Instant paid) {
        if (state == RefundState.FAILED && !isManual()) {
            throw Refusal.againstRule("/legId", "WAY_NEEDS_CONSENT");
        }
        if (attempts.isOpen() && !attempts.isUnanswered(now) || state == RefundState.GRANTED && !isManual()) {
            throw Refusal.againstRule("/legId", "NOT_PAID_BY_HAND");
        }
        if (attempts.isOpen()) {
            attempts.lookedThere(checked);
        }
        paid(bankReference, paid);
    }

    /** The gateway said no: nothing was paid, and nothing is tried again until a person says so. */
    void failed(String why) {
        checkOpen();
        state = RefundState.FAILED;
        attempts.over(why);
    }

    /** Refused for good under this key; a gateway that keeps its answers would refuse it for ever. */
    void refused(String why) {
        failed(why);
        payKey = UUID.randomUUID();
    }

    /** Whoever must has agreed that it goes. */
    void release(Instant now) {
        attempts.tryAt(isManual() ? null : now);
    }

    void hold() {
        attempts.tryAt(null);
    }

    /** Somebody has looked there: a gateway that kept silent for a day has not paid, and is not asked again. */
    void notPaidThere(boolean checked) {
        attempts.lookedThere(checked);
        failed(attempts.failure());
    }

    /** Nothing of it is under way, so it may still go another way. */
    void goAnotherWay(String otherGateway, Instant firstTry) {
        if (state != RefundState.FAILED && !(state == RefundState.GRANTED && isManual())) {
            throw Refusal.tooLate("WAY_NOT_OPEN");
        }
        if (otherGateway.equals(gateway)) {
            throw Refusal.againstRule("/way", "SAME_WAY");
        }
        gateway = otherGateway;
        state = RefundState.GRANTED;
        payKey = UUID.randomUUID();
        attempts.over(null);
        attempts.tryAt(isManual() ? null : firstTry);
    }

    /** Before anything of it has left: it never will. */
    void decline() {
        state = RefundState.DECLINED;
        attempts.over(null);
    }

    private void checkOpen() {
        if (state == RefundState.DECLINED) {
            throw Refusal.tooLate("REFUND_DECLINED");
        }
        if (state.isOver()) {
            throw Refusal.tooLate("ALREADY_PAID");
        }
    }

    /** Under its last key it was paid. */
    void clawBack() {
        if (state != RefundState.PAID) {
            throw Refusal.tooLate("NOT_PAID_YET");
        }
        state = RefundState.CLAWED_BACK;
    }

    Instant paidAt() {
        return paidAt;
    }

    void retry(Instant now) {
        if (state != RefundState.FAILED) {
            throw Refusal.tooLate("NOT_FAILED");
        }
        attempts.tryAt(now);
    }

    public UUID id() {
        return id;
    }

    UUID shopId() {
        return shopId;
    }

    UUID payKey() {
        return payKey;
    }

    UUID refundId() {
        return refundId;
    }

    public String tenderRef() {
        return tenderRef;
    }

    public String kind() {
        return kind;
    }

    public String method() {
        return method;
    }

    public long amountMinor() {
        return amountMinor;
    }

    public String gateway() {
        return gateway;
    }

    public RefundState state() {
        return state;
    }

    Attempts attempts() {
        return attempts;
    }

    public String reference() {
        return reference;
    }
}
