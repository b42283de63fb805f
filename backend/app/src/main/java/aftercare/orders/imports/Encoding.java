package aftercare.orders.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.mozilla.universalchardet.Constants;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * In which encoding a file is written. It is read to its end before anything is imported: a wrong guess would put names
 * into orders that nobody can read, and a file that is broken in its last row would be half imported.
 */
final class Encoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Set<String> CHINESE =
            Set.of(Constants.CHARSET_GB18030, "GBK", "GB2312", Constants.CHARSET_HZ_GB_2312);

    private Encoding() {}

    /** Opens the file anew. */
    interface Opening {
        InputStream open() throws IOException;
    }

    static Charset of(Opening file) throws IOException {
        var marked = byteOrderMark(file);
        if (marked != null) {
            return readable(file, marked) ? marked : unknown();
        }
        if (readable(file, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        // Much Western text happens to be readable as Chinese: only when it also looks like it.
        return CHINESE.contains(guess(file)) && readable(file, GB18030) ? GB18030 : unknown();
    }

    /** Fails at the first byte that does not fit, instead of writing a question mark. */
    static Reader reader(InputStream in, Charset charset) {
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset byteOrderMark(Opening file) throws IOException {
        try (var in = file.open()) {
            var start = in.readNBytes(3);
            if (start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
                return StandardCharsets.UTF_8;
            }
            var both = start.length >= 2 ? (start[0] & 0xFF) << 8 | start[1] & 0xFF : 0;
            return both == 0xFFFE || both == 0xFEFF ? StandardCharsets.UTF_16 : null;
        }
    }

    private static boolean readable(Opening file, Charset charset) throws IOException {
        var portion = new char[32 * 1024];
        try (var reader = reader(file.open(), charset)) {
            while (reader.read(portion) >= 0) {
                continue;
            }
            return true;
        } catch (CharacterCodingException another) {
            return false;
        }
    }

    private static String guess(Opening file) throws IOException {
        var detector = new UniversalDetector();
        var portion = new byte[32 * 1024];
        try (var in = file.open()) {
            for (var read = in.read(portion); read >= 0 && !detector.isDone(); read = in.read(portion)) {
                detector.handleData(portion, 0, read);
            }
        }
        detector.dataEnd();
        return detector.getDetectedCharset();
    }

    private static Charset unknown() {
        throw new ImportFailed("ENCODING_UNKNOWN");
    }
}
