package aftercare.returns;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import aftercare.events.Events;
import aftercare.settlement.QuoteLine;
import aftercare.settlement.QuoteLineKind;
import aftercare.timeline.Timeline;
import aftercare.timeline.TimelineEntry;

/** Tells the shop system that a coupon is the buyer's again, with the grant that says so. */
@Singleton
class CouponsReturned {

    private final EntityManager db;
    private final Timeline timeline;
    private final Events events;

    CouponsReturned(EntityManager db, Timeline timeline, Events events) {
        this.db = db;
        this.timeline = timeline;
        this.events = events;
    }

    void tell(@Observes ReturnEvent event) {
        if (event.verb() == ReturnEvent.Verb.GRANTED || event.verb() == ReturnEvent.Verb.AUTO_GRANTED) {
            event.ret().quote().lines().stream()
                    .filter(line -> line.kind() == QuoteLineKind.COUPON_BACK)
                    .filter(line -> isFirst(event.ret(), line.args().get("coupon")))
                    .forEach(line -> tell(event, line));
        }
        if (event.verb() == ReturnEvent.Verb.GRANT_DECLINED) {
            takeBack(event);
        }
    }

    /** What the declined grant gave back is not the buyer's; the next one may give it back again. */
    private void takeBack(ReturnEvent event) {
        var ret = event.ret();
        var given = db.createQuery("from CouponReturn where returnId = :return", CouponReturn.class)
                .setParameter("return", ret.id())
                .getResultList();
        for (var coupon : given) {
            db.remove(coupon);
            var data = Map.of("number", ret.number(), "order", ret.orderNumber(), "coupon", coupon.coupon());
            timeline.add(TimelineEntry.of(
                    ret.shopId(), ret.id(), event.at(), event.actor(), "COUPON_CALLED_OFF", List.of(), null, data));
            events.tell(ret.shopId(), "coupon.called-off", ret.id(), event.at(), data);
        }
    }

    /** Grants of one order come one after another: the order is locked. */
    private boolean isFirst(ReturnRequest ret, String coupon) {
        return db.createQuery(
                                "select count(*) from CouponReturn where orderId = :order and coupon = :coupon",
                                Long.class)
                        .setParameter("order", ret.orderId())
                        .setParameter("coupon", coupon)
                        .getSingleResult()
                == 0;
    }

    private void tell(ReturnEvent event, QuoteLine line) {
        var ret = event.ret();
        db.persist(CouponReturn.of(ret, line.args().get("coupon"), event.at()));
        timeline.add(TimelineEntry.of(
                ret.shopId(), ret.id(), event.at(), event.actor(), "COUPON_RETURNED", List.of(), null, line.args()));
        var data = Map.of(
                "number", ret.number(),
                "order", ret.orderNumber(),
                "coupon", line.args().get("coupon"),
                "worth", line.args().get("worth"));
        events.tell(ret.shopId(), "coupon.returned", ret.id(), event.at(), data);
    }
}
