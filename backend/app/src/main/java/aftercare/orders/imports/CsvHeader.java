package aftercare.orders.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which column stands where; a file that cannot be meant for us is refused here, before its rows are read. */
final class CsvHeader {

    static final int MOST_COLUMNS = 200;
    private static final int LONGEST_HEADER = 64 * 1024;

    private final int[] places = new int[CsvColumn.values().length];
    private final int columns;

    private CsvHeader(int columns) {
        this.columns = columns;
        Arrays.fill(places, -1);
    }

    static CsvHeader of(List<String> titles) {
        var header = new CsvHeader(titles.size());
        var unknown = new ArrayList<String>();
        for (var i = 0; i < titles.size(); i++) {
            var column = CsvColumn.titled(titles.get(i));
            if (column == null) {
                unknown.add(titles.get(i));
            } else if (header.places[column.ordinal()] >= 0) {
                throw new ImportFailed("COLUMN_TWICE", column.title());
            } else {
                header.places[column.ordinal()] = i;
            }
        }
        var missing = Stream.of(CsvColumn.values())
                .filter(column -> column.isRequired() && header.places[column.ordinal()] < 0)
                .map(CsvColumn::title)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new ImportFailed("COLUMNS_MISSING", missing);
        }
        if (!unknown.isEmpty()) {
            throw new ImportFailed("UNKNOWN_COLUMN", String.join(", ", unknown));
        }
        return header;
    }

    /** Comma, semicolon or tab: whichever the first line has most of. Reads no further, however long the line. */
    static char delimiter(BufferedReader in) throws IOException {
        in.mark(LONGEST_HEADER + 1);
        var counts = new int[3];
        var read = 0;
        int next;
        do {
            next = in.read();
            var at = ",;\t".indexOf(next);
            if (at >= 0) {
                counts[at]++;
            }
            read++;
        } while (next != '\n' && next != -1 && read < LONGEST_HEADER);
        in.reset();
        var most = Math.max(counts[0], Math.max(counts[1], counts[2]));
        if (most >= MOST_COLUMNS || read == LONGEST_HEADER) {
            throw new ImportFailed("COLUMNS_TOO_MANY", MOST_COLUMNS);
        }
        return most == counts[0] ? ',' : most == counts[1] ? ';' : '\t';
    }

    int columns() {
        return columns;
    }

    /** Null for a blank cell, and for a column that the file does not have. */
    String cell(List<String> fields, CsvColumn column) {
        var at = places[column.ordinal()];
        if (at < 0 || at >= fields.size()) {
            return null;
        }
        var text = fields.get(at).strip();
        return text.isEmpty() ? null : text;
    }
}
