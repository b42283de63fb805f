package aftercare.returns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.money.Money;
import aftercare.orders.Order;
import aftercare.orders.Orders;
import aftercare.orders.PlaceOrder;
import aftercare.refunds.Gateways;
import aftercare.refunds.Refund;
import aftercare.refunds.RefundLeg;
import aftercare.refunds.Refunds;
import aftercare.settlement.AskedLine;
import aftercare.settlement.Extras;
import aftercare.settlement.QuoteLineKind;
import aftercare.settlement.RefundQuote;
import aftercare.settlement.SettlementRule;
import aftercare.settlement.TenderAmount;
import aftercare.settlement.TenderKind;
import aftercare.shops.BrokenPromise;
import aftercare.shops.Penalties;

/** Grants the money of a case: reached from the agent's verb, from an approval, and from clocks that ran out. */
@Singleton
class SettleReturn {

    private final Orders orders;
    private final Refunds refunds;
    private final Quoting quoting;
    private final Gateways gateways;
    private final ReturnPostage postage;
    private final Penalties penalties;
    private final DifferenceCredit credit;
    private final PayingClock paying;
    private final Event<ReturnEvent> events;

    SettleReturn(
            Orders orders,
            Refunds refunds,
            Quoting quoting,
            Gateways gateways,
            ReturnPostage postage,
            Penalties penalties,
            DifferenceCredit credit,
            PayingClock paying,
            Event<ReturnEvent> events) {
        this.orders = orders;
        this.refunds = refunds;
        this.quoting = quoting;
        this.gateways = gateways;
        this.postage = postage;
        this.penalties = penalties;
        this.credit = credit;
        this.paying = paying;
        this.events = events;
    }

    /** What was accepted at inspection, less what the agent proved must be deducted. */
    void accepted(ReturnRequest ret, Extras extras, Actor by, Instant now) {
        accepted(ret, extras, UnaryOperator.identity(), by, now);
    }

    /** With what a person adds beside it. */
    void accepted(ReturnRequest ret, Extras extras, UnaryOperator<RefundQuote> added, Actor by, Instant now) {
        // two cases of one order are paid one after the other: freight goes back once
        var order = orders.lock(ret.orderId());
        grant(ret, order, added.apply(quoting.forUnits(ret, Travelling.owed(ret), extras, now)), false, by, now);
    }

    /** Everything asked for, before or without the goods. */
    void all(ReturnRequest ret, Actor by, Instant now) {
        grant(ret, ret.goods().notSentBack(), Extras.postage(postage.usual(ret)), false, by, now);
    }

    /** Everything, and beside it what the shop's own preset says for a broken promise. */
    void allAnd(ReturnRequest ret, BrokenPromise broken, Actor by, Instant now) {
        var order = orders.lock(ret.orderId());
        var units = ret.goods().notSentBack();
        var quote = quoting.forUnits(ret, units, Extras.postage(postage.usual(ret)), now);
        // whoever has a deposit back twice has no penalty beside it, only what that would be more (L8 art. 588)
        var onTop = penalties.owed(ret.shopId(), broken, quote.total()).minus(quote.of(QuoteLineKind.DEPOSIT_DOUBLED));
        grant(
                ret,
                order,
                onTop.isPositive()
                        ? quote.withBeside(QuoteLineKind.PENALTY, onTop, SettlementRule.PROMISE_BROKEN)
                        : quote,
                false,
                by,
                now);
    }

    /** The seller was silent: everything that is not back with the buyer is paid. */
    void allBySilence(ReturnRequest ret, Actor clock, Instant now) {
        grant(ret, ret.goods().notSentBack(), Extras.postage(postage.usual(ret)), true, clock, now);
    }

    /** What {@link #accepted} or {@link #all} would grant now, without deductions. */
    RefundQuote quote(ReturnRequest ret, boolean early, Integer restocking, Instant now) {
        var units = early ? ret.goods().notSentBack() : Travelling.owed(ret);
        return quoting.forUnits(ret, units, new Extras(List.of(), List.of(), restocking, postage.usual(ret)), now);
    }

    /**
     * What the articles that go out cost less than what they replace, and what was paid on top for pieces that stayed. Where
     * only the dearer of several was accepted after all, nothing more is asked of the buyer than what he agreed to.
     */
    void difference(ReturnRequest ret, Actor by, Instant now) {
        var order = orders.lock(ret.orderId());
        var real = quoting.difference(ret);
        var whole = ret.topping().paidBeyond(real.net().minor());
        var beyond = Math.min(whole, ret.topping().paidOutside());
        if (beyond > 0) {
            ret.owe(ret.topping().less(beyond));
        }
        credit.giveBack(ret, whole - beyond, by, now);
        if (real.back().isEmpty() && beyond == 0) {
            return;
        }
        var quote = real.back().isEmpty() ? nothing(ret) : quoting.less(ret, real);
        if (beyond > 0) {
            var over = Money.ofMinor(beyond, ret.amount().currency().getCurrencyCode());
            quote = quote.withBeside(QuoteLineKind.DIFFERENCE_BACK, over, SettlementRule.DIFFERENCE_PAID_BACK);
        }
        grant(ret, order, quote, false, by, now);
    }

    private static RefundQuote nothing(ReturnRequest ret) {
        var none = Money.ofMinor(0, ret.amount().currency().getCurrencyCode());
        return new RefundQuote(none, none, List.of(), List.of(), List.of(), null, List.of());
    }

    /** Nothing is exchanged after all: what was paid on top for it, and no more. */
    void onTop(ReturnRequest ret, boolean bySilence, Actor by, Instant now) {
        var order = orders.lock(ret.orderId());
        events.fire(Agreement.exchangeOff(ret, by, now));
        var quote = nothing(ret)
                .withBeside(QuoteLineKind.DIFFERENCE_BACK, ret.paidOnTop(), SettlementRule.DIFFERENCE_PAID_BACK);
        grant(ret, order, quote, bySilence, by, now);
    }

    /** A repair that was paid for goes home undone. */
    void fee(ReturnRequest ret, Actor by, Instant now) {
        grant(
                ret,
                orders.lock(ret.orderId()),
                nothing(ret)
                        .withBeside(
                                QuoteLineKind.DIFFERENCE_BACK, ret.difference(), SettlementRule.REPAIR_FEE_PAID_BACK),
                false,
                by,
                now);
    }

    private void grant(
            ReturnRequest ret, List<AskedLine> units, Extras extras, boolean bySilence, Actor by, Instant now) {
        // two cases of one order are paid one after the other: freight goes back once
        var order = orders.lock(ret.orderId());
        grant(ret, order, quoting.forUnits(ret, units, extras, now), bySilence, by, now);
    }

    private void grant(ReturnRequest ret, Order order, RefundQuote quote, boolean bySilence, Actor by, Instant now) {
        var parts = parts(order, quote);
        var refund = refunds.grant(
                new Refund.Grant(ret.shopId(), ret.id(), ret.number(), ret.orderId(), quote, by), parts, now);
        events.fire(ret.grant(quote, bySilence, by, now));
        var byHand = parts.stream().anyMatch(part -> part.gateway().equals(RefundLeg.MANUAL));
        paying.promised(ret, refund, byHand, now);
    }

    private List<RefundLeg.Part> parts(Order order, RefundQuote quote) {
        var parts = new ArrayList<RefundLeg.Part>();
        quote.perTender().forEach(amount -> parts.add(part(order, tender(order, amount), amount.amount())));
        quote.pointsBack().forEach(amount -> parts.add(pointsBack(order, amount)));
        if (quote.compensation().isPositive()) {
            var first = order.tenders().getFirst();
            // beside the price: no gateway refunds more than it captured, so finance pays it
            parts.add(new RefundLeg.Part(
                    first.ref(), "COMPENSATION", first.method(), quote.compensation(), RefundLeg.MANUAL));
        }
        parts.removeIf(part -> !part.amount().isPositive());
        return parts;
    }

    private RefundLeg.Part part(Order order, PlaceOrder.PaidWith tender, Money amount) {
        return new RefundLeg.Part(
                tender.ref(),
                tender.kind().name(),
                tender.method(),
                amount,
                gateways.nameFor(order.shopId(), tender.kind(), tender.method()));
    }

    /** Points may have been a payment of their own, or a deduction that the buyer paid for with them. */
    private RefundLeg.Part pointsBack(Order order, TenderAmount points) {
        return find(order, points)
                .map(tender -> part(order, tender, points.amount()))
                .orElseGet(() -> new RefundLeg.Part(
                        points.ref(), TenderKind.POINTS.name(), null, points.amount(), RefundLeg.MANUAL));
    }

    private static PlaceOrder.PaidWith tender(Order order, TenderAmount amount) {
        return find(order, amount).orElseThrow();
    }

    private static Optional<PlaceOrder.PaidWith> find(Order order, TenderAmount amount) {
        return order.tenders().stream()
                .filter(t -> t.ref().equals(amount.ref()))
                .findFirst();
    }
}
