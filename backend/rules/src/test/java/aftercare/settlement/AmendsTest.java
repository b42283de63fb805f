package aftercare.settlement;

import java.util.List;

import aftercare.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static aftercare.settlement.Orders.cny;
import static aftercare.settlement.Orders.faulty;
import static aftercare.settlement.Orders.nothing;
import static aftercare.settlement.Orders.oneLine;
import static aftercare.settlement.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

/** What JD lets a shop pay beside a refund (R3 art. 11, 24 [V]). */
class AmendsTest {

    private final Amends jd =
            new Amends(new Amends.UnclearPage(1000, cny("200.00")), new Amends.MissingGift(3000, cny("5.00"), 5000));

    @ParameterizedTest(name = "{0} paid: {1} on top")
    @CsvSource({"88.00, 8.80", "88.05, 8.81", "2000.00, 200.00", "5999.00, 200.00"})
    void anUnclearPageIsATenthOfWhatWasPaidUpToTheCap(String paid, String onTop) {
        var bought = oneLine(paid, 1);
        var quote = jd.forUnclearPage(refund(bought), bought, nothing(bought));

        assertThat(quote.of(QuoteLineKind.AMENDS)).isEqualTo(cny(onTop));
        assertThat(quote.compensation()).isEqualTo(cny(onTop));
        assertThat(quote.total()).as("beside the price, not of it").isEqualTo(cny(paid));
        assertThat(quote.lines().getLast().args()).containsEntry("percent", "10");
    }

    @Test
    void anUnclearPageIsPaidForOnceInAnOrderWhateverComesBackLater() {
        var bought = order("100.00", List.of(), "60.00", "40.00");
        var first = jd.forUnclearPage(RefundQuote.of(bought, nothing(bought), faulty(1, "0")), bought, nothing(bought));
        var after = first.addedTo(nothing(bought));
        var second = jd.forUnclearPage(RefundQuote.of(bought, after, faulty(2, "0")), bought, after);

        assertThat(first.compensation()).isEqualTo(cny("10.00"));
        assertThat(second.compensation()).isEqualTo(cny("0.00"));
        assertThat(second.addedTo(after).forUnclearPage()).isEqualTo(cny("10.00"));
    }

    @ParameterizedTest(name = "priced {0}, declared {1}, beside goods of {2}: {3}")
    @CsvSource({
        "19.90, , 199.00, 19.90, GIFT_MISSING_PRICED",
        "99.00, , 199.00, 59.70, GIFT_MISSING_PRICED",
        "99.00, , , 99.00, GIFT_MISSING_PRICED",
        "0.00, 30.00, 20.00, 30.00, GIFT_MISSING_DECLARED",
        "0.00, , 199.00, 5.00, GIFT_MISSING_UNPRICED",
        "0.00, 0.00, 199.00, 5.00, GIFT_MISSING_UNPRICED",
        "0.00, , 6.00, 3.00, GIFT_MISSING_UNPRICED",
        "0.00, , , 5.00, GIFT_MISSING_UNPRICED"
    })
    void aMissingGiftIsPaidByItsPriceElseItsDeclaredValueElseTheLeast(
            String price, String declared, String main, String owed, SettlementRule rule) {
        var gift = new Amends.Gift(1, "cup", cny(price), money(declared));
        var quote = jd.forMissingGift(refund(oneLine("1.00", 1)), gift, money(main));
        var line = quote.lines().getLast();

        assertThat(line.amount()).isEqualTo(cny(owed));
        assertThat(line.kind()).isEqualTo(QuoteLineKind.AMENDS);
        assertThat(line.ruleId()).isEqualTo(rule.name());
        assertThat(line.lineNo()).isEqualTo(1);
    }

    @Test
    void whatItDoesNotSpeakOfOrSaysInOtherMoneyIsNothing() {
        var bought = oneLine("88.00", 1);
        var gift = new Amends.Gift(1, "cup", cny("9.00"), null);
        var silent = new Amends(null, null);
        var dollars = new Amends(
                new Amends.UnclearPage(1000, Money.of("200.00", "USD")),
                new Amends.MissingGift(3000, Money.of("5.00", "USD"), 5000));

        for (var amends : List.of(silent, dollars)) {
            var plain = refund(bought);
            assertThat(amends.forUnclearPage(plain, bought, nothing(bought))).isSameAs(plain);
            assertThat(amends.forMissingGift(plain, gift, null)).isSameAs(plain);
        }
    }

    private static RefundQuote refund(Purchase bought) {
        return RefundQuote.of(bought, nothing(bought), faulty(1, "0"));
    }

    private static Money money(String amount) {
        return amount == null ? null : cny(amount);
    }
}
