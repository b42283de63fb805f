package aftercare.policy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WindowTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest(name = "{0} {1}: [{2}, {3})")
    @CsvSource({
        // the vectors of the rule base
        "CN_7D, 2026-03-01T15:20+08:00, 2026-03-02T00:00+08:00, 2026-03-09T00:00+08:00",
        "CN_7D, 2026-03-01T00:00+08:00, 2026-03-02T00:00+08:00, 2026-03-09T00:00+08:00",
        "EU_14D, 2026-06-01T10:00+02:00, 2026-06-01T10:00+02:00, 2026-06-16T00:00+02:00",
        "UK_14_14, 2026-06-06T10:00+01:00, 2026-06-06T10:00+01:00, 2026-06-21T00:00+01:00",
        // the last minute of a day, and the first of the next, seen from Greenwich
        "CN_7D, 2026-03-01T15:59Z, 2026-03-02T00:00+08:00, 2026-03-09T00:00+08:00",
        "CN_7D, 2026-03-01T16:00Z, 2026-03-03T00:00+08:00, 2026-03-10T00:00+08:00",
        "CN_QUALITY_7D, 2026-03-01T15:20+08:00, 2026-03-01T15:20+08:00, 2026-03-09T00:00+08:00",
        // clocks go forward on 29 March and back on 25 October 2026
        "UK_14_14, 2026-03-20T12:00Z, 2026-03-20T12:00Z, 2026-04-04T00:00+01:00",
        "UK_14_14, 2026-10-20T12:00+01:00, 2026-10-20T12:00+01:00, 2026-11-04T00:00Z",
        "EU_14D, 2026-03-18T12:00+01:00, 2026-03-18T12:00+01:00, 2026-04-02T00:00+02:00",
        "EU_14D, 2026-10-13T12:00+02:00, 2026-10-13T12:00+02:00, 2026-10-28T00:00+01:00",
        // leap day
        "CN_7D, 2028-02-22T09:00+08:00, 2028-02-23T00:00+08:00, 2028-03-01T00:00+08:00",
        "CN_7D, 2027-02-22T09:00+08:00, 2027-02-23T00:00+08:00, 2027-03-02T00:00+08:00",
        // 14 days end on a Saturday, then a Sunday: next Monday is the last day
        "EU_14D, 2026-06-06T10:00+02:00, 2026-06-06T10:00+02:00, 2026-06-23T00:00+02:00",
        "EU_14D, 2026-06-07T10:00+02:00, 2026-06-07T10:00+02:00, 2026-06-23T00:00+02:00",
        "US_STORE, 2026-06-01T10:00+02:00, 2026-06-01T10:00+02:00, 2026-07-02T00:00+02:00"
    })
    void endsAtMidnightAfterItsLastDay(String preset, OffsetDateTime event, OffsetDateTime start, OffsetDateTime end) {
        var window = of(preset, Holidays.none(), event);

        assertThat(window.start().toInstant()).isEqualTo(start.toInstant());
        assertThat(window.end().toInstant()).isEqualTo(end.toInstant());
    }

    @Test
    void endsOnTheDayAfterNationalDayOnlyWithAHolidayTable() {
        var signed = OffsetDateTime.parse("2026-09-24T11:00+08:00");

        assertThat(of("CN_7D", Holidays.none(), signed).end()).isEqualTo(shanghai("2026-10-02T00:00"));
        assertThat(of("CN_7D", Holidays.china2026(), signed).end()).isEqualTo(shanghai("2026-10-09T00:00"));
    }

    @Test
    void doesNotRollAChineseWindowOverAPlainWeekend() {
        var signed = OffsetDateTime.parse("2026-03-07T11:00+08:00");

        assertThat(of("CN_7D", Holidays.china2026(), signed).end()).isEqualTo(shanghai("2026-03-15T00:00"));
    }

    @Test
    void waitsForTheLastParcel() {
        var window = of(
                "EU_14D",
                Holidays.none(),
                OffsetDateTime.parse("2026-06-01T10:00+02:00"),
                OffsetDateTime.parse("2026-06-03T10:00+02:00"));

        assertThat(window.end()).isEqualTo(ZonedDateTime.of(2026, 6, 18, 0, 0, 0, 0, BERLIN));
    }

    @Test
    void lastsLongerWhenTheShopPromisesMoreButNeverShorter() {
        var signed = List.of(Instant.parse("2026-03-01T02:00:00Z"));

        assertThat(Window.of(Presets.get("CN_7D"), 30, signed, BERLIN, Holidays.none())
                        .end())
                .isEqualTo(shanghai("2026-04-01T00:00"));
        assertThat(Window.of(Presets.get("CN_7D"), 3, signed, BERLIN, Holidays.none())
                        .end())
                .isEqualTo(shanghai("2026-03-09T00:00"));
    }

    @Test
    void lastsAYearMoreWhenTheBuyerWasNotTold() {
        var window = of("EU_14D", Holidays.none(), OffsetDateTime.parse("2027-02-15T10:00+01:00"));

        // the last day would be 1 March 2027
        assertThat(window.longerBy(12).end()).isEqualTo(ZonedDateTime.of(2028, 3, 2, 0, 0, 0, 0, BERLIN));
    }

    @Test
    void isClosedAtItsVeryEnd() {
        var window = of("CN_7D", Holidays.none(), OffsetDateTime.parse("2026-03-01T15:20+08:00"));

        assertThat(window.isOpenAt(Instant.parse("2026-03-08T15:59:59.999Z"))).isTrue();
        assertThat(window.isOpenAt(Instant.parse("2026-03-08T16:00:00Z"))).isFalse();
    }

    private static Window of(String preset, Holidays holidays, OffsetDateTime... events) {
        var instants = Stream.of(events).map(OffsetDateTime::toInstant).toList();
        return Window.of(Presets.get(preset), 0, instants, BERLIN, holidays);
    }

    private static ZonedDateTime shanghai(String local) {
        return ZonedDateTime.parse(local + "+08:00[Asia/Shanghai]");
    }
}
