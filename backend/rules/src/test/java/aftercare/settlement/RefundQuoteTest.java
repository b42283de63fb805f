package aftercare.settlement;

import java.util.List;

import aftercare.money.Money;
import aftercare.settlement.FreightOutcome.Outbound;
import aftercare.settlement.SettlementRefused.Code;
import org.junit.jupiter.api.Test;

import static aftercare.settlement.Orders.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RefundQuoteTest {

    private final Purchase order = oneLine("100.00", 3);

    @Test
    void refusesWhatTheOrderDoesNotHave() {
        refuses(changedMind(2, "0"), Code.LINE_UNKNOWN, "/lines/0/lineNo");
        refuses(changedMind(1, ""), Code.UNITS_MISSING, "/lines/0/units");
        refuses(changedMind(1, "2-3"), Code.UNITS_OUT_OF_RANGE, "/lines/0/units");
        var doubled = List.of(new AskedLine(1, Units.all(1)), new AskedLine(1, Units.all(2)));
        refuses(ask(doubled, Extras.none()), Code.LINE_DUPLICATE, "/lines/1/lineNo");
        refuses(ask(List.of(), Extras.none()), Code.UNITS_MISSING, "/lines");
    }

    @Test
    void refusesPiecesThatHaveGoneBack() {
        var first = RefundQuote.of(order, nothing(order), changedMind(1, "0-1"));

        assertThatThrownBy(() -> RefundQuote.of(order, first.addedTo(nothing(order)), changedMind(1, "1-2")))
                .isInstanceOfSatisfying(
                        SettlementRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(Code.UNITS_TAKEN));
    }

    @Test
    void refusesExtrasThatMakeNoSense() {
        refuses(
                ask(line(1, "0"), new Extras(null, null, -1, null)),
                Code.PERCENT_INVALID,
                "/extras/restockingBasisPoints");
        refuses(ask(line(1, "0"), Extras.postage(cny("-1.00"))), Code.AMOUNT_NEGATIVE, "/extras/returnPostage");
        refuses(
                ask(line(1, "0"), Extras.postage(Money.of("1.00", "EUR"))),
                Code.CURRENCY_MISMATCH,
                "/extras/returnPostage");
        var elsewhere = new Extras.ValueLoss(9, cny("1.00"), "used");
        refuses(
                ask(line(1, "0"), new Extras(null, List.of(elsewhere), 0, null)),
                Code.LINE_UNKNOWN,
                "/extras/valueLoss/0/lineNo");
    }

    @Test
    void neverAsksTheBuyerForMoney() {
        var gift = new Extras.GiftKept(9, "kettle", cny("500.00"));

        var quote = RefundQuote.of(order, nothing(order), ask(line(1, "0"), new Extras(List.of(gift), null, 0, null)));

        assertThat(quote.total()).isEqualTo(cny("0.00"));
        assertThat(quote.lines().getLast().amount()).isEqualTo(cny("-33.33"));
        assertThat(quote.perTender()).isEmpty();
    }

    @Test
    void countsAPriceRefundAgainstTheLine() {
        var priceRefund = new Already.Line(1, Units.none(), cny("80.00"));
        var already = new Already(
                List.of(priceRefund),
                cny("0.00"),
                cny("0.00"),
                cny("0.00"),
                List.of(new TenderAmount("card", cny("80.00"))),
                cny("0.00"));

        var quote = RefundQuote.of(order, already, changedMind(1, "0-2"));

        assertThat(quote.total()).isEqualTo(cny("20.00"));
        assertThat(quote.lines().getFirst().ruleId()).isEqualTo("GOODS_PAID_BACK_BEFORE");
    }

    @Test
    void givesMoreBackWhenTheReductionStillHolds() {
        var reduction =
                Deduction.of("d1", "FULL_REDUCTION", Funder.SHOP, cny("50.00")).from(cny("300.00"));
        var three = order("370.00", List.of(reduction), "200.00", "120.00", "100.00");

        var quote = RefundQuote.of(three, nothing(three), changedMind(3, "0", ThresholdMode.RESETTLE));

        // what is kept still reaches 300 and keeps the whole 50
        assertThat(quote.total()).isEqualTo(cny("100.00"));
    }

    @Test
    void countsEachFullThresholdOfWhatIsKept() {
        var everyHundred = new Deduction("d1", "EVERY", Funder.PLATFORM, cny("30.00"), List.of(), cny("100.00"), true);
        var three = order("270.00", List.of(everyHundred), "100.00", "100.00", "100.00");

        var quote = RefundQuote.of(three, nothing(three), changedMind(3, "0", ThresholdMode.RESETTLE));

        assertThat(quote.total()).isEqualTo(cny("90.00"));
    }

    @Test
    void splitsTheRefundOverTheTendersAsTheyPaid() {
        var tenders = List.of(
                new Tender("gift", TenderKind.GIFT_CARD, cny("25.00")),
                new Tender("card", TenderKind.CARD, cny("75.00")));
        var mixed = Pricing.price(
                new Basket(currency("CNY"), List.of(BasketLine.of(1, 4, cny("100.00"))), List.of(), null, tenders));

        var quote = RefundQuote.of(mixed, nothing(mixed), changedMind(1, "0"));

        assertThat(quote.perTender())
                .containsExactly(new TenderAmount("gift", cny("6.25")), new TenderAmount("card", cny("18.75")));
    }

    @Test
    void knowsTheVatOfEachRateInside() {
        var lines = List.of(
                new BasketLine(1, 1, cny("119.00"), null, 1900),
                new BasketLine(2, 1, cny("107.00"), null, 700),
                BasketLine.of(3, 1, cny("10.00")));
        var mixed = Pricing.price(basket(lines, List.of(), null, cny("236.00")));
        var both = List.of(new AskedLine(1, Units.all(1)), new AskedLine(2, Units.all(1)));

        assertThat(RefundQuote.of(mixed, nothing(mixed), ask(both, Extras.none()))
                        .vat())
                .isEqualTo(cny("26.00"));
        assertThat(RefundQuote.of(mixed, nothing(mixed), changedMind(3, "0")).vat())
                .as("no rate is known")
                .isNull();
    }

    @Test
    void knowsHowMuchOfTheOrderItTakes() {
        var two = order("30.00", List.of(), "10.00", "20.00");
        var first = RefundQuote.of(two, nothing(two), changedMind(1, "0"));
        var everything = List.of(new AskedLine(1, Units.all(1)), new AskedLine(2, Units.all(1)));

        assertThat(Coverage.of(two, nothing(two), everything).extent()).isEqualTo(Coverage.Extent.WHOLE);
        assertThat(Coverage.of(two, nothing(two), line(1, "0")).extent()).isEqualTo(Coverage.Extent.PART);
        assertThat(Coverage.of(two, first.addedTo(nothing(two)), line(2, "0")).extent())
                .isEqualTo(Coverage.Extent.REST);
    }

    @Test
    void chargesABrokenFreeShippingOnce() {
        var lines = List.of(
                BasketLine.of(1, 1, cny("60.00")), BasketLine.of(2, 1, cny("45.00")), BasketLine.of(3, 1, cny("5.00")));
        var free = Pricing.price(basket(lines, List.of(), Freight.free(cny("10.00"), cny("99.00")), cny("110.00")));
        var charged = new RefundAsk(
                line(2, "0"),
                Fault.BUYER,
                ThresholdMode.PRORATA,
                freight(Outbound.NONE, true, Payer.BUYER),
                Extras.none());
        var first = RefundQuote.of(free, nothing(free), charged);

        assertThat(Coverage.of(free, nothing(free), line(3, "0")).breaksFreeShipping())
                .as("105 is still enough")
                .isFalse();
        assertThat(Coverage.of(free, nothing(free), line(2, "0")).breaksFreeShipping())
                .isTrue();
        assertThat(Coverage.of(free, first.addedTo(nothing(free)), line(3, "0")).breaksFreeShipping())
                .as("it was broken before")
                .isFalse();
    }

    private RefundAsk ask(List<AskedLine> lines, Extras extras) {
        return new RefundAsk(lines, Fault.BUYER, ThresholdMode.PRORATA, buyersFreight(), extras);
    }

    private void refuses(RefundAsk ask, Code code, String pointer) {
        assertThatThrownBy(() -> RefundQuote.of(order, nothing(order), ask))
                .isInstanceOfSatisfying(SettlementRefused.class, refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.pointer()).isEqualTo(pointer);
                });
    }
}
