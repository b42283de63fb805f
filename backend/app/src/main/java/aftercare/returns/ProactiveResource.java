package aftercare.returns;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.idempotency.Once;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** A case that somebody opens because of what he noticed, before the buyer has to ask. */
@Tag(name = "Returns")
@Path("/returns/proactive")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class ProactiveResource {

    private final Noticing noticing;
    private final Returns returns;
    private final ReturnViews views;
    private final Who who;

    ProactiveResource(Noticing noticing, Returns returns, ReturnViews views, Who who) {
        this.noticing = noticing;
        this.returns = returns;
        this.views = views;
        this.who = who;
    }

    /** What was noticed. */
    @Schema(name = "NoticeReturn")
    public record Notice(
            @NotNull UUID orderId,
            @NotNull Signal signal,

            @NotNull @Schema(description = "Since when: the last scan, the day it was promised for")
            Instant since,

            @NotBlank @Size(max = 120) @Schema(description = "Who says so: the carrier's tracking, the warehouse")
            String source,

            @NotBlank @Size(max = 500) @Schema(description = "What was seen, word for word; the buyer reads it")
            String text,

            @Size(min = 1, max = 2000) @Schema(description = "Absent: everything that can still be asked for")
            List<SubmitReturn.@NotNull @Valid Line> lines,

            @Size(max = 12) @Schema(description = "Files sent before, by POST /evidence")
            List<@NotNull UUID> evidence) {}

    @POST
    @Once
    @ResponseStatus(201)
    @RolesAllowed({Role.AGENT, Role.RETURNS_ACT})
    @Operation(
            operationId = "noticeReturn",
            summary = "Open a case for what was noticed of a parcel; told again while it is open, it is the same case")
    public ReturnView notice(@Valid @NotNull Notice asked) {
        var ret = noticing.open(who.shopId(), asked, who.actor());
        returns.flush();
        return views.of(ret);
    }
}
