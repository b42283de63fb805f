package aftercare.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BusinessHoursTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final BusinessHours JD = every(SHANGHAI, Opening.of("09:00", "18:00"));

    @Test
    void whatIsLeftAtSixIsCarriedToNineTheNextDay() {
        // JD's evidence clock: four hours, 09:00 to 18:00 every day (domain rules §2.1)
        assertThat(JD.plus(shanghai("2026-11-20T16:00"), Duration.ofHours(4))).isEqualTo(shanghai("2026-11-21T11:00"));
        assertThat(JD.plus(shanghai("2026-11-20T03:00"), Duration.ofHours(4))).isEqualTo(shanghai("2026-11-20T13:00"));
        assertThat(JD.plus(shanghai("2026-11-20T18:00"), Duration.ofHours(4))).isEqualTo(shanghai("2026-11-21T13:00"));
        assertThat(JD.between(shanghai("2026-11-20T16:00"), shanghai("2026-11-21T11:00")))
                .hasHours(4);
    }

    @Test
    void theLunchBreakAndTheWeekendDoNotCount() {
        var week = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
        for (var day : List.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY, DayOfWeek.MONDAY)) {
            week.put(day, List.of(Opening.of("09:00", "12:00"), Opening.of("13:00", "18:00")));
        }
        var hours = new BusinessHours(SHANGHAI, week, Map.of());
        // a Friday
        assertThat(hours.plus(shanghai("2026-11-20T11:30"), Duration.ofHours(8)))
                .isEqualTo(shanghai("2026-11-23T11:30"));
        assertThat(hours.isOpen(shanghai("2026-11-20T12:00"))).isFalse();
        assertThat(hours.isOpen(shanghai("2026-11-20T13:00"))).isTrue();
    }

    @Test
    void aDayOffIsSkippedAndAnExtraWorkingDayCounts() {
        var holiday = new HashMap<LocalDate, List<Opening>>();
        holiday.put(LocalDate.parse("2026-11-21"), List.of());
        holiday.put(LocalDate.parse("2026-11-22"), List.of(Opening.of("10:00", "11:00")));
        var hours = new BusinessHours(SHANGHAI, JD.week(), holiday);
        assertThat(hours.plus(shanghai("2026-11-20T17:00"), Duration.ofHours(2)))
                .isEqualTo(shanghai("2026-11-22T11:00"));
    }

    @Test
    void aShiftOverMidnightIsOneStretch() {
        var night = every(SHANGHAI, Opening.of("22:00", "06:00"));
        assertThat(night.open(shanghai("2026-11-20T00:00"), shanghai("2026-11-21T00:00")))
                .containsExactly(
                        new Stretch(shanghai("2026-11-20T00:00"), shanghai("2026-11-20T06:00")),
                        new Stretch(shanghai("2026-11-20T22:00"), shanghai("2026-11-21T00:00")));
    }

    @Test
    void anHourThatTheClockSkipsIsNotCountedAndOneShownTwiceIsOpenThroughout() {
        var night = every(BERLIN, Opening.of("01:00", "04:00"));
        // 29 March 2026: 02:00 becomes 03:00; 25 October 2026: 03:00 becomes 02:00
        assertThat(night.between(berlin("2026-03-29T00:00"), berlin("2026-03-29T12:00")))
                .hasHours(2);
        assertThat(night.between(berlin("2026-10-25T00:00"), berlin("2026-10-25T12:00")))
                .hasHours(4);
        var skipped = every(BERLIN, Opening.of("02:15", "02:45"));
        assertThat(skipped.between(berlin("2026-03-29T00:00"), berlin("2026-03-29T12:00")))
                .isZero();
    }

    @Test
    void hoursThatNeverOpenAreAnErrorAndNoEndlessSearch() {
        var never = new BusinessHours(SHANGHAI, Map.of(), Map.of());
        assertThatThrownBy(() -> never.plus(Instant.EPOCH, Duration.ofHours(1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatLiesBetweenIsTheRest() {
        var from = shanghai("2026-11-20T00:00");
        var to = shanghai("2026-11-21T00:00");
        assertThat(Stretch.between(JD.open(from, to), from, to))
                .containsExactly(
                        new Stretch(from, shanghai("2026-11-20T09:00")), new Stretch(shanghai("2026-11-20T18:00"), to));
        assertThat(Stretch.between(List.of(), from, to)).containsExactly(new Stretch(from, to));
    }

    @Test
    void anHourAWeekIsEnoughForATimeOfYears() {
        var seldom = new BusinessHours(
                SHANGHAI, Map.of(java.time.DayOfWeek.MONDAY, List.of(Opening.of("09:00", "09:15"))), Map.of());
        var from = shanghai("2026-01-01T00:00");
        assertThat(seldom.between(from, seldom.plus(from, Duration.ofHours(200))))
                .isEqualTo(Duration.ofHours(200));
    }

    @Property
    void addingATimeAndMeasuringItGivesIt(
            @ForAll("hours") BusinessHours hours, @ForAll("instants") Instant from, @ForAll("times") Duration time) {
        assertThat(hours.between(from, hours.plus(from, time))).isEqualTo(time);
    }

    @Property
    void noTimeEndsOutsideTheHours(
            @ForAll("hours") BusinessHours hours, @ForAll("instants") Instant from, @ForAll("times") Duration time) {
        var end = hours.plus(from, time);
        // it may end as the door closes
        assertThat(hours.isOpen(end) || hours.isOpen(end.minusNanos(1))).isTrue();
        assertThat(end).isAfterOrEqualTo(from);
    }

    @Property
    void timeAddsUp(
            @ForAll("hours") BusinessHours hours,
            @ForAll("instants") Instant from,
            @ForAll("times") Duration one,
            @ForAll("times") Duration other) {
        assertThat(hours.between(from, hours.plus(hours.plus(from, one), other)))
                .isEqualTo(one.plus(other));
    }

    @Property
    void openAndClosedMakeUpAllTime(@ForAll("hours") BusinessHours hours, @ForAll("instants") Instant from) {
        var to = from.plus(Duration.ofDays(30));
        var open = hours.open(from, to);
        var closed = Stretch.between(open, from, to);
        var all = java.util.stream.Stream.concat(open.stream(), closed.stream())
                .map(Stretch::length)
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(all).isEqualTo(Duration.ofDays(30));
        assertThat(closed).noneMatch(gap -> hours.isOpen(gap.from()));
    }

    @Provide
    Arbitrary<BusinessHours> hours() {
        var time = Arbitraries.integers()
                .between(0, 95)
                .map(quarter -> java.time.LocalTime.MIN.plusMinutes(15L * quarter));
        var openings = Combinators.combine(time, time).as(Opening::new).list().ofMaxSize(3);
        var days = Arbitraries.integers()
                .between(0, 400)
                .map(n -> LocalDate.parse("2026-01-01").plusDays(n));
        return Combinators.combine(
                        Arbitraries.of(
                                SHANGHAI, BERLIN, ZoneId.of("America/St_Johns"), ZoneId.of("Australia/Lord_Howe")),
                        Arbitraries.maps(Arbitraries.of(DayOfWeek.class), openings),
                        Arbitraries.maps(days, openings).ofMaxSize(30),
                        Combinators.combine(time, time).as(Opening::new))
                .as((zone, week, different, sure) -> {
                    var open = new HashMap<>(week);
                    // it opens some day; a whole day cannot be what the clock skips
                    open.put(DayOfWeek.WEDNESDAY, List.of(sure));
                    return new BusinessHours(zone, open, different);
                });
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(0, 400L * 24 * 60)
                .map(minute -> Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(minute)));
    }

    @Provide
    Arbitrary<Duration> times() {
        return Arbitraries.longs().between(1, 10_000).map(Duration::ofMinutes);
    }

    private static BusinessHours every(ZoneId zone, Opening... openings) {
        var week = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, List.of(openings));
        }
        return new BusinessHours(zone, week, Map.of());
    }

    private static Instant shanghai(String local) {
        return java.time.LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    private static Instant berlin(String local) {
        return java.time.LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
