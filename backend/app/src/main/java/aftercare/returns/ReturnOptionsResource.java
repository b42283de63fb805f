package aftercare.returns;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.orders.Orders;
import aftercare.problems.Language;
import aftercare.problems.Refusal;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What returns have to say about an order; an order itself knows nothing of them. */
@Tag(name = "Returns")
@Path("/orders/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class ReturnOptionsResource {

    private final Orders orders;
    private final Returns returns;
    private final Quoting quoting;
    private final ShopTime time;
    private final Language language;
    private final Who who;

    ReturnOptionsResource(Orders orders, Returns returns, Quoting quoting, ShopTime time, Language language, Who who) {
        this.orders = orders;
        this.returns = returns;
        this.quoting = quoting;
        this.time = time;
        this.language = language;
        this.who = who;
    }

    /** The cases of one order, the newest first, at most 100. */
    public record OrderReturns(List<ReturnRow> items) {}

    @GET
    @Path("/return-options")
    @RolesAllowed({Role.BUYER, Role.AGENT, Role.RETURNS_READ})
    @Operation(operationId = "returnOptions", summary = "What may be asked for each line, until when and at whose cost")
    public ReturnOptions options(
            UUID id,
            @QueryParam("editing")
                    @Parameter(description = "A case that is being changed; its own units are free for it")
                    UUID editing) {
        var order = orders.get(visible(id));
        var own = returns.editedOn(order.id(), editing);
        return ReturnOptions.of(
                quoting.facts(order, own), quoting, returns.standing(own), time.now(order.shopId()), language.locale());
    }

    @GET
    @Path("/returns")
    @RolesAllowed({Role.BUYER, Role.STAFF, Role.RETURNS_READ})
    @Operation(operationId = "returnsOfOrder", summary = "The cases of an order")
    public OrderReturns returnsOf(UUID id) {
        return new OrderReturns(returns.ofOrder(visible(id), who.isForShop()));
    }

    private UUID visible(UUID id) {
        var order = orders.get(id);
        var mine = who.isForShop() ? order.shopId().equals(who.shopId()) : order.belongsTo(who.subject());
        if (!mine) {
            throw Refusal.unknown("ORDER");
        }
        return id;
    }
}
