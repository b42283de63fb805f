package aftercare.invoices;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import aftercare.money.Money;
import aftercare.problems.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** What is taken off an invoice because money went back (红字发票). */
@Entity
class RedLetter {

    static final Duration VOID_AFTER = Duration.ofHours(72);
    static final Duration ALARM_AFTER = Duration.ofHours(48);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID shopId;
    private UUID invoiceId;
    private UUID refundId;
    private int attempt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RedState code;

    private int reason;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private long amountMinor;
    private Long taxMinor;
    private Instant begunAt;
    private Instant voidAt;
    private Instant lookAt;
    private Instant alarmedAt;
    private String number;
    private Instant endedAt;

    protected RedLetter() {}

    /** How much goes off, of it how much tax (null where no rate is known), and why. */
    record Off(UUID refundId, Money amount, Money tax, RedReason reason) {}

    /** A company may have booked the invoice, so the other side must confirm; a person's is reddened directly. */
    static RedLetter begin(Invoice invoice, Off off, RedEntry by, int attempt, Instant now) {
        var red = new RedLetter();
        red.shopId = invoice.shopId();
        red.invoiceId = invoice.id();
        red.refundId = off.refundId();
        red.attempt = attempt;
        red.reason = off.reason().number();
        red.currency = off.amount().currency().getCurrencyCode();
        red.amountMinor = off.amount().minor();
        red.taxMinor = off.tax() == null ? null : off.tax().minor();
        red.begunAt = now;
        red.code = !invoice.forCompany()
                ? RedState.NO_CONFIRMATION
                : by == RedEntry.BUYER ? RedState.WAITS_FOR_SELLER : RedState.WAITS_FOR_BUYER;
        red.voidAt = red.code.isWaiting() ? now.plus(VOID_AFTER) : null;
        red.lookAt = now.plus(ALARM_AFTER);
        return red;
    }

    /** The same again, after it became void or was rejected; this time either side may have entered it. */
    RedLetter again(Invoice invoice, RedEntry by, Instant now) {
        if (code.counts()) {
            throw Refusal.tooLate("RED_LETTER_STANDS", code.code());
        }
        var tax = taxMinor == null ? null : Money.ofMinor(taxMinor, currency);
        return begin(invoice, new Off(refundId, amount(), tax, RedReason.of(reason)), by, attempt + 1, now);
    }

    /** It is issued under a number; both sides have confirmed where that is needed. */
    void confirm(String under, Instant now) {
        if (code == RedState.NO_CONFIRMATION) {
            notNumbered();
            lookAt = null;
            endedAt = now;
        } else {
            become(RedState.CONFIRMED, now);
        }
        number = under;
    }

    private void notNumbered() {
        if (number != null) {
            throw Refusal.tooLate("RED_LETTER_STANDS", code.code());
        }
    }

    void reject(Instant now) {
        become(code == RedState.WAITS_FOR_SELLER ? RedState.REJECTED_BY_SELLER : RedState.REJECTED_BY_BUYER, now);
    }

    void withdraw(Instant now) {
        if (code == RedState.NO_CONFIRMATION) {
            notNumbered();
        }
        become(code == RedState.CONFIRMED ? RedState.VOID_AFTER_CONFIRMATION : RedState.WITHDRAWN, now);
    }

    /** True when it is to be said aloud: after 48 h that it waits or has no number yet, after 72 h that it is void. */
    boolean look(Instant now) {
        if (code == RedState.NO_CONFIRMATION && isToBeLookedAt(now)) {
            alarmedAt = now;
            lookAt = null;
            return true;
        }
        if (!code.isWaiting()) {
            return false;
        }
        if (!voidAt.isAfter(now)) {
            become(RedState.VOID_UNCONFIRMED, now);
            return true;
        }
        if (!lookAt.isAfter(now)) {
            alarmedAt = now;
            lookAt = voidAt;
            return true;
        }
        return false;
    }

    private void become(RedState next, Instant now) {
        if (!code.successors().contains(next)) {
            throw Refusal.tooLate("RED_LETTER_STANDS", code.code());
        }
        code = next;
        lookAt = null;
        endedAt = now;
    }

    /** Issued, and not void since: no red letter is done without its number. */
    boolean isDone() {
        return number != null && code.counts();
    }

    Money amount() {
        return Money.ofMinor(amountMinor, currency);
    }

    Money tax() {
        return taxMinor == null ? null : Money.ofMinor(taxMinor, currency);
    }

    UUID id() {
        return id;
    }

    UUID shopId() {
        return shopId;
    }

    UUID invoiceId() {
        return invoiceId;
    }

    UUID refundId() {
        return refundId;
    }

    int attempt() {
        return attempt;
    }

    RedState state() {
        return code;
    }

    RedReason reason() {
        return RedReason.of(reason);
    }

    Instant begunAt() {
        return begunAt;
    }

    Instant voidAt() {
        return voidAt;
    }

    /** Null when there is nothing left to say. */
    Instant lookAt() {
        return lookAt;
    }

    boolean isToBeLookedAt(Instant now) {
        return lookAt != null && !lookAt.isAfter(now);
    }

    Instant alarmedAt() {
        return alarmedAt;
    }

    String number() {
        return number;
    }
}
