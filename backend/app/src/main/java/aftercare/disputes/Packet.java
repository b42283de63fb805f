package aftercare.disputes;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import aftercare.evidence.EvidenceView;
import aftercare.evidence.Evidences;
import aftercare.files.FileStore;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** The paper and every file of a dispute in one zip, with a manifest that says whose each file is and what it hashes to. */
record Packet(String number, byte[] paper, List<Evidences.Original> originals, FileStore store, Instant madeAt) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .findAndRegisterModules()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    /** {@code intact}: it hashes to what it hashed to when it was handed in; null where the file is lost. */
    record Listed(
            String path,
            String fileName,
            String contentType,
            long bytes,
            String sha256,
            Boolean intact,
            Instant uploadedAt,
            String uploadedBySide,
            String uploadedBy,
            String purpose) {}

    /** What the zip holds. */
    record Manifest(String dispute, Instant madeAt, String paper, String paperSha256, List<Listed> files) {}

    /** Written as it goes: no more than one buffer is ever in memory. */
    void writeTo(OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("packet.pdf"));
            zip.write(paper);
            var listed = new ArrayList<Listed>();
            for (var original : originals) {
                listed.add(write(zip, original, listed.size() + 1));
            }
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write(JSON.writeValueAsBytes(new Manifest(number, madeAt, "packet.pdf", hashOf(paper), listed)));
        }
    }

    private Listed write(ZipOutputStream zip, Evidences.Original original, int place) throws IOException {
        var file = original.view();
        var path = "files/%02d-%s".formatted(place, file.fileName().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_"));
        Boolean intact = null;
        try (var in = new DigestInputStream(store.open(original.key()), sha256())) {
            zip.putNextEntry(new ZipEntry(path));
            in.transferTo(zip);
            intact = HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(file.sha256());
        } catch (FileNotFoundException lost) {
            // listed all the same: that it was there is a part of the story
        }
        return listed(file, path, intact);
    }

    private static Listed listed(EvidenceView file, String path, Boolean intact) {
        return new Listed(
                path,
                file.fileName(),
                file.contentType(),
                file.bytes(),
                file.sha256(),
                intact,
                file.uploadedAt(),
                file.uploadedBySide().name(),
                file.uploadedBy(),
                file.purpose());
    }

    private static String hashOf(byte[] content) throws IOException {
        try (var in = new DigestInputStream(new ByteArrayInputStream(content), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
