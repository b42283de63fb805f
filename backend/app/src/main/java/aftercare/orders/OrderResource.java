package aftercare.orders;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import aftercare.paging.Page;
import aftercare.paging.PageQuery;
import aftercare.problems.Refusal;
import aftercare.shops.Shops;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Tag(name = "Orders")
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class OrderResource {

    private final Orders orders;
    private final OrderSearch search;
    private final PlacingOfOrders placing;
    private final Shops shops;
    private final OrderViews views;
    private final Who who;
    private final IfMatch ifMatch;

    OrderResource(
            Orders orders,
            OrderSearch search,
            PlacingOfOrders placing,
            Shops shops,
            OrderViews views,
            Who who,
            IfMatch ifMatch) {
        this.orders = orders;
        this.search = search;
        this.placing = placing;
        this.shops = shops;
        this.views = views;
        this.who = who;
        this.ifMatch = ifMatch;
    }

    /** The seller's own words about an order, with a colour. */
    public record Memo(
            @Size(max = 2000) String text,
            @Size(max = 20) String flag,

            @Size(max = 80) @Schema(description = "Of the order its writer has before him; another one's is refused")
            String orderNumber) {}

    @POST
    @Once
    @RolesAllowed({Role.SUPERVISOR, Role.ORDERS_WRITE})
    @AsSeen(Seen.COMPARED)
    @Operation(operationId = "placeOrder", summary = "Take an order in, or bring it up to date, by its externalRef")
    @APIResponse(
            responseCode = "201",
            description = "New",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Known already; brought up to date where it differs",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    public RestResponse<OrderView> place(@Valid @NotNull PlaceOrder asked) {
        var known = orders.byExternalRef(who.shopId(), asked.externalRef());
        ifMatch.check(known.map(Order::version).orElse(IfMatch.NONE));
        var placed = placing.place(shops.get(who.shopId()), asked, known);
        orders.flush();
        var status =
                placed.outcome() == PlacingOfOrders.Outcome.NEW ? RestResponse.Status.CREATED : RestResponse.Status.OK;
        return RestResponse.status(status, view(placed.order()));
    }

    @GET
    @RolesAllowed({Role.STAFF, Role.ORDERS_READ, Role.BUYER})
    @Operation(operationId = "listOrders", summary = "Orders of the shop, or of the buyer who asks; newest first")
    public Page<OrderRow> list(@BeanParam OrderSearch.Filter wanted, @BeanParam PageQuery page) {
        return who.isForShop() ? search.ofShop(who.shopId(), wanted, page) : search.ofBuyer(who.subject(), page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.STAFF, Role.ORDERS_READ, Role.BUYER})
    @Operation(operationId = "getOrder", summary = "One order whole")
    public OrderView one(UUID id) {
        return view(visible(id));
    }

    @PUT
    @Path("/{id}/memo")
    @RolesAllowed(Role.AGENT)
    @AsSeen(Seen.REQUIRED)
    @Operation(operationId = "rememberOnOrder", summary = "Write the seller's memo; needs If-Match")
    public OrderView memo(UUID id, @Valid @NotNull Memo asked) {
        var order = visible(id);
        ifMatch.require(order.version());
        if (asked.orderNumber() != null && !asked.orderNumber().equals(order.number())) {
            throw Refusal.againstRule("/orderNumber", "MEMO_OF_ANOTHER_ORDER", order.number());
        }
        order.remember(asked.text(), asked.flag());
        orders.flush();
        return view(order);
    }

    private OrderView view(Order order) {
        return views.of(order);
    }

    private Order visible(UUID id) {
        var order = orders.get(id);
        var mine = who.isForShop() ? order.shopId().equals(who.shopId()) : order.belongsTo(who.subject());
        if (!mine) {
            throw Refusal.unknown("ORDER");
        }
        return order;
    }
}
