package aftercare.disputes;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import aftercare.hours.BusinessHours;
import aftercare.hours.Opening;

/**
 * How long a side has to show what it has (C13): 48 hours by the wall (P), or, under presets that count hours of business,
 * four of them between nine and six on every day, holidays too (R2 art. 9(2) [V]).
 */
final class EvidenceTime {

    private static final Duration BY_THE_WALL = Duration.ofHours(48);
    private static final Duration OF_BUSINESS = Duration.ofHours(4);
    private static final List<String> COUNT_BUSINESS = List.of("JD_POP");

    private EvidenceTime() {}

    static Instant due(String presetId, ZoneId zone, Instant now) {
        return COUNT_BUSINESS.contains(presetId) ? everyDay(zone).plus(now, OF_BUSINESS) : now.plus(BY_THE_WALL);
    }

    private static BusinessHours everyDay(ZoneId zone) {
        var nineToSix = List.of(Opening.of("09:00", "18:00"));
        var week = Stream.of(DayOfWeek.values()).collect(Collectors.toMap(day -> day, day -> nineToSix));
        return new BusinessHours(zone, week, Map.of());
    }
}
