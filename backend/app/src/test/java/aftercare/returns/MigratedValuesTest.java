package aftercare.returns;

import java.time.Instant;

import aftercare.money.Money;
import aftercare.policy.DisputeTerm;
import aftercare.policy.Presets;
import aftercare.repairs.Repair;
import aftercare.repairs.RepairPlace;
import aftercare.repairs.RepairStage;
import aftercare.repairs.Visit;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What V92 wrote from the columns of before, as both databases write it: read as what it was. */
class MigratedValuesTest {

    @Test
    void aRepairWithItsQuote() {
        var repair = new Repair.Text().convertToEntityAttribute("""
                {"repairStage": "QUOTED", "repairCovered": 0, "repairCoveredUntil": "2026-10-20T16:00:00.000000Z",
                 "repairedBefore": 1, "repairInstead": "EXCHANGE", "repairBegunAt": "2026-11-23T23:05:52.123456Z",
                 "repairStageAt": "2026-11-26T05:05:52.000000Z", "repairDueAt": "2026-12-23T23:05:52.000000Z",
                 "repairLeftUs": 2397600000000, "repairOverdue": 1, "stillFaulty": 0,
                 "repairFee": {"cause": "GUARANTEE_OVER", "message": "灯珠老化",
                               "lines": [{"kind": "PART", "text": "灯板", "amount": {"amount": "46.00", "currency": "CNY"}}],
                               "quotedAt": 1795669552.000000000},
                 "repairFinding": null, "repairNote": null}""");
        assertThat(repair.stage()).isEqualTo(RepairStage.QUOTED);
        assertThat(repair.isCovered()).isFalse();
        assertThat(repair.isOverdue()).isTrue();
        assertThat(repair.begunAt()).isEqualTo(Instant.parse("2026-11-23T23:05:52.123456Z"));
        assertThat(repair.fee().total()).isEqualTo(Money.ofMinor(4600, "CNY"));
        assertThat(repair.finding()).isNull();
    }

    @Test
    void aVisitADisputeAndItsRuling() {
        assertThat(new Visit.Text().convertToEntityAttribute("""
                        {"visitSlotId": "01a21bd3-2cc6-799e-b56f-5ae32bffe0bf", "visitPlace": "COUNTER",
                         "visitStartsAt": "2026-11-28T01:00:00.000000Z", "visitEndsAt": "2026-11-28T02:00:00.000000Z",
                         "visitAddress": "柜台"}""").visitPlace()).isEqualTo(RepairPlace.COUNTER);
        var escalation = new Escalation.Text().convertToEntityAttribute("""
                {"escalatedAt": "2026-11-26T01:05:52.000000Z", "stoodStill": "C9", "stoodLeftUs": 576000000000,
                 "evidenceDueAt": null, "carriedOut": 1, "appealUntil": null}""");
        assertThat(escalation.stoodStill()).isEqualTo(HardClock.C9);
        assertThat(escalation.carriedOut()).isTrue();
        var ruling = new Ruling.Text().convertToEntityAttribute("""
                {"remedy": "FULL_REFUND", "ruledFault": "SELLER", "ruledOutbound": "SELLER", "ruledReturn": "SELLER",
                 "ruledResend": "SELLER"}""");
        assertThat(ruling.remedy()).isEqualTo(Remedy.FULL_REFUND);
    }

    @Test
    void whatThePlatformSaysOfDisputes() {
        assertThat(new DisputeTermText().convertToEntityAttribute("""
                        {"raiseDays":15,"answerHours":24,"evidenceHours":4,"evidenceFrom":"09:00","evidenceTo":"18:00",
                         "confidence":"V","source":"R2 art. 7, 9"}"""))
                .isEqualTo(Presets.get("JD_POP").dispute());
        assertThat(new DisputeTermText().convertToEntityAttribute(null)).isEqualTo(DisputeTerm.NONE);
    }

    @Test
    void whatElseAFewCasesHave() {
        assertThat(new Topping.Text().convertToEntityAttribute("""
                        {"differenceMinor": -500, "differenceState": "NONE", "differenceReference": null}""").goesBack()).isTrue();
        assertThat(new Question.Text()
                        .convertToEntityAttribute(
                                "{\"question\": \"还有票吗? \\\"x\\\"\", \"asked\": 2, \"answerLeftUs\": 123}"))
                .isEqualTo(new Question("还有票吗? \"x\"", 2, 123L, null));
        assertThat(new Intercept.Text().convertToEntityAttribute("""
                        {"interceptState": "FAILED", "interceptAskedAt": "2026-11-27T08:33:58.953960Z",
                         "interceptEndedAt": null, "sentDespiteAt": "2026-11-27T08:33:58.953960Z"}""").sentDespiteAt())
                .isEqualTo(Instant.parse("2026-11-27T08:33:58.953960Z"));
        assertThat(new Noticed.Text().convertToEntityAttribute("""
                        {"noticedSignal": "STALLED", "noticedAt": "2026-11-27T08:33:58.953960Z", "noticedBy": "x",
                         "noticedText": "停滞"}""").noticedText())
                .isEqualTo("停滞");
        assertThat(new Resend.Text().convertToEntityAttribute("""
                        {"resendCarrier": "顺丰速运", "resendNumber": "SF9876543210987",
                         "resentAt": "2026-11-27T07:10:10.103566Z", "confirmedAt": null}""").resendCarrier())
                .isEqualTo("顺丰速运");
    }

    @Test
    void aReceiptOfBeforeRepairsWereKeptWithIt() {
        var before = new BeforeReceipt.Text().convertToEntityAttribute("""
                {"goods": {}, "clock": {"dueAt": "2026-11-28T01:00:00Z", "code": "C6", "extended": false}}""");
        assertThat(before.clock().code()).isEqualTo(HardClock.C6);
        assertThat(before.repair()).isNull();
    }
}
