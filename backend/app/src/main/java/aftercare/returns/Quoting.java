package aftercare.returns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import aftercare.orders.Order;
import aftercare.orders.OrderLine;
import aftercare.orders.OrderStatus;
import aftercare.orders.Orders;
import aftercare.policy.Answer;
import aftercare.policy.Eligibility;
import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import aftercare.policy.Wish;
import aftercare.problems.Refusal;
import aftercare.refunds.Refunds;
import aftercare.settlement.Already;
import aftercare.settlement.AskedLine;
import aftercare.settlement.Coverage;
import aftercare.settlement.Extras;
import aftercare.settlement.RefundAsk;
import aftercare.settlement.RefundQuote;
import aftercare.settlement.ThresholdMode;
import aftercare.settlement.Units;

/** Judges and quotes: may it come back, at whose cost, and how much is paid for it. Stores nothing. */
@ApplicationScoped
class Quoting {

    /** The kinds that can be carried out today. */
    static final List<ReturnKind> KINDS = List.of(ReturnKind.RETURN_REFUND, ReturnKind.REFUND_ONLY);

    private final Orders orders;
    private final Returns returns;
    private final Refunds refunds;
    private final FrozenTerms terms;

    Quoting(Orders orders, Returns returns, Refunds refunds, FrozenTerms terms) {
        this.orders = orders;
        this.returns = returns;
        this.refunds = refunds;
        this.terms = terms;
    }

    /** {@code except}: the case that is being edited; its own units are free for it. */
    OrderToReturn facts(Order order, UUID except) {
        var found = returns.linesOf(order.id(), except);
        var lines = found.lines();
        var held = found.held();
        var purchase = order.purchase(lines);
        // nothing was ever asked back: then nothing was ever paid back
        var already = held.isEmpty()
                ? Already.nothing(purchase.currency())
                : refunds.alreadyOf(order.id(), purchase.currency());
        return new OrderToReturn(
                order,
                lines,
                orders.shipmentsOf(order),
                terms.of(order.termsId(), order.shopId()).rules(),
                purchase,
                held,
                already,
                null);
    }

    /** Units are claimed by position; a line that is unknown or asked for twice is malformed, too many units a refusal. */
    Judged judge(OrderToReturn facts, SubmitReturn asked, Instant now) {
        check(facts.order(), asked.kind());
        var seen = new HashSet<Integer>();
        var claims = new ArrayList<Judged.Claim>();
        for (var i = 0; i < asked.lines().size(); i++) {
            var wanted = asked.lines().get(i);
            var at = "/lines/" + i;
            var line =
                    facts.line(wanted.lineNo()).orElseThrow(() -> Refusal.againstRule(at + "/lineNo", "LINE_UNKNOWN"));
            if (!seen.add(line.lineNo())) {
                throw Refusal.malformed(at + "/lineNo", "LINE_DUPLICATE");
            }
            if (wanted.quantity() > facts.leftOf(line)) {
                throw Refusal.againstRule(at + "/quantity", "NOT_ENOUGH_LEFT", facts.leftOf(line));
            }
            var units = Units.lowestFree(wanted.quantity(), facts.heldOf(line.lineNo()), line.quantity());
            claims.add(new Judged.Claim(line, units));
        }
        return judge(facts, claims, asked.kind(), asked.reason(), now);
    }

    private static void check(Order order, ReturnKind kind) {
        if (!KINDS.contains(kind)) {
            throw Refusal.againstRule("/kind", "NOT_OFFERED");
        }
        if (order.status() == OrderStatus.PLACED) {
            throw Refusal.againstRule("/orderId", "ORDER_NOT_PAID");
        }
        if (order.status() == OrderStatus.CANCELLED) {
            throw Refusal.againstRule("/orderId", "ORDER_CANCELLED");
        }
    }

    private Judged judge(OrderToReturn facts, List<Judged.Claim> claims, ReturnKind kind, Reason reason, Instant now) {
        var units = claims.stream().map(Judged.Claim::asked).toList();
        var coverage = Coverage.of(facts.purchase(), facts.already(), units);
        var answers = claims.stream()
                .map(claim -> answer(facts, claim.line(), claim.units().size(), kind, reason, coverage, now))
                .toList();
        var named = Gifts.named(facts, claims, kind, answers);
        return new Judged(facts, claims, named, quote(facts, units, reason, answers.getFirst(), Extras.none()));
    }

    Answer answer(
            OrderToReturn facts,
            OrderLine line,
            int quantity,
            ReturnKind kind,
            Reason reason,
            Coverage coverage,
            Instant now) {
        return Eligibility.judge(
                facts.facts(line), facts.orderFacts(), facts.terms(), new Wish(reason, kind, quantity, coverage, now));
    }

    /** The final sum, for exactly these units; whether they may come back was decided before. */
    RefundQuote forUnits(ReturnRequest ret, List<AskedLine> units, Extras extras, Instant now) {
        var facts = facts(orders.get(ret.orderId()), ret.id());
        var coverage = Coverage.of(facts.purchase(), facts.already(), units);
        var line = facts.line(units.getFirst().lineNo()).orElseThrow();
        var answer = answer(facts, line, 1, ret.kind(), ret.reason(), coverage, now);
        return quote(facts, units, ret.reason(), answer, extras);
    }

    static RefundQuote quote(OrderToReturn facts, List<AskedLine> units, Reason reason, Answer answer, Extras extras) {
        return RefundQuote.of(
                facts.purchase(),
                facts.already(),
                new RefundAsk(units, reason.fault(), ThresholdMode.PRORATA, answer.freight(), extras));
    }
}
