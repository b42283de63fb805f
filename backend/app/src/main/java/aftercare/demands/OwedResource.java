package aftercare.demands;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.contract.Nullable;
import aftercare.holds.HoldView;
import aftercare.holds.HoldsOfCase;
import aftercare.money.Money;
import aftercare.returns.OldOnes;
import aftercare.returns.OpenedCase;
import aftercare.returns.ReturnRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the buyer of a case owes, or would owe if he did nothing. */
@Tag(name = "Demands")
@Path("/returns/{id}/owed")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class OwedResource {

    private final OpenedCase cases;
    private final OldOnes oldOnes;
    private final HoldsOfCase holds;
    private final Demands demands;
    private final Who who;

    OwedResource(OpenedCase cases, OldOnes oldOnes, HoldsOfCase holds, Demands demands, Who who) {
        this.cases = cases;
        this.oldOnes = oldOnes;
        this.holds = holds;
        this.demands = demands;
        this.who = who;
    }

    /** What the buyer owes in a case. */
    @Schema(name = "OwedOnReturn")
    public record Owed(
            @Schema(
                    description =
                            "What is asked for if the old one does not come back; absent where nothing is awaited")
            @Nullable
            Money ifNotBack,

            @Schema(
                    description = "What is asked for when the case is over, for pieces that came short, wrong or were"
                            + " refused; absent where there are none")
            @Nullable
            Money notAsItWas,

            @Schema(description = "What is held at his payment meanwhile; absent where nothing ever was") @Nullable
            HoldView hold,

            List<DemandView> demands) {}

    @GET
    @RolesAllowed({Role.BUYER, Role.STAFF, Role.RETURNS_READ})
    @Operation(operationId = "owedOnReturn", summary = "What the buyer owes in this case, or will if he does nothing")
    public Owed owed(UUID id) {
        var ret = cases.shown(id);
        return new Owed(
                oldOnes.areAwaited(ret) ? oldOnes.worth(ret) : null,
                notAsItWas(ret),
                holds.of(id, who.isForShop()),
                demands.ofReturn(id).stream()
                        .map(demand -> DemandView.of(demand, who.isForShop()))
                        .toList());
    }

    private Money notAsItWas(ReturnRequest ret) {
        if (ret.request().isClosed() || !oldOnes.areReplaced(ret)) {
            return null;
        }
        var worth = oldOnes.worthNotRight(ret);
        return worth.isPositive() ? worth : null;
    }
}
