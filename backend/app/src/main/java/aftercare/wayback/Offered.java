package aftercare.wayback;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;

import aftercare.returns.OpenedCase;
import aftercare.returns.ReturnAction;
import aftercare.returns.ReturnRequest;
import aftercare.shops.ShopTime;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Where one case's goods can be handed in and when they can be fetched. Carriers over HTTP are asked while nothing is locked and no
 * transaction is open; the shop's own points and windows are read when they are needed.
 */
@RequestScoped
class Offered {

    private final ShopCarrier own;
    private final Carriers carriers;
    private final WayBacks ways;
    private final OpenedCase cases;
    private final ShopTime time;
    private List<ReturnCarrier.Point> points = List.of();
    private List<ReturnCarrier.Window> windows = List.of();

    Offered(ShopCarrier own, Carriers carriers, WayBacks ways, OpenedCase cases, ShopTime time) {
        this.own = own;
        this.carriers = carriers;
        this.ways = ways;
        this.cases = cases;
        this.time = time;
    }

    private record Wish(UUID shopId, Instant now, Instant horizon) {}

    /** {@code evenIfBooked}: what is booked may be called off by this very request. */
    void ask(UUID returnId, boolean evenIfBooked) {
        var wish = QuarkusTransaction.requiringNew().call(() -> wish(cases.shown(returnId), evenIfBooked));
        if (wish != null) {
            points = carriers.pointsOfOthers(wish.shopId());
            windows = carriers.windowsOfOthers(wish.shopId(), wish.now(), wish.horizon());
        }
    }

    /** Null where there is nothing to choose. */
    private Wish wish(ReturnRequest ret, boolean evenIfBooked) {
        var refusal = ReturnAction.SHIP.refusal(ret);
        var mayTravel = refusal == null || evenIfBooked && ReturnAction.BOOKED.equals(refusal);
        var mayChoose = ret.isToBeSent()
                && mayTravel
                && (evenIfBooked || ways.open(ret.id()).isEmpty());
        var now = time.now(ret.shopId());
        return mayChoose ? new Wish(ret.shopId(), now, GoingBack.horizon(ret, now)) : null;
    }

    List<ReturnCarrier.Point> points(UUID shopId) {
        return Stream.concat(own.points(shopId).stream(), points.stream()).toList();
    }

    /** The soonest first. */
    Stream<ReturnCarrier.Window> windows(UUID shopId, Instant from, Instant to) {
        return Stream.concat(own.windows(shopId, from, to).stream(), windows.stream())
                .filter(window -> window.from() != null && window.to() != null)
                .filter(window -> window.from().isAfter(from) && !window.to().isAfter(to))
                .sorted(Comparator.comparing(ReturnCarrier.Window::from));
    }
}
