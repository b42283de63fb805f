package aftercare.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** From when to when on one day, by the clock on the wall there; what ends before it begins ends on the next day. */
public record Opening(LocalTime from, LocalTime to) {

    public static Opening of(String from, String to) {
        return new Opening(LocalTime.parse(from), LocalTime.parse(to));
    }

    Stretch on(LocalDate day, ZoneId zone) {
        var last = to.isAfter(from) ? day : day.plusDays(1);
        return new Stretch(instant(day.atTime(from), zone), instant(last.atTime(to), zone));
    }

    /** What the clock skips in spring begins when it is put forward; what it shows twice in autumn counts the first time. */
    private static java.time.Instant instant(LocalDateTime local, ZoneId zone) {
        var turn = zone.getRules().getTransition(local);
        return turn != null && turn.isGap()
                ? turn.getInstant()
                : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }
}
