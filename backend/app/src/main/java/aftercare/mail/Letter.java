package aftercare.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Something to be read by one person.
 *
 * @param words which sentences of {@code mail_*.properties}
 * @param rows what it lists, each with the way to it
 * @param link a path of the pages, or null
 */
public record Letter(String to, Locale language, String words, Map<String, String> named, List<Row> rows, String link) {

    /** @param link a path of the pages */
    public record Row(String text, String link) {}

    public Letter(String to, Locale language, String words, Map<String, String> named, String link) {
        this(to, language, words, named, List.of(), link);
    }
}
