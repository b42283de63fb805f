package aftercare.wayback;

import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.problems.Refusal;
import aftercare.returns.CaseWork;
import aftercare.returns.ReturnAction;
import aftercare.returns.ReturnRequest;

/** The buyer chooses a way, changes his mind, or hands the parcel over; the case is locked before its booking. */
@Singleton
class GoingBack {

    /** How far ahead windows are shown. */
    static final Duration AHEAD = Duration.ofDays(7);

    private static final Duration ANOTHER_WAY = Duration.ofDays(1);
    private static final int MOST_WAITED_FOR = 3;

    private final Offered offered;
    private final ShopCarrier own;
    private final WayBacks ways;
    private final CaseWork work;

    GoingBack(Offered offered, ShopCarrier own, WayBacks ways, CaseWork work) {
        this.offered = offered;
        this.own = own;
        this.ways = ways;
        this.work = work;
    }

    /** A window after the last day would only look like help. */
    static Instant horizon(ReturnRequest ret, Instant now) {
        var week = now.plus(AHEAD);
        var last = ret.mustLeaveBy();
        return last != null && last.isBefore(week) ? last : week;
    }

    void dropOff(ReturnRequest ret, String carrier, String pointId, Instant now) {
        check(ret);
        var point = offered.points(ret.shopId()).stream()
                .filter(known -> known.id().equals(pointId) && known.carrier().equals(carrier))
                .findFirst()
                .orElseThrow(() -> Refusal.againstRule("/point", "POINT_GONE"));
        ret.wayBackIsBooked(true);
        ways.persistAndFlush(WayBack.toPoint(ret, point, now));
    }

    /** With the shop's own driver it is booked at once; any other carrier is asked, and answers in a moment. */
    void fetch(ReturnRequest ret, BookPickUp asked, Actor by, Instant now) {
        check(ret);
        var window = offered.windows(ret.shopId(), now, horizon(ret, now))
                .filter(known ->
                        known.id().equals(asked.window()) && known.carrier().equals(asked.carrier()))
                .findFirst()
                .orElseThrow(() -> Refusal.againstRule("/window", "WINDOW_GONE"));
        var way = WayBack.fetched(ret, asked, window, now);
        if (isOurs(way)) {
            var said = own.book(way.order());
            if (said instanceof ReturnCarrier.Result.Refused refused) {
                throw full(refused);
            }
            way.hear(said, now);
        }
        ret.wayBackIsBooked(true);
        ways.persistAndFlush(way);
        work.pickUpBooked(ret, way.carrier(), lastDay(way, window.to(), now), by, now);
    }

    /** A day in which somebody else may be found; booking again and again buys no time. */
    private Instant lastDay(WayBack way, Instant from, Instant now) {
        return ways.pickUpsOf(way.returnId()) <= MOST_WAITED_FOR ? from.plus(ANOTHER_WAY) : now;
    }

    /** Nobody came, or the carrier has called it off itself: either way the buyer could do nothing. */
    void letDown(ReturnRequest ret, WayBack way, Instant now) {
        ways.flush();
        var last = lastDay(way, now, now);
        var by = Actor.system(way.carrier());
        if (way.isMissed()) {
            work.pickUpMissed(ret, way.carrier(), last, by, now);
        } else {
            work.pickUpCalledOff(ret, way.carrier(), last, by, now);
        }
    }

    private static Refusal full(ReturnCarrier.Result.Refused refused) {
        return "WINDOW_FULL".equals(refused.why())
                ? Refusal.tooLate("WINDOW_FULL")
                : Refusal.againstRule("/window", "WINDOW_GONE");
    }

    void cancel(ReturnRequest ret, Instant now) {
        var way = ways.open(ret.id()).orElseThrow(() -> Refusal.tooLate("NOTHING_BOOKED"));
        way.cancel(isOurs(way), now);
        ret.wayBackIsBooked(false);
        ways.flush();
    }

    /** The driver has it, or it lies at the point: from now on the goods travel. */
    void handedOver(ReturnRequest ret, String number, Actor by, Instant now) {
        var way = ways.open(ret.id()).orElseThrow(() -> Refusal.tooLate("NOTHING_BOOKED"));
        way.handedOver(now);
        ret.wayBackIsBooked(false);
        // before the case moves: whoever hears of it finds nothing open any more
        ways.flush();
        travel(ret, way, carrierOf(way), number == null ? ret.number() : number, by, now);
    }

    /** What a carrier says that it has, it has, however the case stands; whoever was booked in its place comes for nothing. */
    void collected(ReturnRequest ret, WayBack way, ReturnCarrier.Result.Collected by, Instant now) {
        ways.open(ret.id()).ifPresent(other -> other.cancel(isOurs(other), now));
        ret.wayBackIsBooked(false);
        ways.flush();
        travel(ret, way, by.by(), by.trackingNumber(), Actor.system(way.carrier()), now);
    }

    private void travel(ReturnRequest ret, WayBack way, String carrier, String number, Actor by, Instant now) {
        if (ReturnAction.SHIP.refusal(ret) == null) {
            // whoever was booked instead of him has nothing to fetch any more
            ways.open(ret.id()).ifPresent(other -> other.cancel(isOurs(other), now));
            ways.flush();
            work.ship(ret, carrier, number, null, by, now);
        }
    }

    private static String carrierOf(WayBack way) {
        return way.way() == WayBack.Way.DROP_OFF ? cut(way.place()) : way.carrier();
    }

    private static String cut(String place) {
        return place.length() > 80 ? place.substring(0, 80) : place;
    }

    static boolean isOurs(WayBack way) {
        return way.way() == WayBack.Way.DROP_OFF || ShopCarrier.NAME.equals(way.carrier());
    }

    private void check(ReturnRequest ret) {
        ReturnAction.SHIP.check(ret);
        if (!ret.isToBeSent()) {
            throw Refusal.tooLate("GOODS_ON_THE_WAY");
        }
        if (ways.open(ret.id()).isPresent()) {
            throw Refusal.tooLate(ReturnAction.BOOKED);
        }
    }
}
