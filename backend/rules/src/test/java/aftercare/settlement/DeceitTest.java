package aftercare.settlement;

import java.util.List;

import aftercare.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static aftercare.settlement.Orders.cny;
import static aftercare.settlement.Orders.faulty;
import static aftercare.settlement.Orders.line;
import static aftercare.settlement.Orders.nothing;
import static aftercare.settlement.Orders.oneLine;
import static aftercare.settlement.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

/** Three times the price beside the refund, and RMB 500 at least (L1 art. 55 [V]). */
class DeceitTest {

    @ParameterizedTest(name = "{0} paid: {1}")
    @CsvSource({"0.01, 500.00", "166.66, 500.00", "166.67, 500.01", "1000.00, 3000.00"})
    void itIsThreefoldAndNeverLessThanFiveHundred(String paid, String owed) {
        var bought = oneLine(paid, 1);
        var refund = RefundQuote.of(bought, nothing(bought), faulty(1, "0"));
        var quote = Deceit.beside(refund, bought, line(1, "0"));

        assertThat(quote.of(QuoteLineKind.AMENDS)).isEqualTo(cny(owed));
        assertThat(quote.compensation()).isEqualTo(cny(owed));
        assertThat(quote.total()).isEqualTo(cny(paid));
        assertThat(quote.lines().getLast().ruleId()).isEqualTo("DECEIVED");
    }

    @Test
    void onlyThePiecesAreCountedThatHeWasDeceivedAbout() {
        var bought = order("1000.00", List.of(), "600.00", "400.00");

        assertThat(Deceit.line(bought, line(2, "0")).amount()).isEqualTo(cny("1200.00"));
        assertThat(Deceit.line(oneLine("900.00", 3), line(1, "0,2")).amount()).isEqualTo(cny("1800.00"));
    }

    @Test
    void itIsCountedInTheMoneyOfItsLaw() {
        var euros = Money.of("88.00", "EUR");
        var abroad = Pricing.price(Orders.basket(List.of(BasketLine.of(1, 1, euros)), List.of(), null, euros));

        assertThat(Deceit.isPaidFor(oneLine("88.00", 1))).isTrue();
        assertThat(Deceit.isPaidFor(abroad)).isFalse();
    }
}
