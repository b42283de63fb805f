package aftercare.orders.imports;

import java.util.List;

/** One row of a CSV file; {@code line} is where it begins in the file. */
record CsvRow(long line, List<String> fields, CsvHeader header) {

    String cell(CsvColumn column) {
        return header.cell(fields, column);
    }

    boolean fits() {
        return fields.size() == header.columns();
    }
}
