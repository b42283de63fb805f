package aftercare.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;

/** When a return may be asked for: from start up to, not including, end; whole days of the rule's own zone. */
public record Window(ZonedDateTime start, ZonedDateTime end) {

    /** @param events when it was signed for or received; of several parcels the last one counts */
    public static Window of(
            Preset preset, int promisedDays, Collection<Instant> events, ZoneId ofOrder, Holidays holidays) {
        var zone = preset.zoneOr(ofOrder);
        var event = events.stream().max(Comparator.naturalOrder()).orElseThrow().atZone(zone);
        var term = preset.window();
        var lastDay = rolled(event.toLocalDate().plusDays(preset.days(promisedDays)), term, holidays);
        var start = term.start() == StartEvent.DAY_AFTER_SIGNOFF
                ? event.toLocalDate().plusDays(1).atStartOfDay(zone)
                : event;
        return new Window(start, lastDay.plusDays(1).atStartOfDay(zone));
    }

    /** The last day falls on a day off: the next day that is none is the last (L8 art. 203 [H]; Reg. 1182/71 art. 3(4) [H]). */
    static LocalDate rolled(LocalDate lastDay, Preset.Term term, Holidays holidays) {
        var day = lastDay;
        while (holidays.isOff(day, term.rollsOnHoliday(), term.rollsOnWeekend())) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The buyer was not told of the right: it lasts longer (E1 art. 10 [H]). */
    public Window longerBy(int months) {
        var lastDay = end.toLocalDate().minusDays(1).plusMonths(months);
        return new Window(start, lastDay.plusDays(1).atStartOfDay(end.getZone()));
    }

    /** Asking early is never wrong; asking at the end instant is too late. */
    public boolean isOpenAt(Instant now) {
        return now.isBefore(end.toInstant());
    }
}
