package aftercare.settlement;

import java.util.List;

import aftercare.money.Money;
import aftercare.settlement.SettlementRefused.Code;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static aftercare.settlement.Orders.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PricingTest {

    private static final List<BasketLine> TWO =
            List.of(BasketLine.of(1, 2, cny("60.00")), BasketLine.of(2, 1, cny("40.00")));

    @Test
    void spreadsEachTenderOverLinesAndFreight() {
        var tenders = List.of(
                new Tender("gift", TenderKind.GIFT_CARD, cny("33.33")),
                new Tender("card", TenderKind.CARD, cny("76.67")));
        var order = Pricing.price(new Basket(currency("CNY"), TWO, List.of(), Freight.charged(cny("10.00")), tenders));

        assertThat(order.lines().get(0).useOf("gift") + order.lines().get(1).useOf("gift") + order.freightUseOf("gift"))
                .isEqualTo(3333);
        assertThat(order.lines().get(0).useOf("gift") + order.lines().get(0).useOf("card"))
                .isEqualTo(6000);
        assertThat(order.freightUseOf("gift")).isEqualTo(303);
        assertThat(order.freightUseOf("card")).isEqualTo(697);
    }

    @Test
    void keepsPointsApartFromMoney() {
        var tenders = List.of(
                new Tender("points", TenderKind.POINTS, cny("5.00")),
                new Tender("card", TenderKind.CARD, cny("95.00")));
        var order = Pricing.price(new Basket(currency("CNY"), TWO, List.of(), null, tenders));

        var quote = RefundQuote.of(order, nothing(order), changedMind(1, "0-1"));

        assertThat(order.paidGoods()).isEqualTo(cny("95.00"));
        assertThat(order.captured()).isEqualTo(cny("95.00"));
        assertThat(quote.total()).isEqualTo(cny("57.00"));
        assertThat(quote.pointsBack()).containsExactly(new TenderAmount("points", cny("3.00")));
    }

    @Test
    void takesDeductionsOffOneAfterTheOther() {
        var deductions = List.of(
                Deduction.of("d1", "COUPON", Funder.SHOP, cny("20.00")).on(1),
                Deduction.of("d2", "CROSS_SHOP", Funder.PLATFORM, cny("8.00")));
        var order = Pricing.price(basket(TWO, deductions, null, cny("72.00")));

        // after d1 both lines are worth 40.00, so d2 is halved
        assertThat(order.lines()).extracting(line -> line.paid().amount()).containsExactly("36.00", "36.00");
        assertThat(order.lines().get(0).shares())
                .containsExactly(
                        new Share("d1", "COUPON", Funder.SHOP, cny("20.00")),
                        new Share("d2", "CROSS_SHOP", Funder.PLATFORM, cny("4.00")));
    }

    @Test
    void isRebuiltWholeFromJson() throws Exception {
        var json = new ObjectMapper();
        var deductions = List.of(
                Deduction.of("d1", "FULL_REDUCTION", Funder.SHOP, cny("10.00")).from(cny("80.00")));
        var order = Pricing.price(basket(TWO, deductions, Freight.free(cny("8.00"), cny("50.00")), cny("90.00")));

        assertThat(json.readValue(json.writeValueAsString(order), Purchase.class))
                .isEqualTo(order);

        var quote = RefundQuote.of(order, nothing(order), changedMind(1, "0"));
        assertThat(json.readValue(json.writeValueAsString(quote), RefundQuote.class))
                .isEqualTo(quote);
    }

    @Test
    void refusesTendersThatDoNotPayForIt() {
        refuses(basket(TWO, List.of(), null, cny("100.01")), Code.TENDERS_NOT_EQUAL, "/tenders");
        refuses(
                basket(TWO, List.of(), Freight.charged(cny("1.00")), cny("100.00")),
                Code.TENDERS_NOT_EQUAL,
                "/tenders");
    }

    @Test
    void refusesADeductionAboveItsScope() {
        var deduction = Deduction.of("d1", "COUPON", Funder.SHOP, cny("40.01")).on(2);

        refuses(
                basket(TWO, List.of(deduction), null, cny("59.99")),
                Code.DEDUCTION_ABOVE_SCOPE,
                "/deductions/0/amount");
    }

    @Test
    void refusesPointsAboveTheGoods() {
        var tenders = List.of(new Tender("points", TenderKind.POINTS, cny("100.01")));

        refuses(
                new Basket(currency("CNY"), TWO, List.of(), null, tenders),
                Code.DEDUCTION_ABOVE_SCOPE,
                "/tenders/0/amount");
    }

    @Test
    void refusesAScopeThatIsNotThere() {
        var deduction = Deduction.of("d1", "COUPON", Funder.SHOP, cny("1.00")).on(1, 7);

        refuses(basket(TWO, List.of(deduction), null, cny("99.00")), Code.SCOPE_LINE_UNKNOWN, "/deductions/0/scope/1");
    }

    @Test
    void refusesWhatIsNegativeForeignOrDouble() {
        refuses(
                basket(List.of(BasketLine.of(1, 1, cny("-1.00"))), List.of(), null, cny("0.00")),
                Code.AMOUNT_NEGATIVE,
                "/lines/0/net");
        refuses(
                basket(List.of(BasketLine.of(1, 1, Money.of("1.00", "EUR"))), List.of(), null, cny("1.00")),
                Code.CURRENCY_MISMATCH,
                "/lines/0/net");
        refuses(
                basket(
                        List.of(BasketLine.of(1, 1, cny("1.00")), BasketLine.of(1, 1, cny("1.00"))),
                        List.of(),
                        null,
                        cny("2.00")),
                Code.LINE_DUPLICATE,
                "/lines/1/lineNo");
        refuses(
                basket(List.of(BasketLine.of(1, 0, cny("1.00"))), List.of(), null, cny("1.00")),
                Code.QUANTITY_INVALID,
                "/lines/0/quantity");
        refuses(basket(List.of(), List.of(), null, cny("0.00")), Code.BASKET_EMPTY, "/lines");
        refuses(
                basket(List.of(BasketLine.of(1, 1, cny("9999999999999.00"))), List.of(), null, cny("1.00")),
                Code.AMOUNT_TOO_LARGE,
                "/lines/0/net");
        refuses(
                basket(TWO, List.of(Deduction.of("card", "COUPON", Funder.SHOP, cny("1.00"))), null, cny("99.00")),
                Code.REF_DUPLICATE,
                "/tenders/0/ref");
        refuses(
                basket(TWO, List.of(), Freight.charged(cny("-1.00")), cny("99.00")),
                Code.AMOUNT_NEGATIVE,
                "/freight/charged");
    }

    private static void refuses(Basket basket, Code code, String pointer) {
        assertThatThrownBy(() -> Pricing.price(basket)).isInstanceOfSatisfying(SettlementRefused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.pointer()).isEqualTo(pointer);
        });
    }
}
