package aftercare.orders.imports;

import java.util.List;

/** What is wrong where: the line of the file, the column or JSON pointer, a code and its words' arguments. */
record RowError(long row, String pointer, String code, List<Object> args) {

    RowError(long row, String pointer, String code, Object... args) {
        this(row, pointer, code, List.of(args));
    }
}
