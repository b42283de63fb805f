package aftercare.settlement;

import java.util.List;

import org.junit.jupiter.api.Test;

import static aftercare.settlement.Orders.*;
import static org.assertj.core.api.Assertions.assertThat;

/** A coupon comes back with the last piece it was spent on, when the shop answers for it. */
class CouponsBackTest {

    private static final Deduction ON_ALL = Deduction.of("c1", "COUPON", Funder.SHOP, cny("30.00"));
    private final Purchase order = order("170.00", List.of(ON_ALL), "100.00", "100.00");

    @Test
    void theLastLineBringsItBackWholeAndOnce() {
        var first = RefundQuote.of(order, nothing(order), faulty(1, "0"));
        assertThat(couponsOf(first)).isEmpty();
        var second = RefundQuote.of(order, first.addedTo(nothing(order)), faulty(2, "0"));
        assertThat(couponsOf(second)).containsExactly("c1 30.00 CNY");
        assertThat(first.total().plus(second.total())).isEqualTo(cny("170.00"));
        assertThat(second.lines().stream()
                        .filter(line -> line.kind() == QuoteLineKind.COUPON_BACK)
                        .map(QuoteLine::amount))
                .containsExactly(cny("0.00"));
    }

    @Test
    void aChangeOfMindBringsNoneBack() {
        var first = RefundQuote.of(order, nothing(order), faulty(1, "0"));
        assertThat(couponsOf(RefundQuote.of(order, first.addedTo(nothing(order)), changedMind(2, "0"))))
                .isEmpty();
    }

    @Test
    void aCouponOfOneLineComesBackWithThatLineAlone() {
        var of = order(
                "170.00",
                List.of(Deduction.of("c2", "SHOP_COUPON", Funder.PLATFORM, cny("30.00"))
                        .on(2)),
                "100.00",
                "100.00");
        assertThat(couponsOf(RefundQuote.of(of, nothing(of), faulty(1, "0")))).isEmpty();
        assertThat(couponsOf(RefundQuote.of(of, nothing(of), faulty(2, "0")))).containsExactly("c2 30.00 CNY");
    }

    @Test
    void aReductionAndPointsAreNoCoupon() {
        var of = order(
                "160.00",
                List.of(
                        Deduction.of("d1", "FULL_REDUCTION", Funder.SHOP, cny("30.00")),
                        Deduction.of("p1", "POINTS", Funder.BUYER, cny("10.00"))),
                "200.00");
        assertThat(couponsOf(RefundQuote.of(of, nothing(of), faulty(1, "0")))).isEmpty();
    }

    private static List<String> couponsOf(RefundQuote quote) {
        return quote.lines().stream()
                .filter(line -> line.kind() == QuoteLineKind.COUPON_BACK)
                .map(line -> line.args().get("coupon") + " " + line.args().get("worth"))
                .toList();
    }
}
