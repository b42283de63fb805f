package aftercare.bench;

import java.util.Locale;

/** What a person who waits wants to read. */
final class Say {

    private Say() {}

    static void line(String text, Object... values) {
        System.out.println(text(text, values));
    }

    static String text(String text, Object... values) {
        return values.length == 0 ? text : String.format(Locale.ROOT, text, values);
    }
}
