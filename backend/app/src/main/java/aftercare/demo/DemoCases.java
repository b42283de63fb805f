package aftercare.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.orders.Orders;
import aftercare.policy.Reason;
import aftercare.policy.RejectCode;
import aftercare.policy.ReturnKind;
import aftercare.returns.CaseWork;
import aftercare.returns.Inspection;
import aftercare.returns.Receipt;
import aftercare.returns.ReturnRequest;
import aftercare.returns.SubmitReturn;
import aftercare.settlement.Extras;

/** A few invented cases on their way, so that the queue has something due. */
@Singleton
class DemoCases {

    private static final Actor HANNAH = new Actor(Actor.Kind.BUYER, DemoPeople.BUYER2, "Hannah Whitfield");
    private static final Actor AGENT = new Actor(Actor.Kind.STAFF, DemoPeople.AGENT, "陈思远");

    private final Orders orders;
    private final CaseWork work;

    DemoCases(Orders orders, CaseWork work) {
        this.orders = orders;
        this.work = work;
    }

    void open(UUID shopId, Instant now) {
        var scarf =
                submit(shopId, "2026-1115-02", ReturnKind.RETURN_REFUND, Reason.NO_REASON, 1, 1, "颜色和想象的不一样", now, 46);
        work.approve(scarf, AGENT, "请保留吊牌，寄回即可。", false, now.minus(Duration.ofHours(40)));
        work.ship(scarf, "中通快递", "ZT7312009945", null, HANNAH, now.minus(Duration.ofHours(30)));

        var headphones = submit(
                shopId, "2026-1117-30", ReturnKind.RETURN_REFUND, Reason.WRONG_SIZE_CHOICE, 1, 1, "头梁偏小", now, 90);
        work.approve(headphones, AGENT, null, false, now.minus(Duration.ofHours(80)));
        work.ship(headphones, "顺丰", "SF1400233311", null, HANNAH, now.minus(Duration.ofHours(60)));
        work.receive(headphones, List.of(new Receipt.Line(1, 1, 0, 0)), "外盒完好", AGENT, now.minus(Duration.ofHours(44)));

        submit(shopId, "2026-1122-20", ReturnKind.REFUND_ONLY, Reason.NO_REASON, 1, 1, "买错颜色了，还没发货请取消", now, 45);

        var mugs = submit(
                shopId,
                "2026-1119-12",
                ReturnKind.RETURN_REFUND,
                Reason.NO_REASON,
                2,
                2,
                "Bought twice by mistake",
                now,
                70);
        work.approve(mugs, AGENT, null, false, now.minus(Duration.ofHours(66)));
        work.ship(mugs, "圆通", "YT9981230071", null, HANNAH, now.minus(Duration.ofHours(60)));
        work.receive(mugs, List.of(new Receipt.Line(2, 2, 0, 0)), null, AGENT, now.minus(Duration.ofHours(20)));
        var fine = new Inspection.Line(2, 2, Inspection.Outcome.ACCEPTED, Inspection.Grade.A, null, null, List.of());
        work.inspect(mugs, List.of(fine), AGENT, now.minus(Duration.ofHours(19)));
        work.refund(mugs, Extras.none(), AGENT, now.minus(Duration.ofHours(18)));

        var kettle = submit(
                shopId, "2026-1119-12", ReturnKind.RETURN_REFUND, Reason.NO_REASON, 1, 1, "Too heavy for me", now, 30);
        work.reject(kettle, RejectCode.NOT_OUR_ITEM, "照片里的底座不是本店商品，请核对后修改申请。", AGENT, now.minus(Duration.ofHours(12)));
    }

    private ReturnRequest submit(
            UUID shopId,
            String orderNumber,
            ReturnKind kind,
            Reason reason,
            int lineNo,
            int quantity,
            String text,
            Instant now,
            int hoursAgo) {
        var order = orders.byExternalRef(shopId, "DEMO-" + orderNumber).orElseThrow();
        var asked = new SubmitReturn(
                order.id(), kind, reason, List.of(new SubmitReturn.Line(lineNo, quantity)), text, List.of());
        return work.submit(order, asked, HANNAH, now.minus(Duration.ofHours(hoursAgo)));
    }
}
