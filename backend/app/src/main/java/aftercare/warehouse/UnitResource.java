package aftercare.warehouse;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
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
import aftercare.orders.Orders;
import aftercare.returns.OpenedCase;
import aftercare.returns.ReturnLine;
import aftercare.returns.ReturnRequest;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where each piece of a case is, and where it goes next. */
@Tag(name = "Warehouse")
@Path("/returns/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class UnitResource {

    private final Disposing disposing;
    private final OpenedCase cases;
    private final Orders orders;
    private final EntityManager db;
    private final ShopTime time;
    private final Who who;

    UnitResource(Disposing disposing, OpenedCase cases, Orders orders, EntityManager db, ShopTime time, Who who) {
        this.disposing = disposing;
        this.cases = cases;
        this.orders = orders;
        this.db = db;
        this.time = time;
        this.who = who;
    }

    @GET
    @Path("/units")
    @RolesAllowed({Role.STAFF, Role.RETURNS_READ})
    @Operation(operationId = "listReturnUnits", summary = "The pieces that came back, each with its history")
    public UnitsView units(UUID id) {
        return view(cases.shownToShop(id));
    }

    @POST
    @Once
    @Path("/dispose")
    @RolesAllowed({Role.WAREHOUSE, Role.AGENT, Role.RETURNS_ACT})
    @Operation(
            operationId = "disposeUnits",
            summary = "Restock, refurbish, scrap, donate or give back; may be done again later, each step is kept")
    public UnitsView dispose(UUID id, @Valid @NotNull Dispose asked) {
        var ret = cases.ofShop(id);
        disposing.dispose(ret, asked, who.actor(), time.now(ret.shopId()));
        db.flush();
        return view(ret);
    }

    private UnitsView view(ReturnRequest ret) {
        var asked = ret.lines().stream().map(ReturnLine::lineNo).toList();
        return new UnitsView(
                orders.linesOf(ret.orderId()).stream()
                        .filter(line -> asked.contains(line.lineNo()))
                        .map(UnitsView.Sold::of)
                        .toList(),
                disposing.units(ret).stream().map(UnitsView.Unit::of).toList());
    }
}
