package aftercare.evidence;

import java.time.Instant;
import java.util.UUID;

import aftercare.access.Actor;
import aftercare.contract.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file as people see it before opening it. */
@Schema(name = "Evidence")
public record EvidenceView(
        UUID id,
        String fileName,

        @Schema(description = "What the file is, found out by looking into it")
        String contentType,

        long bytes,
        String sha256,
        Instant uploadedAt,
        Actor.Kind uploadedBySide,

        @Schema(description = "A buyer sees the shop's people as \"the shop\": without a name") @Nullable
        String uploadedBy,

        boolean picture,
        @Nullable Integer width,
        @Nullable Integer height,

        @Schema(description = "What it shows on its case: REQUEST, REJECTION, INSPECTION, DEDUCTION, POSTAGE") @Nullable
        String purpose,

        Links links) {

    /** Where to get it; {@code preview} is absent where none can be made. */
    @Schema(name = "EvidenceLinks")
    public record Links(String original, @Nullable String preview) {}

    static EvidenceView of(Evidence evidence, boolean forStaff) {
        var by = evidence.uploadedBy();
        var here = "/api/v1/evidence/" + evidence.id();
        return new EvidenceView(
                evidence.id(),
                evidence.fileName(),
                evidence.contentType(),
                evidence.bytes(),
                evidence.sha256(),
                evidence.uploadedAt(),
                by.actorKind(),
                forStaff || by.actorKind() == Actor.Kind.BUYER ? by.actorName() : null,
                evidence.contentType().startsWith("image/"),
                evidence.width(),
                evidence.height(),
                evidence.purpose(),
                new Links(here + "/original", evidence.hasPreview() ? here + "/preview" : null));
    }
}
