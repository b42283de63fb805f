package aftercare.orders.imports;

import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import aftercare.problems.Words;
import org.hibernate.annotations.UuidGenerator;

/** What is wrong in one row of a file, in the words of whoever sent it. */
@Entity
@Table(name = "order_import_error")
class ImportError {

    /** More are counted, but nobody reads them. */
    static final int MOST_KEPT = 10_000;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID importId;
    private long rowNo;
    private String pointer;
    private String code;
    private String detail;

    protected ImportError() {}

    static ImportError of(UUID importId, RowError found, Locale language) {
        var error = new ImportError();
        error.importId = importId;
        error.rowNo = found.row();
        error.pointer = cut(found.pointer(), 200);
        error.code = found.code();
        error.detail =
                cut(Words.of("problems", found.code(), language, found.args().toArray()), 500);
        return error;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    UUID id() {
        return id;
    }

    long rowNo() {
        return rowNo;
    }

    String pointer() {
        return pointer;
    }

    String code() {
        return code;
    }

    String detail() {
        return detail;
    }
}
