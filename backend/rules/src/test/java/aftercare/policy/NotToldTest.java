package aftercare.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

import aftercare.settlement.Payer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static aftercare.policy.Asking.BERLIN;
import static aftercare.policy.Asking.at;
import static aftercare.policy.Asking.signed;
import static aftercare.policy.Asking.wish;
import static org.assertj.core.api.Assertions.assertThat;

/** Who was not told of the right to withdraw has twelve months more; told later, fourteen days from that day (2011/83/EU art. 10). */
class NotToldTest {

    private static final Instant GOT = at("2026-06-01T10:00+02:00");
    private static final Instant LONG_AFTER = at("2028-01-01T10:00+01:00");

    @ParameterizedTest(name = "{0}, told {1}: until {2} because {3}")
    @CsvSource({
        "EU_14D, , 2027-06-16T00:00+02:00, NOT_TOLD_SO_LONGER",
        // within the days that everybody has: fourteen from then
        "EU_14D, 2026-06-05, 2026-06-20T00:00+02:00, TOLD_LATER",
        "EU_14D, 2026-09-10, 2026-09-25T00:00+02:00, TOLD_LATER",
        // the last day is a Saturday: Monday is
        "EU_14D, 2026-09-12, 2026-09-29T00:00+02:00, TOLD_LATER",
        "UK_14_14, 2026-09-12, 2026-09-27T00:00+01:00, TOLD_LATER",
        // clocks went back on 25 October
        "EU_14D, 2026-10-20, 2026-11-04T00:00+01:00, TOLD_LATER",
        // never less than who was told before he bought
        "EU_14D, 2026-06-01, 2026-06-16T00:00+02:00, ",
        "EU_14D, 2026-05-30, 2026-06-16T00:00+02:00, ",
        // twelve months from the day the goods came, and one day more
        "EU_14D, 2027-06-01, 2027-06-16T00:00+02:00, TOLD_LATER",
        "EU_14D, 2027-06-02, 2027-06-16T00:00+02:00, NOT_TOLD_SO_LONGER"
    })
    void lastsFromTheDayHeWasTold(String preset, LocalDate told, OffsetDateTime end, String because) {
        var answer = judged(preset, told, LONG_AFTER);

        assertThat(answer.lastMoment()).isEqualTo(end.toInstant());
        assertThat(answer.rules().stream()
                        .map(RuleNote::ruleId)
                        .filter(rule -> rule.contains("TOLD_"))
                        .filter(rule -> !rule.startsWith("FREIGHT"))
                        .toList())
                .isEqualTo(because == null ? List.of() : List.of(because));
    }

    @Test
    void aDayThatHasNotComeIsNotTold() {
        var tomorrow = LocalDate.parse("2026-09-10");

        assertThat(judged("EU_14D", tomorrow, at("2026-09-09T23:59+02:00")).lastMoment())
                .isEqualTo(at("2027-06-16T00:00+02:00"));
        assertThat(judged("EU_14D", tomorrow, at("2026-09-10T00:00+02:00")).lastMoment())
                .isEqualTo(at("2026-09-25T00:00+02:00"));
    }

    @Test
    void theWayBackStaysWithTheShopWhichDidNotTellHimInTime() {
        var answer = judged("EU_14D", LocalDate.parse("2026-09-10"), at("2026-09-11T10:00+02:00"));

        assertThat(answer.verdict()).isEqualTo(new Verdict.Allowed());
        assertThat(answer.freight().returnPostage()).isEqualTo(Payer.SELLER);
    }

    @Test
    void itIsSaidWithTheDay() {
        var note = judged("EU_14D", LocalDate.parse("2026-09-10"), LONG_AFTER).rules().stream()
                .filter(each -> each.ruleId().equals("TOLD_LATER"))
                .findFirst()
                .orElseThrow();

        assertThat(RuleText.say(note, Locale.ENGLISH))
                .isEqualTo("You were told of this right only on 10 September 2026, so it lasts 14 days from then.");
        assertThat(RuleText.say(note, Locale.CHINA)).contains("2026年9月10日", "14 天");
    }

    @Test
    void whoWasToldBeforeHeBoughtHasNothingOfIt() {
        var order = new OrderFacts(List.of(GOT), true, true, LocalDate.parse("2026-09-10"), false);

        assertThat(judged("EU_14D", order, LONG_AFTER).lastMoment()).isEqualTo(at("2026-06-16T00:00+02:00"));
    }

    private static Answer judged(String preset, LocalDate told, Instant now) {
        return judged(preset, new OrderFacts(List.of(GOT), true, false, told, false), now);
    }

    private static Answer judged(String preset, OrderFacts order, Instant now) {
        var terms = Terms.of(Presets.get(preset), 0, BERLIN, Holidays.none());
        return Eligibility.judge(signed(), order, terms, wish(Reason.NO_REASON, ReturnKind.RETURN_REFUND, now));
    }
}
