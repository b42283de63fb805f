package aftercare.signals;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import aftercare.access.Actor;
import aftercare.orders.Order;
import aftercare.problems.Refusal;
import aftercare.returns.Signal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** Something that the shop should look after. */
@Entity
class RaisedSignal {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID shopId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Signal kind;

    private String about;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SignalState state = SignalState.OPEN;

    private UUID orderId;
    private String orderNumber;
    private String carrier;
    private String number;
    private String sku;
    private String title;
    private int pieces;
    private Instant since;
    private String said;
    private UUID returnId;
    private String returnNumber;
    private String why;
    private String endedBy;
    private Instant raisedAt;
    private Instant endedAt;

    protected RaisedSignal() {}

    static RaisedSignal ofOrder(Signal kind, Order order, Instant since, Instant now) {
        var signal = raise(kind, order.shopId(), order.id().toString(), since, now);
        signal.orderId = order.id();
        signal.orderNumber = order.number();
        return signal;
    }

    /** {@code said}: word for word, by whoever said it. */
    static RaisedSignal ofParcel(
            Signal kind, Order order, String carrier, String number, Instant since, String said, Instant now) {
        var signal = ofOrder(kind, order, since, now);
        signal.about = order.id() + " " + number;
        signal.carrier = carrier;
        signal.number = number;
        signal.said = said;
        return signal;
    }

    /** {@code before}: the last of this article, which is over; null for the first. */
    static RaisedSignal ofArticle(
            UUID shopId, String sku, String title, int faults, RaisedSignal before, Instant since, Instant now) {
        var signal = raise(Signal.REPEATED, shopId, sku + " " + (before == null ? "" : before.id()), since, now);
        signal.sku = sku;
        signal.title = title;
        signal.pieces = faults;
        return signal;
    }

    private static RaisedSignal raise(Signal kind, UUID shopId, String about, Instant since, Instant now) {
        var signal = new RaisedSignal();
        signal.kind = kind;
        signal.shopId = shopId;
        signal.about = about;
        signal.since = since;
        signal.raisedAt = now;
        return signal;
    }

    /** One more of the same. */
    void again(int faults) {
        pieces = faults;
    }

    void taken(UUID caseId, String caseNumber, Actor by, Instant now) {
        check();
        returnId = caseId;
        returnNumber = caseNumber;
        end(SignalState.TAKEN, by.actorName(), now);
    }

    void dismiss(String reason, Actor by, Instant now) {
        check();
        why = reason;
        end(SignalState.DISMISSED, by.actorName(), now);
    }

    void over(Instant now) {
        if (isOpen()) {
            end(SignalState.OVER, null, now);
        }
    }

    private void check() {
        if (!isOpen()) {
            throw Refusal.tooLate("SIGNAL_ENDED");
        }
    }

    private void end(SignalState last, String by, Instant now) {
        state = last;
        endedBy = by;
        endedAt = now;
    }

    boolean isOpen() {
        return state == SignalState.OPEN;
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

    Signal kind() {
        return kind;
    }

    String about() {
        return about;
    }

    SignalState state() {
        return state;
    }

    UUID orderId() {
        return orderId;
    }

    String orderNumber() {
        return orderNumber;
    }

    String carrier() {
        return carrier;
    }

    String number() {
        return number;
    }

    String sku() {
        return sku;
    }

    String title() {
        return title;
    }

    int pieces() {
        return pieces;
    }

    Instant since() {
        return since;
    }

    String said() {
        return said;
    }

    UUID returnId() {
        return returnId;
    }

    String returnNumber() {
        return returnNumber;
    }

    String why() {
        return why;
    }

    String endedBy() {
        return endedBy;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    Instant endedAt() {
        return endedAt;
    }
}
