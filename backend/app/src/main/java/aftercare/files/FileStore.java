package aftercare.files;

import java.io.IOException;
import java.io.InputStream;

/** Keeps files under keys such as {@code evidence/<shop>/<id>}; a file is there whole or not at all. */
public interface FileStore {

    /** What was kept. */
    record Kept(long bytes, String sha256) {}

    Kept put(String key, InputStream content) throws IOException;

    /** Throws {@link java.io.FileNotFoundException} when there is none. */
    InputStream open(String key) throws IOException;

    /** Nothing happens when there is none. */
    void delete(String key) throws IOException;
}
