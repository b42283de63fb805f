package aftercare.holds;

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
import aftercare.problems.Trace;
import aftercare.refunds.Attempts;
import aftercare.refunds.HoldGateway.Step;
import aftercare.refunds.RefundLeg;
import aftercare.returns.ReturnRequest;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** One sum that is held at a buyer's payment. Each of its steps has a key of its own, under which a gateway does it once. */
@Entity(name = "PaymentHold")
public class Hold {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID shopId;
    private UUID returnId;
    private String returnNumber;
    private UUID renews;
    private String tenderRef;
    private String method;
    private String gateway;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private long amountMinor;
    private Long takenMinor;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private HoldState state = HoldState.WANTED;

    private boolean letGo;
    private UUID stepKey;

    @Embedded
    private Attempts attempts;

    private String reference;
    private String endReference;
    private Instant askedAt;
    private Instant movedAt;
    private Instant expiresAt;
    private String trace;

    @Embedded
    private Actor actor;

    protected Hold() {}

    /** Where it is held. */
    record Place(String tenderRef, String method, String gateway) {}

    static Hold ask(ReturnRequest ret, Place at, Money amount, Actor by, Instant now, Instant firstTry) {
        var hold = new Hold();
        hold.shopId = ret.shopId();
        hold.returnId = ret.id();
        hold.returnNumber = ret.number();
        hold.tenderRef = at.tenderRef();
        hold.method = at.method();
        hold.gateway = at.gateway();
        hold.currency = amount.currency().getCurrencyCode();
        hold.amountMinor = amount.minor();
        hold.askedAt = now;
        hold.movedAt = now;
        hold.actor = by;
        hold.begin(firstTry);
        return hold;
    }

    /** The same sum held anew: this one is let go as soon as that one stands. */
    Hold renewed(Actor by, Instant now, Instant firstTry) {
        var next = new Hold();
        next.shopId = shopId;
        next.returnId = returnId;
        next.returnNumber = returnNumber;
        next.renews = id;
        next.tenderRef = tenderRef;
        next.method = method;
        next.gateway = gateway;
        next.currency = currency;
        next.amountMinor = amountMinor;
        next.askedAt = now;
        next.movedAt = now;
        next.actor = by;
        next.begin(firstTry);
        return next;
    }

    private void begin(Instant firstTry) {
        stepKey = UUID.randomUUID();
        trace = Trace.onward().orElse(null);
        attempts = Attempts.from(isManual() ? null : firstTry);
    }

    /** A person may say what became of a step that is done by hand, or that a gateway kept silent about for a day. */
    void checkByHand(boolean checked, Instant wall) {
        if (state.step() == null) {
            throw Refusal.tooLate("HOLD_WAITS_FOR_NOBODY");
        }
        if (isManual()) {
            return;
        }
        if (!attempts.isUnderWay() && !attempts.isUnanswered(wall)) {
            throw Refusal.againstRule(null, "HOLD_NOT_BY_HAND");
        }
        attempts.lookedThere(checked);
    }

    void stands(String gatewayReference, Instant until, Instant now) {
        become(HoldState.STANDS, now);
        reference = gatewayReference;
        expiresAt = until;
    }

    void refused(String why, Instant now) {
        become(letGo ? HoldState.CALLED_OFF : HoldState.REFUSED, now);
        attempts.over(why);
    }

    void capture(Money taken, Instant now, Instant wall) {
        become(HoldState.CAPTURING, now);
        takenMinor = taken.minor();
        begin(wall);
    }

    void captured(String gatewayReference, Instant now) {
        become(HoldState.CAPTURED, now);
        endReference = gatewayReference;
    }

    /** Nobody needs it any more. What may stand already without our knowing is asked for first, then let go. */
    void letGo(Instant now, Instant wall) {
        if (state == HoldState.STANDS) {
            become(HoldState.RELEASING, now);
            begin(wall);
        } else if (state == HoldState.WANTED && !attempts.isOpen()) {
            become(HoldState.CALLED_OFF, now);
        } else if (state == HoldState.WANTED) {
            letGo = true;
        }
    }

    void released(String gatewayReference, Instant now) {
        become(HoldState.RELEASED, now);
        endReference = gatewayReference;
    }

    /** Its days are over, or its gateway knows nothing of it any more. */
    void lapse(String why, Instant now) {
        become(HoldState.LAPSED, now);
        takenMinor = null;
        attempts.over(why);
    }

    private void become(HoldState next, Instant now) {
        if (!state.successors().contains(next)) {
            throw Refusal.tooLate("HOLD_CANNOT_BECOME", state.name(), next.name());
        }
        state = next;
        movedAt = now;
        attempts.over(null);
    }

    boolean isManual() {
        return RefundLeg.MANUAL.equals(gateway);
    }

    boolean isLetGo() {
        return letGo;
    }

    /** It stands, or is to, and is still needed. */
    boolean isNeeded() {
        return !letGo && (state == HoldState.WANTED || state == HoldState.STANDS);
    }

    boolean stands() {
        return state == HoldState.STANDS;
    }

    Step step() {
        return state.step();
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

    /** The one it takes the place of; null for the first. */
    UUID renews() {
        return renews;
    }

    String tenderRef() {
        return tenderRef;
    }

    String method() {
        return method;
    }

    String gateway() {
        return gateway;
    }

    Money amount() {
        return Money.ofMinor(amountMinor, currency);
    }

    /** Null while nothing of it is to be taken. */
    Money taken() {
        return takenMinor == null ? null : Money.ofMinor(takenMinor, currency);
    }

    HoldState state() {
        return state;
    }

    /** Of the request that wanted this step; null where it had none. */
    String trace() {
        return trace;
    }

    UUID stepKey() {
        return stepKey;
    }

    /** At the step that is to be done. */
    Attempts attempts() {
        return attempts;
    }

    /** What the gateway calls it. */
    String reference() {
        return reference;
    }

    /** Of its capture or release. */
    String endReference() {
        return endReference;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant movedAt() {
        return movedAt;
    }

    /** Until when it stands; null before it does. */
    Instant expiresAt() {
        return expiresAt;
    }
}
