package aftercare.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.disputes.Decide;
import aftercare.disputes.DisputeWork;
import aftercare.disputes.Says;
import aftercare.disputes.Side;
import aftercare.orders.Orders;
import aftercare.policy.Reason;
import aftercare.policy.RejectCode;
import aftercare.policy.ReturnKind;
import aftercare.returns.CaseWork;
import aftercare.returns.Remedy;
import aftercare.returns.ReturnRequest;
import aftercare.returns.SubmitReturn;
import aftercare.settlement.Fault;

/** Three invented disputes: one waits for the platform, one is decided, one was appealed against and waits for another arbiter. */
@Singleton
class DemoDisputes {

    private static final Actor HANNAH = new Actor(Actor.Kind.BUYER, DemoPeople.BUYER2, "Hannah Whitfield");
    private static final Actor AGENT = new Actor(Actor.Kind.STAFF, DemoPeople.AGENT, "陈思远");
    private static final Actor ARBITER = new Actor(Actor.Kind.PLATFORM, DemoPeople.ARBITER, "arbiter");

    private final Orders orders;
    private final CaseWork work;
    private final DisputeWork disputes;

    DemoDisputes(Orders orders, CaseWork work, DisputeWork disputes) {
        this.orders = orders;
        this.work = work;
        this.disputes = disputes;
    }

    void open(UUID shopId, Instant now) {
        var slippers = rejected(shopId, 2, "洗过一次就脱胶了", "照片里的编号与本店出库记录不符。", now, 40);
        escalated(slippers, "脱胶的位置我圈出来了，只在室内穿过两次。希望退款。", now, 30);
        disputes.say(
                slippers,
                Side.SELLER,
                new Says.Said("出库前每双都有质检记录，脱胶更像是浸水造成。", null, null),
                AGENT,
                now.minus(Duration.ofHours(26)));

        var notebooks = rejected(shopId, 3, "收到时封面折了", "照片里的封面不是本店这一批次。", now, 60);
        escalated(notebooks, "快递袋是软的，里面没有硬板。", now, 50);
        disputes.take(notebooks, ARBITER, now.minus(Duration.ofHours(20)));
        disputes.decide(
                notebooks,
                new Decide(
                        Fault.SELLER,
                        Remedy.RETURN_REFUND,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "包装不足以防折，责任在商家。寄回后全额退款，运费由商家承担。",
                        "纸质品应有硬板保护，本单包装不足，责任在商家。"),
                ARBITER,
                now.minus(Duration.ofHours(3)));
        appealed(shopId, now);
    }

    private void appealed(UUID shopId, Instant now) {
        var second = rejected(shopId, 3, "第二本的封底有划痕", "发货前的照片没有划痕。", now, 90);
        escalated(second, "划痕在塑封里面，不是我弄的。", now, 80);
        disputes.take(second, ARBITER, now.minus(Duration.ofHours(60)));
        disputes.decide(
                second,
                new Decide(
                        Fault.BUYER,
                        Remedy.REJECTION_STANDS,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "现有照片看不出划痕在塑封之内，维持商家的决定。如有新的照片，可在七天内申诉。",
                        "现有照片看不出划痕在塑封之内，维持你方的决定。"),
                ARBITER,
                now.minus(Duration.ofHours(30)));
        disputes.appeal(
                second,
                Side.BUYER,
                new Says.Said("我在拆封前拍过视频，可以看到塑封完好、划痕在里面。", null, null),
                HANNAH,
                now.minus(Duration.ofHours(5)));
    }

    private void escalated(ReturnRequest ret, String text, Instant now, int hoursAgo) {
        disputes.escalate(ret, Side.BUYER, text, List.of(), HANNAH, now.minus(Duration.ofHours(hoursAgo)));
    }

    private ReturnRequest rejected(UUID shopId, int lineNo, String text, String why, Instant now, int hoursAgo) {
        var order = orders.byExternalRef(shopId, "DEMO-2026-1115-02").orElseThrow();
        var asked = new SubmitReturn(
                order.id(),
                ReturnKind.RETURN_REFUND,
                Reason.NO_REASON,
                List.of(new SubmitReturn.Line(lineNo, 1)),
                text,
                List.of());
        var ret = work.submit(order, asked, HANNAH, now.minus(Duration.ofHours(hoursAgo)));
        work.reject(ret, RejectCode.NOT_OUR_ITEM, why, AGENT, now.minus(Duration.ofHours(hoursAgo - 2)));
        return ret;
    }
}
