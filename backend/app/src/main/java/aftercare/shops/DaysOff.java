package aftercare.shops;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import aftercare.contract.Nullable;
import aftercare.policy.Holidays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The public holidays of the country in which a shop's people work, as far as somebody has loaded them. */
public final class DaysOff {

    private final Collection<CalendarYear> years;

    DaysOff(Collection<CalendarYear> years) {
        this.years = years;
    }

    /** Days off in a row. */
    @Schema(name = "PublicHoliday")
    public record PublicHoliday(
            LocalDate from,

            @Schema(description = "The last day of it") LocalDate to,

            @Schema(description = "Absent where the calendar names none") @Nullable
            Holidays.Festival festival) {

        private boolean goesOnWith(PublicHoliday next) {
            return festival == next.festival && to.plusDays(1).equals(next.from);
        }
    }

    public Set<LocalDate> all() {
        return years.stream().flatMap(year -> year.off().stream()).collect(Collectors.toSet());
    }

    /** In their order, cut to these days; both are included. */
    public List<PublicHoliday> between(LocalDate first, LocalDate last) {
        var found = new ArrayList<PublicHoliday>();
        years.stream()
                .flatMap(year -> year.off().stream()
                        .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                        .map(day -> new PublicHoliday(day, day, year.festivalOn(day))))
                .forEach(next -> {
                    if (!found.isEmpty() && found.getLast().goesOnWith(next)) {
                        next = new PublicHoliday(found.removeLast().from(), next.to(), next.festival());
                    }
                    found.add(next);
                });
        return List.copyOf(found);
    }

    /** Years that nobody has loaded, where others are: a shop that goes by no calendar misses none. */
    public List<Integer> unknownYears(LocalDate first, LocalDate last) {
        var known = years.stream().map(CalendarYear::year).collect(Collectors.toSet());
        return known.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(first.getYear(), last.getYear())
                        .filter(year -> !known.contains(year))
                        .boxed()
                        .toList();
    }
}
