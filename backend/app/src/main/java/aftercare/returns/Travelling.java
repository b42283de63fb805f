package aftercare.returns;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import aftercare.access.Actor;
import aftercare.policy.Reason;
import aftercare.problems.Refusal;
import aftercare.returns.ReturnEvent.Verb;
import aftercare.settlement.AskedLine;
import aftercare.settlement.Fault;
import aftercare.settlement.Units;
import aftercare.shops.WatchTerms;

/**
 * What becomes of a parcel between two doors. The buyer waits for none of it: a lost one is counted as on its way by every
 * clock, and where the shop or the carrier was at fault the shop bears what the carrier lost (R1 art. 11, 70).
 */
final class Travelling {

    private Travelling() {}

    /** The carrier says so, or nothing was heard for too long. A repair's own clocks go on as they are. */
    static ReturnEvent lost(ReturnRequest ret, String why, Actor by, Instant now) {
        if (!ret.goods().any(GoodsState.IN_TRANSIT)) {
            throw Refusal.tooLate("NOT_SHIPPED");
        }
        return ret.step(
                Verb.LOST,
                r -> {
                    r.travels(r.travel().lost(now, by.actorName()));
                    if (!r.isRepair()) {
                        r.lines()
                                .forEach(line ->
                                        line.move(line.in(GoodsState.IN_TRANSIT), GoodsState.LOST, Finding.NONE));
                    }
                },
                why == null ? Map.of() : Map.of("text", why),
                false,
                by,
                now);
    }

    /** It has another number now, or was found. */
    static void goesOn(ReturnRequest ret) {
        ret.travels(ret.travel().lost(null, null));
    }

    /** A weight that comes later than the count: what is missing may be the carrier's after all. */
    static ReturnEvent weighed(ReturnRequest ret, Travel known, WatchTerms terms, Actor by, Instant now) {
        return ret.step(
                Verb.WEIGHED,
                r -> {
                    r.travels(known);
                    if (known.becameLighter(terms)) {
                        r.lines().forEach(line -> line.find(line.in(GoodsState.SHORT), Finding.LOST_BY_CARRIER));
                    }
                },
                Map.of(),
                false,
                by,
                now);
    }

    static Finding whyMissing(ReturnRequest ret, Weighed weighed) {
        return ret.travel().becameLighter(weighed.terms()) ? Finding.LOST_BY_CARRIER : Finding.NONE;
    }

    /** Whose fault the reason is; what was missing in a parcel that became lighter on its way is its carrier's. */
    static Fault fault(ReturnRequest ret) {
        return ret.reason() == Reason.SHORT_OR_MISSING && ret.travel().isLighterOut()
                ? Fault.CARRIER
                : ret.reason().fault();
    }

    /** What was accepted, and what the carrier lost where the shop bears that. */
    static List<AskedLine> owed(ReturnRequest ret) {
        return ret.goods().acceptedAnd(line -> bornByShop(ret, line));
    }

    /** What nothing stands against. */
    static List<AskedLine> payable(ReturnRequest ret) {
        return ret.goods().payableAnd(line -> bornByShop(ret, line));
    }

    private static Units bornByShop(ReturnRequest ret, ReturnLine line) {
        return ret.fault() == Fault.BUYER || ret.fault() == Fault.NONE ? Units.none() : lostByCarrier(line);
    }

    static Units lostByCarrier(ReturnLine line) {
        return line.goods().stream()
                .filter(lot -> lot.state() == GoodsState.LOST
                        || lot.state() == GoodsState.SHORT && Finding.CARRIER_LOST_IT.equals(lot.reason()))
                .map(Lot::units)
                .reduce(Units.none(), Units::plus);
    }
}
