package aftercare.orders;

import java.time.Instant;
import java.util.UUID;

import aftercare.contract.Nullable;
import aftercare.money.Money;
import aftercare.paging.Cursor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order in a list. */
public record OrderRow(
        UUID id,
        String number,
        String externalRef,
        UUID shopId,
        OrderStatus status,
        Instant placedAt,
        @Nullable String buyerName,
        @Schema(description = "The first line's title") String title,
        @Nullable String imageUrl,
        int lineCount,
        Money total) {

    OrderRow(
            UUID id,
            String number,
            String externalRef,
            UUID shopId,
            OrderStatus status,
            Instant placedAt,
            String buyerName,
            String title,
            int lineCount,
            long totalMinor,
            String currency) {
        this(
                id,
                number,
                externalRef,
                shopId,
                status,
                placedAt,
                buyerName,
                title,
                null,
                lineCount,
                Money.ofMinor(totalMinor, currency));
    }

    String cursor() {
        return new Cursor(placedAt, id).write();
    }
}
