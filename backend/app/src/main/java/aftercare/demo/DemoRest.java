package aftercare.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.credit.Holder;
import aftercare.credit.Ledger;
import aftercare.money.Money;
import aftercare.orders.Orders;
import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import aftercare.returns.CaseWork;
import aftercare.returns.ReturnRequest;
import aftercare.returns.SubmitReturn;
import aftercare.wayback.FetchNext;

/**
 * What few cases have, all of it invented: a pick-up that is booked, an exchange whose old piece never came so that its price
 * is asked for by the clock, and store credit that runs out.
 */
@Singleton
class DemoRest {

    private static final Actor XIAOWEN = new Actor(Actor.Kind.BUYER, DemoPeople.BUYER, "林晓雯");
    private static final Actor HANNAH = new Actor(Actor.Kind.BUYER, DemoPeople.BUYER2, "Hannah Whitfield");
    private static final Actor AGENT = new Actor(Actor.Kind.STAFF, DemoPeople.AGENT, "陈思远");

    private final Orders orders;
    private final CaseWork work;
    private final FetchNext pickUps;
    private final Ledger credit;

    DemoRest(Orders orders, CaseWork work, FetchNext pickUps, Ledger credit) {
        this.orders = orders;
        this.work = work;
        this.pickUps = pickUps;
        this.credit = credit;
    }

    void open(UUID shopId, Instant now) {
        toBeFetched(shopId, now);
        oldOneKept(shopId, now);
        var holder = Holder.of(DemoPeople.BUYER, null, "林晓雯").orElseThrow();
        var why = new Ledger.Why("demo:welcome", "演示余额，虚构 Invented credit", AGENT);
        credit.grant(shopId, holder, Money.of("36.00", "CNY"), now.plus(Duration.ofDays(12)), why, days(now, 18));
    }

    private void toBeFetched(UUID shopId, Instant now) {
        var mug = submit(
                shopId,
                "2026-1118-62",
                ReturnKind.RETURN_REFUND,
                Reason.NO_REASON,
                "Wrong colour (invented)",
                HANNAH,
                now.minus(Duration.ofHours(20)));
        work.approve(mug, AGENT, null, false, now.minus(Duration.ofHours(16)));
        pickUps.fetch(mug, "北京市朝阳区示例街 8 号", "Hannah Whitfield", "13800000002", HANNAH, now);
    }

    /** A week after the buyer had the new one its clock runs out; what follows is done by it, as anywhere. */
    private void oldOneKept(UUID shopId, Instant now) {
        var headphones = submit(
                shopId,
                "2026-1031-15",
                ReturnKind.EXCHANGE,
                Reason.WRONG_SIZE_CHOICE,
                "头梁偏小，想换大一号（示例）",
                XIAOWEN,
                days(now, 18));
        work.approve(headphones, AGENT, "新的先寄给您，旧的七天内寄回即可。", true, days(now, 17));
        work.resend(headphones, "顺丰", "SF1400931015", AGENT, days(now, 16));
        work.confirm(headphones, XIAOWEN, days(now, 12));
    }

    private ReturnRequest submit(
            UUID shopId, String number, ReturnKind kind, Reason reason, String text, Actor by, Instant at) {
        var order = orders.byExternalRef(shopId, "DEMO-" + number).orElseThrow();
        var asked = new SubmitReturn(order.id(), kind, reason, List.of(new SubmitReturn.Line(1, 1)), text, List.of());
        return work.submit(order, asked, by, at);
    }

    private static Instant days(Instant now, int ago) {
        return now.minus(Duration.ofDays(ago));
    }
}
