package aftercare.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A week's hours, and single days that are different: closed when nothing is said for them, or open at hours of their own.
 * Time between two instants counts only while it is open.
 */
public record BusinessHours(ZoneId zone, Map<DayOfWeek, List<Opening>> week, Map<LocalDate, List<Opening>> otherwise) {

    private static final Duration LOOKED_AT = Duration.ofDays(7);

    /** In a row: enough for any holiday; who does not open again within it never does. */
    private static final int WEEKS = 520;

    public BusinessHours {
        week = Map.copyOf(week);
        otherwise = Map.copyOf(otherwise);
    }

    public static BusinessHours always() {
        var allDay = List.of(Opening.of("00:00", "00:00"));
        var week = Stream.of(DayOfWeek.values()).collect(java.util.stream.Collectors.toMap(day -> day, day -> allDay));
        return new BusinessHours(java.time.ZoneOffset.UTC, week, Map.of());
    }

    /** The instant at which so much business time has passed; nothing to pass: as soon as it is open. */
    public Instant plus(Instant from, Duration time) {
        var left = time;
        var at = from;
        for (var closed = 0; closed < WEEKS; closed++) {
            var until = at.plus(LOOKED_AT);
            for (var stretch : open(at, until)) {
                if (left.compareTo(stretch.length()) <= 0) {
                    return stretch.from().plus(left);
                }
                left = left.minus(stretch.length());
                closed = 0;
            }
            at = until;
        }
        throw new IllegalStateException("These hours never open again");
    }

    /** How much business time lies between. */
    public Duration between(Instant from, Instant to) {
        return open(from, to).stream().map(Stretch::length).reduce(Duration.ZERO, Duration::plus);
    }

    public boolean isOpen(Instant at) {
        return !open(at, at.plusNanos(1)).isEmpty();
    }

    /** Everything open within these bounds, in order. */
    public List<Stretch> open(Instant from, Instant to) {
        // a day earlier: what began yesterday evening may last until today
        var first = from.atZone(zone).toLocalDate().minusDays(1);
        var last = to.atZone(zone).toLocalDate();
        return Stretch.joined(first.datesUntil(last.plusDays(1))
                .flatMap(day -> on(day).stream().map(opening -> opening.on(day, zone)))
                .flatMap(stretch -> stretch.within(from, to).stream()));
    }

    private List<Opening> on(LocalDate day) {
        var different = otherwise.get(day);
        return different == null ? week.getOrDefault(day.getDayOfWeek(), List.of()) : different;
    }
}
