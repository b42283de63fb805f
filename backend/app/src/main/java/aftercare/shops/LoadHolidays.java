package aftercare.shops;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import aftercare.problems.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A year's calendar as somebody hands it in. */
public record LoadHolidays(
        @NotBlank @Size(max = 500) @Schema(description = "Where it was published")
        String source,

        @Schema(description = "When it was published") LocalDate publishedOn,

        @NotNull @Size(max = 366) @Schema(description = "Days off, weekends aside")
        List<@NotNull LocalDate> off,

        @Size(max = 366) @Schema(description = "Weekend days that are worked")
        List<@NotNull LocalDate> worked) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    static int checkedYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refusal.malformed("/year", year < FIRST_YEAR ? "TOO_SMALL" : "TOO_LARGE");
        }
        return year;
    }

    LoadHolidays check(int year) {
        ofYear(off, year, "/off/");
        ofYear(workedOrNone(), year, "/worked/");
        neverBoth(new HashSet<>(off));
        return this;
    }

    private static void ofYear(List<LocalDate> days, int year, String pointer) {
        for (var i = 0; i < days.size(); i++) {
            if (days.get(i).getYear() != year) {
                throw Refusal.againstRule(
                        pointer + i, "ANOTHER_YEAR", days.get(i).toString());
            }
        }
    }

    private void neverBoth(Set<LocalDate> daysOff) {
        var days = workedOrNone();
        for (var i = 0; i < days.size(); i++) {
            if (daysOff.contains(days.get(i))) {
                throw Refusal.againstRule(
                        "/worked/" + i, "OFF_AND_WORKED", days.get(i).toString());
            }
        }
    }

    List<LocalDate> sortedOff() {
        return off.stream().distinct().sorted().toList();
    }

    List<LocalDate> sortedWorked() {
        return workedOrNone().stream().distinct().sorted().toList();
    }

    private List<LocalDate> workedOrNone() {
        return worked == null ? List.of() : worked;
    }
}
