package aftercare.orders.imports;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import aftercare.jobs.Job;
import aftercare.jobs.Lease;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One file of orders on its way in. */
@Entity
class OrderImport implements Job {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID shopId;
    private String fileName;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ImportFormat format;

    private String language;
    private String encoding;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ImportStatus status;

    private long bytes;
    private long bytesRead;

    @Column(name = "row_count")
    private long rows;

    private long imported;
    private long updated;
    private long unchanged;
    private long failed;
    private long errors;
    private String failure;
    private String failureText;
    private String startedBy;
    private Instant createdAt;
    private Instant startedAt;
    private Instant finishedAt;

    @Embedded
    private final Lease lease = new Lease();

    protected OrderImport() {}

    static OrderImport queue(
            UUID id,
            UUID shopId,
            String fileName,
            ImportFormat format,
            long bytes,
            Locale language,
            String by,
            Instant now) {
        var queued = new OrderImport();
        queued.id = id;
        queued.shopId = shopId;
        queued.fileName = fileName;
        queued.format = format;
        queued.bytes = bytes;
        queued.language = language.toLanguageTag();
        queued.startedBy = by;
        queued.status = ImportStatus.QUEUED;
        queued.createdAt = now;
        return queued;
    }

    @Override
    public boolean take(String worker, Instant now) {
        if (!lease.take(worker, now)) {
            fail("MISHAP", "", now);
            return false;
        }
        status = ImportStatus.RUNNING;
        startedAt = startedAt == null ? now : startedAt;
        return true;
    }

    boolean isHeldBy(String worker) {
        return status == ImportStatus.RUNNING && lease.isHeldBy(worker);
    }

    void reads(Charset found) {
        encoding = found.name();
    }

    /** Rows up to here are in, or found wrong. */
    void advance(Progress made, Instant now) {
        rows = made.rows();
        bytesRead = Math.min(bytes, made.bytesRead());
        imported += made.imported();
        updated += made.updated();
        unchanged += made.unchanged();
        failed += made.failed();
        errors += made.errors();
        lease.goesOn(now);
    }

    void letGo(Instant from) {
        lease.letGo(from);
    }

    void finish(Instant now) {
        status = ImportStatus.DONE;
        bytesRead = bytes;
        end(now);
    }

    void fail(String code, String text, Instant now) {
        status = ImportStatus.FAILED;
        failure = code;
        failureText = text.length() <= 500 ? text : text.substring(0, 500);
        end(now);
    }

    private void end(Instant now) {
        finishedAt = now;
        lease.end();
    }

    String key() {
        return "imports/" + shopId + "/" + id;
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    Charset charset() {
        return encoding == null ? null : Charset.forName(encoding);
    }

    @Override
    public UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID shopId() {
        return shopId;
    }

    String fileName() {
        return fileName;
    }

    ImportFormat format() {
        return format;
    }

    ImportStatus status() {
        return status;
    }

    long bytes() {
        return bytes;
    }

    long bytesRead() {
        return bytesRead;
    }

    long rows() {
        return rows;
    }

    long imported() {
        return imported;
    }

    long updated() {
        return updated;
    }

    long unchanged() {
        return unchanged;
    }

    long failed() {
        return failed;
    }

    long errors() {
        return errors;
    }

    String failure() {
        return failure;
    }

    String failureText() {
        return failureText;
    }

    String startedBy() {
        return startedBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant finishedAt() {
        return finishedAt;
    }
}
