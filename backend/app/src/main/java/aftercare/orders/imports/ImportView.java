package aftercare.orders.imports;

import java.time.Instant;
import java.util.UUID;

import aftercare.concurrency.Tagged;
import aftercare.contract.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a file of orders has come. */
@Schema(name = "OrderImport")
public record ImportView(
        UUID id,
        int version,
        ImportStatus status,
        ImportFormat format,
        String fileName,
        long bytes,
        long bytesRead,

        @Schema(description = "Rows read so far, without the header")
        long rows,

        @Schema(description = "Orders that are new") long imported,

        @Schema(description = "Orders known before and brought up to date")
        long updated,

        @Schema(description = "Orders known before that say nothing new")
        long unchanged,

        @Schema(description = "Orders left out because something is wrong with them")
        long failed,

        @Schema(description = "Mistakes found; the first 10,000 are kept")
        long errors,

        @Nullable @Schema(description = "Why the whole file was given up")
        String failure,

        @Nullable @Schema(description = "The same in words") String failureText,
        String startedBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt)
        implements Tagged {

    static ImportView of(OrderImport file) {
        return new ImportView(
                file.id(),
                file.version(),
                file.status(),
                file.format(),
                file.fileName(),
                file.bytes(),
                file.bytesRead(),
                file.rows(),
                file.imported(),
                file.updated(),
                file.unchanged(),
                file.failed(),
                file.errors(),
                file.failure(),
                file.failureText(),
                file.startedBy(),
                file.createdAt(),
                file.startedAt(),
                file.finishedAt());
    }
}
