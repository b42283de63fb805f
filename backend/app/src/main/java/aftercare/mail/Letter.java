package aftercare.mail;

import java.util.Locale;
import java.util.Map;

/**
 * Something to be read by one person.
 *
 * @param words which sentences of {@code mail_*.properties}
 * @param link a path of the pages, or null
 */
public record Letter(String to, Locale language, String words, Map<String, String> named, String link) {}
