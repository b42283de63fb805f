package aftercare.returns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import aftercare.paging.Likes;
import aftercare.paging.Page;
import aftercare.paging.PageQuery;
import aftercare.paging.Typed;
import aftercare.policy.ReturnKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.hibernate.jpa.HibernateHints;

/** Lists of cases. Every order of a list is an index that starts with the shop (or the buyer); nothing is counted. */
@Singleton
class ReturnSearch {

    /** By consequence (the next clock to run out first), or the newest first. */
    @Schema(name = "ReturnSort")
    public enum Sort {
        DUE,
        NEW
    }

    /** Which cases are wanted. */
    public static class Filter {

        @QueryParam("status")
        @Parameter(description = "State of the request")
        RequestState status;

        @QueryParam("kind")
        ReturnKind kind;

        @QueryParam("turn")
        Turn turn;

        @QueryParam("goods")
        GoodsState goods;

        @QueryParam("money")
        MoneyState money;

        @QueryParam("dueBefore")
        Instant dueBefore;

        @QueryParam("paused")
        @Parameter(
                description =
                        "True: only cases whose clock stands still, those first that go on first; false: the others")
        Boolean paused;

        @QueryParam("orderId")
        UUID orderId;

        @QueryParam("assignee")
        @Size(max = 80)
        @Parameter(description = "A subject, or \"me\"")
        String assignee;

        @QueryParam("q")
        @Size(max = 100)
        @Parameter(description = "Start of a case number, order number or buyer's name, or a whole phone number")
        String q;

        @QueryParam("sort")
        @DefaultValue("DUE")
        Sort sort;

        /**
         * The index that holds just this list in its order; empty where several things are asked for together. Two dozen indexes
         * start with the shop, and a database that is not told which one looks into each of them for every page: that took it
         * longer than reading the page.
         */
        private Optional<String> index() {
            var narrowed = new ArrayList<String>();
            narrow(
                    narrowed,
                    status,
                    sort == Sort.DUE ? "return_request_by_due_in_state" : "return_request_newest_in_state");
            narrow(narrowed, turn, "return_request_by_due_of_turn");
            narrow(narrowed, money, "return_request_by_due_of_money");
            narrow(narrowed, assignee, "return_request_of_assignee");
            if (kind != null || goods != null || orderId != null || q != null) {
                return Optional.empty();
            }
            if (narrowed.isEmpty()) {
                return Optional.of(sort == Sort.DUE ? "return_request_by_due" : "return_request_newest");
            }
            return narrowed.size() == 1 && (sort == Sort.DUE || status != null)
                    ? Optional.of(narrowed.getFirst())
                    : Optional.empty();
        }

        private static void narrow(List<String> indexes, Object value, String index) {
            if (value != null) {
                indexes.add(index);
            }
        }
    }

    private static final Typed TYPED = new Typed(
            "return_request",
            Map.of("number", "r.number", "order_number", "r.orderNumber", "buyer_name", "r.buyerName"),
            Map.of("buyer_phone", "r.buyerPhone"));

    private final EntityManager db;

    ReturnSearch(EntityManager db) {
        this.db = db;
    }

    Page<ReturnRow> ofShop(UUID shopId, String me, Filter wanted, PageQuery page) {
        var where = new Where("r.shopId = :shop", "shop", shopId);
        where.and("r.request = :status", "status", wanted.status);
        where.and("r.kind = :kind", "kind", wanted.kind);
        where.and("r.turn = :turn", "turn", wanted.turn);
        where.and("r.goods = :goods", "goods", wanted.goods);
        where.and("r.money = :money", "money", wanted.money);
        where.and("r.due.dueAt < :dueBefore", "dueBefore", wanted.dueBefore);
        where.and("r.orderId = :order", "order", wanted.orderId);
        where.and("r.assigneeId = :assignee", "assignee", "me".equals(wanted.assignee) ? me : wanted.assignee);
        var stands = Boolean.TRUE.equals(wanted.paused);
        if (Boolean.FALSE.equals(wanted.paused)) {
            where.text.append(" and r.due.pausedAt is null");
        }
        if (wanted.q != null && !wanted.q.isBlank()) {
            var typed = wanted.q.strip();
            var found = TYPED.ids(db, shopId, typed);
            if (found.filter(List::isEmpty).isPresent()) {
                return new Page<>(List.of(), null);
            }
            found.ifPresentOrElse(ids -> where.and("r.id in :found", "found", ids), () -> where.andTyped(typed));
        }
        return stands
                ? page(ReturnRow.PAUSED, where, Optional.empty(), wanted.sort, "c.dueAt", page)
                : page(ReturnRow.FOR_STAFF, where, wanted.index(), wanted.sort, "r.due.dueAt", page);
    }

    Page<ReturnRow> ofBuyer(String subject, Filter wanted, PageQuery page) {
        var where = new Where("r.buyerSubject = :subject", "subject", subject);
        where.and("r.request = :status", "status", wanted.status);
        where.and("r.orderId = :order", "order", wanted.orderId);
        return page(ReturnRow.FOR_BUYER, where, Optional.empty(), Sort.NEW, null, page);
    }

    private Page<ReturnRow> page(
            String select, Where where, Optional<String> index, Sort sort, String due, PageQuery page) {
        var key = sort == Sort.DUE ? due : "r.submittedAt";
        var after = page.after();
        if (after != null) {
            // not a row comparison: neither MySQL nor MariaDB would find the start of the page by index
            var beyond = sort == Sort.DUE ? " >" : " <";
            where.and("%1$s%2$s= :at and (%1$s%2$s :at or r.id%2$s :id)".formatted(key, beyond), "at", after.at());
            where.values.put("id", after.id());
        }
        var direction = sort == Sort.DUE ? "" : " desc";
        var query = db.createQuery(
                select + where.text + " order by " + key + direction + ", r.id" + direction, ReturnRow.class);
        where.values.forEach(query::setParameter);
        index.ifPresent(name -> query.setHint(HibernateHints.HINT_QUERY_DATABASE, name));
        var found = query.setMaxResults(page.limit() + 1).getResultList();
        return Page.of(found, page.limit(), row -> row.cursor(sort));
    }

    private static final class Where {

        private final StringBuilder text;
        private final Map<String, Object> values = new HashMap<>();

        private Where(String first, String name, Object value) {
            text = new StringBuilder(first);
            values.put(name, value);
        }

        private void andTyped(String typed) {
            text.append(" and ").append(TYPED.condition());
            values.put("starts", Likes.startOf(typed));
            values.put("typed", typed);
        }

        /** Only when there is a value. */
        private void and(String clause, String name, Object value) {
            if (value != null) {
                text.append(" and ").append(clause);
                values.put(name, value);
            }
        }
    }
}
