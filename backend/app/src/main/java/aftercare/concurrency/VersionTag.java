package aftercare.concurrency;

import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * The {@code ETag} of an answer: the version of the thing, the language of its sentences, and what else is in it. Time alone opens and
 * closes actions, and each side reads its own, so the version does not say whether an answer would be the same. For {@code If-Match} it is enough.
 */
public final class VersionTag {

    private VersionTag() {}

    public static String of(Tagged view, Locale language, byte[] answer) {
        var content = new CRC32C();
        content.update(answer);
        return "\"" + view.version() + "." + language.getLanguage() + "." + Long.toHexString(content.getValue()) + "\"";
    }

    /** Of the tags of an {@code If-Match} or {@code If-None-Match}; what compresses on the way weakens them, and they mean the same. */
    static Stream<String> each(String header) {
        return Stream.of(header.split(","))
                .map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag);
    }

    static boolean means(String tag, int version) {
        return tag.equals("*") || tag.equals("\"" + version + "\"") || tag.startsWith("\"" + version + ".");
    }
}
