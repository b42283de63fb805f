package aftercare.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Reads "0-2,5": ascending, apart from each other, at most nine digits a number. */
final class UnitsText {

    private static final Pattern RANGE = Pattern.compile("([0-9]{1,9})(?:-([0-9]{1,9}))?");

    private UnitsText() {}

    static <R> List<R> read(String text, BiFunction<Integer, Integer, R> range) {
        var ranges = new ArrayList<R>();
        int end = -1;
        for (var part : text.split(",", -1)) {
            var match = RANGE.matcher(part);
            if (!match.matches()) {
                throw refused();
            }
            int from = Integer.parseInt(match.group(1));
            int to = match.group(2) == null ? from + 1 : Integer.parseInt(match.group(2)) + 1;
            if (from <= end || to <= from) {
                throw refused();
            }
            ranges.add(range.apply(from, to));
            end = to;
        }
        return List.copyOf(ranges);
    }

    private static SettlementRefused refused() {
        return new SettlementRefused(SettlementRefused.Code.UNITS_FORMAT, "/units");
    }
}
