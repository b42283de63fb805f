package aftercare.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** When to warn before a clock runs out: at half time, and 24, 4 and 1 hours before (domain rules §2.2, our decision). Out of stock is asked for once more, 12 hours before. */
final class Warnings {

    private static final String OUT_OF_STOCK = "C18";

    private Warnings() {}

    /** The first warning after {@code now}; null when none is left. */
    static Instant next(String code, Instant startedAt, Instant dueAt, Instant now) {
        var half = half(startedAt, dueAt);
        var more = OUT_OF_STOCK.equals(code) ? Stream.of(before(dueAt, 12)) : Stream.<Instant>empty();
        return Stream.concat(Stream.of(half, before(dueAt, 24), before(dueAt, 4), before(dueAt, 1)), more)
                .filter(warning -> warning.isAfter(startedAt) && warning.isAfter(now))
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Whether one of the last warnings, a day or less before, fell due in this time; half time alone is none of them. */
    static boolean isLast(String code, Instant dueAt, Instant from, Instant to) {
        var more = OUT_OF_STOCK.equals(code) ? Stream.of(12) : Stream.<Integer>empty();
        return Stream.concat(Stream.of(24, 4, 1), more)
                .map(hours -> before(dueAt, hours))
                .anyMatch(last -> !last.isBefore(from) && !last.isAfter(to));
    }

    /** Whether the one that a buyer is written to at fell due in this time: a day before, or half time where less than a day is given. */
    static boolean isForLetter(Instant startedAt, Instant dueAt, Instant from, Instant to) {
        var aDayBefore = before(dueAt, 24);
        var told = aDayBefore.isAfter(startedAt) ? aDayBefore : half(startedAt, dueAt);
        return !told.isBefore(from) && !told.isAfter(to);
    }

    /** The first after {@code now} of those that follow day by day once it is late. */
    static Instant everyDay(Instant dueAt, Instant now) {
        var days = now.isBefore(dueAt) ? 0 : Duration.between(dueAt, now).toDays() + 1;
        return dueAt.plus(Duration.ofDays(days));
    }

    private static Instant half(Instant startedAt, Instant dueAt) {
        return startedAt.plus(Duration.between(startedAt, dueAt).dividedBy(2));
    }

    private static Instant before(Instant dueAt, int hours) {
        return dueAt.minus(Duration.ofHours(hours));
    }
}
