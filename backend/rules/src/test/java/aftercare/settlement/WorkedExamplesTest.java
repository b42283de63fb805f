package aftercare.settlement;

import java.util.List;

import aftercare.money.Money;
import aftercare.settlement.FreightOutcome.Outbound;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static aftercare.settlement.Orders.*;
import static org.assertj.core.api.Assertions.assertThat;

/** Every worked example of the rule base, by its number. */
class WorkedExamplesTest {

    private static final Deduction FULL_300_LESS_50 =
            Deduction.of("d1", "FULL_REDUCTION", Funder.SHOP, cny("50.00")).from(cny("300.00"));

    @Test
    @DisplayName("X1: 满减 over three lines")
    void sharesAReductionByLargestRemainder() {
        var order = order(
                "169.90", List.of(Deduction.of("d1", "COUPON", Funder.SHOP, cny("30.00"))), "100.00", "50.00", "49.90");

        assertThat(order.lines())
                .extracting(line -> line.shares().getFirst().amount().amount())
                .containsExactly("15.01", "7.50", "7.49");
        assertThat(order.lines()).extracting(line -> line.paid().amount()).containsExactly("84.99", "42.50", "42.41");
        assertThat(order.paidGoods()).isEqualTo(cny("169.90"));
    }

    @Test
    @DisplayName("X2: three pieces for 100.00, one by one")
    void givesTheLastPieceTheRest() {
        var order = oneLine("100.00", 3);
        var already = nothing(order);

        var first = RefundQuote.of(order, already, changedMind(1, "0"));
        already = first.addedTo(already);
        var second = RefundQuote.of(order, already, changedMind(1, "1"));
        already = second.addedTo(already);
        var third = RefundQuote.of(order, already, changedMind(1, "2"));

        assertThat(List.of(first.total(), second.total(), third.total()))
                .containsExactly(cny("33.33"), cny("33.33"), cny("33.34"));
    }

    @Test
    @DisplayName("X2b: one of four for 42.41, later three")
    void givesBackAPartAndLaterTheOthers() {
        var order = oneLine("42.41", 4);

        var one = RefundQuote.of(order, nothing(order), changedMind(1, "0"));
        var three = RefundQuote.of(order, one.addedTo(nothing(order)), changedMind(1, "1-3"));

        assertThat(one.total()).isEqualTo(cny("10.60"));
        assertThat(three.total()).isEqualTo(cny("31.81"));
    }

    @Test
    @DisplayName("X3: 满300减50 broken, PRORATA")
    void leavesTheBrokenPromotionAloneProrata() {
        var order = order("270.00", List.of(FULL_300_LESS_50), "200.00", "120.00");

        var quote = RefundQuote.of(order, nothing(order), changedMind(2, "0", ThresholdMode.PRORATA));

        assertThat(order.lines().get(1).shares().getFirst().amount()).isEqualTo(cny("18.75"));
        assertThat(quote.total()).isEqualTo(cny("101.25"));
    }

    @Test
    @DisplayName("X3: 满300减50 broken, RESETTLE")
    void settlesTheBrokenPromotionAgain() {
        var order = order("270.00", List.of(FULL_300_LESS_50), "200.00", "120.00");

        var quote = RefundQuote.of(order, nothing(order), changedMind(2, "0", ThresholdMode.RESETTLE));

        assertThat(quote.total()).isEqualTo(cny("70.00"));
        assertThat(quote.lines()).extracting(QuoteLine::ruleId).containsExactly("GOODS_PAID", "PROMO_BROKEN");
        assertThat(quote.lines().get(1).amount()).isEqualTo(cny("-31.25"));
    }

    @Test
    @DisplayName("X6: free shipping from 99 broken by the buyer")
    void chargesTheWaivedFreight() {
        var order = freeFrom99();
        assertThat(Coverage.of(order, nothing(order), line(2, "0")).breaksFreeShipping())
                .isTrue();

        var ask = new RefundAsk(
                line(2, "0"),
                Fault.BUYER,
                ThresholdMode.PRORATA,
                freight(Outbound.NONE, true, Payer.BUYER),
                Extras.postage(cny("8.00")));
        var quote = RefundQuote.of(order, nothing(order), ask);

        assertThat(quote.total()).isEqualTo(cny("35.00"));
        assertThat(quote.compensation()).as("the buyer pays the way back").isEqualTo(cny("0.00"));
    }

    @Test
    @DisplayName("X6b: the same, but the goods are faulty")
    void neverChargesFreightForAFault() {
        var order = freeFrom99();
        var ask = new RefundAsk(
                line(2, "0"),
                Fault.SELLER,
                ThresholdMode.RESETTLE,
                freight(Outbound.NONE, true, Payer.SELLER),
                Extras.postage(cny("8.00")));

        var quote = RefundQuote.of(order, nothing(order), ask);

        assertThat(quote.total()).isEqualTo(cny("45.00"));
        assertThat(quote.compensation()).isEqualTo(cny("8.00"));
    }

    @Test
    @DisplayName("X7: paid freight, one line faulty")
    void sharesTheFreightOfAFaultyLine() {
        var order = paidFreight();
        var ask = new RefundAsk(
                line(1, "0"),
                Fault.SELLER,
                ThresholdMode.PRORATA,
                freight(Outbound.SHARE, false, Payer.SELLER),
                Extras.postage(cny("9.50")));

        var quote = RefundQuote.of(order, nothing(order), ask);

        assertThat(quote.total()).isEqualTo(cny("94.86"));
        assertThat(quote.compensation()).isEqualTo(cny("9.50"));
        assertThat(quote.total().plus(quote.compensation())).isEqualTo(cny("104.36"));
    }

    @Test
    @DisplayName("X7: paid freight, the whole order faulty")
    void givesAllFreightBackForAWholeFaultyOrder() {
        var order = paidFreight();
        var lines = List.of(new AskedLine(1, Units.all(1)), new AskedLine(2, Units.all(1)));
        var ask = new RefundAsk(
                lines,
                Fault.SELLER,
                ThresholdMode.PRORATA,
                freight(Outbound.ALL, false, Payer.SELLER),
                Extras.postage(cny("9.50")));

        var quote = RefundQuote.of(order, nothing(order), ask);

        assertThat(quote.total()).isEqualTo(cny("166.00"));
        assertThat(quote.compensation()).isEqualTo(cny("9.50"));
    }

    @Test
    @DisplayName("X9: a gift kept is taken off, but not when the shop is at fault")
    void takesOffAGiftKept() {
        var order = oneLine("299.00", 1);
        var kept = new Extras(List.of(new Extras.GiftKept(9, "cup", cny("29.90"))), List.of(), 0, null);

        var noReason = new RefundAsk(line(1, "0"), Fault.BUYER, ThresholdMode.PRORATA, buyersFreight(), kept);
        var faulty = new RefundAsk(line(1, "0"), Fault.SELLER, ThresholdMode.PRORATA, buyersFreight(), kept);

        assertThat(RefundQuote.of(order, nothing(order), noReason).total()).isEqualTo(cny("269.10"));
        assertThat(RefundQuote.of(order, nothing(order), faulty).total()).isEqualTo(cny("299.00"));
    }

    @Test
    @DisplayName("X10: restocking fee and tax on top (US store)")
    void takesOffTheRestockingFeeAndGivesTheTaxBack() {
        var line = new BasketLine(1, 1, Money.of("499.99", "USD"), Money.of("41.25", "USD"), null);
        var order = Pricing.price(basket(List.of(line), List.of(), null, Money.of("541.24", "USD")));
        var fee = new Extras(List.of(), List.of(), 1500, null);

        var quote = RefundQuote.of(
                order,
                nothing(order),
                new RefundAsk(line(1, "0"), Fault.BUYER, ThresholdMode.PRORATA, buyersFreight(), fee));

        assertThat(quote.lines())
                .extracting(each -> each.kind() + " " + each.amount().amount())
                .containsExactly("GOODS 499.99", "TAX 41.25", "RESTOCKING -75.00");
        assertThat(quote.total()).isEqualTo(Money.of("466.24", "USD"));
    }

    @Test
    @DisplayName("X11: EU withdrawal gives back the standard freight only")
    void givesBackStandardFreightOnly() {
        var line = new BasketLine(1, 1, Money.of("120.00", "EUR"), null, 1900);
        var express = new Freight(Money.of("12.90", "EUR"), null, null, Money.of("4.90", "EUR"), 1900);
        var order = Pricing.price(basket(List.of(line), List.of(), express, Money.of("132.90", "EUR")));

        var quote = RefundQuote.of(
                order,
                nothing(order),
                new RefundAsk(
                        line(1, "0"),
                        Fault.BUYER,
                        ThresholdMode.PRORATA,
                        freight(Outbound.STANDARD_ONLY, false, Payer.BUYER),
                        Extras.none()));

        assertThat(quote.total()).isEqualTo(Money.of("124.90", "EUR"));
        assertThat(quote.vat()).isEqualTo(Money.of("19.94", "EUR"));
    }

    @Test
    @DisplayName("X12: a deposit binds up to 20 %")
    void countsADepositUpToAFifth() {
        var deposit = new Deposit(cny("1000.00"), cny("300.00"));

        assertThat(deposit.owedWhenSellerDefaults()).isEqualTo(cny("500.00"));
        assertThat(deposit.owedWhenBuyerDefaults()).isEqualTo(cny("100.00"));
        assertThat(deposit.owedWhenReturned()).isEqualTo(cny("1000.00"));
    }

    @Test
    @DisplayName("X12: a deposit in the quote, whoever lets the contract fall")
    void quotesADepositByWhoLetsTheContractFall() {
        var order = deposited("300.00", "1000.00");
        var bySeller = RefundQuote.of(
                order,
                nothing(order),
                new RefundAsk(line(1, "0"), Fault.SELLER, ThresholdMode.PRORATA, buyersFreight(), null));
        var byBuyer = RefundQuote.of(order, nothing(order), changedMind(1, "0"));

        assertThat(bySeller.total().plus(bySeller.compensation())).isEqualTo(cny("500.00"));
        assertThat(bySeller.of(QuoteLineKind.DEPOSIT_DOUBLED)).isEqualTo(cny("200.00"));
        assertThat(byBuyer.total()).isEqualTo(cny("100.00"));
        assertThat(byBuyer.lines().getLast().ruleId()).isEqualTo("DEPOSIT_LOST");
    }

    @Test
    @DisplayName("X12: piece by piece a deposit comes to the same")
    void quotesADepositPieceByPiece() {
        var lines = List.of(BasketLine.of(1, 3, cny("100.00")), BasketLine.of(2, 1, cny("200.00")));
        var paid = Pricing.price(basket(lines, List.of(), null, cny("300.00")));
        var order = new Purchase(
                paid.currency(),
                paid.lines(),
                List.of(),
                null,
                List.of(),
                paid.tenders(),
                new Deposit(cny("1000.00"), cny("300.00")));
        var already = nothing(order);
        var back = cny("0.00");
        for (var ask : List.of(changedMind(1, "0"), changedMind(2, "0"), changedMind(1, "1-2"))) {
            var quote = RefundQuote.of(order, already, ask);
            back = back.plus(quote.total());
            already = quote.addedTo(already);
        }
        assertThat(back).isEqualTo(cny("100.00"));
    }

    private static Purchase deposited(String paid, String contract) {
        var priced = Pricing.price(basket(List.of(BasketLine.of(1, 1, cny(paid))), List.of(), null, cny(paid)));
        return new Purchase(
                priced.currency(),
                priced.lines(),
                List.of(),
                null,
                List.of(),
                priced.tenders(),
                new Deposit(cny(contract), cny(paid)));
    }

    @Test
    @DisplayName("X14: yen have no cents")
    void sharesYenWhole() {
        var yen = currency("JPY");
        var lines = List.of(
                BasketLine.of(1, 1, Money.ofMinor(1000, yen)),
                BasketLine.of(2, 1, Money.ofMinor(1000, yen)),
                BasketLine.of(3, 1, Money.ofMinor(1000, yen)));
        var less = List.of(Deduction.of("d1", "COUPON", Funder.SHOP, Money.ofMinor(1000, yen)));
        var order = Pricing.price(basket(lines, less, null, Money.ofMinor(2000, yen)));

        assertThat(order.lines())
                .extracting(line -> line.shares().getFirst().amount().minor())
                .containsExactly(334L, 333L, 333L);
        assertThat(order.lines()).extracting(line -> line.paid().minor()).containsExactly(666L, 667L, 667L);
    }

    @Test
    @DisplayName("X15: one cent off three lines")
    void givesOneCentToTheFirst() {
        var order =
                order("2.99", List.of(Deduction.of("d1", "COUPON", Funder.SHOP, cny("0.01"))), "1.00", "1.00", "1.00");

        assertThat(order.lines()).extracting(line -> line.paid().amount()).containsExactly("0.99", "1.00", "1.00");
    }

    @Test
    @DisplayName("X18: price protection")
    void givesBackThePriceDrop() {
        var paid = PriceProtection.less(cny("299.00"), 500);
        var now = PriceProtection.less(cny("279.00"), 500);

        assertThat(paid).isEqualTo(cny("284.05"));
        assertThat(now).isEqualTo(cny("265.05"));
        assertThat(PriceProtection.owed(paid, now, 3)).isEqualTo(cny("57.00"));
        assertThat(PriceProtection.owed(now, paid, 3)).as("a price that rose").isEqualTo(cny("0.00"));
    }

    @Test
    @DisplayName("X19: a delay costs the freight")
    void givesBackTheFreightOfALateParcel() {
        assertThat(DelayCompensation.owed(cny("12.00"))).isEqualTo(cny("12.00"));
    }

    @Test
    @DisplayName("X19: in the quote it stands beside the price, and the freight goes back once")
    void quotesTheFreightOfALateParcelOnce() {
        var order = paidFreight();
        var late = DelayCompensation.quote(order, nothing(order), "LATE_PARCEL");

        assertThat(late.total()).isEqualTo(cny("0.00"));
        assertThat(late.compensation()).isEqualTo(cny("12.00"));
        var whole = new RefundAsk(
                List.of(new AskedLine(1, Units.all(1)), new AskedLine(2, Units.all(1))),
                Fault.SELLER,
                ThresholdMode.PRORATA,
                freight(Outbound.ALL, false, Payer.SELLER),
                Extras.none());
        assertThat(RefundQuote.of(order, late.addedTo(nothing(order)), whole).total())
                .isEqualTo(cny("154.00"));
        assertThat(DelayCompensation.left(order, late.addedTo(nothing(order)))).isEqualTo(cny("0.00"));
    }

    private static Purchase freeFrom99() {
        var lines = List.of(BasketLine.of(1, 1, cny("60.00")), BasketLine.of(2, 1, cny("45.00")));
        return Pricing.price(basket(lines, List.of(), Freight.free(cny("10.00"), cny("99.00")), cny("105.00")));
    }

    private static Purchase paidFreight() {
        var lines = List.of(BasketLine.of(1, 1, cny("88.00")), BasketLine.of(2, 1, cny("66.00")));
        return Pricing.price(basket(lines, List.of(), Freight.charged(cny("12.00")), cny("166.00")));
    }
}
