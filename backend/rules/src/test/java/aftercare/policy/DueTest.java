package aftercare.policy;

import java.time.OffsetDateTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

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
