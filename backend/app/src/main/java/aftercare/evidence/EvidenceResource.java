package aftercare.evidence;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.files.FileStore;
import aftercare.idempotency.Once;
import aftercare.limits.TakesFile;
import aftercare.orders.Orders;
import aftercare.problems.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Tag(name = "Evidence")
@Path("/evidence")
@Transactional
public class EvidenceResource {

    private final Evidences evidences;
    private final HandingIn handingIn;
    private final FileStore files;
    private final Orders orders;
    private final Who who;

    EvidenceResource(Evidences evidences, HandingIn handingIn, FileStore files, Orders orders, Who who) {
        this.evidences = evidences;
        this.handingIn = handingIn;
        this.files = files;
        this.orders = orders;
        this.who = who;
    }

    @POST
    @Once
    @TakesFile(megabytes = 20)
    @ResponseStatus(201)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.STAFF, Role.EVIDENCE_WRITE, Role.BUYER})
    @Operation(
            operationId = "handInEvidence",
            summary = "Hand in a photo, film or document; name its id when you ask or answer, within a day",
            description = "A buyer names the order it is about in orderId.")
    public EvidenceView handIn(@RestForm("file") FileUpload file, @RestForm("orderId") String orderId) {
        if (file == null) {
            throw Refusal.malformed("/file", "REQUIRED");
        }
        var shop = who.isForShop() ? who.shopId() : shopOf(orderId);
        var handedIn = handingIn.handIn(shop, file.fileName(), file.uploadedFile(), who.actor());
        return EvidenceView.of(handedIn, who.isForShop());
    }

    @GET
    @Path("/{id}/original")
    @RolesAllowed({Role.STAFF, Role.RETURNS_READ, Role.BUYER, Role.ARBITER, Role.EXPERT})
    @Operation(operationId = "evidenceOriginal", summary = "The file exactly as it was handed in")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/octet-stream", schema = @Schema(format = "binary")))
    public Response original(UUID id, @HeaderParam("If-None-Match") String known) throws IOException {
        var evidence = evidences.readable(id, who);
        return Serving.isKnown(evidence.sha256(), known)
                ? Serving.notModified(evidence.sha256())
                : Serving.original(evidence, open(evidence.key()));
    }

    @GET
    @Path("/{id}/preview")
    @RolesAllowed({Role.STAFF, Role.RETURNS_READ, Role.BUYER, Role.ARBITER, Role.EXPERT})
    @Operation(operationId = "evidencePreview", summary = "The picture small, as JPEG; 404 where none can be made")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(format = "binary")))
    public Response preview(UUID id, @HeaderParam("If-None-Match") String known) throws IOException {
        var evidence = evidences.readable(id, who);
        if (!evidence.hasPreview()) {
            throw Refusal.unknown("EVIDENCE");
        }
        var tag = evidence.sha256() + "-preview";
        return Serving.isKnown(tag, known)
                ? Serving.notModified(tag)
                : Serving.preview(tag, open(evidence.previewKey()));
    }

    private InputStream open(String key) throws IOException {
        try {
            return files.open(key);
        } catch (FileNotFoundException lost) {
            throw Refusal.unknown("EVIDENCE");
        }
    }

    private UUID shopOf(String orderId) {
        if (orderId == null || orderId.isBlank()) {
            throw Refusal.malformed("/orderId", "REQUIRED");
        }
        var order = orders.get(read(orderId));
        if (!order.belongsTo(who.subject())) {
            throw Refusal.unknown("ORDER");
        }
        return order.shopId();
    }

    private static UUID read(String orderId) {
        try {
            return UUID.fromString(orderId);
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.unknown("ORDER");
        }
    }
}
