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
import aftercare.policy.DisputeTerm;

/**
 * How long a side has to show what it has (C13): 48 hours by the wall (P), or as the platform of the order says: JD counts
 * four hours of business between nine and six on every day, holidays too (R2 art. 9(2) [V]).
 */
final class EvidenceTime {

    private static final int BY_THE_WALL = 48;

    private EvidenceTime() {}

    static Instant due(DisputeTerm term, ZoneId zone, Instant now) {
        var hours = Duration.ofHours(term.evidenceHours() == null ? BY_THE_WALL : term.evidenceHours());
        return term.evidenceFrom() == null
                ? now.plus(hours)
                : everyDay(zone, Opening.of(term.evidenceFrom(), term.evidenceTo()))
                        .plus(now, hours);
    }

    private static BusinessHours everyDay(ZoneId zone, Opening open) {
        var week = Stream.of(DayOfWeek.values()).collect(Collectors.toMap(day -> day, day -> List.of(open)));
        return new BusinessHours(zone, week, Map.of());
    }
}
