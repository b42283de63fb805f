package aftercare.settlement;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static aftercare.settlement.Orders.basket;
import static aftercare.settlement.Orders.cny;
import static aftercare.settlement.Orders.nothing;
import static org.assertj.core.api.Assertions.assertThat;

/** The shipping alone goes back: another carrier brought it than was promised (R1 art. 29 [V]). */
class FreightBackTest {

    private final Purchase bought = Pricing.price(basket(
            List.of(BasketLine.of(1, 1, cny("88.00"))), List.of(), Freight.charged(cny("12.00")), cny("100.00")));

    @Test
    void itGoesToWhatPaidForItAndAsksForNothingOfTheGoods() {
        var quote = FreightBack.quote(bought, nothing(bought), "OTHER_CARRIER", Map.of());

        assertThat(quote.total()).isEqualTo(cny("12.00"));
        assertThat(quote.compensation()).isEqualTo(cny("0.00"));
        assertThat(quote.perTender()).containsExactly(new TenderAmount("card", cny("12.00")));
        assertThat(quote.asked()).isEmpty();
    }

    @Test
    void itGoesBackOnce() {
        var after = FreightBack.quote(bought, nothing(bought), "OTHER_CARRIER", Map.of())
                .addedTo(nothing(bought));

        assertThat(after.freight()).isEqualTo(cny("12.00"));
        assertThat(FreightBack.quote(bought, after, "OTHER_CARRIER", Map.of()).total())
                .isEqualTo(cny("0.00"));
        assertThat(RefundQuote.of(bought, after, Orders.faulty(1, "0")).total()).isEqualTo(cny("88.00"));
    }
}
