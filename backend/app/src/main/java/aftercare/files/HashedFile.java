package aftercare.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes a stream to disk, to the last byte and durably, and says what it was. */
final class HashedFile {

    private static final int PORTION = 64 * 1024;

    private HashedFile() {}

    static FileStore.Kept write(InputStream content, Path file) throws IOException {
        var digest = sha256();
        var bytes = 0L;
        try (var out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var portion = new byte[PORTION];
            for (var read = content.read(portion); read >= 0; read = content.read(portion)) {
                digest.update(portion, 0, read);
                var buffer = ByteBuffer.wrap(portion, 0, read);
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                bytes += read;
            }
            out.force(true);
        }
        return new FileStore.Kept(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
