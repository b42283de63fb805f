package aftercare.disputes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import aftercare.contract.Nullable;
import aftercare.orders.OrderStatus;
import aftercare.returns.Remedy;
import aftercare.settlement.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often it came to a dispute, by the definitions of domain rules §6; days as in Shanghai, whatever the shop's zone. */
@Singleton
class DisputeRates {

    private static final ZoneId DAYS_OF = ZoneId.of("Asia/Shanghai");
    private static final int WINDOW = 28;

    private static final List<OrderStatus> PAID = List.of(OrderStatus.PAID, OrderStatus.SHIPPED, OrderStatus.SIGNED);
    private static final List<Remedy> IN_MONEY = List.of(Remedy.FULL_REFUND, Remedy.RETURN_REFUND, Remedy.PART_REFUND);

    private final EntityManager db;

    DisputeRates(EntityManager db) {
        this.db = db;
    }

    /** So many of so many; without a denominator there is no rate. */
    @Schema(name = "DisputeRate")
    public record Rate(
            long count,
            long of,

            @Schema(description = "In millionths: 5200 is 0.52 %; absent where the denominator is nought") @Nullable
            Long millionths) {

        static Rate of(long count, long of) {
            return new Rate(count, of, of == 0 ? null : Long.valueOf(Math.round(count * 1_000_000.0 / of)));
        }
    }

    @Schema(name = "DisputeRates")
    public record Rates(
            @Schema(description = "First day of the 28 that end yesterday")
            LocalDate from,

            LocalDate to,

            @Schema(
                    description =
                            "Lines refunded by a ruling that found the seller at fault, of lines paid for (纠纷退款率)")
            Rate refunds,

            @Schema(description = "Cases escalated, of cases closed (平台介入率, ours)")
            Rate stepIns,

            @Schema(description = "The same without those that the buyer took back within a day")
            Rate stepInsKept,

            String month,

            @Schema(description = "Orders with a dispute in this month, of orders placed in it (平台介入率, JD: R2 art. 8)")
            Rate ordersOfMonth) {}

    Rates of(UUID shopId, Instant now) {
        var today = now.atZone(DAYS_OF).toLocalDate();
        var from = today.minusDays(WINDOW);
        var start = from.atStartOfDay(DAYS_OF).toInstant();
        var end = today.atStartOfDay(DAYS_OF).toInstant();
        var month = YearMonth.from(today);
        var monthStart = month.atDay(1).atStartOfDay(DAYS_OF).toInstant();
        var monthEnd = month.plusMonths(1).atDay(1).atStartOfDay(DAYS_OF).toInstant();
        var closed = count(
                "from ReturnRequest r where r.shopId = :shop and r.closedAt >= :from and r.closedAt < :to",
                shopId,
                start,
                end);
        var escalated = count(
                "from Dispute d where d.shopId = :shop and d.escalatedAt >= :from and d.escalatedAt < :to",
                shopId,
                start,
                end);
        return new Rates(
                from,
                today.minusDays(1),
                Rate.of(linesRefunded(shopId, start, end), linesPaid(shopId, start, end)),
                Rate.of(escalated, closed),
                Rate.of(escalated - takenBackAtOnce(shopId, start, end), closed),
                month.toString(),
                Rate.of(ordersDisputed(shopId, monthStart, monthEnd), ordersPlaced(shopId, monthStart, monthEnd)));
    }

    private long count(String from, UUID shop, Instant start, Instant end) {
        return db.createQuery("select count(*) " + from, Long.class)
                .setParameter("shop", shop)
                .setParameter("from", start)
                .setParameter("to", end)
                .getSingleResult();
    }

    private long linesRefunded(UUID shop, Instant start, Instant end) {
        return db.createQuery(
                        "select count(l) from Dispute d join ReturnLine l on l.returnId = d.id where d.shopId = :shop"
                                + " and d.judgedAt >= :from and d.judgedAt < :to and d.fault = :seller"
                                + " and d.remedy in :money",
                        Long.class)
                .setParameter("shop", shop)
                .setParameter("from", start)
                .setParameter("to", end)
                .setParameter("seller", Fault.SELLER)
                .setParameter("money", IN_MONEY)
                .getSingleResult();
    }

    private long linesPaid(UUID shop, Instant start, Instant end) {
        return db.createQuery(
                        "select coalesce(sum(o.lineCount), 0) from Order o where o.shopId = :shop and o.status in :paid"
                                + " and o.placedAt >= :from and o.placedAt < :to",
                        Long.class)
                .setParameter("shop", shop)
                .setParameter("paid", PAID)
                .setParameter("from", start)
                .setParameter("to", end)
                .getSingleResult();
    }

    private long takenBackAtOnce(UUID shop, Instant start, Instant end) {
        return db.createQuery(
                        "select d from Dispute d where d.shopId = :shop and d.escalatedAt >= :from and d.escalatedAt < :to"
                                + " and d.escalatedBy = :buyer and d.withdrawnAt is not null",
                        Dispute.class)
                .setParameter("shop", shop)
                .setParameter("from", start)
                .setParameter("to", end)
                .setParameter("buyer", Side.BUYER)
                .getResultStream()
                .filter(Dispute::wasTakenBackAtOnce)
                .count();
    }

    private long ordersDisputed(UUID shop, Instant start, Instant end) {
        return db.createQuery(
                        "select count(distinct d.orderId) from Dispute d where d.shopId = :shop"
                                + " and d.escalatedAt >= :from and d.escalatedAt < :to",
                        Long.class)
                .setParameter("shop", shop)
                .setParameter("from", start)
                .setParameter("to", end)
                .getSingleResult();
    }

    private long ordersPlaced(UUID shop, Instant start, Instant end) {
        return db.createQuery(
                        "select count(*) from Order o where o.shopId = :shop and o.status in :paid"
                                + " and o.placedAt >= :from and o.placedAt < :to",
                        Long.class)
                .setParameter("shop", shop)
                .setParameter("paid", PAID)
                .setParameter("from", start)
                .setParameter("to", end)
                .getSingleResult();
    }
}
