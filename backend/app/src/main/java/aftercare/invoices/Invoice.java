package aftercare.invoices;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import aftercare.access.Actor;
import aftercare.money.Money;
import aftercare.orders.Order;
import aftercare.problems.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** What the buyer of an order asked for, and what he got. */
@Entity
class Invoice {

    /** C20 of our clock table: a promise, no law. */
    static final Duration ANSWERED_WITHIN = Duration.ofDays(7);

    private static final Duration WARNING = Duration.ofDays(1);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID shopId;
    private UUID orderId;
    private String orderNumber;
    private boolean forCompany;
    private String title;
    private String taxId;
    private String email;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private InvoiceState state = InvoiceState.REQUESTED;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private long amountMinor;
    private Instant requestedAt;
    private String requestedBy;
    private Instant dueAt;
    private Instant lookAt;
    private int alarms;
    private String answer;
    private String number;
    private UUID fileId;
    private Instant issuedAt;
    private String issuedBy;

    @Convert(converter = FurtherInvoice.Text.class)
    private List<FurtherInvoice> further;

    /** Kept beside, so that a list finds what is to be issued anew. */
    private long againMinor;

    protected Invoice() {}

    /** {@code amount}: over which it would be issued now. */
    static Invoice request(Order order, InvoiceResource.Request asked, Money amount, Actor by, Instant now) {
        var invoice = new Invoice();
        invoice.shopId = order.shopId();
        invoice.orderId = order.id();
        invoice.orderNumber = order.number();
        invoice.currency = order.currency();
        invoice.amountMinor = amount.minor();
        invoice.requestedAt = now;
        invoice.requestedBy = by.actorName();
        invoice.dueAt = now.plus(ANSWERED_WITHIN);
        invoice.lookAt = invoice.dueAt.minus(WARNING);
        invoice.wish(asked);
        return invoice;
    }

    /** While it is not issued the buyer may correct what he asked for; the clock goes on. */
    void wish(InvoiceResource.Request asked) {
        notIssued();
        forCompany = asked.forCompany();
        title = asked.title();
        taxId = asked.taxId();
        email = asked.email();
    }

    /** Money has gone back or come back before it was issued. */
    void expect(Money amount) {
        notIssued();
        amountMinor = amount.minor();
    }

    void answer(String text) {
        notIssued();
        answer = text;
    }

    /** Over what the order brought in and was not refunded before. */
    void issue(String under, UUID file, Money amount, Actor by, Instant now) {
        notIssued();
        if (!amount.isPositive()) {
            throw Refusal.tooLate("NOTHING_TO_INVOICE");
        }
        state = InvoiceState.ISSUED;
        number = under;
        fileId = file;
        amountMinor = amount.minor();
        issuedAt = now;
        issuedBy = by.actorName();
        lookAt = null;
    }

    /** What was issued without its file, or with a wrong one. */
    void attach(UUID file) {
        if (!isIssued()) {
            throw Refusal.tooLate("INVOICE_NOT_ISSUED");
        }
        fileId = file;
    }

    /** Taken off before, and the shop's again; true when that is more than until now. */
    boolean owesAgain(Money amount) {
        var more = amount.minor() > againMinor;
        againMinor = amount.minor();
        return more;
    }

    void issueAgain(String under, UUID file, Instant now) {
        if (againMinor <= 0) {
            throw Refusal.tooLate("NOTHING_TO_INVOICE");
        }
        further = Stream.concat(further().stream(), Stream.of(new FurtherInvoice(under, againMinor, file, now)))
                .toList();
        againMinor = 0;
    }

    /** Warned a day before it is due, and once more when it is late. True when it is late already. */
    boolean alarm(Instant now) {
        var late = !dueAt.isAfter(now);
        alarms++;
        lookAt = late ? null : dueAt;
        return late;
    }

    private void notIssued() {
        if (state == InvoiceState.ISSUED) {
            throw Refusal.tooLate("INVOICE_ISSUED");
        }
    }

    boolean isIssued() {
        return state == InvoiceState.ISSUED;
    }

    Money amount() {
        return Money.ofMinor(amountMinor, currency);
    }

    /** With what was issued anew. */
    Money issued() {
        return further().stream()
                .map(one -> Money.ofMinor(one.amountMinor(), currency))
                .reduce(amount(), Money::plus);
    }

    List<FurtherInvoice> further() {
        return further == null ? List.of() : further;
    }

    /** Null where nothing is. */
    Money again() {
        return againMinor == 0 ? null : Money.ofMinor(againMinor, currency);
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

    UUID orderId() {
        return orderId;
    }

    String orderNumber() {
        return orderNumber;
    }

    boolean forCompany() {
        return forCompany;
    }

    String title() {
        return title;
    }

    String taxId() {
        return taxId;
    }

    String email() {
        return email;
    }

    InvoiceState state() {
        return state;
    }

    String currency() {
        return currency;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    /** Null when there is nothing left to say. */
    Instant lookAt() {
        return lookAt;
    }

    boolean isToBeLookedAt(Instant now) {
        return lookAt != null && !lookAt.isAfter(now);
    }

    int alarms() {
        return alarms;
    }

    String answer() {
        return answer;
    }

    String number() {
        return number;
    }

    UUID fileId() {
        return fileId;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    String issuedBy() {
        return issuedBy;
    }
}
