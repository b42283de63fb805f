package aftercare.shops;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import aftercare.problems.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A year's calendar as somebody hands it in. */
public record LoadHolidays(
        @NotBlank @Size(max = 500) @Schema(description = "Where it was published")
        String source,

        @NotNull @Size(max = 366) @Schema(description = "Days off, weekends aside")
        List<@NotNull LocalDate> off,

        @Size(max = 366) @Schema(description = "Weekend days that are worked")
        List<@NotNull LocalDate> worked) {

    private static final int MOST_ROWS = 400;

    /** Lines of {@code day,OFF} or {@code day,WORK}; the first may be a header. */
    static LoadHolidays ofCsv(String text, String source) {
        var off = new ArrayList<LocalDate>();
        var worked = new ArrayList<LocalDate>();
        var rows = text.replace("\uFEFF", "").lines().toList();
        if (rows.size() > MOST_ROWS) {
            throw Refusal.malformed("", "TOO_MANY", MOST_ROWS);
        }
        for (var i = 0; i < rows.size(); i++) {
            var cells = rows.get(i).split("[,;\t]", -1);
            if (rows.get(i).isBlank()
                    || i == 0 && !Character.isDigit(rows.get(i).strip().charAt(0))) {
                continue;
            }
            var day = day(cells[0].strip(), i);
            switch (cells.length < 2 ? "OFF" : cells[1].strip().toUpperCase(java.util.Locale.ROOT)) {
                case "OFF", "" -> off.add(day);
                case "WORK" -> worked.add(day);
                default -> throw Refusal.malformed("/rows/" + i, "NOT_OFF_OR_WORK");
            }
        }
        return new LoadHolidays(source, off, worked);
    }

    private static LocalDate day(String cell, int row) {
        try {
            return LocalDate.parse(cell.replace('/', '-'));
        } catch (DateTimeParseException notADay) {
            throw Refusal.malformed("/rows/" + row, "NOT_A_DAY");
        }
    }

    LoadHolidays check(int year) {
        for (var day : off) {
            ofYear(day, year, "/off");
        }
        for (var day : sortedWorked()) {
            ofYear(day, year, "/worked");
            if (off.contains(day)) {
                throw Refusal.againstRule("/worked", "OFF_AND_WORKED", day.toString());
            }
        }
        return this;
    }

    private static void ofYear(LocalDate day, int year, String pointer) {
        if (day.getYear() != year) {
            throw Refusal.againstRule(pointer, "ANOTHER_YEAR", day.toString());
        }
    }

    List<LocalDate> sortedOff() {
        return off.stream().distinct().sorted().toList();
    }

    List<LocalDate> sortedWorked() {
        return worked == null ? List.of() : worked.stream().distinct().sorted().toList();
    }
}
