package aftercare.returns;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.testing.Rows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static aftercare.returns.Cases.accepted;
import static aftercare.returns.Cases.arrived;
import static aftercare.returns.Cases.asking;
import static org.assertj.core.api.Assertions.assertThat;

/** The shop system is told that a coupon is the buyer's again: once, and only when the shop answers for what went back. */
@QuarkusTest
class CouponReturnTest {

    @Inject
    Rows rows;

    private final Cases cases = Cases.withANewBuyer();

    @Test
    void theLastFaultyPieceBringsTheCouponBackOnce() {
        var order =
                cases.placed(aDeliveredOrder().of(2, "100.00").coupon("30.00")).id();
        var first = refunded(order, "QUALITY");
        assertThat(first.getList("quote.kind")).doesNotContain("COUPON_BACK");
        assertThat(told(order)).isZero();
        var second = refunded(order, "QUALITY");
        assertThat(second.getList("quote.kind")).contains("COUPON_BACK");
        assertThat(second.getString("quote.find { it.kind == 'COUPON_BACK' }.amount.amount"))
                .isEqualTo("0.00");
        assertThat(second.getList("timeline.verb")).contains("COUPON_RETURNED");
        assertThat(told(order)).isOne();
        assertThat(rows.count(
                        "select count(*) from event where type = 'coupon.returned' and subject_id = ?",
                        second.getUUID("id")))
                .isOne();
    }

    @Test
    void whoOnlyChangedHisMindHasSpentIt() {
        var order =
                cases.placed(aDeliveredOrder().of(1, "100.00").coupon("30.00")).id();
        var back = refunded(order, "NO_REASON");
        assertThat(back.getList("quote.kind")).doesNotContain("COUPON_BACK");
        assertThat(told(order)).isZero();
    }

    private JsonPath refunded(UUID order, String reason) {
        var asked = asking(order, "RETURN_REFUND", reason, 1, 1);
        if (!reason.equals("NO_REASON")) {
            asked.put("evidence", cases.photosFor(order, 1));
            asked.put("text", "裂了");
        }
        var id = cases.submitted(asked).getUUID("id");
        cases.approve(id);
        cases.ship(id);
        cases.receive(id, List.of(arrived(1, 1)));
        cases.inspect(id, List.of(accepted(1, 1)));
        cases.refund(id);
        return cases.view(id);
    }

    private long told(UUID order) {
        return rows.count("select count(*) from coupon_return where order_id = ?", order);
    }
}
