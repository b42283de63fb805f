package aftercare.returns;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import aftercare.money.Money;
import aftercare.orders.Order;
import aftercare.orders.OrderLine;
import aftercare.orders.Orders;
import aftercare.orders.Packing;
import aftercare.orders.Shipment;
import aftercare.policy.Preset;
import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import aftercare.policy.Verdict;
import aftercare.settlement.Already;
import aftercare.settlement.Coverage;
import aftercare.settlement.Payer;
import org.hibernate.jpa.HibernateHints;

/** Past cases judged once more, by the rules they were asked under and by others: what would have been different. */
@Singleton
public class JudgeAgain {

    private final EntityManager db;
    private final Orders orders;
    private final Quoting quoting;
    private final FrozenTerms terms;
    private final BuyerHistory history;

    JudgeAgain(EntityManager db, Orders orders, Quoting quoting, FrozenTerms terms, BuyerHistory history) {
        this.db = db;
        this.orders = orders;
        this.quoting = quoting;
        this.terms = terms;
        this.history = history;
    }

    /** The answer to one case. */
    public record Said(QuoteView.Decision decision, String code, Payer returnPostage, Money money) {}

    /** One case with both answers. */
    public record Past(
            UUID id,
            String number,
            String what,
            ReturnKind kind,
            Reason reason,
            Instant submittedAt,
            Said before,
            Said after) {

        public boolean isChanged() {
            return !before.equals(after);
        }
    }

    public int count(UUID shopId, String presetId, int most) {
        return db.createQuery(
                        "select 1 from ReturnRequest where shopId = :shop and presetId = :preset and pieceOf is null",
                        Integer.class)
                .setParameter("shop", shopId)
                .setParameter("preset", presetId)
                .setMaxResults(most)
                .getResultList()
                .size();
    }

    /** The newest first, from after the stated one on; cases under another preset than the stated one are left out. */
    public List<Past> under(Preset draft, String presetId, UUID shopId, Instant after, UUID afterId, int limit) {
        // not a row comparison: neither MySQL nor MariaDB would find the start of the page by index
        var where = "from ReturnRequest where shopId = :shop and presetId = :preset and pieceOf is null"
                + (after == null ? "" : " and submittedAt <= :at and (submittedAt < :at or id < :id)")
                + " order by submittedAt desc, id desc";
        var query = db.createQuery(where, ReturnRequest.class)
                .setParameter("shop", shopId)
                .setParameter("preset", presetId)
                .setHint(HibernateHints.HINT_READ_ONLY, true);
        if (after != null) {
            query.setParameter("at", after).setParameter("id", afterId);
        }
        var cases = query.setMaxResults(limit).getResultList();
        if (cases.isEmpty()) {
            return List.of();
        }
        var known = known(shopId, cases);
        return cases.stream().map(ret -> again(ret, known, draft)).toList();
    }

    /** What a portion of cases was about, read for all of them together. */
    private record Known(
            Map<UUID, Order> orders,
            Map<UUID, List<OrderLine>> bought,
            Map<UUID, List<Shipment>> parcels,
            Map<UUID, List<ReturnLine>> asked,
            Set<UUID> abusive) {}

    private Known known(UUID shopId, List<ReturnRequest> cases) {
        var ids = cases.stream().map(ReturnRequest::orderId).distinct().toList();
        var asked = db
                .createQuery("from ReturnLine where returnId in :ids order by returnId, lineNo", ReturnLine.class)
                .setParameter("ids", cases.stream().map(ReturnRequest::id).toList())
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(ReturnLine::returnId));
        var known = orders.known(ids);
        var abusive = history.abusive(
                shopId,
                cases.stream()
                        .map(ret -> new BuyerHistory.Asked(
                                ret, known.get(ret.orderId()), terms.of(ret).abuseFrom()))
                        .toList());
        return new Known(known, orders.linesOf(ids), orders.shipmentsOf(ids), asked, abusive);
    }

    private Past again(ReturnRequest ret, Known known, Preset draft) {
        var order = known.orders().get(ret.orderId());
        var bought = known.bought().get(order.id());
        var asked = known.asked().getOrDefault(ret.id(), List.of());
        var agreed = terms.of(ret);
        var frozen = agreed.rules();
        var purchase = order.purchase(bought);
        // what else became of the order is left out, on both sides alike
        var facts = new OrderToReturn(
                order,
                bought,
                Packing.of(bought, known.parcels().getOrDefault(order.id(), List.of())),
                frozen,
                purchase,
                Map.of(),
                Already.nothing(purchase.currency()),
                ret.submittedAt(),
                order.isInformed(agreed.informsOfWithdrawal()),
                known.abusive().contains(ret.id()));
        return new Past(
                ret.id(),
                ret.number(),
                ret.what(),
                ret.kind(),
                ret.reason(),
                ret.submittedAt(),
                said(ret, facts, asked),
                said(ret, facts.under(frozen.under(draft)), asked));
    }

    private Said said(ReturnRequest ret, OrderToReturn facts, List<ReturnLine> asked) {
        var units = asked.stream()
                .map(line -> new aftercare.settlement.AskedLine(line.lineNo(), line.units()))
                .toList();
        var coverage = Coverage.of(facts.purchase(), facts.already(), units);
        var answers = units.stream()
                .map(line -> quoting.answer(
                        facts,
                        facts.line(line.lineNo()).orElseThrow(),
                        Standing.wish(ret, line.units().size(), coverage)))
                .toList();
        var verdict = Verdict.strictest(
                answers.stream().map(answer -> answer.verdict()).toList());
        var first = answers.getFirst();
        return new Said(
                QuoteView.Decision.of(verdict),
                QuoteView.Judgement.codeOf(verdict),
                first.freight().returnPostage(),
                verdict instanceof Verdict.Refused
                        ? Money.ofMinor(0, facts.purchase().currency())
                        : money(
                                ret,
                                Quoting.quote(
                                        facts,
                                        ret.kind(),
                                        units,
                                        ret.reason(),
                                        first,
                                        aftercare.settlement.Extras.none())));
    }

    /** Only what is settled in money is counted anew; the rest is worth what it was. */
    private static Money money(ReturnRequest ret, aftercare.settlement.RefundQuote quote) {
        return switch (ret.kind()) {
            case RETURN_REFUND, REFUND_ONLY -> quote.total().plus(quote.compensation());
            case EXCHANGE, RESHIP, REPAIR, PRICE_MATCH -> ret.amount();
        };
    }
}
