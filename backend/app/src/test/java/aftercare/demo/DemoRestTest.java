package aftercare.demo;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import aftercare.clocks.ClockSweep;
import aftercare.orders.OrderStatus;
import aftercare.orders.PlacingOfOrders;
import aftercare.shops.Shops;
import aftercare.testing.Rows;
import aftercare.testing.TwoShops;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page has something to look at right after the first start, and all of it came about as anything does. */
@QuarkusTest
class DemoRestTest {

    @Inject
    DemoSignals signals;

    @Inject
    DemoRest rest;

    @Inject
    DemoWayBack wayBack;

    @Inject
    PlacingOfOrders placing;

    @Inject
    Shops all;

    @Inject
    TwoShops shops;

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    @Inject
    ClockSweep sweep;

    @Test
    void aSignalAPickUpADemandAndCreditThatRunsOut() {
        var shop = shops.another("demo " + UUID.randomUUID(), false);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        QuarkusTransaction.requiringNew().run(() -> {
            DemoShops.cnOrders(now).forEach(order -> placing.place(all.get(shop), order));
            wayBack.of(shop);
            signals.raise(shop, now);
            rest.open(shop, now);
        });
        assertThat(rows.list("select distinct status from purchase_order where shop_id = ?", shop))
                .extracting(List::getFirst)
                .containsExactlyInAnyOrder(
                        Stream.of(OrderStatus.values()).map(Enum::name).toArray());
        assertThat(rows.list("select kind from raised_signal where shop_id = ? and state = 'OPEN' order by kind", shop)
                        .toString())
                .contains("DAMAGED", "REPEATED");
        assertThat(rows.count("select count(*) from way_back where shop_id = ? and state = 'BOOKED'", shop))
                .isOne();
        assertThat(rows.count("select count(*) from credit_lot where shop_id = ? and expires_at > ?", shop, now))
                .isOne();
        // the week for the old one is over: the clock does the rest
        sweep.sweep(clock.instant());
        assertThat(rows.count("select count(*) from demand where shop_id = ? and state = 'ASKED'", shop))
                .isOne();
    }
}
