package aftercare.files;

import java.util.regex.Pattern;

/** Keys are made by us, never by a caller; still, one that could leave its folder is refused. */
final class FileKeys {

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*(/[A-Za-z0-9][A-Za-z0-9-]*){0,5}");

    private FileKeys() {}

    static String checked(String key) {
        if (!HARMLESS.matcher(key).matches()) {
            throw new IllegalArgumentException("Not a file key: " + key);
        }
        return key;
    }
}
