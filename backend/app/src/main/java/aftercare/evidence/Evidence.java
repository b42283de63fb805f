package aftercare.evidence;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import aftercare.access.Actor;
import aftercare.files.FileStore;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A file that proves something; it belongs to nobody's case until one claims it. */
@Entity
public class Evidence {

    @Id
    private UUID id;

    private UUID shopId;
    private UUID subjectId;
    private String fileName;
    private String contentType;
    private long bytes;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String sha256;

    private Integer width;
    private Integer height;
    private boolean preview;
    private Instant uploadedAt;

    @Embedded
    private Actor uploadedBy;

    private String purpose;

    protected Evidence() {}

    static Evidence handIn(
            UUID id, UUID shopId, String fileName, Content content, FileStore.Kept kept, Actor by, Instant now) {
        var evidence = new Evidence();
        evidence.id = id;
        evidence.shopId = shopId;
        evidence.fileName = fileName;
        evidence.contentType = content.type();
        evidence.bytes = kept.bytes();
        evidence.sha256 = kept.sha256();
        evidence.width = content.width();
        evidence.height = content.height();
        evidence.preview = content.preview() != null;
        evidence.uploadedBy = by;
        evidence.uploadedAt = now;
        return evidence;
    }

    boolean isBy(String subject) {
        return uploadedBy.actorId().equals(subject);
    }

    String key() {
        return "evidence/" + shopId + "/" + id;
    }

    String previewKey() {
        return key() + "-preview";
    }

    String purpose() {
        return purpose;
    }

    public UUID id() {
        return id;
    }

    UUID shopId() {
        return shopId;
    }

    UUID subjectId() {
        return subjectId;
    }

    String fileName() {
        return fileName;
    }

    String contentType() {
        return contentType;
    }

    long bytes() {
        return bytes;
    }

    String sha256() {
        return sha256;
    }

    Integer width() {
        return width;
    }

    Integer height() {
        return height;
    }

    boolean hasPreview() {
        return preview;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    Actor uploadedBy() {
        return uploadedBy;
    }
}
