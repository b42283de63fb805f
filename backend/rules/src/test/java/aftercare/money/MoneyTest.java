package aftercare.money;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MoneyTest {

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({"129.90, CNY, 12990", "0.00, CNY, 0", "-0.01, EUR, -1", "1000, JPY, 1000", "1.234, KWD, 1234"})
    void isWrittenWithTheDigitsOfItsCurrency(String amount, String currency, long minor) {
        var money = Money.of(amount, currency);

        assertThat(money.minor()).isEqualTo(minor);
        assertThat(money.amount()).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "129.9, CNY, MONEY_DIGITS",
        "129.900, CNY, MONEY_DIGITS",
        "129, CNY, MONEY_DIGITS",
        "1.00, JPY, MONEY_DIGITS",
        "1000000000000000.00, CNY, MONEY_DIGITS",
        "1e2, CNY, MONEY_FORMAT",
        "NaN, CNY, MONEY_FORMAT",
        "+1.00, CNY, MONEY_FORMAT",
        "-0.00, CNY, MONEY_FORMAT",
        "01.00, CNY, MONEY_FORMAT",
        "'1,00', CNY, MONEY_FORMAT",
        "'1.00 ', CNY, MONEY_FORMAT",
        "１.00, CNY, MONEY_FORMAT",
        ".50, CNY, MONEY_FORMAT",
        "1.00, RMB, CURRENCY_UNKNOWN",
        "1.00, XAU, CURRENCY_UNKNOWN",
        "1.00, cny, CURRENCY_UNKNOWN"
    })
    void refusesWhatIsNotMoney(String amount, String currency, String code) {
        assertThatThrownBy(() -> Money.of(amount, currency))
                .isInstanceOfSatisfying(
                        MoneyRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void refusesNothingAtAll() {
        assertThatThrownBy(() -> Money.of(null, "CNY")).isInstanceOf(MoneyRefused.class);
        assertThatThrownBy(() -> Money.of("1.00", null)).isInstanceOf(MoneyRefused.class);
    }

    @Test
    void refusesAVeryLongAmountWithoutReadingIt() {
        assertThatThrownBy(() -> Money.of("0." + "0".repeat(1_000_000), "CNY")).isInstanceOf(MoneyRefused.class);
    }

    @Test
    void travelsAsAmountAndCurrency() throws Exception {
        assertThat(json.writeValueAsString(Money.of("129.90", "CNY")))
                .isEqualTo("{\"amount\":\"129.90\",\"currency\":\"CNY\"}");
        assertThat(json.readValue("{\"amount\":\"129.90\",\"currency\":\"CNY\"}", Money.class))
                .isEqualTo(Money.of("129.90", "CNY"));
    }

    @Test
    void refusesANumberInJson() {
        assertThatThrownBy(() -> json.readValue("{\"amount\":129.90,\"currency\":\"CNY\"}", Money.class))
                .isInstanceOf(JsonMappingException.class)
                .hasRootCauseInstanceOf(MoneyRefused.class);
    }

    @Test
    void neverMixesCurrencies() {
        var yuan = Money.of("1.00", "CNY");
        var euro = Money.of("1.00", "EUR");

        assertThatThrownBy(() -> yuan.plus(euro)).isInstanceOf(MoneyRefused.class);
        assertThatThrownBy(() -> yuan.compareTo(euro)).isInstanceOf(MoneyRefused.class);
    }

    @Property
    void comesBackFromItsOwnText(@ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long minor) {
        var money = Money.ofMinor(minor, "CNY");

        assertThat(Money.parse(money.toString())).isEqualTo(money);
    }
}
