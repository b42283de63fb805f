package aftercare.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Until when goods must be on their way back and money must be back; each ends at midnight after its last day. */
public record Due(ZonedDateTime by, ZonedDateTime offenceAfter) {

    /** When the money must be back, counted from the fact the preset names (L2 art. 13, 31 [V]). */
    public static Due refund(Preset preset, Instant from, ZoneId ofOrder, Holidays holidays) {
        var zone = preset.zoneOr(ofOrder);
        var term = preset.refund();
        var day = from.atZone(zone).toLocalDate();
        var last = term.workingDays() ? workingDaysAfter(day, term.days(), holidays) : day.plusDays(term.days());
        var stop = term.hardStopDays() == null ? null : endOf(day.plusDays(term.hardStopDays()), zone);
        return new Due(sooner(endOf(last, zone), from.atZone(zone), term.hours()), stop);
    }

    private static ZonedDateTime sooner(ZonedDateTime endOfLastDay, ZonedDateTime from, Integer hours) {
        if (hours == null || from.plusHours(hours).isAfter(endOfLastDay)) {
            return endOfLastDay;
        }
        return from.plusHours(hours);
    }

    /** When the parcel must be on its way, counted from the approval. */
    public static Due sendingBack(Preset preset, Instant approved, ZoneId ofOrder) {
        var zone = preset.zoneOr(ofOrder);
        var last = approved.atZone(zone).toLocalDate().plusDays(preset.shipWithinDays());
        return new Due(endOf(last, zone), null);
    }

    private static LocalDate workingDaysAfter(LocalDate day, int count, Holidays holidays) {
        var last = day;
        for (int left = count; left > 0; ) {
            last = last.plusDays(1);
            left -= holidays.isWorkingDay(last) ? 1 : 0;
        }
        return last;
    }

    /** Midnight after it, where it is counted. */
    public static ZonedDateTime endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone);
    }
}
