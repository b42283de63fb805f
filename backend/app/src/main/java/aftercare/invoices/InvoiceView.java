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
        List<Red> red)
        implements Tagged {

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
            @Nullable String number) {

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
                    red.number());
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
                red.stream().map(Red::of).toList());
    }

    String cursor() {
        return new Cursor(dueAt, id).write();
    }
}
