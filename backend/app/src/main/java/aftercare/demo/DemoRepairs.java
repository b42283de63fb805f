package aftercare.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import aftercare.access.Actor;
import aftercare.money.Money;
import aftercare.orders.Orders;
import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import aftercare.repairs.RepairFee;
import aftercare.repairs.RepairPlace;
import aftercare.repairs.RepairSlots;
import aftercare.returns.CaseWork;
import aftercare.returns.Receipt;
import aftercare.returns.ReturnRequest;
import aftercare.returns.SubmitReturn;

/** Two invented repairs: one on the bench, one whose price the buyer thinks over; and times to come in. */
@Singleton
class DemoRepairs {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Actor XIAOWEN = new Actor(Actor.Kind.BUYER, DemoPeople.BUYER, "林晓雯");
    private static final Actor HANNAH = new Actor(Actor.Kind.BUYER, DemoPeople.BUYER2, "Hannah Whitfield");
    private static final Actor AGENT = new Actor(Actor.Kind.STAFF, DemoPeople.AGENT, "陈思远");

    private final Orders orders;
    private final CaseWork work;
    private final DemoPhotos photos;
    private final RepairSlots slots;

    DemoRepairs(Orders orders, CaseWork work, DemoPhotos photos, RepairSlots slots) {
        this.orders = orders;
        this.work = work;
        this.photos = photos;
        this.slots = slots;
    }

    void open(UUID shopId, Instant now) {
        var kettle = inTheShop(shopId, "2026-1114-77", HANNAH, "It does not heat any more", now, 150);
        work.diagnose(kettle, AGENT, hours(now, 90));
        work.startRepair(kettle, AGENT, hours(now, 70));

        var lamp = inTheShop(shopId, "2025-1004-24", XIAOWEN, "灯管不亮了，开关有异响", now, 120);
        work.diagnose(lamp, AGENT, hours(now, 50));
        work.quoteRepair(lamp, fee(hours(now, 26)), AGENT, hours(now, 26));

        for (var day = 1; day <= 5; day++) {
            var morning = now.atZone(SHANGHAI)
                    .toLocalDate()
                    .plusDays(day)
                    .atTime(LocalTime.of(10, 0))
                    .atZone(SHANGHAI);
            slots.offer(
                    shopId, RepairPlace.COUNTER, "1 Example Road 柜台", morning.toInstant(), Duration.ofMinutes(45), 2);
            slots.offer(shopId, RepairPlace.HOME, null, morning.plusHours(4).toInstant(), Duration.ofHours(2), 1);
        }
    }

    private ReturnRequest inTheShop(UUID shopId, String order, Actor by, String text, Instant now, int hoursAgo) {
        var bought = orders.byExternalRef(shopId, "DEMO-" + order).orElseThrow();
        var asked = new SubmitReturn(
                bought.id(),
                ReturnKind.REPAIR,
                Reason.QUALITY,
                List.of(new SubmitReturn.Line(1, 1)),
                text,
                List.of(photos.photo(shopId, by)));
        var ret = work.submit(bought, asked, by, hours(now, hoursAgo));
        work.approve(ret, AGENT, null, false, hours(now, hoursAgo - 3));
        work.ship(ret, "顺丰", "SF14002" + order.substring(5, 9), null, by, hours(now, hoursAgo - 10));
        work.receive(ret, List.of(new Receipt.Line(1, 1, 0, 0)), null, AGENT, hours(now, hoursAgo - 40));
        return ret;
    }

    private static RepairFee fee(Instant at) {
        return new RepairFee(
                RepairFee.Cause.GUARANTEE_OVER,
                "灯珠老化，需要更换灯板；开关一起换新。",
                List.of(
                        new RepairFee.Line(RepairFee.Kind.PART, "灯板 LED board", Money.of("46.00", "CNY")),
                        new RepairFee.Line(RepairFee.Kind.PART, "开关 switch", Money.of("9.50", "CNY")),
                        new RepairFee.Line(RepairFee.Kind.LABOUR, "工时 labour", Money.of("30.00", "CNY"))),
                at);
    }

    private static Instant hours(Instant now, int ago) {
        return now.minus(Duration.ofHours(ago));
    }
}
