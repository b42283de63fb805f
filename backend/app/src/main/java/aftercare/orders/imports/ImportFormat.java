package aftercare.orders.imports;

import java.nio.charset.StandardCharsets;
import java.util.List;

import aftercare.problems.Refusal;

/** What a file of orders may look like. */
public enum ImportFormat {
    CSV,
    NDJSON;

    /** How archives, spreadsheets, PDFs and old office files begin. */
    private static final List<String> NOT_TEXT = List.of("PK\3\4", "%PDF", "\u001f\u008b", "\u00d0\u00cf\u0011\u00e0");

    /** By the first bytes; a spreadsheet under the name of a CSV file is the usual mistake. */
    static ImportFormat of(byte[] start) {
        var text = new String(start, StandardCharsets.ISO_8859_1);
        if (NOT_TEXT.stream().anyMatch(text::startsWith)) {
            throw Refusal.at("/file", 415, "IMPORT_NOT_TEXT");
        }
        var begins = text.replaceAll("[^\\x21-\\x7e]", "");
        return begins.startsWith("{") ? NDJSON : CSV;
    }
}
