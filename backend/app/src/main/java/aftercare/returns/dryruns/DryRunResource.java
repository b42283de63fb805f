package aftercare.returns.dryruns;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.idempotency.Once;
import aftercare.paging.Cursor;
import aftercare.paging.Page;
import aftercare.paging.PageQuery;
import aftercare.problems.Language;
import aftercare.returns.JudgeAgain;
import aftercare.shops.PresetVersions;
import aftercare.shops.Shops;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Tag(name = "Policy")
@Path("/presets/dry-runs")
@RolesAllowed({Role.SUPERVISOR, Role.OWNER})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class DryRunResource {

    private final DryRuns runs;
    private final PresetVersions versions;
    private final JudgeAgain judge;
    private final Shops shops;
    private final Event<DryRunWorker.Queued> queued;
    private final Language language;
    private final Who who;
    private final Clock clock;

    DryRunResource(
            DryRuns runs,
            PresetVersions versions,
            JudgeAgain judge,
            Shops shops,
            Event<DryRunWorker.Queued> queued,
            Language language,
            Who who,
            Clock clock) {
        this.runs = runs;
        this.versions = versions;
        this.judge = judge;
        this.shops = shops;
        this.queued = queued;
        this.language = language;
        this.who = who;
        this.clock = clock;
    }

    /** Under which version, and how many of the last cases. */
    @Schema(name = "StartDryRun")
    public record Start(
            @NotNull UUID presetVersionId,

            @NotNull @Min(1) @Max(10_000) @Schema(examples = "400")
            Integer cases) {}

    @POST
    @Once
    @Operation(
            operationId = "startDryRun",
            summary = "Judge the last cases again under this version; changes nothing, goes on in the background")
    @APIResponse(
            responseCode = "202",
            description = "Begun; ask at Location how far it is",
            content = @Content(schema = @Schema(implementation = DryRunView.class)))
    public RestResponse<DryRunView> start(@Valid @NotNull Start asked) {
        var draft = versions.of(who.shopId(), asked.presetVersionId());
        var shop = shops.get(who.shopId());
        // what judges faults has no cases of its own: those of the preset it stands beside
        var presetId = draft.preset().faultsOnly() ? shop.terms().presetId() : draft.presetId();
        var total = judge.count(shop.id(), presetId, asked.cases());
        var run = DryRun.queue(draft, presetId, total, shop.currency(), who.name(), clock.instant());
        runs.persistAndFlush(run);
        queued.fire(new DryRunWorker.Queued());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, DryRunView.of(run))
                .header(HttpHeaders.LOCATION, "/api/v1/presets/dry-runs/" + run.id())
                .build();
    }

    @GET
    @Operation(operationId = "listDryRuns", summary = "Dry runs of this version, the newest first")
    public Page<DryRunView> list(
            @QueryParam("presetVersionId") @NotNull UUID presetVersionId, @BeanParam PageQuery page) {
        var found = runs.newest(who.shopId(), presetVersionId, page.after(), page.limit() + 1).stream()
                .map(DryRunView::of)
                .toList();
        return Page.of(found, page.limit(), view -> new Cursor(view.createdAt(), view.id()).write());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getDryRun", summary = "How far a dry run is, and what it found")
    public DryRunView one(UUID id) {
        return DryRunView.of(runs.of(who.shopId(), id));
    }

    @GET
    @Path("/{id}/changes")
    @Operation(operationId = "listDryRunChanges", summary = "The cases that would change, the newest first")
    public Page<DryRunView.Change> changes(UUID id, @BeanParam PageQuery page) {
        var run = runs.of(who.shopId(), id);
        var found = runs.changes(run.id(), page.after(), page.limit() + 1).stream()
                .map(change -> DryRunView.Change.of(change, language.locale()))
                .toList();
        return Page.of(found, page.limit(), view -> new Cursor(view.submittedAt(), view.id()).write());
    }
}
