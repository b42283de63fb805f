package aftercare.orders.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;

/** One row for each order line; the rows of an order stand together. */
final class CsvOrders implements OrdersInFile {

    private static final int MOST_ROWS = 2_000;
    private static final int LONGEST_CELL = 64 * 1024;
    private static final int LONGEST_ROW = 1024 * 1024;

    private final Iterator<CsvRecord> records;
    private final CsvHeader header;
    private final ZoneId zone;
    private CsvRow waiting;
    private long line = 1;
    private long rows;

    CsvOrders(Reader in, ZoneId zone) {
        this.zone = zone;
        var text = new BufferedReader(in, 64 * 1024 + 2);
        try {
            skipByteOrderMark(text);
            records = reader(text, CsvHeader.delimiter(text)).iterator();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var titles = nextRecord();
        if (titles == null) {
            throw new ImportFailed("FILE_EMPTY");
        }
        header = CsvHeader.of(titles.getFields());
        waiting = nextRow();
    }

    /** Rows beyond the most an order may have are counted, not kept: a file with one endless order must not fill the memory. */
    @Override
    public ReadOrder next() {
        if (waiting == null) {
            return null;
        }
        var of = new ArrayList<CsvRow>();
        var content = new Hash();
        var ref = waiting.cell(CsvColumn.EXTERNAL_REF);
        do {
            if (of.size() <= MOST_ROWS) {
                of.add(waiting);
            }
            waiting.fields().forEach(content::and);
            rows++;
            waiting = nextRow();
        } while (waiting != null && ref != null && Objects.equals(ref, waiting.cell(CsvColumn.EXTERNAL_REF)));
        return new CsvOrder(of, zone).read(rows, ref, content.value());
    }

    private CsvRow nextRow() {
        var next = nextRecord();
        return next == null ? null : new CsvRow(next.getStartingLineNumber(), List.copyOf(next.getFields()), header);
    }

    private CsvRecord nextRecord() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            var next = records.next();
            line = next.getStartingLineNumber();
            return next;
        } catch (CsvParseException broken) {
            throw unreadable(broken);
        }
    }

    /** The parser wraps whatever happens to it; only what it says itself is a mistake of the file. */
    private ImportFailed unreadable(CsvParseException broken) {
        if (broken.getCause() instanceof Error grave) {
            throw grave;
        }
        return new ImportFailed("ROW_UNREADABLE", line + 1);
    }

    private static CsvReader<CsvRecord> reader(Reader text, char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                // how many cells a row has is said row by row, and not the end of the whole file
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(CsvHeader.MOST_COLUMNS + 1)
                                .maxFieldSize(LONGEST_CELL)
                                .maxRecordSize(LONGEST_ROW)
                                .build(),
                        text);
    }

    private static void skipByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
    }
}
