package aftercare.policy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class RejectCodeTest {

    @ParameterizedTest
    @EnumSource(Reason.class)
    void neverMayRejectBecauseThePackageWasOpened(Reason reason) {
        for (var goods : GoodsClass.values()) {
            assertThat(RejectCode.PACKAGE_OPENED.isLawfulFor(reason, goods)).isFalse();
        }
    }

    @ParameterizedTest(name = "{0} for {1}, {2}: {3}")
    @CsvSource({
        "OUTSIDE_WINDOW, NO_REASON, OTHER, true",
        "OUTSIDE_WINDOW, QUALITY, OTHER, false",
        "EXCLUDED_AND_CONFIRMED, QUALITY, OTHER, false",
        "SEAL_BROKEN, NO_REASON, SEALED_FOR_SAFETY, true",
        "SEAL_BROKEN, NO_REASON, TAGGED, false",
        "ELECTRONICS_USED, NO_REASON, ELECTRONICS, true",
        "ELECTRONICS_USED, QUALITY, ELECTRONICS, false",
        "TAG_REMOVED_OR_SOILED, WRONG_SIZE_CHOICE, TAGGED, true",
        "NO_DEFECT_FOUND, QUALITY, OTHER, true",
        "NO_DEFECT_FOUND, NO_REASON, OTHER, false",
        "GUARANTEE_OVER, QUALITY, OTHER, true",
        "GUARANTEE_OVER, WRONG_ITEM, OTHER, true",
        "GUARANTEE_OVER, NO_REASON, OTHER, false",
        "GUARANTEE_OVER, SHORT_OR_MISSING, OTHER, false",
        "MISUSE, QUALITY, OTHER, true",
        "MISUSE, WRONG_ITEM, OTHER, false",
        "ANOTHER_REMEDY_DUE, DAMAGED_ON_ARRIVAL, OTHER, true",
        "ANOTHER_REMEDY_DUE, WRONG_SIZE_CHOICE, OTHER, false",
        "GENUINE, COUNTERFEIT, OTHER, true",
        "MATCHES_DESCRIPTION, UNCLEAR_PAGE, OTHER, true",
        "CARRIER_AS_PROMISED, OTHER_CARRIER, OTHER, true",
        "CARRIER_AS_PROMISED, LATE_DELIVERY, OTHER, false",
        "EVIDENCE_INSUFFICIENT, NO_REASON, OTHER, false",
        "EVIDENCE_INSUFFICIENT, WRONG_ITEM, OTHER, true",
        "NOT_OUR_ITEM, NO_REASON, OTHER, true",
        "ALREADY_REFUNDED, QUALITY, OTHER, true"
    })
    void isLawfulOnlyForItsReasons(RejectCode code, Reason reason, GoodsClass goods, boolean lawful) {
        assertThat(code.isLawfulFor(reason, goods)).isEqualTo(lawful);
        assertThat(RejectCode.lawfulFor(reason, goods).contains(code)).isEqualTo(lawful);
    }

    @ParameterizedTest
    @EnumSource(
            value = RejectCode.class,
            names = {"EXCLUDED_AND_CONFIRMED", "NO_DEFECT_FOUND", "GENUINE", "SENT_COMPLETE", "DELIVERED"})
    void asksTheSellerForADocument(RejectCode code) {
        assertThat(code.proof()).isEqualTo(RejectCode.Proof.DOCUMENT);
    }

    @Test
    void asksForAPictureOrAReportOfMisuse() {
        assertThat(RejectCode.MISUSE.proof()).isEqualTo(RejectCode.Proof.PHOTO_OR_DOCUMENT);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void canAlwaysSayThatItIsNotOurItem(Reason reason) {
        assertThat(RejectCode.lawfulFor(reason, GoodsClass.OTHER)).contains(RejectCode.NOT_OUR_ITEM);
    }
}
