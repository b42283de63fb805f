package aftercare.orders.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.files.FileName;
import aftercare.files.FileStore;
import aftercare.idempotency.Once;
import aftercare.limits.TakesFile;
import aftercare.paging.Cursor;
import aftercare.paging.Page;
import aftercare.paging.PageQuery;
import aftercare.problems.Language;
import aftercare.problems.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Tag(name = "Orders")
@Path("/orders/imports")
@RolesAllowed({Role.SUPERVISOR, Role.ORDERS_WRITE})
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class ImportResource {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final OrderImports imports;
    private final FileStore files;
    private final Event<ImportWorker.Queued> queued;
    private final Who who;
    private final Language language;
    private final Clock clock;

    ImportResource(
            OrderImports imports,
            FileStore files,
            Event<ImportWorker.Queued> queued,
            Who who,
            Language language,
            Clock clock) {
        this.imports = imports;
        this.files = files;
        this.queued = queued;
        this.who = who;
        this.language = language;
        this.clock = clock;
    }

    @POST
    @Once
    @TakesFile(megabytes = 511)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "importOrders",
            summary = "Hand in a file of orders, CSV or NDJSON; it is worked off in the background")
    @APIResponse(
            responseCode = "202",
            description = "Taken; ask at Location how far it is",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public RestResponse<ImportView> hand(@RestForm("file") FileUpload file, @RestForm("format") ImportFormat format) {
        if (file == null) {
            throw Refusal.malformed("/file", "REQUIRED");
        }
        if (file.size() == 0) {
            throw Refusal.malformed("/file", "FILE_EMPTY");
        }
        var taken = take(file, format);
        imports.persistAndFlush(taken);
        queued.fire(new ImportWorker.Queued(taken.id()));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, ImportView.of(taken))
                .header(HttpHeaders.LOCATION, "/api/v1/orders/imports/" + taken.id())
                .build();
    }

    @GET
    @Operation(operationId = "listImports", summary = "Files of orders, the newest first")
    public Page<ImportView> list(@BeanParam PageQuery page) {
        var found = imports.newest(who.shopId(), page.after(), page.limit() + 1).stream()
                .map(ImportView::of)
                .toList();
        return Page.of(found, page.limit(), view -> new Cursor(view.createdAt(), view.id()).write());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getImport", summary = "How far a file of orders has come")
    public ImportView one(UUID id) {
        return ImportView.of(imports.of(who.shopId(), id));
    }

    @GET
    @Path("/{id}/errors")
    @Produces(CSV)
    @Operation(
            operationId = "downloadImportErrors",
            summary = "What is wrong in which row, as a file for a spreadsheet")
    public RestResponse<String> errorFile(UUID id) {
        var file = imports.of(who.shopId(), id);
        var text = ImportErrors.csv(imports.errorsOf(file.id(), null, ImportError.MOST_KEPT));
        return RestResponse.ResponseBuilder.ok(text, CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-errors-" + id + ".csv\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @GET
    @Path("/{id}/errors")
    @Operation(operationId = "listImportErrors", summary = "What is wrong in which row")
    public Page<ImportErrors.Row> errors(UUID id, @BeanParam PageQuery page) {
        var file = imports.of(who.shopId(), id);
        var found = imports.errorsOf(file.id(), page.after(), page.limit() + 1);
        var rows = Page.of(found, page.limit(), error -> new Cursor(Instant.EPOCH, error.id()).write());
        return new Page<>(rows.items().stream().map(ImportErrors.Row::of).toList(), rows.nextCursor());
    }

    private OrderImport take(FileUpload file, ImportFormat stated) {
        try (var start = Files.newInputStream(file.uploadedFile());
                var whole = Files.newInputStream(file.uploadedFile())) {
            var found = ImportFormat.of(start.readNBytes(64));
            var taken = OrderImport.queue(
                    UuidVersion7Strategy.INSTANCE.generateUuid(null),
                    who.shopId(),
                    FileName.tidy(file.fileName()),
                    stated == null ? found : stated,
                    file.size(),
                    language.locale(),
                    who.name(),
                    clock.instant());
            files.put(taken.key(), whole);
            return taken;
        } catch (IOException unkept) {
            throw new UncheckedIOException(unkept);
        }
    }
}
