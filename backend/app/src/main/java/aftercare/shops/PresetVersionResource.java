package aftercare.shops;

import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.concurrency.AsSeen;
import aftercare.concurrency.IfMatch;
import aftercare.concurrency.Seen;
import aftercare.idempotency.Once;
import aftercare.paging.Cursor;
import aftercare.paging.Page;
import aftercare.paging.PageQuery;
import aftercare.problems.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Tag(name = "Policy")
@Path("/presets/versions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class PresetVersionResource {

    private final PresetVersions versions;
    private final PublishPreset publishing;
    private final ShopTime time;
    private final Language language;
    private final Who who;
    private final IfMatch ifMatch;

    PresetVersionResource(
            PresetVersions versions,
            PublishPreset publishing,
            ShopTime time,
            Language language,
            Who who,
            IfMatch ifMatch) {
        this.versions = versions;
        this.publishing = publishing;
        this.time = time;
        this.language = language;
        this.who = who;
        this.ifMatch = ifMatch;
    }

    /** Which preset a draft is made of. */
    @Schema(name = "DraftPreset")
    public record DraftPreset(
            @NotBlank @Schema(examples = "CN_7D") String presetId) {}

    /** From when on. */
    @Schema(name = "PublishPreset")
    public record Publish(
            @Schema(description = "Orders placed from this instant on; absent: from now on")
            Instant effectiveFrom) {}

    @GET
    @RolesAllowed({Role.SUPERVISOR, Role.OWNER})
    @Operation(operationId = "listPresetVersions", summary = "The shop's own versions of presets, the newest first")
    public Page<PresetVersionView> list(@BeanParam PageQuery page) {
        var inEffect = publishing.inEffect(who.shopId(), now());
        var found = versions.newestFirst(who.shopId(), page.after(), page.limit() + 1).stream()
                .map(own -> PresetVersionView.of(own, inEffect, language.locale()))
                .toList();
        return Page.of(found, page.limit(), view -> new Cursor(view.draftedAt(), view.id()).write());
    }

    @POST
    @Once
    @ResponseStatus(201)
    @RolesAllowed(Role.OWNER)
    @Operation(operationId = "draftPreset", summary = "Open a draft from the newest version; one at a time")
    public PresetVersionView draft(@Valid @NotNull DraftPreset asked) {
        return fresh(publishing.draft(who.shopId(), asked.presetId(), who.name(), now()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUPERVISOR, Role.OWNER})
    @Operation(operationId = "getPresetVersion", summary = "One version, beside the preset it stands on")
    public PresetVersionView one(UUID id) {
        return view(versions.of(who.shopId(), id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.OWNER)
    @AsSeen(Seen.REQUIRED)
    @Operation(
            operationId = "writePresetDraft",
            summary = "Change a draft; needs If-Match. Less than the preset promises is refused, field by field")
    public PresetVersionView write(UUID id, @Valid @NotNull PresetPromise asked) {
        var draft = versions.of(who.shopId(), id);
        ifMatch.require(draft.version());
        asked.check(draft.least(), language.locale());
        draft.write(asked.preset(), asked.note());
        return fresh(draft);
    }

    @POST
    @Once
    @Path("/{id}/publish")
    @RolesAllowed(Role.OWNER)
    @Operation(operationId = "publishPreset", summary = "Let orders placed from a day on stand on this version")
    public PresetVersionView publish(UUID id, @Valid Publish asked) {
        var draft = versions.of(who.shopId(), id);
        ifMatch.check(draft.version());
        PresetPromise.refuseLess(draft.preset(), draft.least(), language.locale());
        publishing.publish(draft, asked == null ? null : asked.effectiveFrom(), who.name(), now());
        return fresh(draft);
    }

    @POST
    @Once
    @Path("/{id}/discard")
    @RolesAllowed(Role.OWNER)
    @Operation(
            operationId = "discardPreset",
            summary = "Throw a draft away, or call a published version back before its day")
    public PresetVersionView discard(UUID id) {
        var own = versions.of(who.shopId(), id);
        ifMatch.check(own.version());
        if (own.state() == PresetState.DRAFT) {
            own.discard();
        } else {
            publishing.callBack(own, now());
        }
        return fresh(own);
    }

    private PresetVersionView fresh(PresetVersion own) {
        versions.flush();
        return view(own);
    }

    private PresetVersionView view(PresetVersion own) {
        return PresetVersionView.of(own, publishing.inEffect(own.shopId(), now()), language.locale());
    }

    private Instant now() {
        return time.now(who.shopId());
    }
}
