package aftercare.returns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import aftercare.access.Actor;
import aftercare.policy.UnfitReason;
import aftercare.problems.Refusal;

import static aftercare.returns.ReturnFixtures.AGENT;
import static aftercare.returns.ReturnFixtures.BUYER;
import static aftercare.returns.ReturnFixtures.NOW;
import static aftercare.returns.ReturnFixtures.WAREHOUSE;

/** Something that somebody does to a case, or that happens to it; {@code action} is null for gateways and clocks. */
record Move(String name, ReturnAction action, Consumer<ReturnRequest> does) {

    void on(ReturnRequest ret) {
        does.accept(ret);
        // as it follows every fact
        var surplus = CreditInCase.surplus(ret);
        if (surplus > 0) {
            CreditInCase.giveBack(ret, aftercare.money.Money.ofMinor(surplus, "CNY"), AGENT, NOW);
        }
    }

    /** Whether it could be done. */
    boolean tryOn(ReturnRequest ret) {
        try {
            on(ret);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    @Override
    public String toString() {
        return name;
    }

    /** What may be tried on a case as it stands: verbs that are not refused, what gateways may report, the clock that runs. */
    static List<Move> possible(ReturnRequest ret, ReturnFixtures.AReturn asked) {
        var moves = new ArrayList<Move>();
        all(ret, asked).stream()
                .filter(move -> move.action == null || move.action.refusal(ret) == null)
                .forEach(moves::add);
        gateways(ret, moves);
        // with more units the same loss leads to too many places to walk
        var alone = ret.lines().size() == 1 && ret.lines().getFirst().quantity() == 1;
        if (alone && ret.goods().any(GoodsState.IN_TRANSIT) && !ret.travel().isLost()) {
            moves.add(new Move("lost", null, r -> Travelling.lost(r, null, AGENT, NOW)));
        }
        // what leaves meanwhile is walked on one start alone: it multiplies everything that can be offered
        var walked = ret.reason() == aftercare.policy.Reason.NO_REASON
                && ret.lines().getFirst().quantity() == 2;
        if (walked && ret.isStillWithShop() && ret.request() == RequestState.SUBMITTED) {
            moves.add(new Move("left before", null, r -> CallingBack.ask(r, AGENT, NOW)));
            moves.add(new Move("sent despite", null, r -> CallingBack.sentDespite(r, AGENT, NOW)));
        }
        if (Contested.isLeft(ret)) {
            moves.add(new Move("contest", ReturnAction.ESCALATE, r -> ReturnFixtures.setApart(r, asked)));
            return withClock(moves, ret);
        }
        // with more units the same dispute leads to too many places to walk
        if (ret.pieceOf() != null
                || ret.lines().size() == 1 && ret.lines().getFirst().quantity() == 1) {
            var disputing = new ArrayList<Move>();
            Disputing.moves(disputing, ret);
            disputing.stream()
                    .filter(move -> move.action == null || move.action.refusal(ret) == null)
                    .forEach(moves::add);
        }
        return withClock(moves, ret);
    }

    private static List<Move> withClock(List<Move> moves, ReturnRequest ret) {
        if (ret.due().isRunning() && !ret.due().isPaused()) {
            moves.add(expiry(ret.due().dueClock()));
        }
        return moves;
    }

    private static void clocks(List<Move> moves) {
        moves.add(new Move(
                "pause",
                ReturnAction.PAUSE_CLOCK,
                r -> Pausing.pause(
                        r,
                        new Verbs.Pause(PauseReason.NEGOTIATION, null, null, null, "by telephone"),
                        ByLaw.SILENT,
                        AGENT,
                        NOW)));
        moves.add(new Move("resume", ReturnAction.RESUME_CLOCK, r -> RunningClock.resume(r, AGENT, NOW)));
        moves.add(new Move(
                "extend",
                ReturnAction.EXTEND_CLOCK,
                r -> RunningClock.extend(r, Duration.ofDays(3), ByLaw.SILENT, BUYER, NOW)));
        moves.add(new Move(
                "import deadline",
                ReturnAction.IMPORT_DEADLINE,
                r -> RunningClock.follow(r, NOW.plus(Duration.ofDays(1)), "WeChat", ByLaw.SILENT, AGENT, NOW)));
    }

    /** Every verb in every way, whether it fits or not. */
    private static List<Move> all(ReturnRequest ret, ReturnFixtures.AReturn asked) {
        var moves = new ArrayList<Move>();
        buyers(moves, asked);
        moves.add(new Move("approve", ReturnAction.APPROVE, r -> {
            r.approve(AGENT, null, false, NOW);
            payWhatIsDue(r);
        }));
        Agreeing.moves(moves, ret);
        Mending.moves(moves);
        clocks(moves);
        moves.add(new Move("reject", ReturnAction.REJECT, r -> r.reject("INCOMPLETE", "缺少配件", AGENT, NOW)));
        moves.add(new Move("delivered", ReturnAction.DELIVERED, r -> ComingBack.delivered(r, NOW, AGENT, NOW)));
        for (var line : ret.lines()) {
            for (var count = 1; count <= line.quantity(); count++) {
                looks(moves, line.lineNo(), count);
            }
        }
        moves.add(new Move("undo receipt", ReturnAction.UNDO_RECEIPT, r -> ComingBack.undoReceipt(r, WAREHOUSE, NOW)));
        moves.add(new Move(
                "countersign", ReturnAction.COUNTERSIGN, r -> ComingBack.countersign(r, r::topping, AGENT, NOW)));
        moves.add(new Move("refund", ReturnAction.REFUND, r -> {
            ReturnAction.REFUND.check(r);
            ReturnFixtures.grant(r, r.goods().accepted(), false);
        }));
        moves.add(new Move("refund nothing", ReturnAction.REFUND, r -> {
            ReturnAction.REFUND.check(r);
            ReturnFixtures.grantNothing(r, r.goods().accepted());
        }));
        moves.add(new Move("refund early", ReturnAction.REFUND_EARLY, r -> {
            ReturnAction.REFUND_EARLY.check(r);
            ReturnFixtures.grant(r, r.goods().notSentBack(), false);
        }));
        moves.add(new Move("send back", ReturnAction.SEND_BACK, r -> {
            ComingBack.sendBack(r, "SF", "SF2", r::quote, WAREHOUSE, NOW);
            if (Agreement.owesOnTop(r)
                    && Ending.nothingIsLeft(r)
                    && Ending.mustGoBack(r).isEmpty()) {
                payOnTop(r);
            }
        }));
        return moves;
    }

    private static void payOnTop(ReturnRequest ret) {
        var onTop = ret.paidOnTop().minor();
        Agreement.exchangeOff(ret, AGENT, NOW);
        ret.grant(ReturnFixtures.quoteOf(onTop), false, AGENT, NOW);
    }

    static void payWhatIsDue(ReturnRequest ret) {
        if (!ret.kind().goodsComeBack() && !ret.kind().isReplaced()) {
            ReturnFixtures.grant(
                    ret, ret.isAllowance() ? List.of() : ret.goods().notSentBack(), false);
        }
    }

    private static void buyers(List<Move> moves, ReturnFixtures.AReturn asked) {
        moves.add(new Move("edit", ReturnAction.EDIT, r -> r.edit(asked.submission(), BUYER, NOW)));
        moves.add(new Move("withdraw", ReturnAction.WITHDRAW, r -> r.withdraw(BUYER, NOW)));
        moves.add(new Move("stopped", ReturnAction.INTERCEPT_STOPPED, r -> {
            CallingBack.stopped(r, AGENT, NOW);
            if (CallingBack.owesAll(r)) {
                payWhatIsDue(r);
            }
        }));
        moves.add(new Move("not stopped", ReturnAction.INTERCEPT_FAILED, r -> CallingBack.failed(r, AGENT, NOW)));
        moves.add(new Move("ship", ReturnAction.SHIP, r -> ComingBack.ship(r, "SF", "SF1", null, BUYER, NOW)));
    }

    private static void looks(List<Move> moves, int line, int count) {
        moves.add(receive("arrived", new Receipt.Line(line, count, 0, 0)));
        moves.add(receive("missing", new Receipt.Line(line, 0, count, 0)));
        moves.add(receive("wrong", new Receipt.Line(line, 0, 0, count)));
        moves.add(receive("damaged", new Receipt.Line(line, 0, 0, 0, count, null)));
        moves.add(inspect(line, count, Inspection.Outcome.ACCEPTED, Inspection.Grade.B));
        moves.add(inspect(line, count, Inspection.Outcome.REFUSED, Inspection.Grade.E));
        moves.add(inspect(line, count, Inspection.Outcome.REFUSED, Inspection.Grade.F));
    }

    private static Move receive(String what, Receipt.Line found) {
        return new Move(
                what + " " + found.lineNo() + "×"
                        + (found.arrived() + found.missing() + found.wrong() + found.damaged()),
                ReturnAction.RECEIVE,
                r -> ComingBack.receive(r, List.of(found), null, WAREHOUSE, NOW));
    }

    private static Move inspect(int line, int count, Inspection.Outcome outcome, Inspection.Grade grade) {
        var found = new Inspection.Line(
                line, count, outcome, grade, UnfitReason.ITEM_INCOMPLETE, null, ReturnFixtures.photos());
        return new Move(
                outcome + " " + grade + " " + line + "×" + count,
                ReturnAction.INSPECT,
                r -> ComingBack.inspect(r, List.of(found), r::topping, WAREHOUSE, NOW));
    }

    /**
     * Only what may follow: a grant is sent, what was sent is paid or fails, a failure is sent again or goes another way, and
     * what was paid may come back.
     */
    private static void gateways(ReturnRequest ret, List<Move> moves) {
        for (var to : MoneyState.values()) {
            if (to == MoneyState.NONE) {
                declined(ret, moves);
            } else if (ret.money() != MoneyState.NONE && ret.money().canBecome(to)) {
                moves.add(new Move("money " + to, null, r -> r.moneyMoved(to, AGENT, NOW)));
            }
        }
    }

    /** A second person says no to a large sum; with more units the same no leads to too many places to walk. */
    private static void declined(ReturnRequest ret, List<Move> moves) {
        var alone = ret.lines().size() == 1 && ret.lines().getFirst().quantity() == 1;
        if (alone && ret.money() == MoneyState.GRANTED && DeclineGrant.refusal(ret, ret.quote()) == null) {
            moves.add(new Move("grant declined", null, r -> DeclineGrant.undo(r, r.quote(), r.quote(), AGENT, NOW)));
        }
    }

    /** As the case's clocks do it. */
    static Move expiry(HardClock clock) {
        var by = Actor.system(clock.name());
        return new Move(clock + " runs out", null, r -> {
            switch (clock.outcome()) {
                case AUTO_AGREE_REFUND -> {
                    r.approveBySilence(by, NOW);
                    payWhatIsDue(r);
                }
                case AUTO_AGREE_RETURN, AUTO_AGREE_EXCHANGE -> r.approveBySilence(by, NOW);
                case AUTO_REFUND -> {
                    if (r.kind().isReplaced()) {
                        Agreement.convertBySilence(r, by, NOW);
                    }
                    ReturnFixtures.grant(r, r.goods().notSentBack(), true);
                }
                case AUTO_CLOSE_BUYER -> {
                    if (Agreement.owesOnTop(r)) {
                        payOnTop(r);
                    } else {
                        r.lapse(by, NOW);
                    }
                }
                case ASK_FOR_ITS_PRICE -> Replacing.oldOneMissed(r, by, NOW);
                case AUTO_COMPLETE -> Replacing.confirmBySilence(r, by, NOW);
                case DECIDE_ON_WHAT_IS_THERE -> InDispute.timeIsUp(r, by, NOW);
                case ALERT_PLATFORM -> InDispute.overdue(r, by, NOW);
                case CARRY_OUT -> Disputing.carryOut(r);
                case BECOMES_FINAL -> InDispute.becomeFinal(r, by, NOW);
                case OFFER_LAPSES -> Agreement.offerGone(r, ReturnEvent.Verb.OFFER_LAPSED, by, NOW);
                case AUTO_RECEIVE, VISIT_MISSED, REPAIR_OVERDUE, QUOTE_LAPSES, FEE_LAPSES, REMIND ->
                    Repairing.ranOut(r, by, NOW);
                case CONVERT_TO_REFUND -> {
                    Agreement.convertBySilence(r, by, NOW);
                    if (!r.goods().any(GoodsState.WITH_BUYER) && !r.goods().any(GoodsState.IN_TRANSIT)) {
                        ReturnFixtures.grant(r, r.goods().notSentBack(), true);
                    }
                }
            }
        });
    }
}
