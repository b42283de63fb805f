package aftercare.policy;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import aftercare.settlement.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

class FailureCodeTest {

    @Test
    void hasAsManyOfEachClassAsTheTaxonomy() {
        assertThat(Stream.of(FailureCode.values()).collect(groupingBy(FailureCode::failureClass, counting())))
                .isEqualTo(Map.of(
                        FailureClass.PRODUCT,
                        6L,
                        FailureClass.SERVICE,
                        7L,
                        FailureClass.COURIER,
                        6L,
                        FailureClass.OTHER,
                        6L));
    }

    @ParameterizedTest
    @EnumSource(FailureCode.class)
    void isWrittenWithTheLetterOfItsClass(FailureCode code) {
        var letter = switch (code.failureClass()) {
            case PRODUCT -> "P";
            case SERVICE -> "S";
            case COURIER -> "L";
            case OTHER -> "O";
        };
        assertThat(code.written()).matches("F-" + letter + "[1-7]");
    }

    @ParameterizedTest
    @EnumSource(FailureCode.class)
    void hasTheFactorAndTheFaultOfItsClass(FailureCode code) {
        switch (code.failureClass()) {
            case PRODUCT -> {
                assertThat(code.factor()).isEqualTo(FailureFactor.OUTCOME);
                assertThat(code.fault()).isEqualTo(Fault.SELLER);
            }
            case SERVICE -> {
                assertThat(code.factor()).isEqualTo(FailureFactor.PROCESS);
                assertThat(code.fault()).isEqualTo(Fault.SELLER);
            }
            case COURIER -> {
                assertThat(code.factor()).isNotEqualTo(FailureFactor.MIXED);
                assertThat(code.fault()).isEqualTo(Fault.CARRIER);
            }
            case OTHER -> {
                assertThat(code.factor()).isEqualTo(FailureFactor.MIXED);
                assertThat(code.fault()).isNotEqualTo(Fault.CARRIER);
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "F_L1, PROCESS, CARRIER",
        "F_L2, OUTCOME, CARRIER",
        "F_L3, OUTCOME, CARRIER",
        "F_L4, PROCESS, CARRIER",
        "F_L5, PROCESS, CARRIER",
        "F_L6, OUTCOME, CARRIER",
        "F_O1, MIXED, SELLER",
        "F_O4, MIXED, SELLER",
        "F_O5, MIXED, BUYER",
        "F_O6, MIXED, NONE"
    })
    void saysWhatHangsOnTheSingleCode(FailureCode code, FailureFactor factor, Fault fault) {
        assertThat(code.factor()).isEqualTo(factor);
        assertThat(code.fault()).isEqualTo(fault);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "QUALITY, F_P1",
        "NOT_AS_DESCRIBED, F_P2",
        "UNCLEAR_PAGE, F_P2",
        "WRONG_ITEM, F_P3",
        "SHORT_OR_MISSING, F_P3",
        "COUNTERFEIT, F_P4",
        "MISSING_GIFT, F_S6",
        "LATE_SHIP, F_S6",
        "OTHER_CARRIER, F_S6",
        "LATE_DELIVERY, F_L1",
        "LOST_IN_TRANSIT, F_L2",
        "DAMAGED_ON_ARRIVAL, F_L3",
        "OUT_OF_STOCK, F_O1",
        "WRONG_SIZE_CHOICE, F_O5",
        "ADDRESS_ERROR, F_O5",
        "NO_REASON,",
        "REFUSED,",
        "PRICE_DROP,"
    })
    void standsBehindAReason(Reason reason, FailureCode code) {
        assertThat(FailureCode.behind(reason).orElse(null)).isEqualTo(code);
    }

    /** Else the case would say one thing and its failure another. */
    @ParameterizedTest
    @EnumSource(Reason.class)
    void blamesWhomTheReasonBlames(Reason reason) {
        assertThat(FailureCode.behind(reason).map(FailureCode::fault).orElse(reason.fault()))
                .isEqualTo(reason.fault());
    }

    /** Whoever answers for something has failed in something. */
    @ParameterizedTest
    @EnumSource(Reason.class)
    void isNeverMissingWhereTheShopAnswers(Reason reason) {
        if (reason.fault().isAnsweredByShop()) {
            assertThat(FailureCode.behind(reason)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(FailureCode.class)
    void isNamedInBothLanguages(FailureCode code) {
        assertThat(RuleText.name(code, Locale.CHINA)).isNotEqualTo(RuleText.name(code, Locale.ENGLISH));
    }
}
