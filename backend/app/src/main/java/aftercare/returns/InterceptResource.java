package aftercare.returns;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.idempotency.Once;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of a parcel that was called back on its way. */
@Tag(name = "Returns")
@Path("/returns/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class InterceptResource {

    private final OpenedCase cases;
    private final CaseWork work;
    private final Event<ReturnEvent> events;
    private final ShopTime time;
    private final Who who;

    InterceptResource(OpenedCase cases, CaseWork work, Event<ReturnEvent> events, ShopTime time, Who who) {
        this.cases = cases;
        this.work = work;
        this.events = events;
        this.time = time;
        this.who = who;
    }

    @POST
    @Once
    @Path("/intercept-stopped")
    @RolesAllowed({Role.AGENT, Role.WAREHOUSE, Role.RETURNS_ACT})
    @Operation(
            operationId = "interceptStopped",
            summary = "The parcel turns back to the shop; the money goes back to the buyer")
    public ReturnView stopped(UUID id) {
        var ret = cases.ofShop(id);
        work.interceptStopped(ret, who.actor(), time.now(ret.shopId()));
        return cases.fresh(ret);
    }

    @POST
    @Once
    @Path("/intercept-failed")
    @RolesAllowed({Role.AGENT, Role.WAREHOUSE, Role.RETURNS_ACT})
    @Operation(
            operationId = "interceptFailed",
            summary = "The parcel will be delivered; what is open goes on as a return")
    public ReturnView failed(UUID id) {
        var ret = cases.ofShop(id);
        events.fire(CallingBack.failed(ret, who.actor(), time.now(ret.shopId())));
        return cases.fresh(ret);
    }
}
