package aftercare.demands;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.concurrency.IfMatch;
import aftercare.idempotency.Once;
import aftercare.paging.Page;
import aftercare.paging.PageQuery;
import aftercare.problems.Refusal;
import aftercare.refunds.ClawingBack;
import aftercare.returns.Returns;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What buyers owe the shop. */
@Tag(name = "Demands")
@Path("/demands")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class DemandResource {

    private final Demands demands;
    private final Demanding demanding;
    private final Returns returns;
    private final ClawingBack clawingBack;
    private final ShopTime time;
    private final Who who;
    private final IfMatch ifMatch;

    DemandResource(
            Demands demands,
            Demanding demanding,
            Returns returns,
            ClawingBack clawingBack,
            ShopTime time,
            Who who,
            IfMatch ifMatch) {
        this.demands = demands;
        this.demanding = demanding;
        this.returns = returns;
        this.clawingBack = clawingBack;
        this.time = time;
        this.who = who;
        this.ifMatch = ifMatch;
    }

    /** A part of a refund that was paid and was not the buyer's. */
    @Schema(name = "AskBack")
    public record AskBack(
            @NotNull UUID refundId,
            @NotNull UUID legId,

            @NotBlank @Size(max = 500) @Schema(description = "To the buyer: why it is not his")
            String words) {}

    @Schema(name = "DemandPaid")
    public record Paid(
            @NotBlank @Size(max = 120) @Schema(description = "Of the payment")
            String reference) {}

    @Schema(name = "WaiveDemand")
    public record Waive(
            @NotNull WaiveReason reason,
            @NotBlank @Size(max = 500) String words) {}

    @GET
    @RolesAllowed({Role.STAFF, Role.REFUNDS_READ})
    @Operation(
            operationId = "listDemands",
            summary = "What buyers owe, what is due first; or what is over, the last first")
    public Page<DemandView> list(@QueryParam("state") DemandState state, @BeanParam PageQuery page) {
        var wanted = state == null ? DemandState.ASKED : state;
        var found = demands.ofShop(who.shopId(), wanted, page.after(), page.limit() + 1).stream()
                .map(demand -> DemandView.of(demand, true))
                .toList();
        return Page.of(found, page.limit(), DemandView::cursor);
    }

    @POST
    @Once
    @ResponseStatus(201)
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "askBack",
            summary = "Ask the buyer for money that was paid and was not his",
            description = "Of a part that went to his own account. Store credit is taken back at the refund itself.")
    public DemandView askBack(@Valid @NotNull AskBack asked) {
        var part = clawingBack.part(who.shopId(), asked.refundId(), asked.legId());
        var ret = returns.lock(part.returnId());
        if (demands.isAsked(asked.legId())) {
            throw Refusal.tooLate("DEMAND_STANDS");
        }
        var now = time.now(ret.shopId());
        var demand = Demand.ask(ret, DemandCause.PAID_WITHOUT_RIGHT, part.amount(), asked.words(), who.actor(), now)
                .of(asked.refundId(), asked.legId());
        return fresh(demanding.begin(ret, demand, now));
    }

    @POST
    @Once
    @Path("/{id}/paid")
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "demandPaid",
            summary = "The buyer has paid it; a part of a refund counts as come back then")
    public DemandView paid(UUID id, @Valid @NotNull Paid asked) {
        var demand = locked(id);
        demanding.paid(demand, asked.reference(), who.actor(), time.now(demand.shopId()));
        return fresh(demand);
    }

    @POST
    @Once
    @Path("/{id}/waive")
    @RolesAllowed({Role.FINANCE, Role.SUPERVISOR})
    @Operation(operationId = "waiveDemand", summary = "Let it go, with the reason")
    public DemandView waive(UUID id, @Valid @NotNull Waive asked) {
        var demand = locked(id);
        demanding.waive(demand, asked.reason(), asked.words(), who.actor(), time.now(demand.shopId()));
        return fresh(demand);
    }

    private Demand locked(UUID id) {
        var known = demands.get(id);
        if (!known.shopId().equals(who.shopId())) {
            throw Refusal.unknown("DEMAND");
        }
        // a refund's lock comes before the case's, and both before this one's
        if (known.refundId() != null) {
            clawingBack.lock(known.refundId());
        }
        returns.lock(known.returnId());
        var demand = demands.lock(id);
        ifMatch.check(demand.version());
        return demand;
    }

    private DemandView fresh(Demand demand) {
        demands.flush();
        return DemandView.of(demand, true);
    }
}
