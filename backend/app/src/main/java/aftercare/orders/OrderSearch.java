package aftercare.orders;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import aftercare.paging.Likes;
import aftercare.paging.Page;
import aftercare.paging.PageQuery;
import aftercare.paging.Typed;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Lists of orders, newest first. Each filter has an index that starts with the shop. */
@Singleton
class OrderSearch {

    /** Which orders are wanted. */
    public static class Filter {

        @QueryParam("q")
        @Size(max = 100)
        @Parameter(description = "Start of the order number or the buyer's name, or the whole phone number")
        String q;

        @QueryParam("status")
        OrderStatus status;

        @QueryParam("placedFrom")
        Instant placedFrom;

        @QueryParam("placedTo")
        Instant placedTo;

        @QueryParam("buyer")
        @Size(max = 80)
        @Parameter(description = "The shop's own key of the buyer")
        String buyer;
    }

    private static final String ROW = "select new aftercare.orders.OrderRow(o.id, o.number, o.externalRef, o.shopId,"
            + " o.status, o.placedAt, o.buyer.name, o.title, o.lineCount, o.totalMinor, o.currency) from Order o where ";

    private static final Typed TYPED = new Typed(
            "purchase_order",
            Map.of("number", "o.number", "buyer_name", "o.buyer.name"),
            Map.of("buyer_phone", "o.buyer.phone"));

    private final EntityManager db;

    OrderSearch(EntityManager db) {
        this.db = db;
    }

    Page<OrderRow> ofShop(UUID shopId, Filter wanted, PageQuery page) {
        var values = new HashMap<String, Object>();
        var where = new StringBuilder("o.shopId = :shop");
        values.put("shop", shopId);
        and(where, values, " and o.status = :status", "status", wanted.status);
        and(where, values, " and o.placedAt >= :from", "from", wanted.placedFrom);
        and(where, values, " and o.placedAt < :to", "to", wanted.placedTo);
        and(where, values, " and o.buyer.ref = :buyer", "buyer", wanted.buyer);
        if (wanted.q != null && !wanted.q.isBlank()) {
            var typed = wanted.q.strip();
            var found = TYPED.ids(db, shopId, typed);
            if (found.filter(List::isEmpty).isPresent()) {
                return new Page<>(List.of(), null);
            }
            if (found.isPresent()) {
                and(where, values, " and o.id in :found", "found", found.get());
            } else {
                and(where, values, " and " + TYPED.condition(), "typed", typed);
                values.put("starts", Likes.startOf(typed));
            }
        }
        return page(where, values, page);
    }

    Page<OrderRow> ofBuyer(String subject, PageQuery page) {
        var values = new HashMap<String, Object>();
        values.put("subject", subject);
        return page(new StringBuilder("o.buyer.subject = :subject"), values, page);
    }

    private Page<OrderRow> page(StringBuilder where, HashMap<String, Object> values, PageQuery page) {
        var after = page.after();
        if (after != null) {
            where.append(" and o.placedAt <= :at and (o.placedAt < :at or o.id < :id)");
            values.put("at", after.at());
            values.put("id", after.id());
        }
        var query = db.createQuery(ROW + where + " order by o.placedAt desc, o.id desc", OrderRow.class);
        values.forEach(query::setParameter);
        var found = query.setMaxResults(page.limit() + 1).getResultList();
        return Page.of(found, page.limit(), OrderRow::cursor);
    }

    private static void and(
            StringBuilder where, HashMap<String, Object> values, String clause, String name, Object value) {
        if (value != null) {
            where.append(clause);
            values.put(name, value);
        }
    }
}
