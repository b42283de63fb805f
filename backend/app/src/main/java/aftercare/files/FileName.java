package aftercare.files;

import java.util.regex.Pattern;

/** What the sender calls the file: shown to people, never used as a path. */
public final class FileName {

    private static final int LONGEST = 200;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\"]");

    private FileName() {}

    public static String tidy(String sent) {
        var name = sent == null ? "" : FOLDERS.matcher(sent).replaceFirst("");
        name = UNPRINTABLE.matcher(name).replaceAll("").strip();
        if (name.isEmpty()) {
            return "file";
        }
        return name.length() <= LONGEST ? name : name.substring(name.length() - LONGEST);
    }
}
