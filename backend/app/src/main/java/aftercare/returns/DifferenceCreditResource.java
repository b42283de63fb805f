package aftercare.returns;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.idempotency.Once;
import aftercare.money.Money;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A difference paid with store credit. */
@Tag(name = "Agreement")
@Path("/returns/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class DifferenceCreditResource {

    private final OpenedCase cases;
    private final DifferenceCredit credit;
    private final ShopTime time;
    private final Who who;

    DifferenceCreditResource(OpenedCase cases, DifferenceCredit credit, ShopTime time, Who who) {
        this.cases = cases;
        this.credit = credit;
        this.time = time;
        this.who = who;
    }

    /** What the buyer could pay with. */
    @Schema(name = "CaseCredit")
    public record CaseCredit(
            @Schema(description = "The buyer's store credit in this shop and currency, that may be spent now")
            Money available,

            @Schema(description = "What is still to be paid of the difference")
            Money left) {}

    @Schema(name = "PayWithCredit")
    public record Pay(
            @NotNull @Schema(description = "At most what is still to be paid")
            Money amount) {}

    @GET
    @Path("/credit")
    @RolesAllowed({Role.BUYER, Role.STAFF, Role.RETURNS_READ})
    @Operation(
            operationId = "creditForReturn",
            summary = "The store credit that could pay what this exchange costs more")
    public CaseCredit available(UUID id) {
        var ret = cases.shown(id);
        return new CaseCredit(credit.available(ret, time.now(ret.shopId())), DifferenceCredit.left(ret));
    }

    @POST
    @Once
    @Path("/pay-with-credit")
    @RolesAllowed({Role.BUYER, Role.AGENT, Role.FINANCE, Role.RETURNS_ACT})
    @Operation(
            operationId = "payWithCredit",
            summary = "Pay the difference, or a part of it, with the buyer's store credit",
            description =
                    "What expires first is spent first. It comes back with its own days if the exchange does not come about.")
    public ReturnView pay(UUID id, @Valid @NotNull Pay asked) {
        var ret = cases.ofEither(id);
        credit.pay(ret, asked.amount(), who.actor(), time.now(ret.shopId()));
        return cases.fresh(ret);
    }
}
