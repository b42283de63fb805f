package aftercare.fulfilment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.concurrency.IfMatch;
import aftercare.events.Events;
import aftercare.idempotency.Once;
import aftercare.orders.Order;
import aftercare.orders.OrderView;
import aftercare.orders.OrderViews;
import aftercare.orders.Orders;
import aftercare.orders.Shipment;
import aftercare.problems.Refusal;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The shop has set up at the buyer's what it sold him. */
@Tag(name = "Orders")
@Path("/orders/{id}/installed")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class InstallationResource {

    private final Orders orders;
    private final OrderViews views;
    private final Events events;
    private final ShopTime time;
    private final Who who;
    private final IfMatch ifMatch;

    InstallationResource(Orders orders, OrderViews views, Events events, ShopTime time, Who who, IfMatch ifMatch) {
        this.orders = orders;
        this.views = views;
        this.events = events;
        this.time = time;
        this.who = who;
        this.ifMatch = ifMatch;
    }

    /** When, and which of several parcels. */
    @Schema(name = "Installed")
    public record Installed(
            @NotNull Instant at,

            @Size(max = 80) @Schema(description = "The number of the parcel; absent: all of them")
            String number) {}

    @POST
    @Once
    @RolesAllowed({Role.WAREHOUSE, Role.AGENT, Role.ORDERS_WRITE})
    @Operation(
            operationId = "setUpAtBuyer",
            summary =
                    "What was sold has been set up: guarantees that say so count from then; said again it is corrected")
    public OrderView installed(UUID id, @Valid @NotNull Installed asked) {
        if (!orders.get(id).shopId().equals(who.shopId())) {
            throw Refusal.unknown("ORDER");
        }
        var order = orders.lock(id);
        ifMatch.check(order.version());
        var parcels = parcels(order, asked.number());
        var now = time.now(order.shopId());
        if (asked.at().isAfter(now)) {
            throw Refusal.againstRule("/at", "NOT_YET");
        }
        if (parcels.stream().anyMatch(parcel -> asked.at().isBefore(parcel.shippedAt()))) {
            throw Refusal.againstRule("/at", "BEFORE_IT_WAS_SENT");
        }
        parcels.forEach(parcel -> parcel.install(asked.at()));
        orders.isSeenAnew(order);
        events.tell(
                order.shopId(),
                "order.installed",
                id,
                now,
                java.util.Map.of("number", order.number(), "at", asked.at().toString()));
        orders.flush();
        return views.of(order);
    }

    private List<Shipment> parcels(Order order, String number) {
        var parcels = orders.shipmentsOf(order).stream()
                .filter(parcel -> number == null || number.equals(parcel.number()))
                .toList();
        if (parcels.isEmpty()) {
            throw number == null
                    ? Refusal.tooLate("NOTHING_SENT_YET")
                    : Refusal.againstRule("/number", "UNKNOWN_PARCEL");
        }
        return parcels;
    }
}
