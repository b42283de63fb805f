package aftercare.signals;

import java.time.Instant;
import java.util.UUID;

import aftercare.contract.Nullable;
import aftercare.orders.OrderStatus;
import aftercare.paging.Cursor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of an order that has the article of a signal. */
@Schema(name = "SignalOrder")
public record ArticleOrder(
        @Schema(description = "Of the line") UUID id,
        UUID orderId,
        int lineNo,
        String number,
        @Nullable String buyerName,
        Instant placedAt,
        OrderStatus status,
        int quantity,

        @Schema(description = "Pieces that can still be asked for")
        int left,

        @Schema(description = "The newest open case about it") @Nullable
        UUID returnId,

        @Nullable String returnNumber) {

    ArticleOrder with(int free, UUID caseId, String caseNumber) {
        return new ArticleOrder(
                id, orderId, lineNo, number, buyerName, placedAt, status, quantity, free, caseId, caseNumber);
    }

    String cursor() {
        return new Cursor(placedAt, id).write();
    }
}
