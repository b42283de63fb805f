package aftercare.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import aftercare.problems.Refusal;
import org.apache.tika.Tika;

/** Looks into a file; neither its name nor what the sender calls it is believed. */
@ApplicationScoped
class Sniffing {

    private static final Set<String> DRAWABLE = Set.of("image/jpeg", "image/png", "image/gif");

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
        try (var content = Files.newInputStream(file)) {
            return switch (tika.detect(content)) {
                case "application/mp4", "video/x-m4v" -> "video/mp4";
                case "image/heic-sequence" -> "image/heic";
                case "image/heif-sequence" -> "image/heif";
                case String found -> found;
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
