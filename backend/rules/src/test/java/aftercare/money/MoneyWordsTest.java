package aftercare.money;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MoneyWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "129.90 CNY|zh-CN|¥129.90",
                "129.90 CNY|en|¥129.90",
                "1299.00 CNY|en|¥1,299.00",
                "9.50 GBP|en|£9.50",
                "1000 JPY|en|¥1,000",
                "-3.00 EUR|en|-€3.00"
            })
    void writesAnAmountAsItsReadersDo(String money, String language, String written) {
        assertThat(MoneyWords.of(Money.parse(money), Locale.forLanguageTag(language)))
                .isEqualTo(written);
    }
}
