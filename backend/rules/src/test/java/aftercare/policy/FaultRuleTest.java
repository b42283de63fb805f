package aftercare.policy;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static aftercare.policy.Asking.BERLIN;
import static aftercare.policy.Asking.at;
import static aftercare.policy.Asking.wish;
import static aftercare.policy.VerdictCode.ANOTHER_REMEDY_NOW;
import static aftercare.policy.VerdictCode.CHECK_EVIDENCE;
import static aftercare.policy.VerdictCode.CHECK_LATE_FAULT;
import static org.assertj.core.api.Assertions.assertThat;

class FaultRuleTest {

    private static final Instant GOT = at("2026-03-01T15:20+08:00");

    @ParameterizedTest(name = "{0}: {1} on {2} is {3}")
    @CsvSource({
        // seven days: everything; fifteen: exchange and repair; then repair within the warranty
        "CN_3BAO, RETURN_REFUND, 2026-03-08T23:59+08:00, CHECK_EVIDENCE",
        "CN_3BAO, RETURN_REFUND, 2026-03-09T00:00+08:00, ANOTHER_REMEDY_NOW",
        "CN_3BAO, EXCHANGE, 2026-03-16T23:59+08:00, CHECK_EVIDENCE",
        "CN_3BAO, EXCHANGE, 2026-03-17T00:00+08:00, ANOTHER_REMEDY_NOW",
        "CN_3BAO, REPAIR, 2027-03-01T23:59+08:00, CHECK_EVIDENCE",
        "CN_3BAO, REPAIR, 2027-03-02T00:00+08:00, CHECK_LATE_FAULT",
        "JD_POP, RETURN_REFUND, 2026-03-10T00:00+08:00, CHECK_ANOTHER_REMEDY",
        // two years; money back only when repair has failed, so a person looks
        "EU_2Y, REPAIR, 2028-03-01T22:00+01:00, CHECK_EVIDENCE",
        "EU_2Y, RETURN_REFUND, 2026-04-01T22:00+02:00, CHECK_ANOTHER_REMEDY",
        "EU_2Y, REPAIR, 2028-03-02T00:00+01:00, CHECK_LATE_FAULT",
        "UK_FAULT, RETURN_REFUND, 2026-03-31T22:00+01:00, CHECK_EVIDENCE",
        "UK_FAULT, RETURN_REFUND, 2026-04-01T00:00+01:00, CHECK_ANOTHER_REMEDY",
        "UK_FAULT, REPAIR, 2032-03-01T22:00Z, CHECK_EVIDENCE"
    })
    void grantsInSteps(String preset, ReturnKind kind, String now, VerdictCode code) {
        var judged = judge(preset, line(), kind, at(now.endsWith("Z") ? now.replace("Z", "+00:00") : now));

        assertThat(code(judged.verdict())).isEqualTo(code);
        assertThat(judged.verdict() instanceof Verdict.Refused).isEqualTo(code == ANOTHER_REMEDY_NOW);
    }

    @Test
    void namesWhatMayStillBeAskedFor() {
        var answer = judge("CN_3BAO", line(), ReturnKind.RETURN_REFUND, at("2026-03-10T00:00+08:00"));

        assertThat(answer.rules())
                .filteredOn(note -> note.ruleId().equals("ANOTHER_REMEDY_NOW"))
                .singleElement()
                .satisfies(note -> {
                    assertThat(RuleText.say(note, java.util.Locale.ENGLISH)).endsWith("Exchange / Repair.");
                    assertThat(RuleText.say(note, java.util.Locale.CHINA)).contains("换货");
                });
    }

    @Test
    void startsWhenTheShopHasSetItUp() {
        var installed = line().with(new LineFacts.Service(at("2026-03-05T10:00+08:00"), null, 0, 0, null));

        assertThat(judge("CN_3BAO", installed, ReturnKind.RETURN_REFUND, at("2026-03-12T10:00+08:00"))
                        .lastMoment())
                .isEqualTo(at("2026-03-13T00:00+08:00"));
    }

    @Test
    void startsAgainWithTheExchangedPiece() {
        var exchanged = line().with(new LineFacts.Service(null, at("2026-06-01T10:00+08:00"), 0, 0, null));

        assertThat(judge("CN_3BAO", exchanged, ReturnKind.RETURN_REFUND, at("2026-06-05T10:00+08:00"))
                        .lastMoment())
                .isEqualTo(at("2026-06-09T00:00+08:00"));
    }

    @Test
    void doesNotCountTheDaysOfARepair() {
        var repaired = line().with(new LineFacts.Service(null, null, 20, 1, at("2026-03-30T10:00+08:00")));

        assertThat(judge("CN_3BAO", repaired, ReturnKind.REPAIR, at("2026-04-01T10:00+08:00"))
                        .lastMoment())
                .isEqualTo(at("2027-03-22T00:00+08:00"));
    }

    /** Dir. 2024/1799 applies from 31 July 2026; a repair of the day before makes nothing longer. */
    @ParameterizedTest(name = "home from repair {0}: until {1}")
    @CsvSource({
        "2026-03-30T10:00+02:00, 2028-03-02T00:00+01:00",
        "2026-07-30T23:59+02:00, 2028-03-02T00:00+01:00",
        "2026-07-31T00:00+02:00, 2029-03-02T00:00+01:00",
        "2026-11-20T10:00+01:00, 2029-03-02T00:00+01:00"
    })
    void isTwelveMonthsLongerInEuropeAfterARepairOfTheNewLaw(String home, String end) {
        var repaired = line().with(new LineFacts.Service(null, null, 20, 1, at(home)));

        assertThat(judge("EU_2Y", repaired, ReturnKind.REPAIR, at("2026-12-01T10:00+01:00"))
                        .lastMoment())
                .isEqualTo(at(end));
    }

    @Test
    void grantsTheNextRemedyWhenRepairsFailed() {
        var twice = line().with(new LineFacts.Service(null, null, 9, 2, null));
        var later = at("2026-09-01T10:00+08:00");

        assertThat(code(judge("CN_3BAO", twice, ReturnKind.EXCHANGE, later).verdict()))
                .isEqualTo(CHECK_EVIDENCE);
        assertThat(code(judge("CN_3BAO", twice, ReturnKind.RETURN_REFUND, later).verdict()))
                .isEqualTo(ANOTHER_REMEDY_NOW);
        assertThat(code(judge("EU_2Y", twice, ReturnKind.RETURN_REFUND, later).verdict()))
                .isEqualTo(CHECK_EVIDENCE);
    }

    @Test
    void saysUntilWhenTheShopMustProveIt() {
        assertThat(rules("UK_FAULT", "2026-08-31T10:00+01:00")).contains("SELLER_PROVES_AT_FIRST");
        assertThat(rules("UK_FAULT", "2026-09-02T10:00+01:00")).doesNotContain("SELLER_PROVES_AT_FIRST");
    }

    @Test
    void looksAtVisibleDamageThatIsToldLate() {
        var dress = new LineFacts(1, 1, GoodsClass.TAGGED, Set.of(), Set.of(), GOT, GOT, null);

        assertThat(code(damaged(dress, "2026-03-03T15:20+08:00"))).isEqualTo(CHECK_EVIDENCE);
        assertThat(code(damaged(dress, "2026-03-03T15:21+08:00"))).isEqualTo(CHECK_LATE_FAULT);
        assertThat(code(damaged(line(), "2026-03-03T15:21+08:00"))).isEqualTo(CHECK_EVIDENCE);
    }

    /** R3 art. 26: as long as its kind of goods is given, and not a minute more. */
    @ParameterizedTest
    @CsvSource({
        "TAGGED, 48",
        "SHOES, 48",
        "BAGS, 48",
        "WATCH, 48",
        "WATCH_OR_JEWELLERY, 48",
        "PORTABLE_ELECTRONICS, 48",
        "ELECTRONICS, 72",
        "LIVE_PET, 24",
        "AQUATIC, 72",
        "CERAMIC, 168"
    })
    void givesEachKindOfGoodsItsOwnHoursToTellOfDamage(GoodsClass goods, int hours) {
        var item = new LineFacts(1, 1, goods, Set.of(), Set.of(), GOT, GOT, null);
        var last = GOT.plus(java.time.Duration.ofHours(hours));

        assertThat(code(damaged(item, last.toString()))).isEqualTo(CHECK_EVIDENCE);
        assertThat(code(damaged(item, last.plusSeconds(1).toString()))).isEqualTo(CHECK_LATE_FAULT);
    }

    /** R3 art. 27: how long shoes, bags and watches are repaired for nothing where the seller has said nothing. */
    @ParameterizedTest
    @CsvSource({
        "SHOES, 2026-06-30T00:00+08:00",
        "BAGS, 2026-05-31T00:00+08:00",
        "WATCH, 2027-03-02T00:00+08:00",
        "TAGGED, 2027-03-02T00:00+08:00",
        "OTHER, 2027-03-02T00:00+08:00"
    })
    void givesEachKindOfGoodsItsOwnTimeOfFreeRepair(GoodsClass goods, String end) {
        var item = new LineFacts(1, 1, goods, Set.of(), Set.of(), GOT, GOT, null);

        assertThat(judge("JD_POP", item, ReturnKind.REPAIR, at("2026-04-01T10:00+08:00"))
                        .lastMoment())
                .isEqualTo(at(end));
    }

    @Test
    void rejectsAFaultyBritishItemForGoodAfterOneFailedRepair() {
        var once = line().with(new LineFacts.Service(null, null, 6, 1, null));
        var later = at("2026-07-01T10:00+01:00");

        assertThat(code(judge("UK_FAULT", line(), ReturnKind.RETURN_REFUND, later)
                        .verdict()))
                .as("after thirty days, before any repair")
                .isEqualTo(VerdictCode.CHECK_ANOTHER_REMEDY);
        var rejected = judge("UK_FAULT", once, ReturnKind.RETURN_REFUND, later);
        assertThat(code(rejected.verdict())).isEqualTo(CHECK_EVIDENCE);
        assertThat(rejected.rules()).extracting(RuleNote::ruleId).contains("REPAIRED_IN_VAIN");
    }

    @Test
    void rollsItsLastDayOverTheHolidays() {
        var signed = at("2026-09-24T11:00+08:00");
        var facts = new LineFacts(1, 1, null, Set.of(), Set.of(), signed, signed, null);
        var terms = Terms.of(Presets.get("CN_3BAO"), 0, BERLIN, Holidays.china2026());
        var answer = Eligibility.judge(
                facts, OrderFacts.received(signed), terms, wish(Reason.QUALITY, ReturnKind.RETURN_REFUND, signed));

        assertThat(answer.lastMoment()).isEqualTo(at("2026-10-09T00:00+08:00"));
    }

    @Test
    void isPartOfEveryLawThatLetsABuyerWithdraw() {
        var judges = Map.of("EU_14D", "EU_2Y", "UK_14_14", "UK_FAULT", "CN_7D", "CN_QUALITY_7D");
        judges.forEach((main, judge) -> assertThat(Terms.of(Presets.get(main), 0, BERLIN, Holidays.none())
                        .quality()
                        .id())
                .isEqualTo(judge));
    }

    private static Verdict damaged(LineFacts line, String now) {
        var terms = Terms.of(Presets.get("JD_POP"), 0, BERLIN, Holidays.none());
        var wish = wish(Reason.DAMAGED_ON_ARRIVAL, ReturnKind.EXCHANGE, at(now));
        return Eligibility.judge(line, OrderFacts.received(GOT), terms, wish).verdict();
    }

    private static java.util.List<String> rules(String preset, String now) {
        return judge(preset, line(), ReturnKind.REPAIR, at(now)).rules().stream()
                .map(RuleNote::ruleId)
                .toList();
    }

    private static Answer judge(String preset, LineFacts line, ReturnKind kind, Instant now) {
        var main = Map.of("EU_2Y", "EU_14D", "UK_FAULT", "UK_14_14", "CN_3BAO", "CN_7D", "JD_POP", "JD_POP");
        var terms = new Terms(Presets.get(main.get(preset)), Presets.get(preset), 0, BERLIN, Holidays.none());
        return Eligibility.judge(line, OrderFacts.received(GOT), terms, wish(Reason.QUALITY, kind, now));
    }

    private static LineFacts line() {
        return new LineFacts(1, 1, GoodsClass.OTHER, Set.of(), Set.of(), GOT, GOT, null);
    }

    private static VerdictCode code(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed allowed -> null;
            case Verdict.NeedsReview review -> review.code();
            case Verdict.Refused refused -> refused.code();
        };
    }
}
