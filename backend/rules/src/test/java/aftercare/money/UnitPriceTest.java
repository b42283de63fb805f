package aftercare.money;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UnitPriceTest {

    @ParameterizedTest(name = "{0} {1} x {2} = {3}")
    @CsvSource({
        "0.425, GBP, 24, 10.20",
        "0.425, GBP, 25, 10.63",
        "2.55, GBP, 80995, 206537.25",
        "0.000001, GBP, 4999, 0.00",
        "0.000001, GBP, 5000, 0.01",
        "0.5, JPY, 1, 1",
        "19, CNY, 3, 57.00"
    })
    void roundsTheLineHalfUpOnce(String price, String currency, int quantity, String amount) {
        assertThat(UnitPrice.of(price, currency).amount(quantity)).isEqualTo(Money.of(amount, currency));
    }

    @ParameterizedTest
    @CsvSource({"0.0000001, MONEY_DIGITS", "-1.00, MONEY_FORMAT", "1e3, MONEY_FORMAT", "1234567890123, MONEY_DIGITS"})
    void refusesWhatIsNotAPrice(String price, String code) {
        assertThatThrownBy(() -> UnitPrice.of(price, "GBP"))
                .isInstanceOfSatisfying(
                        MoneyRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void keepsItsDecimalsInJson() throws Exception {
        var json = new ObjectMapper();
        var price = UnitPrice.of("0.425", "GBP");

        assertThat(json.writeValueAsString(price)).isEqualTo("{\"amount\":\"0.425\",\"currency\":\"GBP\"}");
        assertThat(json.readValue(json.writeValueAsString(price), UnitPrice.class))
                .isEqualTo(price);
    }

    @Test
    void isTheSamePriceHoweverManyZeros() {
        assertThat(UnitPrice.of("0.4250", "GBP")).isEqualTo(UnitPrice.of("0.425", "GBP"));
        assertThat(UnitPrice.of("1", "GBP").text()).isEqualTo("1.00");
    }
}
