package aftercare.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import aftercare.demo.DemoOrders.Age;
import aftercare.demo.DemoOrders.Customer;
import aftercare.demo.DemoOrders.Item;
import aftercare.money.Money;
import aftercare.orders.PlaceOrder;
import aftercare.orders.PlacingOfOrders;
import aftercare.shops.OpenShop;
import aftercare.shops.OpeningOfShops;
import aftercare.shops.Settings;
import aftercare.shops.Shop;
import aftercare.shops.Shops;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;

/** Opens two invented shops and a sandbox on the first start, so that there is something to look at. */
@Singleton
class DemoShops {

    private static final Customer XIAOWEN =
            new Customer(DemoPeople.BUYER, "C-1001", "林晓雯", "13800000001", "buyer@example.test", "上海市徐汇区测试路 1 号 501");
    private static final Customer HANNAH = new Customer(
            DemoPeople.BUYER2, "C-1002", "Hannah Whitfield", "13800000002", "buyer2@example.test", "北京市朝阳区示例街 8 号");

    private static final Customer KE =
            new Customer(null, "C-1003", "王可（示例）", "13800000003", "ke@example.test", "杭州市西湖区示例路 3 号");

    private final DemoConfig config;
    private final OpeningOfShops opening;
    private final DemoPeople people;
    private final PlacingOfOrders placing;
    private final DemoDuty duty;
    private final DemoWayBack wayBack;
    private final DemoCases cases;
    private final DemoRepairs repairs;
    private final DemoDisputes disputes;
    private final DemoSignals signals;
    private final DemoRest rest;
    private final Shops shops;
    private final Clock clock;

    DemoShops(
            DemoConfig config,
            OpeningOfShops opening,
            DemoPeople people,
            PlacingOfOrders placing,
            DemoDuty duty,
            DemoWayBack wayBack,
            DemoCases cases,
            DemoRepairs repairs,
            DemoDisputes disputes,
            DemoSignals signals,
            DemoRest rest,
            Shops shops,
            Clock clock) {
        this.config = config;
        this.opening = opening;
        this.people = people;
        this.placing = placing;
        this.duty = duty;
        this.wayBack = wayBack;
        this.cases = cases;
        this.repairs = repairs;
        this.disputes = disputes;
        this.signals = signals;
        this.rest = rest;
        this.shops = shops;
        this.clock = clock;
    }

    /** May take as long as a slow or busy machine needs: nobody reads the event log before the shops are open. */
    @Transactional
    @TransactionConfiguration(timeout = 300)
    @ActivateRequestContext
    void open(@Observes StartupEvent start) {
        if (!config.enabled() || shops.findAll().firstResultOptional().isPresent()) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var home = shop("安心家居 Anxin Home", "CNY", "Asia/Shanghai", "CN_7D", 15, false, now);
        var britain = shop("Fern & Oak", "GBP", "Europe/London", "UK_14_14", null, false, now);
        var sandbox = shop("安心沙箱 Sandbox", "CNY", "Asia/Shanghai", "CN_7D", null, true, now);
        people.employ(home.id(), britain.id(), sandbox.id());
        cnOrders(now).forEach(order -> placing.place(home, order));
        gbOrders(now).forEach(order -> placing.place(britain, order));
        duty.of(home.id(), now);
        wayBack.of(home.id());
        cases.open(home.id(), now);
        repairs.open(home.id(), now);
        disputes.open(home.id(), now);
        signals.raise(home.id(), now);
        rest.open(home.id(), now);
        Log.info("Demo: three invented shops are open");
    }

    private Shop shop(
            String name, String currency, String zone, String preset, Integer promised, boolean sandbox, Instant now) {
        var freight = new Settings.FreightTerms(Money.of("99.00", currency), Money.of("10.00", currency), null);
        var settings = new Settings(preset, promised, freight, name + " · 退货组 Returns · 1 Example Road · 400-000-0000");
        return opening.open(new OpenShop(name, currency, zone, sandbox, settings), now);
    }

    static List<PlaceOrder> cnOrders(Instant now) {
        var demo = new DemoOrders("CNY", now);
        return List.of(
                demo.order(
                        "2026-1120-88",
                        XIAOWEN,
                        new Age(5, 4, 2),
                        null,
                        one(DemoGoods.TEAPOT, 2),
                        one(DemoGoods.FILTER, 1)),
                demo.order(
                        "2026-1118-41",
                        XIAOWEN,
                        new Age(7, 6, 4),
                        "50.00",
                        one(DemoGoods.LAMP, 1),
                        one(DemoGoods.SLIPPERS, 2)),
                demo.order("2026-1121-07", XIAOWEN, new Age(2, 1, null), null, one(DemoGoods.SCARF, 1)),
                demo.order(
                        "2026-1122-19",
                        XIAOWEN,
                        new Age(0, null, null),
                        null,
                        one(DemoGoods.NOTEBOOK, 3),
                        one(DemoGoods.MUG, 1)),
                demo.order("2025-1004-24", XIAOWEN, new Age(420, 419, 416), null, one(DemoGoods.LAMP, 1)),
                demo.order("2026-1020-63", XIAOWEN, new Age(40, 39, 36), null, one(DemoGoods.HEADPHONES, 1)),
                demo.order(
                        "2026-1119-12",
                        HANNAH,
                        new Age(6, 5, 3),
                        null,
                        one(DemoGoods.KETTLE, 1),
                        one(DemoGoods.MUG, 2)),
                demo.order("2026-1114-77", HANNAH, new Age(12, 11, 9), null, one(DemoGoods.KETTLE, 1)),
                demo.order("2026-1117-30", HANNAH, new Age(8, 7, 5), null, one(DemoGoods.HEADPHONES, 1)),
                demo.order("2026-1116-55", HANNAH, new Age(9, 8, 6), null, one(DemoGoods.CAKE, 1)),
                demo.order(
                        "2026-1115-02",
                        HANNAH,
                        new Age(10, 9, 7),
                        "30.00",
                        one(DemoGoods.SCARF, 1),
                        one(DemoGoods.SLIPPERS, 1),
                        one(DemoGoods.NOTEBOOK, 2)),
                demo.order("2026-1123-05", XIAOWEN, Age.unpaid(0), null, one(DemoGoods.MUG, 2)),
                demo.order("2026-1119-36", HANNAH, Age.cancelled(6), null, one(DemoGoods.TEAPOT, 1)),
                demo.order("2026-1122-20", HANNAH, new Age(1, null, null), null, one(DemoGoods.LAMP, 1)),
                demo.order("2026-1118-62", HANNAH, new Age(7, 6, 4), null, one(DemoGoods.MUG, 1)),
                demo.order("2026-1031-15", XIAOWEN, new Age(23, 22, 20), null, one(DemoGoods.HEADPHONES, 1)),
                demo.order("2026-1119-71", KE, new Age(6, 5, 3), null, one(DemoGoods.FLASK, 1)),
                demo.order("2026-1120-13", KE, new Age(5, 4, 2), null, one(DemoGoods.FLASK, 2)),
                demo.order("2026-1120-54", HANNAH, new Age(5, 4, 2), null, one(DemoGoods.FLASK, 1)),
                demo.order("2026-1119-80", KE, new Age(6, 5, 4), null, one(DemoGoods.FLASK, 2)),
                demo.order("2026-1121-33", XIAOWEN, new Age(4, 3, 1), null, one(DemoGoods.FLASK, 1)));
    }

    private static List<PlaceOrder> gbOrders(Instant now) {
        var demo = new DemoOrders("GBP", now);
        var emma =
                new Customer(null, "C-9001", "Emma Clarke", "07000000001", "emma@example.test", "2 Sample Lane, Leeds");
        return List.of(
                demo.order("FO-3301", emma, new Age(6, 5, 3), null, one(DemoGoods.MUG, 2)),
                demo.order("FO-3302", emma, new Age(3, 2, null), null, one(DemoGoods.NOTEBOOK, 1)));
    }

    private static Item one(DemoGoods goods, int quantity) {
        return new Item(goods, quantity);
    }
}
