package aftercare.returns;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import aftercare.access.Actor;
import aftercare.money.Money;
import aftercare.orders.OrderFixtures;
import aftercare.orders.OrderLine;
import aftercare.orders.PlaceOrder;
import aftercare.policy.Holidays;
import aftercare.policy.Presets;
import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import aftercare.policy.Terms;
import aftercare.repairs.Repair;
import aftercare.settlement.AskedLine;
import aftercare.settlement.RefundQuote;
import aftercare.settlement.TenderKind;
import aftercare.settlement.Units;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.orders.OrderFixtures.aPaidOrder;
import static aftercare.orders.OrderFixtures.aTravellingOrder;

/** Cases as the domain speaks of them, on the real entity, without any container. */
final class ReturnFixtures {

    static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    static final Actor BUYER = new Actor(Actor.Kind.BUYER, "buyer", "李小雨");
    static final Actor AGENT = new Actor(Actor.Kind.STAFF, "agent", "小王");
    static final Actor WAREHOUSE = new Actor(Actor.Kind.STAFF, "warehouse", "仓库");

    private static final ToHold A_HOLD = new ToHold(
            Money.of("129.90", "CNY"),
            new PlaceOrder.PaidWith("pay", TenderKind.WALLET, "ALIPAY", Money.of("129.90", "CNY")));

    private ReturnFixtures() {}

    /** Two pieces on one line, to be sent back without a reason. */
    static ReturnRequest aSubmittedReturn() {
        return aReturn(2).submitted();
    }

    /** Two pieces that were never sent. */
    static ReturnRequest aSubmittedRefund() {
        return aRefund(2).submitted();
    }

    static ReturnRequest anApprovedReturn() {
        var ret = aSubmittedReturn();
        ret.approve(AGENT, null, false, NOW);
        return ret;
    }

    static ReturnRequest aRejectedReturn() {
        var ret = aSubmittedReturn();
        ret.reject("INCOMPLETE", "缺少配件", AGENT, NOW);
        return ret;
    }

    static ReturnRequest aShippedReturn() {
        var ret = anApprovedReturn();
        ComingBack.ship(ret, "SF", "SF1", null, BUYER, NOW);
        return ret;
    }

    static ReturnRequest anArrivedReturn() {
        var ret = aShippedReturn();
        receive(ret, 2, 0, 0);
        return ret;
    }

    static ReturnRequest anAcceptedReturn() {
        var ret = anArrivedReturn();
        inspect(ret, 2, Inspection.Outcome.ACCEPTED);
        return ret;
    }

    static ReturnRequest aGrantedReturn() {
        var ret = anAcceptedReturn();
        grant(ret, ret.goods().accepted(), false);
        return ret;
    }

    static ReturnRequest aCompletedReturn() {
        var ret = aGrantedReturn();
        ret.moneyMoved(MoneyState.PAID, AGENT, NOW);
        return ret;
    }

    static ReturnEvent receive(ReturnRequest ret, int arrived, int missing, int wrong) {
        return ComingBack.receive(ret, List.of(new Receipt.Line(1, arrived, missing, wrong)), null, WAREHOUSE, NOW);
    }

    static ReturnEvent inspect(ReturnRequest ret, int quantity, Inspection.Outcome outcome) {
        var refused = outcome == Inspection.Outcome.REFUSED;
        var line = new Inspection.Line(
                1,
                quantity,
                outcome,
                refused ? Inspection.Grade.D : Inspection.Grade.B,
                refused ? aftercare.policy.UnfitReason.QUALITY_LOST : null,
                null,
                refused ? photos() : null);
        return ComingBack.inspect(ret, List.of(line), ret::topping, WAREHOUSE, NOW);
    }

    static ReturnEvent grant(ReturnRequest ret, List<AskedLine> units, boolean bySilence) {
        return ret.grant(ret.isAllowance() ? quoteOf(3_000) : quote(units, 12_990), bySilence, AGENT, NOW);
    }

    /** Everything was taken off again: nothing is due. */
    static ReturnEvent grantNothing(ReturnRequest ret, List<AskedLine> units) {
        return ret.grant(quote(units, 0), false, AGENT, NOW);
    }

    /** What a quote says is proved elsewhere; here only for which units, and whether anything is due. */
    static RefundQuote quote(List<AskedLine> units, long minorEach) {
        var pieces = units.stream().mapToInt(asked -> asked.units().size()).sum();
        var none = Money.of("0.00", "CNY");
        return new RefundQuote(
                Money.ofMinor(pieces * minorEach, "CNY"), none, List.of(), List.of(), List.of(), null, units);
    }

    /** So much, and no unit of the goods. */
    static RefundQuote quoteOf(long minor) {
        var none = Money.of("0.00", "CNY");
        return new RefundQuote(Money.ofMinor(minor, "CNY"), none, List.of(), List.of(), List.of(), null, List.of());
    }

    static List<UUID> photos() {
        return List.of(UUID.randomUUID());
    }

    static Instant later(Duration by) {
        return NOW.plus(by);
    }

    static AReturn aReturn(int... quantities) {
        return new AReturn(
                ReturnKind.RETURN_REFUND,
                Reason.NO_REASON,
                order(aDeliveredOrder().at(NOW), quantities),
                true);
    }

    /** To be exchanged for another size, because it was chosen wrongly. */
    static AReturn anExchange(int... quantities) {
        return new AReturn(
                ReturnKind.EXCHANGE,
                Reason.WRONG_SIZE_CHOICE,
                order(aDeliveredOrder().at(NOW), quantities),
                true);
    }

    /** Something was missing and is sent. */
    static AReturn aReship(int... quantities) {
        return new AReturn(
                ReturnKind.RESHIP,
                Reason.SHORT_OR_MISSING,
                order(aDeliveredOrder().at(NOW), quantities),
                true);
    }

    /** A fault that the guarantee bears. */
    static AReturn aRepair(int... quantities) {
        return aRepair(() -> Repair.asked(true, NOW, 0, Set.of()), quantities);
    }

    /** A fault that is the buyer's to pay for. */
    static AReturn aPaidRepair(int... quantities) {
        return aRepair(() -> Repair.asked(false, NOW, 0, Set.of()), quantities);
    }

    /** Repaired twice already, and faulty again. */
    static AReturn aRepairInVain(int... quantities) {
        return aRepair(() -> Repair.asked(true, NOW, 2, Set.of(ReturnKind.EXCHANGE)), quantities);
    }

    private static AReturn aRepair(Supplier<Repair> repair, int... quantities) {
        return new AReturn(
                ReturnKind.REPAIR, Reason.QUALITY, order(aDeliveredOrder().at(NOW), quantities), true, "CN_7D", repair);
    }

    static AReturn aPriceMatch(int... quantities) {
        return new AReturn(
                ReturnKind.PRICE_MATCH,
                Reason.PRICE_DROP,
                order(aDeliveredOrder().at(NOW), quantities),
                true);
    }

    /** As it comes out of what an agent proposes. */
    static Offer offer(ReturnRequest ret, MakeOffers.One asked, String difference) {
        var none = Money.of("0.00", "CNY");
        var hold = asked.wantsHold() ? A_HOLD : null;
        return Offer.make(
                ret, ret.offers() + 1, asked, new Offer.Worth(none, Money.of(difference, "CNY"), hold), AGENT, NOW);
    }

    static MakeOffers.One proposing(ReturnKind kind, MakeOffers.Line... lines) {
        return new MakeOffers.One(kind, List.of(lines), false, null, "这样可以吗？");
    }

    static MakeOffers.One proposingInAdvance(boolean held) {
        return new MakeOffers.One(ReturnKind.EXCHANGE, List.of(), true, held, "先给您寄新的");
    }

    /** What was refused when one piece was paid, as a case of its own; some of it was sent back to the buyer meanwhile. */
    static AReturn aContestedPiece(int refused, int sentBack) {
        return apartFrom(aReturn(1 + refused), sentBack);
    }

    /** The same when one piece was exchanged. */
    static AReturn aContestedExchange(int refused, int sentBack) {
        return apartFrom(anExchange(1 + refused), sentBack);
    }

    private static AReturn apartFrom(AReturn whole, int sentBack) {
        return new AReturn(
                whole.kind(),
                whole.reason(),
                whole.bought(),
                whole.dispatched(),
                whole.preset(),
                whole.repair(),
                ret -> setApart(paidInPart(ret, sentBack), whole));
    }

    /** One piece of it is paid or exchanged, the others were refused. */
    static ReturnRequest paidInPart(ReturnRequest ret, int sentBack) {
        var refused = ret.lines().getFirst().quantity() - 1;
        ret.approve(AGENT, null, false, NOW);
        ComingBack.ship(ret, "SF", "SF1", null, BUYER, NOW);
        receive(ret, 1 + sentBack, 0, 0);
        inspect(ret, 1, Inspection.Outcome.ACCEPTED);
        if (sentBack > 0) {
            inspect(ret, sentBack, Inspection.Outcome.REFUSED);
            ComingBack.sendBack(ret, "SF", "SF2", ret::quote, WAREHOUSE, NOW);
        }
        if (refused > sentBack) {
            receive(ret, refused - sentBack, 0, 0);
            inspect(ret, refused - sentBack, Inspection.Outcome.REFUSED);
        }
        if (ret.kind() == ReturnKind.EXCHANGE) {
            Replacing.resend(ret, "SF", "SF3", WAREHOUSE, NOW);
        } else {
            grant(ret, ret.goods().accepted(), false);
        }
        return ret;
    }

    /** As it is done where cases are stored; without a database nothing has an id. */
    static ReturnRequest setApart(ReturnRequest whole, AReturn asked) {
        var lines = Contested.lines(whole, asked::line);
        var piece = ReturnRequest.submit(asked.submission(lines), "R-TEST-0002", NOW);
        Contested.leave(whole, piece, BUYER, NOW);
        whole.setApart(new Apart(whole.apart().contestUntil(), UUID.randomUUID(), piece.number(), null));
        Contested.begin(piece, whole, false, BUYER, NOW);
        piece.isPieceOf(UUID.randomUUID(), piece.apart());
        return piece;
    }

    static AReturn aRefund(int... quantities) {
        return new AReturn(
                ReturnKind.REFUND_ONLY, Reason.NO_REASON, order(aPaidOrder().at(NOW), quantities), false);
    }

    static AReturn anOutOfStockRefund(int... quantities) {
        return new AReturn(
                ReturnKind.REFUND_ONLY, Reason.OUT_OF_STOCK, order(aPaidOrder().at(NOW), quantities), false);
    }

    static AReturn aRefundOnTheWay(int... quantities) {
        return new AReturn(
                ReturnKind.REFUND_ONLY,
                Reason.LATE_SHIP,
                order(aTravellingOrder().at(NOW), quantities),
                true);
    }

    private static OrderFixtures.Bought order(OrderFixtures.AnOrder order, int... quantities) {
        for (var quantity : quantities) {
            order.of(quantity, "129.90");
        }
        return order.bought();
    }

    /** A case in the making. */
    record AReturn(
            ReturnKind kind,
            Reason reason,
            OrderFixtures.Bought bought,
            boolean dispatched,
            String preset,
            Supplier<Repair> repair,
            UnaryOperator<ReturnRequest> begun) {

        AReturn(ReturnKind kind, Reason reason, OrderFixtures.Bought bought, boolean dispatched) {
            this(kind, reason, bought, dispatched, "CN_7D", () -> Repair.NONE);
        }

        AReturn(
                ReturnKind kind,
                Reason reason,
                OrderFixtures.Bought bought,
                boolean dispatched,
                String preset,
                Supplier<Repair> repair) {
            this(kind, reason, bought, dispatched, preset, repair, UnaryOperator.identity());
        }

        AReturn under(String another) {
            return new AReturn(kind, reason, bought, dispatched, another, repair, begun);
        }

        ReturnRequest submitted() {
            return begun.apply(ReturnRequest.submit(submission(), "R-TEST-0001", NOW));
        }

        OrderLine line(int lineNo) {
            return bought.lines().stream()
                    .filter(line -> line.lineNo() == lineNo)
                    .findFirst()
                    .orElseThrow();
        }

        Submission submission() {
            return submission(bought.lines().stream()
                    .map(line -> ReturnLine.of(line, null, null, Units.all(line.quantity())))
                    .toList());
        }

        Submission submission(List<ReturnLine> lines) {
            var travelling = dispatched && kind == ReturnKind.REFUND_ONLY;
            var all = lines.stream()
                    .map(line -> new AskedLine(line.lineNo(), line.units()))
                    .toList();
            return new Submission(
                    bought.order(),
                    kind,
                    reason,
                    null,
                    lines,
                    quote(all, 12_990),
                    dispatched,
                    travelling,
                    Presets.get(preset),
                    PayBy.of(Terms.of(Presets.get(preset), 0, ZoneId.of("UTC"), Holidays.none()), reason),
                    repair.get(),
                    java.util.Map.of());
        }
    }
}
