package aftercare.returns;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.inject.Singleton;

import aftercare.money.Money;
import aftercare.orders.Orders;
import aftercare.problems.Refusal;
import aftercare.settlement.Allowance;
import aftercare.settlement.AskedLine;
import aftercare.settlement.Deceit;
import aftercare.settlement.Extras;
import aftercare.settlement.RefundQuote;
import aftercare.settlement.SettlementRule;

/** What a ruling would mean in money, by the same arithmetic that pays it. */
@Singleton
class RulingWorth {

    private final Quoting quoting;
    private final Orders orders;
    private final ReturnPostage postage;

    RulingWorth(Quoting quoting, Orders orders, ReturnPostage postage) {
        this.quoting = quoting;
        this.orders = orders;
        this.postage = postage;
    }

    /** Null where it pays nothing. */
    RefundQuote of(ReturnRequest ret, Ruling ruling, Map<Integer, Money> parts, Instant now) {
        if (!ruling.remedy().isPossible(ret)) {
            throw Refusal.againstRule("/remedy", "REMEDY_NOT_POSSIBLE");
        }
        var quote = paid(ret, ruling, parts, now);
        if (!ruling.findsDeceit()) {
            return quote;
        }
        if (quote == null) {
            throw Refusal.againstRule("/deceived", "ONLY_WITH_MONEY");
        }
        var facts = facts(ret);
        Deceiving.check(facts);
        return Deceit.beside(quote, facts.purchase(), ret.askedUnits());
    }

    private RefundQuote paid(ReturnRequest ret, Ruling ruling, Map<Integer, Money> parts, Instant now) {
        return switch (ruling.remedy()) {
            case REJECTION_STANDS, EXCHANGE, RESHIP, REPAIR -> null;
            case PART_REFUND -> {
                var facts = facts(ret);
                var lines = parts.entrySet().stream()
                        .map(part -> new Allowance.Line(part.getKey(), part.getValue()))
                        .toList();
                yield Allowance.quote(facts.purchase(), facts.already(), lines, SettlementRule.PRICE_REFUND_RULED);
            }
            case FULL_REFUND, RETURN_REFUND -> quoting.forRuling(ret, ruling, Extras.postage(postage.usual(ret)), now);
        };
    }

    /** Named in the order they were asked for, so that each is told at its own field. */
    void checkWithinWhatIsLeft(ReturnRequest ret, Map<Integer, Money> parts) {
        var facts = facts(ret);
        var at = 0;
        for (var part : parts.entrySet()) {
            var most = most(ret, facts, part.getKey());
            if (part.getValue().compareTo(most) > 0) {
                throw Refusal.againstRule("/parts/" + at + "/amount", "MORE_THAN_LEFT", most);
            }
            at++;
        }
    }

    /** What was decided, or what is left of it when another case of the order has been paid meanwhile. */
    Map<Integer, Money> withinWhatIsLeft(ReturnRequest ret, Map<Integer, Money> parts) {
        var facts = facts(ret);
        var left = new LinkedHashMap<Integer, Money>();
        parts.forEach((lineNo, amount) -> {
            var most = most(ret, facts, lineNo).min(amount);
            if (most.isPositive()) {
                left.put(lineNo, most);
            }
        });
        return left;
    }

    /** Of the pieces that the case is about; the others of the line are another matter. */
    private static Money most(ReturnRequest ret, OrderToReturn facts, int lineNo) {
        var pieces = new AskedLine(lineNo, ret.line(lineNo, "").units());
        return Allowance.most(facts.purchase(), facts.already(), pieces);
    }

    private OrderToReturn facts(ReturnRequest ret) {
        return quoting.facts(orders.get(ret.orderId()), ret.id());
    }
}
