package aftercare.policy;

import java.time.OffsetDateTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DueTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void aChineseRefundIsDueSevenDaysAfterTheGoodsCameBack() {
        var due = refund("CN_7D", "2026-03-10T09:00+08:00");

        assertThat(due.by().toOffsetDateTime()).isEqualTo(OffsetDateTime.parse("2026-03-18T00:00+08:00"));
        assertThat(due.offenceAfter().toOffsetDateTime()).isEqualTo(OffsetDateTime.parse("2026-03-26T00:00+08:00"));
    }

    @Test
    void anAmericanStoreCountsWorkingDays() {
        var due = refund("US_STORE", "2026-03-06T09:00-05:00");

        // Friday; seven working days later is Tuesday the 17th, and clocks went forward in between
        assertThat(due.by().toOffsetDateTime()).isEqualTo(OffsetDateTime.parse("2026-03-18T00:00-04:00"));
        assertThat(due.offenceAfter()).isNull();
    }

    /** 48 hours, not two days: at the same hour. */
    @Test
    void jdCountsItsFortyEightHoursToTheHour() {
        assertThat(refund("JD_POP", "2026-03-10T09:00+08:00").by().toOffsetDateTime())
                .isEqualTo(OffsetDateTime.parse("2026-03-12T09:00+08:00"));
        var first = Due.refund(
                Presets.get("JD_POP", 1),
                OffsetDateTime.parse("2026-03-10T09:00+08:00").toInstant(),
                NEW_YORK,
                Holidays.none());
        assertThat(first.by().toOffsetDateTime())
                .as("an order of the first version keeps its days")
                .isEqualTo(OffsetDateTime.parse("2026-03-13T00:00+08:00"));
    }

    @ParameterizedTest
    @CsvSource({
        // fourteen days from the notice, whatever the weekday: Reg. 1182/71 does not count the first
        "EU_14D, 2026-06-01T10:00+02:00, 2026-06-16T00:00+02:00",
        "UK_14_14, 2026-06-06T10:00+01:00, 2026-06-21T00:00+01:00",
        // clocks go back in between: fourteen days are days, not hours
        "EU_14D, 2026-10-20T10:00+02:00, 2026-11-04T00:00+01:00",
        "UK_14_14, 2026-10-20T10:00+01:00, 2026-11-04T00:00+00:00",
        "UK_FAULT, 2026-06-06T10:00+01:00, 2026-06-21T00:00+01:00",
        "EU_2Y, 2026-06-01T10:00+02:00, 2026-06-16T00:00+02:00"
    })
    void europeAndBritainCountFourteenCalendarDays(String preset, String from, String by) {
        var due = Due.refund(
                Presets.get(preset),
                OffsetDateTime.parse(from).toInstant(),
                ZoneId.of("Europe/Berlin"),
                Holidays.none());

        assertThat(due.by().toOffsetDateTime()).isEqualTo(OffsetDateTime.parse(by));
        assertThat(due.offenceAfter()).isNull();
    }

    @Test
    void theParcelIsDueAfterTheDaysOfThePreset() {
        var approved = OffsetDateTime.parse("2026-03-10T23:30+00:00").toInstant();

        assertThat(Due.sendingBack(Presets.get("UK_14_14"), approved, NEW_YORK)
                        .by()
                        .toOffsetDateTime())
                .isEqualTo(OffsetDateTime.parse("2026-03-25T00:00Z"));
    }

    private static Due refund(String preset, String from) {
        return Due.refund(Presets.get(preset), OffsetDateTime.parse(from).toInstant(), NEW_YORK, Holidays.none());
    }
}
