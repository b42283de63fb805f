package aftercare.invoices;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import aftercare.concurrency.Tagged;
import aftercare.contract.Nullable;
import aftercare.money.Money;
import aftercare.paging.Cursor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An invoice: what was asked for, what was issued, and what was taken off since. */
@Schema(name = "Invoice")
public record InvoiceView(
        UUID id,
        int version,
        UUID orderId,
        String orderNumber,
        boolean forCompany,
        String title,
        @Nullable String taxId,
        @Nullable String email,
        InvoiceState state,
        Money amount,
        Instant requestedAt,

        @Schema(description = "Until when it must be answered")
        Instant dueAt,

        @Schema(description = "Warned, or late") boolean alarmed,

        @Nullable String answer,
        @Nullable String number,
        @Nullable UUID fileId,
        @Nullable Instant issuedAt,
        List<Red> red,

        @Schema(description = "Came back to the shop after it was taken off: to be issued anew") @Nullable
        Money again,

        @Schema(description = "What was issued anew") List<Further> further)
        implements Tagged {

    @Schema(name = "FurtherInvoice")
    public record Further(
            String number, Money amount, @Nullable UUID fileId, Instant issuedAt) {}

    @Schema(name = "RedLetter")
    public record Red(
            UUID id,
            UUID refundId,

            @Schema(description = "01 to 09 of the tax office")
            String code,

            RedState state,
            RedReason reason,
            Money amount,

            @Schema(description = "Of it tax; absent where no rate is known") @Nullable
            Money tax,

            Instant begunAt,

            @Schema(description = "Void then if nobody confirms") @Nullable
            Instant voidAt,

            boolean alarmed,
            @Nullable String number,

            @Schema(description = "Issued under its number, and not void since")
            boolean done) {

        static Red of(RedLetter red) {
            return new Red(
                    red.id(),
                    red.refundId(),
                    red.state().code(),
                    red.state(),
                    red.reason(),
                    red.amount(),
                    red.tax(),
                    red.begunAt(),
                    red.voidAt(),
                    red.alarmedAt() != null,
                    red.number(),
                    red.isDone());
        }
    }

    static InvoiceView of(Invoice invoice, List<RedLetter> red) {
        return new InvoiceView(
                invoice.id(),
                invoice.version(),
                invoice.orderId(),
                invoice.orderNumber(),
                invoice.forCompany(),
                invoice.title(),
                invoice.taxId(),
                invoice.email(),
                invoice.state(),
                invoice.amount(),
                invoice.requestedAt(),
                invoice.dueAt(),
                invoice.alarms() > 0,
                invoice.answer(),
                invoice.number(),
                invoice.fileId(),
                invoice.issuedAt(),
                red.stream().map(Red::of).toList(),
                invoice.again(),
                invoice.further().stream()
                        .map(one -> new Further(
                                one.number(),
                                Money.ofMinor(one.amountMinor(), invoice.currency()),
                                one.fileId(),
                                one.issuedAt()))
                        .toList());
    }

    String cursor() {
        return new Cursor(dueAt, id).write();
    }
}
