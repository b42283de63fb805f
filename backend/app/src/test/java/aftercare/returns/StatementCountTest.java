package aftercare.returns;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import aftercare.orders.OrderFixtures;
import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.Rows;
import aftercare.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.orders.OrderFixtures.aPaidOrder;
import static org.assertj.core.api.Assertions.assertThat;

/** How often each operation goes to the database. A number that must grow is changed here, knowingly. */
@QuarkusTest
class StatementCountTest {

    @Inject
    SessionFactory sessions;

    @Inject
    Rows rows;

    private final Cases cases = Cases.withANewBuyer();
    private Statistics counted;

    @BeforeEach
    void count() {
        counted = sessions.getStatistics();
        counted.setStatisticsEnabled(true);
    }

    @AfterEach
    void countNoMore() {
        counted.setStatisticsEnabled(false);
    }

    @Test
    void aCasePageTakesAtMostEight() {
        var id = cases.aGrantedReturn(delivered(1), 1, 1);
        warmed(() -> Api.as(cases.agent).get("/returns/{id}", id));
        assertThat(statements(() -> Api.as(cases.agent).get("/returns/{id}", id)))
                .isLessThanOrEqualTo(8);
        assertThat(statements(() -> Api.as(cases.buyer).get("/returns/{id}", id)))
                .isLessThanOrEqualTo(8);
    }

    @Test
    void aListTakesAtMostThreeHoweverManyRows() {
        var order = delivered(30);
        for (var i = 1; i <= 5; i++) {
            cases.aSubmittedReturn(order, i, 1);
        }
        warmed(() -> Api.as(cases.agent).get("/returns"));
        assertThat(statements(() -> Api.as(cases.agent).get("/returns?limit=200")))
                .isLessThanOrEqualTo(3);
        assertThat(statements(() -> Api.as(cases.buyer).get("/returns"))).isLessThanOrEqualTo(3);
        assertThat(statements(() -> Api.as(cases.agent).get("/orders?limit=200")))
                .isLessThanOrEqualTo(3);
        assertThat(statements(() -> Api.as(cases.finance).get("/refunds?limit=200")))
                .isLessThanOrEqualTo(3);
        assertThat(statements(() -> Api.as(cases.agent).get("/clocks?limit=200")))
                .isLessThanOrEqualTo(3);
    }

    /** The shop's years, those of its country, and the shop with its terms. */
    @Test
    void calendarsAreReadInAFixedNumberHoweverManyYears() {
        warmed(() -> Api.as(cases.agent).get("/holidays"));
        assertThat(statements(() -> Api.as(cases.agent).get("/holidays"))).isLessThanOrEqualTo(5);
        warmed(() -> Api.as(Tokens.admin()).get("/platform/holidays"));
        assertThat(statements(() -> Api.as(Tokens.admin()).get("/platform/holidays")))
                .isLessThanOrEqualTo(2);
        assertThat(statements(StatementCountTest::loadedForACountry)).isLessThanOrEqualTo(3);
    }

    private static Response loadedForACountry() {
        return Api.as(Tokens.admin())
                .contentType("text/csv")
                .body("2032-01-01,OFF")
                .put("/platform/holidays/IS/2032?source=x&publishedOn=2031-01-01");
    }

    @Test
    void theOrdersOfASignalTakeAtMostThreeHoweverMany() {
        var order = delivered(1);
        delivered(1);
        delivered(1);
        var signal = UUID.randomUUID();
        rows.change(
                "insert into raised_signal (id, version, shop_id, kind, about, state, sku, title, pieces, since, raised_at)"
                        + " select ?, 0, o.shop_id, 'REPEATED', ?, 'OPEN', l.sku, l.title, 3, o.placed_at, o.placed_at"
                        + " from purchase_order o join order_line l on l.order_id = o.id where o.id = ?",
                signal,
                "" + signal,
                order);
        var list = "/signals/" + signal + "/orders?limit=200";
        warmed(() -> Api.as(cases.agent).get(list));
        assertThat(statements(() -> Api.as(cases.agent).get(list))).isLessThanOrEqualTo(3);
    }

    /** Of what was refused when the rest was paid its files are read with those of the case that it came from. */
    @Test
    void theCaseOfAContestedPieceTakesAtMostEight() {
        var order = cases.placed(aDeliveredOrder().of(2, "10.00")).id();
        var whole = cases.anArrivedReturn(order, 1, 2);
        cases.inspect(whole, List.of(Cases.accepted(1, 1)));
        cases.inspect(whole, List.of(cases.refused(1, 1)));
        cases.refund(whole);
        var piece = cases.done(
                        cases.buyer, whole, "escalate", Map.of("text", "寄出时是好的", "evidence", cases.photosFor(order, 1)))
                .getUUID("id");
        warmed(() -> Api.as(cases.agent).get("/returns/{id}", piece));
        assertThat(statements(() -> Api.as(cases.agent).get("/returns/{id}", piece)))
                .isLessThanOrEqualTo(8);
        assertThat(statements(() -> Api.as(cases.buyer).get("/returns/{id}", whole)))
                .isLessThanOrEqualTo(8);
    }

    @Test
    void submittingTakesAFixedNumber() {
        warmed(() -> submit(delivered(1), 1));
        // one of them asks for the shop's rules that decide by themselves
        assertThat(statements(() -> delivered(1), order -> submit(order, 1))).isLessThanOrEqualTo(9);
    }

    @Test
    void approvingTakesAFixedNumber() {
        cases.approve(cases.aSubmittedReturn(delivered(1), 1, 1));
        assertThat(statements(() -> cases.aSubmittedReturn(delivered(1), 1, 1), this::approve))
                .isLessThanOrEqualTo(9);
    }

    /** The last is the clock of money that is paid by hand. */
    @Test
    void payingOnApprovalTakesAFixedNumber() {
        cases.approve(
                cases.aSubmittedRefund(cases.placed(aPaidOrder().of(1, "1.00")).id(), 1, 1));
        assertThat(statements(
                        () -> cases.aSubmittedRefund(
                                cases.placed(aPaidOrder().of(1, "1.00")).id(), 1, 1),
                        this::approve))
                .isLessThanOrEqualTo(24);
    }

    /**
     * Whether anybody has asked something of it is known when it is found: an order without cases looks for none. The last two
     * wind the clock that watches its parcel.
     */
    @Test
    void anOrderThatLeavesTakesAFixedNumber() {
        var now = Instant.now();
        sent(placed(now));
        assertThat(statements(() -> placed(now), StatementCountTest::sent)).isLessThanOrEqualTo(15);
    }

    private OrderFixtures.AnOrder placed(Instant now) {
        var order = aPaidOrder().at(now).of(1, "10.00");
        cases.placed(order);
        return order;
    }

    private static Response sent(OrderFixtures.AnOrder order) {
        return Api.as(Tokens.partner(), Json.of(order.sent(1).asked())).post("/orders");
    }

    @Test
    void fiftySevenLinesCostNoMoreThanOne() {
        var small = delivered(1);
        var large = delivered(57);
        warmed(() -> Api.as(cases.buyer).get("/orders/{id}/return-options", large));
        assertThat(statements(() -> Api.as(cases.buyer).get("/orders/{id}/return-options", large)))
                .isEqualTo(statements(() -> Api.as(cases.buyer).get("/orders/{id}/return-options", small)));
        warmed(() -> submit(delivered(1), 1));
        // the lines themselves travel in batches of fifty
        assertThat(statements(() -> delivered(57), order -> submit(order, 57)))
                .isLessThanOrEqualTo(statements(() -> delivered(1), order -> submit(order, 1)) + 1);
        var ofOne = cases.aSubmittedReturn(delivered(1), 1, 1);
        var ofMany = cases.submitted(asked(delivered(57), 57)).getUUID("id");
        assertThat(statements(() -> Api.as(cases.agent).get("/returns/{id}", ofMany)))
                .isEqualTo(statements(() -> Api.as(cases.agent).get("/returns/{id}", ofOne)));
    }

    private Response approve(UUID id) {
        return cases.tryTo(cases.agent, id, "approve", Map.of());
    }

    private Response submit(UUID order, int lines) {
        return cases.trySubmitting(asked(order, lines));
    }

    private static Map<String, Object> asked(UUID order, int lines) {
        var pairs = new int[lines * 2];
        for (var i = 0; i < lines; i++) {
            pairs[2 * i] = i + 1;
            pairs[2 * i + 1] = 1;
        }
        return Cases.asking(order, "RETURN_REFUND", "NO_REASON", pairs);
    }

    private UUID delivered(int lines) {
        OrderFixtures.AnOrder order = aDeliveredOrder();
        for (var i = 0; i < lines; i++) {
            order.of(1, "10.00");
        }
        return cases.placed(order).id();
    }

    private static void warmed(Supplier<Response> call) {
        assertThat(call.get().statusCode()).isLessThan(300);
    }

    /** What is remembered for half a minute may be asked for again in one of the calls, but not in each. */
    private long statements(Supplier<Response> call) {
        return LongStream.generate(() -> {
                    counted.clear();
                    assertThat(call.get().statusCode()).isLessThan(300);
                    return counted.getPrepareStatementCount();
                })
                .limit(3)
                .min()
                .orElseThrow();
    }

    /** The same for what can be done once: made ready three times, uncounted. */
    private <T> long statements(Supplier<T> ready, Function<T, Response> call) {
        var all = Stream.generate(ready).limit(3).toList().iterator();
        return statements(() -> call.apply(all.next()));
    }
}
