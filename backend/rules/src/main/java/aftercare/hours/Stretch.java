package aftercare.hours;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A stretch of time, its end not included. */
public record Stretch(Instant from, Instant to) {

    public Duration length() {
        return Duration.between(from, to);
    }

    boolean isEmpty() {
        return !to.isAfter(from);
    }

    /** The part within these bounds, if any. */
    Optional<Stretch> within(Instant first, Instant last) {
        var part = new Stretch(from.isBefore(first) ? first : from, to.isAfter(last) ? last : to);
        return part.isEmpty() ? Optional.empty() : Optional.of(part);
    }

    /** In their order; those that touch or overlap become one. */
    public static List<Stretch> joined(Stream<Stretch> any) {
        var joined = new ArrayList<Stretch>();
        any.filter(stretch -> !stretch.isEmpty())
                .sorted(Comparator.comparing(Stretch::from))
                .forEach(next -> {
                    var last = joined.isEmpty() ? null : joined.getLast();
                    if (last == null || next.from().isAfter(last.to())) {
                        joined.add(next);
                    } else if (next.to().isAfter(last.to())) {
                        joined.set(joined.size() - 1, new Stretch(last.from(), next.to()));
                    }
                });
        return joined;
    }

    /** What lies between the given (joined) ones. */
    public static List<Stretch> between(List<Stretch> given, Instant first, Instant last) {
        var gaps = new ArrayList<Stretch>();
        var from = first;
        for (var stretch : given) {
            new Stretch(from, stretch.from()).within(first, last).ifPresent(gaps::add);
            from = stretch.to().isAfter(from) ? stretch.to() : from;
        }
        new Stretch(from, last).within(first, last).ifPresent(gaps::add);
        return gaps;
    }
}
