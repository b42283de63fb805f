package aftercare.policy;

import java.util.Locale;
import java.util.Map;

import aftercare.policy.FreightMatrix.Column;
import aftercare.settlement.Coverage;
import aftercare.settlement.Coverage.Extent;
import aftercare.settlement.Fault;
import aftercare.settlement.FreightOutcome;
import aftercare.settlement.Payer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class FreightMatrixTest {

    @ParameterizedTest(name = "{0}, {1}: outbound {2}, charged {3}, way back {4}, sent again {5}")
    @CsvSource({
        "CHANGE_OF_MIND, FREE_WHOLE, NONE, false, BUYER, BUYER",
        "CHANGE_OF_MIND, PAID_WHOLE, NONE, false, BUYER, BUYER",
        "CHANGE_OF_MIND, FREE_PART, NONE, false, BUYER, BUYER",
        "CHANGE_OF_MIND, FREE_PART_BROKEN, NONE, true, BUYER, BUYER",
        "CHANGE_OF_MIND, PAID_PART, NONE, false, BUYER, BUYER",
        "CHANGE_OF_MIND, EXCHANGE, NONE, false, BUYER, BUYER",
        "SELLER_FAULT, FREE_WHOLE, NONE, false, SELLER, SELLER",
        "SELLER_FAULT, PAID_WHOLE, ALL, false, SELLER, SELLER",
        "SELLER_FAULT, FREE_PART, NONE, false, SELLER, SELLER",
        "SELLER_FAULT, FREE_PART_BROKEN, NONE, false, SELLER, SELLER",
        "SELLER_FAULT, PAID_PART, SHARE, false, SELLER, SELLER",
        "SELLER_FAULT, EXCHANGE, NONE, false, SELLER, SELLER",
        "REFUSED_DELIVERY, FREE_WHOLE, NONE, false, BUYER, BUYER",
        "REFUSED_DELIVERY, PAID_WHOLE, NONE, false, BUYER, BUYER",
        "REFUSED_UNRETURNABLE, PAID_WHOLE, NONE, false, BUYER, BUYER",
        "WRONG_ADDRESS, PAID_WHOLE, NONE, false, BUYER, BUYER",
        "AGREEMENT_SILENT, FREE_WHOLE, NONE, false, SELLER, SELLER",
        "AGREEMENT_SILENT, PAID_WHOLE, ALL, false, SELLER, SELLER",
        "AGREEMENT_SILENT, FREE_PART_BROKEN, NONE, false, SELLER, SELLER",
        "AGREEMENT_SILENT, EXCHANGE, NONE, false, SELLER, SELLER",
        "FAULT_OPEN, PAID_WHOLE, ALL, false, BUYER, BUYER",
        "ABUSE, FREE_WHOLE, NONE, true, BUYER, BUYER",
        "ABUSE, FREE_PART, NONE, true, BUYER, BUYER",
        "ABUSE, EXCHANGE, NONE, true, BUYER, BUYER",
        "NOT_SENT, PAID_WHOLE, ALL, false, SELLER, SELLER",
        "NOT_SENT, PAID_PART, NONE, false, SELLER, SELLER",
        "NOT_SENT, FREE_PART_BROKEN, NONE, false, SELLER, SELLER",
        "WITHDRAWAL, FREE_WHOLE, NONE, false, BUYER, BUYER",
        "WITHDRAWAL, PAID_WHOLE, STANDARD_ONLY, false, BUYER, BUYER",
        "WITHDRAWAL, PAID_PART, NONE, false, BUYER, BUYER",
        "WITHDRAWAL, FREE_PART_BROKEN, NONE, false, BUYER, BUYER",
        "WITHDRAWAL_NOT_TOLD, PAID_WHOLE, STANDARD_ONLY, false, SELLER, BUYER",
        "STORE_POLICY, PAID_WHOLE, NONE, false, BUYER, BUYER",
        "STORE_POLICY, FREE_PART_BROKEN, NONE, false, BUYER, BUYER"
    })
    void saysWhoBearsEachLeg(
            FreightRow row,
            Column column,
            FreightOutcome.Outbound outbound,
            boolean charged,
            Payer wayBack,
            Payer sentAgain) {
        var outcome = FreightMatrix.cell(row, column);

        assertThat(outcome.outbound()).isEqualTo(outbound);
        assertThat(outcome.chargeOutbound()).isEqualTo(charged);
        assertThat(outcome.returnPostage()).isEqualTo(wayBack);
        assertThat(outcome.resend()).isEqualTo(sentAgain);
    }

    @ParameterizedTest
    @EnumSource(FreightRow.class)
    void hasAnAnswerForEveryColumn(FreightRow row) {
        for (var column : Column.values()) {
            assertThat(FreightMatrix.cell(row, column)).as("%s %s", row, column).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Column.class)
    void treatsTheCarriersFaultAsTheSellersTowardTheBuyer(Column column) {
        var seller = FreightMatrix.cell(FreightRow.SELLER_FAULT, column);
        var carrier = FreightMatrix.cell(FreightRow.CARRIER_FAULT, column);

        assertThat(carrier).usingRecursiveComparison().ignoringFields("ruleId").isEqualTo(seller);
    }

    @ParameterizedTest
    @EnumSource(FreightRow.class)
    void neverChargesFreightUnlessTheBuyerBrokeOrAbusedIt(FreightRow row) {
        for (var column : Column.values()) {
            var outcome = FreightMatrix.cell(row, column);
            boolean may = row == FreightRow.ABUSE || outcome.ruleId().equals("FREIGHT_THRESHOLD_BROKEN");
            assertThat(outcome.chargeOutbound()).as("%s %s", row, column).isEqualTo(may);
        }
    }

    @ParameterizedTest
    @EnumSource(FreightRow.class)
    void speaksOfTheWayToTheBuyerAloneWhereNothingIsSentBack(FreightRow row) {
        for (var column : Column.values()) {
            var kept = FreightMatrix.kept(row, column);
            assertThat(kept.returnPostage()).as("%s %s", row, column).isNull();
            if (kept.ruleId() == null) {
                assertThat(kept.outbound()).as("%s %s", row, column).isEqualTo(FreightOutcome.Outbound.NONE);
                assertThat(kept.chargeOutbound()).as("%s %s", row, column).isFalse();
            } else {
                assertThat(RuleText.say(kept.ruleId(), Locale.ENGLISH, Map.of()))
                        .doesNotContainIgnoringCase("return postage")
                        .doesNotContain("way back");
                assertThat(RuleText.say(kept.ruleId(), Locale.CHINA, Map.of())).doesNotContain("退回", "往返");
            }
        }
    }

    @Test
    void movesNothingInEitherDirectionForALowerPrice() {
        var coverage = new Coverage(Extent.WHOLE, false, false);

        assertThat(FreightMatrix.outcome(FreightRow.FAULT_OPEN, coverage, ReturnKind.PRICE_MATCH))
                .isEqualTo(FreightOutcome.NOTHING_TRAVELS);
    }

    @ParameterizedTest(name = "{0} free={1} broken={2}: {3}")
    @CsvSource({
        "WHOLE, true, false, FREE_WHOLE, FREE_WHOLE",
        "WHOLE, false, false, PAID_WHOLE, PAID_WHOLE",
        "REST, true, false, FREE_PART, FREE_WHOLE",
        "REST, false, false, PAID_PART, PAID_WHOLE",
        "PART, true, false, FREE_PART, FREE_PART",
        "PART, true, true, FREE_PART_BROKEN, FREE_PART_BROKEN",
        "PART, false, false, PAID_PART, PAID_PART"
    })
    void findsTheColumnByHowMuchOfTheOrderGoesBack(
            Extent extent, boolean free, boolean broken, Column inChina, Column withdrawn) {
        var coverage = new Coverage(extent, free, broken);

        assertThat(FreightMatrix.outcome(FreightRow.CHANGE_OF_MIND, coverage, ReturnKind.RETURN_REFUND))
                .isSameAs(FreightMatrix.cell(FreightRow.CHANGE_OF_MIND, inChina));
        assertThat(FreightMatrix.outcome(FreightRow.WITHDRAWAL, coverage, ReturnKind.RETURN_REFUND))
                .isSameAs(FreightMatrix.cell(FreightRow.WITHDRAWAL, withdrawn));
        assertThat(FreightMatrix.outcome(FreightRow.NOT_SENT, coverage, ReturnKind.REFUND_ONLY))
                .isSameAs(FreightMatrix.kept(FreightRow.NOT_SENT, withdrawn));
        assertThat(FreightMatrix.outcome(FreightRow.CHANGE_OF_MIND, coverage, ReturnKind.EXCHANGE))
                .isSameAs(FreightMatrix.cell(FreightRow.CHANGE_OF_MIND, Column.EXCHANGE));
    }

    @ParameterizedTest(name = "{0} {1} {2} told={3} abusive={4}: {5}")
    @CsvSource({
        "NO_REASON, SIGNED, CN, true, false, CHANGE_OF_MIND",
        "NO_REASON, SIGNED, CN, true, true, ABUSE",
        "NO_REASON, BEFORE_DISPATCH, CN, true, true, NOT_SENT",
        "NO_REASON, IN_TRANSIT, CN, true, false, REFUSED_DELIVERY",
        "REFUSED, IN_TRANSIT, CN, true, false, REFUSED_DELIVERY",
        "ADDRESS_ERROR, IN_TRANSIT, CN, true, false, WRONG_ADDRESS",
        "QUALITY, SIGNED, CN, true, true, SELLER_FAULT",
        "QUALITY, SIGNED, EU, true, false, SELLER_FAULT",
        "DAMAGED_ON_ARRIVAL, SIGNED, CN, true, false, CARRIER_FAULT",
        "OUT_OF_STOCK, BEFORE_DISPATCH, CN, true, false, SELLER_FAULT",
        "NO_REASON, SIGNED, EU, true, false, WITHDRAWAL",
        "NO_REASON, SIGNED, UK, false, false, WITHDRAWAL_NOT_TOLD",
        "NO_REASON, SIGNED, STORE, true, false, STORE_POLICY",
        "PRICE_DROP, SIGNED, CN, true, false, FAULT_OPEN"
    })
    void findsTheRowByReasonAndStage(
            Reason reason, Stage stage, FreightScheme scheme, boolean told, boolean abusive, FreightRow row) {
        assertThat(FreightRow.of(reason, reason.fault(), stage, scheme, told, abusive))
                .isEqualTo(row);
    }

    @Test
    void followsTheWeightsWhenTheyShowALossOnTheWay() {
        assertThat(FreightRow.of(Reason.SHORT_OR_MISSING, Fault.CARRIER, Stage.SIGNED, FreightScheme.CN, true, false))
                .isEqualTo(FreightRow.CARRIER_FAULT);
    }

    @Test
    void leavesOnlyAParcelLostOnTheWayBackWithTheBuyer() {
        assertThat(FreightMatrix.bearsTheReturnLeg(true, false)).isEqualTo(Payer.BUYER);
        assertThat(FreightMatrix.bearsTheReturnLeg(true, true)).isEqualTo(Payer.SELLER);
        assertThat(FreightMatrix.bearsTheReturnLeg(false, false)).isEqualTo(Payer.SELLER);
    }
}
