package aftercare.policy;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static aftercare.policy.Asking.BERLIN;
import static aftercare.policy.Asking.at;
import static aftercare.policy.Asking.wish;
import static org.assertj.core.api.Assertions.assertThat;

class GuaranteeTest {

    private static final String GOT = "2026-03-01T15:20+08:00";

    @ParameterizedTest(name = "{0}, {1} told on {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                // the first seven days, then the three guarantees
                "CN_7D | QUALITY | 2026-03-08T23:59+08:00 | RETURN_REFUND EXCHANGE REPAIR | false",
                "CN_7D | QUALITY | 2026-03-09T00:00+08:00 | EXCHANGE REPAIR | false",
                "CN_7D | QUALITY | 2026-03-17T00:00+08:00 | REPAIR | false",
                "CN_7D | QUALITY | 2027-03-01T23:59+08:00 | REPAIR | false",
                "CN_7D | QUALITY | 2027-03-02T00:00+08:00 | | true",
                // L1 art. 24 names no end, and no rule another remedy
                "CN_7D | NOT_AS_DESCRIBED | 2026-03-08T23:59+08:00 | RETURN_REFUND | false",
                "CN_7D | NOT_AS_DESCRIBED | 2027-06-01T00:00+08:00 | | false",
                // money while the contract can be withdrawn from, then repair or exchange first
                "EU_14D | QUALITY | 2026-03-15T23:59+01:00 | RETURN_REFUND EXCHANGE RESHIP REPAIR | false",
                "EU_14D | QUALITY | 2026-03-17T00:00+01:00 | EXCHANGE RESHIP REPAIR | false",
                "EU_14D | WRONG_ITEM | 2026-04-01T00:00+02:00 | EXCHANGE RESHIP REPAIR | false",
                "EU_14D | QUALITY | 2028-03-01T23:59+01:00 | EXCHANGE RESHIP REPAIR | false",
                "EU_14D | QUALITY | 2028-03-02T00:00+01:00 | | true",
                "UK_14_14 | QUALITY | 2026-03-31T23:59+01:00 | RETURN_REFUND EXCHANGE RESHIP REPAIR | false",
                "UK_14_14 | QUALITY | 2026-04-01T00:00+01:00 | EXCHANGE REPAIR | false",
                "UK_14_14 | QUALITY | 2032-03-02T00:00+00:00 | | true",
                // a store that promises its window and nothing more
                "US_STORE | QUALITY | 2026-03-31T23:59+02:00 | RETURN_REFUND | false",
                "US_STORE | QUALITY | 2026-04-01T00:00+02:00 | | true"
            })
    void saysWhatIsDueAndWhenNothingIsAnyMore(String preset, Reason reason, String told, String due, boolean over) {
        var guarantee = guarantee(preset, reason, told);

        assertThat(guarantee.due()).isEqualTo(kinds(due));
        assertThat(guarantee.isOver()).isEqualTo(over);
    }

    /** P25 in the usual shop: what comes after the first seven days is asked for in its time, not late. */
    @ParameterizedTest(name = "{0} on {1}: {2} until {3}")
    @CsvSource({
        "RETURN_REFUND, 2026-03-08T23:59+08:00, CHECK_EVIDENCE, 2026-03-09T00:00+08:00",
        "RETURN_REFUND, 2026-03-09T00:00+08:00, CHECK_LATE_FAULT, 2026-03-09T00:00+08:00",
        "EXCHANGE, 2026-03-16T23:59+08:00, CHECK_EVIDENCE, 2026-03-17T00:00+08:00",
        "EXCHANGE, 2026-03-17T00:00+08:00, CHECK_LATE_FAULT, 2026-03-17T00:00+08:00",
        "REPAIR, 2026-03-21T10:00+08:00, CHECK_EVIDENCE, 2027-03-02T00:00+08:00",
        "REPAIR, 2027-03-02T00:00+08:00, CHECK_LATE_FAULT, 2027-03-02T00:00+08:00"
    })
    void isAskedForInItsTimeAfterTheFirstDays(ReturnKind kind, String asked, VerdictCode code, String until) {
        var terms = Terms.of(Presets.get("CN_7D"), 0, BERLIN, Holidays.none());
        var line = new LineFacts(1, 1, GoodsClass.OTHER, Set.of(), Set.of(), at(GOT), at(GOT), null);
        var answer =
                Eligibility.judge(line, OrderFacts.received(at(GOT)), terms, wish(Reason.QUALITY, kind, at(asked)));

        assertThat(answer.verdict())
                .isInstanceOfSatisfying(
                        Verdict.NeedsReview.class,
                        review -> assertThat(review.code()).isEqualTo(code));
        assertThat(answer.lastMoment()).isEqualTo(at(until));
        assertThat(terms.insteadOfRepair(1)).isEmpty();
        assertThat(terms.insteadOfRepair(2)).containsExactly(ReturnKind.EXCHANGE);
    }

    @Test
    void isOursWhereTheLawLeavesItsLengthToTheGoods() {
        var china = guarantee("CN_7D", Reason.QUALITY, "2026-04-01T10:00+08:00").lasts();
        var europe =
                guarantee("EU_14D", Reason.QUALITY, "2026-04-01T10:00+08:00").lasts();

        assertThat(RuleText.say(china, Locale.ENGLISH))
                .isEqualTo("For this fault the guarantee lasts until 1 March 2027 24:00. (our preset)");
        assertThat(RuleText.say(china, Locale.CHINA)).contains("2027年3月1日").endsWith("（本店预设）");
        assertThat(RuleText.say(europe, Locale.ENGLISH)).endsWith("until 1 March 2028 24:00.");
    }

    @Test
    void isAsSureOfItsLengthAsOfThatKindOfGoods() {
        assertThat(jd(GoodsClass.SHOES).sure()).isEqualTo(Confidence.READ);
        assertThat(jd(GoodsClass.TAGGED).sure()).isEqualTo(Confidence.OURS);
    }

    private static Guarantee jd(GoodsClass goods) {
        var terms = Terms.of(Presets.get("JD_POP"), 0, BERLIN, Holidays.none());
        var line = new LineFacts(1, 1, goods, Set.of(), Set.of(), at(GOT), at(GOT), null);
        var wish = wish(Reason.QUALITY, ReturnKind.REPAIR, at("2026-04-01T10:00+08:00"));
        return Guarantee.of(line, OrderFacts.received(at(GOT)), terms, wish);
    }

    @Test
    void isTheShopsOwnVersionsWhereThePresetJudgesFaultsItself() throws Exception {
        assertThat(Terms.of(longer("JD_POP"), 0, BERLIN, Holidays.none())
                        .faultPreset()
                        .faults()
                        .steps())
                .last()
                .extracting(Faults.FaultStep::months)
                .isEqualTo(36);
    }

    @Test
    void isTheShopsOwnVersionOfWhatComesAfterTheFirstDays() throws Exception {
        var own = longer("CN_3BAO");
        var shop = Terms.of(
                Presets.get("CN_7D"), id -> id.equals(own.id()) ? own : Presets.get(id), 0, BERLIN, Holidays.none());
        assertThat(shop.guarantee()).isSameAs(own);
        assertThat(shop.judges()).extracting(Preset::id).containsExactly("CN_QUALITY_7D", "CN_3BAO");
        var shipped = Terms.of(Presets.get("CN_7D"), 0, BERLIN, Holidays.none());
        assertThat(shipped.under(own).guarantee()).isSameAs(own);
        assertThat(shop.under(Presets.get("CN_7D")).guarantee()).isSameAs(own);
        assertThat(shop.with(Holidays.china2026()).guarantee()).isSameAs(own);
    }

    /** What is repaired for three years. */
    private static Preset longer(String id) throws Exception {
        var json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        var tree = json.valueToTree(Presets.get(id));
        ((ObjectNode) tree.at("/faults/steps/2")).put("months", 36);
        return json.treeToValue(tree, Preset.class).of(Presets.get(id), 9);
    }

    @Test
    void namesWhatIsDue() {
        assertThat(RuleText.say(
                        guarantee("CN_7D", Reason.QUALITY, "2026-03-10T10:00+08:00")
                                .isDueNow(),
                        Locale.ENGLISH))
                .isEqualTo("For this fault is due now: Exchange / Repair.");
        assertThat(guarantee("CN_7D", Reason.QUALITY, "2028-03-10T10:00+08:00")
                        .isDueNow()
                        .ruleId())
                .isEqualTo("REMEDIES_IN_TURN");
    }

    private static Guarantee guarantee(String preset, Reason reason, String told) {
        var terms = Terms.of(Presets.get(preset), 0, BERLIN, Holidays.none());
        var line = new LineFacts(1, 1, GoodsClass.OTHER, Set.of(), Set.of(), at(GOT), at(GOT), null);
        var wish = wish(reason, ReturnKind.RETURN_REFUND, at(told));
        return Guarantee.of(line, OrderFacts.received(at(GOT)), terms, wish);
    }

    private static Set<ReturnKind> kinds(String named) {
        return named == null
                ? Set.of()
                : Stream.of(named.split(" ")).map(ReturnKind::valueOf).collect(Collectors.toSet());
    }
}
