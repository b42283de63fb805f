package aftercare.concurrency;

import java.util.Locale;

/** The {@code ETag} of a view: its version and the language of its sentences. For {@code If-Match} the version is enough. */
public final class VersionTag {

    private VersionTag() {}

    public static String of(Tagged view, Locale language) {
        return "\"" + view.version() + "." + language.getLanguage() + "\"";
    }

    static boolean means(String tag, int version) {
        return tag.equals("*") || tag.equals("\"" + version + "\"") || tag.startsWith("\"" + version + ".");
    }
}
