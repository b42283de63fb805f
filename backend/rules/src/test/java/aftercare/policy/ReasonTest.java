package aftercare.policy;

import aftercare.settlement.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReasonTest {

    @ParameterizedTest
    @CsvSource({
        "NO_REASON, BUYER",
        "WRONG_SIZE_CHOICE, BUYER",
        "QUALITY, SELLER",
        "NOT_AS_DESCRIBED, SELLER",
        "UNCLEAR_PAGE, SELLER",
        "COUNTERFEIT, SELLER",
        "WRONG_ITEM, SELLER",
        "SHORT_OR_MISSING, SELLER",
        "MISSING_GIFT, SELLER",
        "DAMAGED_ON_ARRIVAL, CARRIER",
        "LOST_IN_TRANSIT, CARRIER",
        "LATE_SHIP, SELLER",
        "OUT_OF_STOCK, SELLER",
        "LATE_DELIVERY, CARRIER",
        "OTHER_CARRIER, SELLER",
        "REFUSED, BUYER",
        "ADDRESS_ERROR, BUYER",
        "PRICE_DROP, NONE"
    })
    void namesWhoseFaultItIs(Reason reason, Fault fault) {
        assertThat(reason.fault()).isEqualTo(fault);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void isOfferedAtSomeStage(Reason reason) {
        assertThat(Stage.values()).anyMatch(stage -> !reason.kinds(stage).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void neverSendsGoodsBackThatWereNotSent(Reason reason) {
        assertThat(reason.kinds(Stage.BEFORE_DISPATCH)).noneMatch(ReturnKind::goodsComeBack);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"NO_REASON", "WRONG_SIZE_CHOICE"})
    void asksForNoProofWithoutAReason(Reason reason) {
        assertThat(reason.evidence()).isEqualTo(Evidence.NOTHING);
    }

    @Test
    void offersOnlyWhatMakesSenseBeforeDispatch() {
        assertThat(Reason.offeredAt(Stage.BEFORE_DISPATCH))
                .containsExactly(Reason.NO_REASON, Reason.WRONG_SIZE_CHOICE, Reason.LATE_SHIP, Reason.OUT_OF_STOCK);
    }
}
