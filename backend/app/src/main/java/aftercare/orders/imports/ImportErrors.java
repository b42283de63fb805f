package aftercare.orders.imports;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The mistakes of a file, for people with a spreadsheet and for programs. */
public final class ImportErrors {

    private ImportErrors() {}

    /** One mistake in one row. */
    @Schema(name = "OrderImportError")
    public record Row(
            @Schema(description = "The line of the file") long row,

            @Schema(description = "The column, or the JSON pointer")
            String pointer,

            String code,
            String detail) {

        static Row of(ImportError error) {
            return new Row(error.rowNo(), error.pointer(), error.code(), error.detail());
        }
    }

    /** With a byte order mark, because the usual spreadsheet program takes UTF-8 for something else without it. */
    static String csv(List<ImportError> errors) {
        var text = new StringBuilder("\uFEFFrow,pointer,code,detail\r\n");
        for (var error : errors) {
            text.append(error.rowNo());
            Stream.of(error.pointer(), error.code(), error.detail())
                    .forEach(cell -> text.append(',').append(quoted(cell)));
            text.append("\r\n");
        }
        return text.toString();
    }

    /** A cell that begins like a formula would be run by the spreadsheet of whoever opens the file. */
    private static String quoted(String cell) {
        var safe = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
