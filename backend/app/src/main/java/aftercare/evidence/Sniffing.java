package aftercare.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import aftercare.problems.Refusal;
import org.apache.tika.Tika;

/** Looks into a file; neither its name nor what the sender calls it is believed. */
@Singleton
class Sniffing {

    private static final Set<String> DRAWABLE = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

    /** What telephones write into their MP4 files; Tika takes whatever looks like one and has another brand for QuickTime. */
    private static final Pattern MP4_BRAND = Pattern.compile("iso[m2-9]|mp4[12]|avc1|M4V |M4VP|MSNV|dash|f4v ");

    private final Tika tika = new Tika();
    private final EvidenceConfig config;

    Sniffing(EvidenceConfig config) {
        this.config = config;
    }

    Content look(Path file) {
        var type = type(file);
        if (!config.types().contains(type)) {
            throw Refusal.at("/file", 415, "FILE_TYPE_NOT_ALLOWED", type);
        }
        return DRAWABLE.contains(type) ? Picture.look(file, type, config.maxPixels()) : Content.unseen(type);
    }

    private String type(Path file) {
        try (var content = Files.newInputStream(file);
                var head = Files.newInputStream(file)) {
            return switch (tika.detect(content)) {
                case "application/mp4", "video/x-m4v" -> "video/mp4";
                case "video/quicktime" -> MP4_BRAND.matcher(brand(head)).matches() ? "video/mp4" : "video/quicktime";
                case "image/heic-sequence" -> "image/heic";
                case "image/heif-sequence" -> "image/heif";
                case String found -> found;
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The four letters after {@code ftyp}, empty when there are none. */
    private static String brand(InputStream head) throws IOException {
        var start = new String(head.readNBytes(12), StandardCharsets.ISO_8859_1);
        return start.length() == 12 && start.startsWith("ftyp", 4) ? start.substring(8) : "";
    }
}
