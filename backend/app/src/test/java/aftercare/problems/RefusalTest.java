package aftercare.problems;

import java.util.Locale;

import aftercare.settlement.SettlementRefused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the arithmetic refuses is a refusal like any other: a rule's, with its field and words for it. */
class RefusalTest {

    @ParameterizedTest
    @EnumSource
    void whatDoesNotAddUpNamesItsField(SettlementRefused.Code code) {
        var refusal = Refusal.of(new SettlementRefused(code, "/lines/0/units"));
        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.code()).isEqualTo(code.name());
        assertThat(refusal.errors().getFirst().pointer()).isEqualTo("/lines/0/units");
        for (var language : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            assertThat(Words.of("problems", code.name(), language)).isNotEqualTo(code.name());
        }
    }
}
