package aftercare.returns;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import aftercare.access.Actor;
import aftercare.policy.ReturnKind;
import aftercare.returns.ReturnEvent.Verb;
import aftercare.settlement.Difference;

/** What goes out to the buyer in place of money: when it must, that it did, and that he has it. */
final class Replacing {

    private Replacing() {}

    /** Once out it stays out; until then it is due as long as what was agreed on holds. */
    static OutboundState next(ReturnRequest ret) {
        return ret.outbound().isOut() ? ret.outbound() : isDue(ret) ? OutboundState.DUE : OutboundState.NONE;
    }

    private static boolean isDue(ReturnRequest ret) {
        if (!ret.kind().isReplaced()
                || ret.request() != RequestState.APPROVED
                || ret.money() != MoneyState.NONE
                || ret.topping().isOwed()) {
            return false;
        }
        if (ret.kind() == ReturnKind.REPAIR) {
            return ret.repair().stage().isDone() && !ret.goods().any(GoodsState.IN_TRANSIT);
        }
        return !ret.kind().goodsComeBack() || ret.isAdvance() || oldGoodsAreIn(ret.goods());
    }

    static ReturnEvent resend(ReturnRequest ret, String carrier, String trackingNumber, Actor by, Instant now) {
        ReturnAction.RESEND.check(ret);
        var data = Map.of("carrier", carrier, "number", trackingNumber);
        return ret.step(Verb.RESENT, r -> r.goesOut(carrier, trackingNumber, now), data, false, by, now);
    }

    /** Its carrier says so. Whether it is right the buyer says himself, and he has his time for that from when he has it. */
    static ReturnEvent delivered(ReturnRequest ret, Instant at, Actor by, Instant now) {
        var until = HardClock.C12.after(at);
        return ret.step(
                Verb.RESEND_DELIVERED,
                r -> {
                    r.goesOut(r.resend().delivered(at));
                    if (r.due().dueClock() == HardClock.C12 && r.due().mayBePostponed(until)) {
                        r.run(r.due().postponed(until));
                    }
                },
                Map.of("at", at.toString()),
                false,
                by,
                now);
    }

    static ReturnEvent confirm(ReturnRequest ret, Actor by, Instant now) {
        ReturnAction.CONFIRM.check(ret);
        return ret.arrived(Verb.CONFIRMED, by, now);
    }

    /** Nothing was heard of it until the clock ran out: it has arrived. */
    static ReturnEvent confirmBySilence(ReturnRequest ret, Actor by, Instant now) {
        return ret.outbound() == OutboundState.CONFIRMED
                ? ret.step(Verb.COMPLETED, r -> nobodyObjects(r, now), Map.of(), false, by, now)
                : ret.arrived(Verb.AUTO_CONFIRMED, by, now);
    }

    /** The old one was not sent in time: the exchange is over, and what the buyer paid for it is asked for. */
    static ReturnEvent oldOneMissed(ReturnRequest ret, Actor by, Instant now) {
        var data = Map.of("clock", ret.due().dueClock().name());
        return ret.step(Verb.OLD_ONE_MISSED, r -> nobodyObjects(r, now), data, false, by, now);
    }

    /** To the old ones that came back. */
    private static void nobodyObjects(ReturnRequest ret, Instant now) {
        if (ret.isAdvance()) {
            ret.lines().forEach(line -> line.move(line.in(GoodsState.ARRIVED), GoodsState.ACCEPTED, Finding.NONE));
        }
        ret.close(RequestState.COMPLETED, now);
    }

    /** What goes out in place of what came back, or of everything where nothing has to. */
    static List<Difference.Swap> swaps(ReturnRequest ret) {
        var accepted = ret.kind().goodsComeBack() && !ret.isAdvance();
        return ret.lines().stream()
                .map(line -> new Difference.Swap(
                        line.lineNo(),
                        accepted ? line.in(GoodsState.ACCEPTED) : line.units(),
                        line.wanted() == null ? null : line.wanted().price()))
                .filter(swap -> !swap.units().isEmpty())
                .toList();
    }

    /** Known once every old piece was looked at: of what was refused nothing is owed. */
    static boolean isKnown(ReturnRequest ret) {
        return ret.kind() == ReturnKind.EXCHANGE && oldGoodsAreIn(ret.goods());
    }

    private static boolean oldGoodsAreIn(Goods goods) {
        return !goods.accepted().isEmpty()
                && !goods.any(GoodsState.ARRIVED)
                && !goods.any(GoodsState.IN_TRANSIT)
                && !goods.any(GoodsState.WITH_BUYER);
    }
}
