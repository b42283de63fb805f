package aftercare.shops;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import aftercare.problems.Refusal;
import aftercare.problems.Refusal.FieldError;

/** A year as a table: lines of {@code day,OFF} or {@code day,WORK}, the first may be a header. Every wrong cell is named. */
final class HolidayTable {

    private static final int MOST_ROWS = 400;

    /** So many are named; who has more has another file in mind. */
    private static final int MOST_NAMED = 50;

    private final int year;
    private final Map<LocalDate, Boolean> isOff = new HashMap<>();
    private final List<FieldError> wrong = new ArrayList<>();

    private HolidayTable(int year) {
        this.year = year;
    }

    static LoadHolidays read(String text, int year, String source, LocalDate publishedOn) {
        var rows = text.replace("\uFEFF", "").lines().toList();
        if (rows.size() > MOST_ROWS) {
            throw Refusal.malformed("", "TOO_MANY", MOST_ROWS);
        }
        var table = new HolidayTable(year);
        for (var i = 0; i < rows.size(); i++) {
            if (!rows.get(i).isBlank() && !(i == 0 && isHeader(rows.get(i)))) {
                table.row(rows.get(i).split("[,;\t]", -1), "/rows/" + i);
            }
        }
        return table.whole(source, publishedOn);
    }

    private static boolean isHeader(String row) {
        return !Character.isDigit(row.strip().charAt(0));
    }

    private void row(String[] cells, String at) {
        var day = day(cells[0].strip(), at + "/day");
        var off = isOff(cells.length < 2 ? "" : cells[1].strip(), at + "/kind");
        if (day == null || off == null) {
            return;
        }
        var before = isOff.putIfAbsent(day, off);
        if (before != null && !before.equals(off)) {
            wrong.add(new FieldError(at + "/kind", "OFF_AND_WORKED", day.toString()));
        }
    }

    private LocalDate day(String cell, String at) {
        try {
            var day = LocalDate.parse(cell.replace('/', '-'));
            if (day.getYear() == year) {
                return day;
            }
            wrong.add(new FieldError(at, "ANOTHER_YEAR", day.toString()));
        } catch (DateTimeParseException notADay) {
            wrong.add(new FieldError(at, "NOT_A_DAY"));
        }
        return null;
    }

    private Boolean isOff(String cell, String at) {
        return switch (cell.toUpperCase(Locale.ROOT)) {
            case "OFF", "" -> true;
            case "WORK" -> false;
            default -> {
                wrong.add(new FieldError(at, "NOT_OFF_OR_WORK"));
                yield null;
            }
        };
    }

    private LoadHolidays whole(String source, LocalDate publishedOn) {
        if (!wrong.isEmpty()) {
            throw Refusal.malformed(List.copyOf(wrong.subList(0, Math.min(MOST_NAMED, wrong.size()))));
        }
        if (isOff.isEmpty()) {
            throw Refusal.malformed("", "NO_DAYS");
        }
        return new LoadHolidays(source, publishedOn, days(true), days(false));
    }

    private List<LocalDate> days(boolean off) {
        return isOff.keySet().stream().filter(day -> isOff.get(day) == off).toList();
    }
}
