package aftercare.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.orders.Orders;
import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import aftercare.returns.CaseWork;
import aftercare.returns.SubmitReturn;
import aftercare.signals.RepeatedFaults;
import aftercare.tracking.HearTracking;
import aftercare.tracking.TellTracking;
import aftercare.tracking.TrackingCode;

/** Two invented signals: a parcel that was damaged on its way, and an article that three buyers found faulty. */
@Singleton
class DemoSignals {

    private static final Actor AGENT = new Actor(Actor.Kind.STAFF, DemoPeople.AGENT, "陈思远");
    private static final Actor CARRIER = new Actor(Actor.Kind.PARTNER, "client:demo-partner", "Demo partner");

    private final Orders orders;
    private final CaseWork work;
    private final HearTracking tracking;
    private final RepeatedFaults faults;
    private final DemoPhotos photos;

    DemoSignals(Orders orders, CaseWork work, HearTracking tracking, RepeatedFaults faults, DemoPhotos photos) {
        this.orders = orders;
        this.work = work;
        this.tracking = tracking;
        this.faults = faults;
        this.photos = photos;
    }

    void raise(UUID shopId, Instant now) {
        damaged(shopId, "2026-1121-07", now.minus(Duration.ofHours(5)));
        faulty(shopId, "2026-1119-71", "盖子拧不紧，放包里漏水（示例）", now.minus(Duration.ofHours(44)));
        faulty(shopId, "2026-1120-13", "The lid leaks (invented)", now.minus(Duration.ofHours(20)));
        faulty(shopId, "2026-1120-54", "密封圈有缺口（示例）", now.minus(Duration.ofHours(6)));
        faults.count(shopId, DemoGoods.FLASK.sku);
    }

    private void damaged(UUID shopId, String order, Instant at) {
        var parcel = orders.shipmentsOf(order(shopId, order)).getFirst();
        var said = new TellTracking(parcel.carrier(), parcel.number(), TrackingCode.DAMAGED, at, null, "外箱压扁，内物待查（示例）");
        tracking.hear(shopId, said, CARRIER, at);
    }

    /** Their buyers have called; somebody of the shop has opened the case for them. */
    private void faulty(UUID shopId, String order, String text, Instant at) {
        var bought = order(shopId, order);
        var asked = new SubmitReturn(
                bought.id(),
                ReturnKind.RETURN_REFUND,
                Reason.QUALITY,
                List.of(new SubmitReturn.Line(1, 1)),
                text,
                List.of(photos.photo(shopId, AGENT)));
        work.submit(bought, asked, AGENT, at);
    }

    private aftercare.orders.Order order(UUID shopId, String number) {
        return orders.byExternalRef(shopId, "DEMO-" + number).orElseThrow();
    }
}
