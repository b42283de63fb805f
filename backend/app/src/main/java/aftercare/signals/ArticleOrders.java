package aftercare.signals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import aftercare.orders.OrderStatus;
import aftercare.paging.Cursor;
import aftercare.settlement.Units;

/** Which orders have an article that was found faulty again and again: those that have left, the newest taken in first. */
@Singleton
class ArticleOrders {

    private static final List<OrderStatus> SENT = List.of(OrderStatus.SHIPPED, OrderStatus.SIGNED);

    private final EntityManager db;

    ArticleOrders(EntityManager db) {
        this.db = db;
    }

    /** What is asked of one line of an order: how many pieces are free, and the newest case that is still open. */
    private record Asked(UUID orderId, int lineNo, Units held, UUID returnId, String number, Instant closedAt) {}

    List<ArticleOrder> of(UUID shopId, String sku, Cursor after, int limit) {
        // by the line itself, which is as old as its order: an index on the article has it in order
        var query = db.createQuery(
                        "select new aftercare.signals.ArticleOrder(l.id, o.id, l.lineNo, o.number, o.buyer.name,"
                                + " o.placedAt, o.status, l.quantity, l.quantity, null, null)"
                                + " from OrderLine l join Order o on o.id = l.orderId"
                                + " where l.shopId = :shop and l.sku = :sku and o.status in :sent"
                                + (after == null ? "" : " and l.id < :after") + " order by l.id desc",
                        ArticleOrder.class)
                .setParameter("shop", shopId)
                .setParameter("sku", sku)
                .setParameter("sent", SENT);
        if (after != null) {
            query.setParameter("after", after.id());
        }
        return withCases(query.setMaxResults(limit).getResultList(), sku);
    }

    ArticleOrder one(UUID shopId, String sku, UUID orderId, int lineNo) {
        var found = db.createQuery(
                        "select new aftercare.signals.ArticleOrder(l.id, o.id, l.lineNo, o.number, o.buyer.name,"
                                + " o.placedAt, o.status, l.quantity, l.quantity, null, null)"
                                + " from OrderLine l join Order o on o.id = l.orderId"
                                + " where l.shopId = :shop and l.orderId = :order and l.lineNo = :line and l.sku = :sku",
                        ArticleOrder.class)
                .setParameter("shop", shopId)
                .setParameter("order", orderId)
                .setParameter("line", lineNo)
                .setParameter("sku", sku)
                .getResultList();
        return found.isEmpty() ? null : withCases(found, sku).getFirst();
    }

    private List<ArticleOrder> withCases(List<ArticleOrder> found, String sku) {
        if (found.isEmpty()) {
            return found;
        }
        var asked = db.createQuery(
                        "select l.orderId, l.lineNo, l.held, r.id, r.number, r.closedAt from ReturnLine l"
                                + " join ReturnRequest r on r.id = l.returnId"
                                + " where l.orderId in :orders and l.sku = :sku order by r.id",
                        Asked.class)
                .setParameter(
                        "orders", found.stream().map(ArticleOrder::orderId).toList())
                .setParameter("sku", sku)
                .getResultList();
        var rows = new ArrayList<ArticleOrder>();
        for (var row : found) {
            var own = asked.stream()
                    .filter(one -> one.orderId().equals(row.orderId()) && one.lineNo() == row.lineNo())
                    .toList();
            var held = own.stream().map(Asked::held).reduce(Units.none(), Units::plus);
            var open = own.stream()
                    .filter(one -> one.closedAt() == null)
                    .reduce((one, next) -> next)
                    .orElse(null);
            rows.add(row.with(
                    row.quantity() - held.size(),
                    open == null ? null : open.returnId(),
                    open == null ? null : open.number()));
        }
        return rows;
    }
}
