package aftercare.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.type.TypeReference;

/**
 * Days off and the weekend days worked instead, handed to the rules as data.
 *
 * @param region the country code, or empty for none at all
 */
public record Holidays(
        String region,
        Confidence confidence,
        String source,
        LocalDate asOf,
        Set<LocalDate> off,
        Set<LocalDate> workingWeekends,
        List<Festive> festivals) {

    /** What days off are kept for, as people call them. */
    public enum Festival {
        NEW_YEAR,
        SPRING_FESTIVAL,
        QINGMING,
        LABOUR_DAY,
        DRAGON_BOAT,
        MID_AUTUMN,
        NATIONAL_DAY
    }

    /** Days off in a row that bear a name, both included. */
    public record Festive(Festival festival, LocalDate from, LocalDate to) {

        public boolean isOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    public Holidays {
        off = Set.copyOf(off);
        workingWeekends = Set.copyOf(workingWeekends);
        // years that were loaded before they had names
        festivals = festivals == null ? List.of() : List.copyOf(festivals);
    }

    public static Holidays none() {
        return of(Set.of(), Set.of());
    }

    public static Holidays of(Set<LocalDate> off, Set<LocalDate> workingWeekends) {
        return new Holidays("", Confidence.OURS, "", LocalDate.EPOCH, off, workingWeekends, List.of());
    }

    /** Mainland China, 2026. */
    public static Holidays china2026() {
        return Shipped.read("/holidays/CN-2026.json", new TypeReference<Holidays>() {});
    }

    boolean isOff(LocalDate day, boolean holidays, boolean weekends) {
        boolean weekend = WEEKEND.contains(day.getDayOfWeek()) && !workingWeekends.contains(day);
        return (holidays && off.contains(day)) || (weekends && weekend);
    }

    boolean isWorkingDay(LocalDate day) {
        return !isOff(day, true, true);
    }
}
