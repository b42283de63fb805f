package aftercare.policy;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import aftercare.policy.Verdict.Allowed;
import aftercare.policy.Verdict.NeedsReview;
import aftercare.policy.Verdict.Refused;
import aftercare.settlement.Fault;
import aftercare.settlement.Payer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static aftercare.policy.Asking.*;
import static org.assertj.core.api.Assertions.assertThat;

class EligibilityTest {

    @Test
    void allowsAChangeOfMindInsideTheWindow() {
        var answer = china(signed(), Reason.NO_REASON, ReturnKind.RETURN_REFUND, IN_TIME);

        assertThat(answer.verdict()).isEqualTo(new Allowed());
        assertThat(answer.lastMoment()).isEqualTo(TOO_LATE);
        assertThat(answer.fault()).isEqualTo(Fault.BUYER);
        assertThat(answer.freight().returnPostage()).isEqualTo(Payer.BUYER);
        assertThat(answer.rules())
                .extracting(RuleNote::ruleId)
                .containsExactly("WINDOW_CN_7D", "FREIGHT_THRESHOLD_KEPT");
    }

    @Test
    void refusesAChangeOfMindAfterTheWindow() {
        var answer = china(signed(), Reason.NO_REASON, ReturnKind.RETURN_REFUND, TOO_LATE);

        assertThat(answer.verdict()).isEqualTo(new Refused(VerdictCode.WINDOW_CLOSED, "WINDOW_CN_7D"));
    }

    @Test
    void hearsTheShopThatPromisesMore() {
        var generous = Terms.of(Presets.get("CN_7D"), 30, BERLIN, Holidays.none());

        var answer = Eligibility.judge(
                signed(),
                OrderFacts.received(SIGNED),
                generous,
                wish(Reason.NO_REASON, ReturnKind.RETURN_REFUND, TOO_LATE));

        assertThat(answer.verdict()).isEqualTo(new Allowed());
        assertThat(answer.lastMoment()).isEqualTo(at("2026-04-01T00:00+08:00"));
        assertThat(answer.rules()).extracting(RuleNote::ruleId).contains("SHOP_PROMISES_MORE");
    }

    @Test
    void looksAtAFaultAndLooksLongerWhenItIsLate() {
        assertThat(china(signed(), Reason.QUALITY, ReturnKind.RETURN_REFUND, IN_TIME)
                        .verdict())
                .isEqualTo(new NeedsReview(VerdictCode.CHECK_EVIDENCE, "FAULT_IS_LOOKED_AT"));
        assertThat(china(signed(), Reason.QUALITY, ReturnKind.RETURN_REFUND, TOO_LATE)
                        .verdict())
                .isEqualTo(new NeedsReview(VerdictCode.CHECK_LATE_FAULT, "QUALITY_LATER_IS_LOOKED_AT"));
    }

    @Test
    void makesUpForALowerPriceOnlySoonAfterReceipt() {
        var lastMoment = at("2026-04-01T00:00+08:00");

        assertThat(china(signed(), Reason.PRICE_DROP, ReturnKind.PRICE_MATCH, lastMoment.minusMillis(1))
                        .verdict())
                .isEqualTo(new NeedsReview(VerdictCode.CHECK_PRICE, "PRICE_DROP_IS_LOOKED_AT"));
        assertThat(china(signed(), Reason.PRICE_DROP, ReturnKind.PRICE_MATCH, lastMoment)
                        .verdict())
                .isEqualTo(new Refused(VerdictCode.PRICE_PROTECTION_OVER, "PRICE_PROTECTION_OVER"));
    }

    @Test
    void letsTheShopPayForItsFault() {
        var answer = china(signed(), Reason.DAMAGED_ON_ARRIVAL, ReturnKind.RETURN_REFUND, IN_TIME);

        assertThat(answer.fault()).isEqualTo(Fault.CARRIER);
        assertThat(answer.freight().returnPostage()).isEqualTo(Payer.SELLER);
        assertThat(answer.evidence()).isEqualTo(Evidence.photos(1));
    }

    @Test
    void countsAFaultFromReceiptAndNotFromAnEarlierSignature() {
        var signedByTheLocker = new LineFacts(
                1, 1, null, Set.of(), Set.of(), at("2026-02-27T10:00+08:00"), SIGNED, at("2026-03-03T10:00+08:00"));

        var answer = china(signedByTheLocker, Reason.QUALITY, ReturnKind.RETURN_REFUND, TOO_LATE);

        assertThat(answer.lastMoment()).isEqualTo(at("2026-03-11T00:00+08:00"));
        assertThat(answer.verdict()).isEqualTo(new NeedsReview(VerdictCode.CHECK_EVIDENCE, "FAULT_IS_LOOKED_AT"));
    }

    @Test
    void stopsWhatWasNotSentAndAsksForNoParcelBack() {
        var waiting = line(null, null);

        assertThat(china(waiting, Reason.NO_REASON, ReturnKind.REFUND_ONLY, IN_TIME)
                        .verdict())
                .isEqualTo(new Allowed());
        assertThat(china(waiting, Reason.NO_REASON, ReturnKind.RETURN_REFUND, IN_TIME)
                        .verdict())
                .isEqualTo(new Refused(VerdictCode.NOT_OFFERED, "NOT_SENT_YET"));
        assertThat(china(waiting, Reason.NO_REASON, ReturnKind.REFUND_ONLY, IN_TIME)
                        .lastMoment())
                .isNull();
    }

    @Test
    void callsAParcelBackThatIsOnItsWay() {
        var travelling = line(SIGNED, null);

        assertThat(china(travelling, Reason.NO_REASON, ReturnKind.REFUND_ONLY, IN_TIME)
                        .verdict())
                .isEqualTo(new NeedsReview(VerdictCode.CALL_BACK_FIRST, "CALLED_BACK_ON_THE_WAY"));
        assertThat(china(travelling, Reason.LOST_IN_TRANSIT, ReturnKind.REFUND_ONLY, IN_TIME)
                        .verdict())
                .isEqualTo(new NeedsReview(VerdictCode.CHECK_EVIDENCE, "CARRIER_FAULT_IS_OURS"));
    }

    @Test
    void wantsTheGoodsBackBeforeTheMoney() {
        assertThat(china(signed(), Reason.NO_REASON, ReturnKind.REFUND_ONLY, IN_TIME)
                        .verdict())
                .isEqualTo(new Refused(VerdictCode.NOT_OFFERED, "GOODS_COME_BACK_FIRST"));
        assertThat(china(signed(), Reason.QUALITY, ReturnKind.REFUND_ONLY, IN_TIME)
                        .verdict())
                .isEqualTo(new NeedsReview(VerdictCode.CHECK_REFUND_WITHOUT_RETURN, "REFUND_WITHOUT_RETURN"));
        assertThat(china(signed(), Reason.SHORT_OR_MISSING, ReturnKind.REFUND_ONLY, IN_TIME)
                        .verdict())
                .as("there is nothing to send back")
                .isEqualTo(new NeedsReview(VerdictCode.CHECK_EVIDENCE, "FAULT_IS_LOOKED_AT"));
    }

    @Test
    void refusesMoreThanIsLeft() {
        var two = new Wish(Reason.NO_REASON, ReturnKind.RETURN_REFUND, 2, PART, IN_TIME);
        var none = new Wish(Reason.NO_REASON, ReturnKind.RETURN_REFUND, 0, PART, IN_TIME);

        for (var wish : List.of(two, none)) {
            assertThat(Eligibility.judge(signed(), OrderFacts.received(SIGNED), china(), wish)
                            .verdict())
                    .isEqualTo(new Refused(VerdictCode.NOT_ENOUGH_LEFT, "ONLY_WHAT_IS_LEFT"));
        }
    }

    @Test
    void startsTheEuropeanClockWithTheLastParcel() {
        var late = at("2026-06-10T10:00+02:00");
        var both = new OrderFacts(List.of(at("2026-06-01T10:00+02:00"), late), true, true, null, false);
        var oneMissing = new OrderFacts(List.of(at("2026-06-01T10:00+02:00")), false, true, null, false);
        var wish = wish(Reason.NO_REASON, ReturnKind.RETURN_REFUND, at("2026-06-20T10:00+02:00"));

        assertThat(Eligibility.judge(signed(), both, europe(), wish).lastMoment())
                .isEqualTo(at("2026-06-25T00:00+02:00"));
        assertThat(Eligibility.judge(signed(), oneMissing, europe(), wish).lastMoment())
                .isNull();
        assertThat(Eligibility.judge(signed(), oneMissing, europe(), wish).verdict())
                .isEqualTo(new Allowed());
    }

    @Test
    void givesTheUninformedEuropeanAYearMoreAndAFreeWayBack() {
        var uninformed = new OrderFacts(List.of(SIGNED), true, false, null, false);
        var wish = wish(Reason.NO_REASON, ReturnKind.RETURN_REFUND, at("2026-12-24T10:00+01:00"));

        var answer = Eligibility.judge(signed(), uninformed, europe(), wish);

        assertThat(answer.verdict()).isEqualTo(new Allowed());
        assertThat(answer.freight().returnPostage()).isEqualTo(Payer.SELLER);
        assertThat(answer.rules())
                .extracting(RuleNote::ruleId)
                .contains("NOT_TOLD_SO_LONGER", "FREIGHT_WITHDRAWAL_NOT_TOLD");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void answersEveryReasonAtEveryStageInBothLanguages(Reason reason) {
        for (var facts :
                List.of(signed(), line(SIGNED, null), line(null, null), excluded(Exclusion.HEALTH_SEAL, Set.of()))) {
            for (var kind : ReturnKind.values()) {
                var answer = china(facts, reason, kind, IN_TIME);
                assertThat(answer.verdict()).isNotNull();
                assertThat(answer.rules()).isNotEmpty().allSatisfy(note -> {
                    assertThat(RuleText.say(note, Locale.ENGLISH)).isNotBlank();
                    assertThat(RuleText.say(note, Locale.CHINA)).isNotBlank();
                });
            }
        }
    }
}
