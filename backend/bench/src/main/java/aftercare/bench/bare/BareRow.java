package aftercare.bench.bare;

import java.time.Instant;
import java.util.UUID;

/** The columns that the API's list shows. */
public record BareRow(
        UUID id,
        String number,
        UUID orderId,
        String orderNumber,
        String kind,
        String reason,
        String what,
        String imageUrl,
        String buyerName,
        String request,
        String goods,
        String money,
        String dispute,
        String turn,
        long amountMinor,
        String currency,
        Instant dueAt,
        String dueClock,
        String dueOutcome,
        String assigneeName,
        Instant submittedAt,
        Instant closedAt) {

    // not (dueAt, id) > (?, ?): neither MySQL nor MariaDB finds the start of the page by index then
    static final String NEXT = """
            select r.id, r.number, r.orderId, r.orderNumber, r.kind, r.reason, r.what, r.imageUrl, r.buyerName, r.request,
                r.goods, r.money, r.dispute, r.turn, r.amountMinor, r.currency, r.dueAt, r.dueClock, r.dueOutcome,
                r.assigneeName, r.submittedAt, r.closedAt
            from BareReturn r where r.shopId = ?1 and r.dueAt >= ?2 and (r.dueAt > ?2 or r.id > ?3) order by r.dueAt, r.id
            """;
}
