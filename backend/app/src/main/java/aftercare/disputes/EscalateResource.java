package aftercare.disputes;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.idempotency.Once;
import aftercare.returns.OpenedCase;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a case becomes a dispute: either side asks the platform to decide. */
@Tag(name = "Disputes")
@Path("/returns/{id}/escalate")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class EscalateResource {

    private final OpenedCase cases;
    private final Disputes disputes;
    private final DisputeWork work;
    private final DisputeViews views;
    private final ShopTime time;
    private final Who who;

    EscalateResource(
            OpenedCase cases, Disputes disputes, DisputeWork work, DisputeViews views, ShopTime time, Who who) {
        this.cases = cases;
        this.disputes = disputes;
        this.work = work;
        this.views = views;
        this.time = time;
        this.who = who;
    }

    @POST
    @Once
    @RolesAllowed({Role.BUYER, Role.AGENT, Role.RETURNS_ACT})
    @Operation(
            operationId = "escalateReturn",
            summary =
                    "Ask the platform to decide: after a rejection at once, else a day after the request. What was refused"
                            + " when the rest was paid or replaced can be put before it for a week: as a case of its own, whose dispute is answered")
    public DisputeView escalate(UUID id, @Valid @NotNull Says.Said asked) {
        var asking = cases.ofEither(id);
        var now = time.now(asking.shopId());
        var ret = work.escalate(asking, Side.of(who), asked.text(), asked.files(), who.actor(), now);
        disputes.flush();
        return views.of(disputes.get(ret.id()), ret, now);
    }
}
