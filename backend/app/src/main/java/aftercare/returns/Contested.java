package aftercare.returns;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import aftercare.access.Actor;
import aftercare.orders.OrderLine;
import aftercare.policy.ReturnKind;
import aftercare.problems.Refusal;
import aftercare.returns.ReturnEvent.Verb;
import aftercare.settlement.Units;

/**
 * What the shop did not accept when it paid for the rest, or sent the new ones for it. Whoever disagrees puts these pieces before
 * the platform: they become a case of their own, as if it had been rejected, and everything that may become of such a case may
 * become of it.
 */
final class Contested {

    private Contested() {}

    /** As it stands once money was granted or the new ones have left: whoever disagrees has as long as after any other no (C9). */
    static Apart after(ReturnRequest ret, Instant now) {
        var isFirst = ret.pieceOf() == null && ret.apart().contestUntil() == null;
        return isFirst && (isPaidInPart(ret) || isReplacedInPart(ret)) && anyOf(ret)
                ? Apart.contestableUntil(now.plus(HardClock.C9.on(ret)))
                : ret.apart();
    }

    private static boolean isPaidInPart(ReturnRequest ret) {
        return ret.kind().goodsComeBack()
                && !ret.kind().isReplaced()
                && ret.lines().stream().anyMatch(line -> line.paidBack() > 0);
    }

    /** Where the new ones left first, what does not come back as it was is asked for: a debt, and no share of a no. */
    private static boolean isReplacedInPart(ReturnRequest ret) {
        return ret.kind() == ReturnKind.EXCHANGE
                && !ret.isAdvance()
                && ret.outbound().isOut();
    }

    /** Something was refused, the rest was paid or replaced, and nobody has asked the platform about it; whether in time, says the moment. */
    static boolean isLeft(ReturnRequest ret) {
        return ret.apart().contestUntil() != null && ret.apart().apartId() == null && !ret.isHeld() && anyOf(ret);
    }

    private static boolean anyOf(ReturnRequest ret) {
        return ret.lines().stream().anyMatch(line -> !of(line).isEmpty());
    }

    /** Refused, something else, missing, or back with the buyer because of that. */
    static Units of(ReturnLine line) {
        return line.in(state -> state == GoodsState.REFUSED
                        || state == GoodsState.WRONG_ITEM
                        || state == GoodsState.SHORT
                        || state == GoodsState.SENT_BACK)
                .minus(line.refunded());
    }

    /** As lines of the case of their own. */
    static List<ReturnLine> lines(ReturnRequest whole, IntFunction<OrderLine> bought) {
        return whole.lines().stream()
                .filter(line -> !of(line).isEmpty())
                .map(line -> {
                    var piece = ReturnLine.of(bought.apply(line.lineNo()), whole.shopId(), whole.orderId(), of(line))
                            .agreeOn(null, line.wanted());
                    piece.putBack(lots(line));
                    return piece;
                })
                .toList();
    }

    /** What was sent back is with the buyer; what was found of it stays known. */
    private static List<Lot> lots(ReturnLine line) {
        var contested = of(line);
        return line.goods().stream()
                .map(lot -> Lot.of(
                        lot.state() == GoodsState.SENT_BACK ? GoodsState.WITH_BUYER : lot.state(),
                        lot.units().minus(lot.units().minus(contested)),
                        lot.finding()))
                .filter(lot -> !lot.units().isEmpty())
                .toList();
    }

    /** The case goes on, or ends, without them. */
    static ReturnEvent leave(ReturnRequest whole, ReturnRequest piece, Actor by, Instant now) {
        return whole.step(
                Verb.PIECE_CONTESTED,
                r -> {
                    r.setApart(r.apart().as(piece));
                    r.lines().forEach(line -> line.shed(of(line)));
                    r.isAbout(r.lines().stream()
                            .filter(line -> line.quantity() > 0)
                            .toList());
                    r.completeWhenDone(now);
                },
                Map.of("number", piece.number()),
                false,
                by,
                now);
    }

    /** The shop has said no to all of it; postage that was made good with the rest is not asked for twice. */
    static ReturnEvent begin(ReturnRequest piece, ReturnRequest whole, boolean postagePaid, Actor by, Instant now) {
        return piece.step(
                Verb.SET_APART,
                r -> {
                    r.isPieceOf(whole.id(), Apart.from(whole));
                    r.agreeOutsideTheRules(whole.byAgreement());
                    r.become(RequestState.REJECTED);
                    r.claim(postagePaid ? null : whole.postage());
                    if (!r.goods().any(GoodsState.WITH_BUYER)) {
                        r.track(whole.parcel());
                    }
                },
                Map.of("number", whole.number()),
                true,
                by,
                now);
    }

    /** A whole case is never put before the platform for what only some of its pieces are contested. */
    static void refuseWhole(ReturnRequest ret) {
        if (isLeft(ret)) {
            throw Refusal.tooLate("MONEY_GRANTED");
        }
    }
}
