package aftercare.returns;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import aftercare.money.Money;
import aftercare.orders.Order;
import aftercare.orders.OrderLine;
import aftercare.orders.Orders;
import aftercare.orders.Packing;
import aftercare.policy.Agreed;
import aftercare.policy.Answer;
import aftercare.policy.Eligibility;
import aftercare.policy.Guarantee;
import aftercare.policy.LineFacts;
import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import aftercare.policy.Wish;
import aftercare.refunds.Refunds;
import aftercare.settlement.Allowance;
import aftercare.settlement.Already;
import aftercare.settlement.AskedLine;
import aftercare.settlement.Coverage;
import aftercare.settlement.Deceit;
import aftercare.settlement.Difference;
import aftercare.settlement.Extras;
import aftercare.settlement.FreightOutcome;
import aftercare.settlement.QuoteLineKind;
import aftercare.settlement.RefundAsk;
import aftercare.settlement.RefundQuote;
import aftercare.settlement.SettlementRule;

/** Judges and quotes: may it come back, at whose cost, and how much is paid for it. Stores nothing. */
@Singleton
class Quoting {

    private final Orders orders;
    private final Returns returns;
    private final Refunds refunds;
    private final FrozenTerms terms;
    private final BuyerHistory history;

    Quoting(Orders orders, Returns returns, Refunds refunds, FrozenTerms terms, BuyerHistory history) {
        this.orders = orders;
        this.returns = returns;
        this.refunds = refunds;
        this.terms = terms;
        this.history = history;
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
        var agreed = terms.of(order);
        return new OrderToReturn(
                order,
                lines,
                Packing.of(lines, orders.shipmentsOf(order)),
                agreed.rules(),
                purchase,
                held,
                already,
                null,
                order.isInformed(agreed.informsOfWithdrawal()),
                history.isAbusive(order, agreed.abuseFrom(), except));
    }

    Judged judge(OrderToReturn facts, SubmitReturn asked, Standing standing, Instant now) {
        var claims = Claiming.of(facts, asked);
        if (standing == Standing.NOTHING) {
            Claiming.checkOnePlace(facts, claims, asked.kind(), asked.reason());
        }
        return judge(facts, claims, asked.kind(), asked.reason(), standing, null, now);
    }

    /** Whatever a rule says against it, as far as that may be agreed away. */
    Judged judge(OrderToReturn facts, SubmitReturn asked, Agreed agreed, Instant now) {
        return judge(facts, Claiming.of(facts, asked), asked.kind(), asked.reason(), Standing.NOTHING, agreed, now);
    }

    private Judged judge(
            OrderToReturn facts,
            List<Judged.Claim> claims,
            ReturnKind kind,
            Reason reason,
            Standing standing,
            Agreed agreed,
            Instant now) {
        var units = claims.stream().map(Judged.Claim::asked).toList();
        var coverage = Coverage.of(facts.purchase(), facts.already(), units);
        var answers = claims.stream()
                .map(claim -> {
                    var wish = new Wish(reason, kind, claim.units().size(), coverage, now).agreedOn(agreed);
                    return answer(
                            facts, claim.line(), standing.keep(claim.line().lineNo(), wish));
                })
                .toList();
        var quote = kind == ReturnKind.PRICE_MATCH
                ? PriceMatch.quote(facts, claims)
                : OnlyShipping.isAsked(facts, units, kind, reason)
                        ? OnlyShipping.asked(facts, reason)
                        : beside(
                                quote(facts, kind, units, reason, answers.getFirst(), Extras.none()),
                                facts,
                                kind,
                                reason);
        return new Judged(facts, claims, Gifts.named(facts, claims, kind, answers), quote);
    }

    Answer answer(OrderToReturn facts, OrderLine line, Wish wish) {
        return Eligibility.judge(asked(facts, line, wish), facts.orderFacts(), facts.terms(), wish);
    }

    private static LineFacts asked(OrderToReturn facts, OrderLine line, Wish wish) {
        return facts.facts(line, wish.reason(), wish.kind(), wish.quantity());
    }

    Guarantee guarantee(OrderToReturn facts, OrderLine line, Wish wish) {
        return Guarantee.of(asked(facts, line, wish), facts.orderFacts(), facts.terms(), wish);
    }

    /** The final sum, for exactly these units; whether they may come back was decided before. */
    RefundQuote forUnits(ReturnRequest ret, List<AskedLine> units, Extras extras, Instant now) {
        return forUnitsAs(ret.kind(), ret, units, extras, now);
    }

    /** The same, were it settled as this kind. */
    RefundQuote forUnitsAs(ReturnKind kind, ReturnRequest ret, List<AskedLine> units, Extras extras, Instant now) {
        var facts = facts(orders.get(ret.orderId()), ret.id());
        var quote = settled(kind, ret, facts, units, extras, now);
        return ret.ruling().findsDeceit() ? Deceit.beside(quote, facts.purchase(), ret.askedUnits()) : quote;
    }

    private RefundQuote settled(
            ReturnKind kind,
            ReturnRequest ret,
            OrderToReturn facts,
            List<AskedLine> units,
            Extras extras,
            Instant now) {
        if (ret.isAllowance()) {
            return allowance(ret, facts);
        }
        if (OnlyShipping.isAsked(facts.asOf(ret.submittedAt()), ret.askedUnits(), kind, ret.reason())) {
            return OnlyShipping.quote(facts, ret.reason());
        }
        var quote = forUnits(facts, kind, ret, units, extras, now);
        // store credit goes back as store credit
        return ret.topping().isPaidInMoney()
                ? quote.withBeside(QuoteLineKind.DIFFERENCE_BACK, ret.paidOnTop(), paidBack(ret))
                : quote;
    }

    private static SettlementRule paidBack(ReturnRequest ret) {
        return ret.repair().fee() == null ? SettlementRule.DIFFERENCE_PAID_BACK : SettlementRule.REPAIR_FEE_PAID_BACK;
    }

    /** As it was asked for, whatever was found, sent back or ruled since. */
    RefundQuote asAsked(ReturnRequest ret, Instant now) {
        var facts = facts(orders.get(ret.orderId()), ret.id());
        return ret.isAllowance()
                ? allowance(ret, facts)
                : OnlyShipping.isAsked(facts, ret)
                        ? OnlyShipping.quote(facts, ret.reason())
                        : inMoney(ret, facts, ret.kind(), now);
    }

    /** What it would be worth if it were settled as this kind, for everything asked for. */
    RefundQuote inMoney(ReturnRequest ret, OrderToReturn facts, ReturnKind kind, Instant now) {
        var units = ret.askedUnits();
        var coverage = Coverage.of(facts.purchase(), facts.already(), units);
        var line = facts.line(units.getFirst().lineNo()).orElseThrow();
        var answer = answer(facts, line, Standing.now(ret, kind, coverage, now));
        return beside(quote(facts, kind, units, ret.reason(), answer, Extras.none()), facts, kind, ret.reason());
    }

    private static RefundQuote beside(RefundQuote quote, OrderToReturn facts, ReturnKind kind, Reason reason) {
        return Amending.beside(quote, facts, kind, reason, reason.fault());
    }

    private static RefundQuote allowance(ReturnRequest ret, OrderToReturn facts) {
        var rule = ret.ruling().isGiven()
                ? SettlementRule.PRICE_REFUND_RULED
                : ret.kind() == ReturnKind.PRICE_MATCH
                        ? SettlementRule.PRICE_PROTECTED
                        : SettlementRule.PRICE_REFUND_KEPT;
        var lines = ret.lines().stream()
                .filter(line -> line.allowanceMinor() != null)
                .map(line -> new Allowance.Line(
                        line.lineNo(),
                        Money.ofMinor(line.allowanceMinor(), facts.purchase().currency())))
                .toList();
        return Allowance.quote(facts.purchase(), facts.already(), lines, rule);
    }

    RefundQuote less(ReturnRequest ret, Difference difference) {
        var facts = facts(orders.get(ret.orderId()), ret.id());
        return Allowance.quote(facts.purchase(), facts.already(), difference.back(), SettlementRule.EXCHANGED_FOR_LESS);
    }

    /** Of the pieces that are really replaced. */
    Difference difference(ReturnRequest ret) {
        var facts = facts(orders.get(ret.orderId()), ret.id());
        return Difference.of(facts.purchase(), Replacing.swaps(ret));
    }

    Topping owed(ReturnRequest ret) {
        return Topping.of(difference(ret).net().minor());
    }

    /** Who bears which leg, for everything asked for. */
    FreightOutcome freight(ReturnRequest ret, Instant now) {
        var facts = facts(orders.get(ret.orderId()), ret.id());
        var units = ret.askedUnits();
        var coverage = Coverage.of(facts.purchase(), facts.already(), units);
        var line = facts.line(units.getFirst().lineNo()).orElseThrow();
        return answer(facts, line, Standing.now(ret, ret.kind(), coverage, now)).freight();
    }

    private RefundQuote forUnits(
            OrderToReturn facts,
            ReturnKind kind,
            ReturnRequest ret,
            List<AskedLine> units,
            Extras extras,
            Instant now) {
        var coverage = Coverage.of(facts.purchase(), facts.already(), units);
        var line = facts.line(units.getFirst().lineNo()).orElseThrow();
        var answer = answer(facts, line, Standing.now(ret, kind, coverage, now));
        return ret.ruling().isGiven()
                ? ruled(facts, units, ret, kind, ret.ruling(), answer, extras)
                : beside(quote(facts, kind, units, ret.reason(), answer, extras), facts, kind, ret.reason());
    }

    /** What all of the money would be, were it decided so: for everything that is not back with the buyer. */
    RefundQuote forRuling(ReturnRequest ret, Ruling ruling, Extras extras, Instant now) {
        var facts = facts(orders.get(ret.orderId()), ret.id());
        var units = ret.goods().notSentBack();
        var coverage = Coverage.of(facts.purchase(), facts.already(), units);
        var line = facts.line(units.getFirst().lineNo()).orElseThrow();
        var kind = ruling.remedy().becomes(ret.kind());
        var answer = answer(facts, line, Standing.now(ret, kind, coverage, now));
        return ruled(facts, units, ret, kind, ruling, answer, extras);
    }

    private static RefundQuote ruled(
            OrderToReturn facts,
            List<AskedLine> units,
            ReturnRequest ret,
            ReturnKind kind,
            Ruling ruling,
            Answer answer,
            Extras extras) {
        var quote = RefundQuote.of(
                facts.purchase(),
                facts.already(),
                new RefundAsk(
                        units,
                        ruling.ruledFault(),
                        facts.terms().promotions(),
                        ruling.freight(answer.freight()),
                        facts.allowed(extras, kind)));
        return Amending.beside(quote, facts, kind, ret.reason(), ruling.ruledFault());
    }

    static RefundQuote quote(
            OrderToReturn facts, ReturnKind kind, List<AskedLine> units, Reason reason, Answer answer, Extras extras) {
        return RefundQuote.of(
                facts.purchase(),
                facts.already(),
                new RefundAsk(
                        units,
                        reason.fault(),
                        facts.terms().promotions(),
                        answer.freight(),
                        facts.allowed(extras, kind)));
    }
}
