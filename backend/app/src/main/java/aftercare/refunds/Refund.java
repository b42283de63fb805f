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

import aftercare.frozen.JsonText;
import aftercare.money.Money;
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

    protected Refund() {}

    /** For whom and what a refund is granted. */
    public record Grant(UUID shopId, UUID returnId, String returnNumber, UUID orderId, RefundQuote quote) {}

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
        refund.paidAt = state == RefundState.PAID ? now : null;
        return refund;
    }

    /** Follows its legs. */
    void follow(Collection<RefundLeg> legs, Instant now) {
        var next = RefundState.of(legs);
        if (next != state) {
            state = next;
            paidAt = next == RefundState.PAID ? now : null;
        }
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
