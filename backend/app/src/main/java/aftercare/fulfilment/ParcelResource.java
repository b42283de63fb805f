package aftercare.fulfilment;

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
import aftercare.clocks.CaseClocks;
import aftercare.concurrency.IfMatch;
import aftercare.events.Events;
import aftercare.idempotency.Once;
import aftercare.orders.Course;
import aftercare.orders.Order;
import aftercare.orders.OrderStatus;
import aftercare.orders.OrderView;
import aftercare.orders.OrderViews;
import aftercare.orders.Orders;
import aftercare.orders.Packed;
import aftercare.orders.Packing;
import aftercare.orders.PlaceOrder;
import aftercare.orders.PlacingOfOrders;
import aftercare.problems.Refusal;
import aftercare.returns.AskedBack;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The order leaves, and the order is received. */
@Tag(name = "Orders")
@Path("/orders/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class ParcelResource {

    private final Orders orders;
    private final PlacingOfOrders placing;
    private final OrderViews views;
    private final AskedBack askedBack;
    private final CaseClocks clocks;
    private final Events events;
    private final ShopTime time;
    private final Who who;
    private final IfMatch ifMatch;

    ParcelResource(
            Orders orders,
            PlacingOfOrders placing,
            OrderViews views,
            AskedBack askedBack,
            CaseClocks clocks,
            Events events,
            ShopTime time,
            Who who,
            IfMatch ifMatch) {
        this.orders = orders;
        this.placing = placing;
        this.views = views;
        this.askedBack = askedBack;
        this.clocks = clocks;
        this.events = events;
        this.time = time;
        this.who = who;
        this.ifMatch = ifMatch;
    }

    /** What is done with units whose money is asked back. */
    @Schema(name = "DispatchAskedBack")
    public enum Despite {
        /** They stay here; the parcel holds the rest. */
        LEFT_OUT,
        /** They leave all the same: the money goes back, and what becomes of the goods is the shop's own risk (R1 art. 27). */
        SENT_ANYWAY
    }

    /** A parcel that leaves. */
    @Schema(name = "DispatchParcel")
    public record Dispatch(
            @NotBlank @Size(max = 80) String carrier,
            @NotBlank @Size(max = 80) String number,

            @Schema(description = "Absent: now") Instant shippedAt,

            @Schema(description = "Needed while money is asked back for what has not left")
            Despite despiteRefund,

            @Schema(
                    description =
                            "Which lines it holds, and how many of each; absent: everything that is not in another parcel")
            @Size(min = 1, max = 2000)
            List<@NotNull @Valid Packed> lines) {}

    @POST
    @Once
    @Path("/shipments")
    @ResponseStatus(201)
    @RolesAllowed({Role.WAREHOUSE, Role.AGENT, Role.ORDERS_WRITE})
    @Operation(
            operationId = "dispatchParcel",
            summary = "A parcel leaves; stopped while money is asked back for what is in it")
    public OrderView dispatch(UUID id, @Valid @NotNull Dispatch asked) {
        ours(id);
        // the cases before their order, as everywhere
        var waiting = askedBack.lock(id);
        var order = orders.lock(id);
        ifMatch.check(order.version());
        if (order.status() == OrderStatus.PLACED || order.status() == OrderStatus.CANCELLED) {
            throw Refusal.tooLate(order.status() == OrderStatus.PLACED ? "ORDER_NOT_PAID" : "ORDER_CANCELLED");
        }
        var leftOut = asked.despiteRefund() == Despite.LEFT_OUT;
        if (!waiting.isEmpty()) {
            check(asked, waiting, order);
        }
        var now = time.now(order.shopId());
        if (asked.shippedAt() != null && asked.shippedAt().isAfter(now)) {
            throw Refusal.againstRule("/shippedAt", "NOT_YET");
        }
        var parcel = new PlaceOrder.Sent(
                asked.carrier(),
                asked.number(),
                asked.shippedAt() == null ? now : asked.shippedAt(),
                null,
                null,
                null,
                asked.lines());
        placing.dispatch(order, parcel, leftOut);
        orders.flush();
        return views.of(order);
    }

    /** What is asked back does not leave unseen; a parcel that says what it holds may be none of its business. */
    private void check(Dispatch asked, AskedBack.Waiting waiting, Order order) {
        var lines = orders.linesOf(order.id());
        if (asked.lines() != null) {
            var inIt = waiting.leavingWith(asked.lines(), Packing.of(lines, orders.shipmentsOf(order)));
            // who says that it is in the parcel has not left it out
            if (!inIt.isEmpty() && asked.despiteRefund() != Despite.SENT_ANYWAY) {
                throw Refusal.tooLate("ASKED_BACK_BEFORE_DISPATCH", inIt.numbers());
            }
        } else if (asked.despiteRefund() == null) {
            throw Refusal.tooLate("ASKED_BACK_BEFORE_DISPATCH", waiting.numbers());
        } else if (asked.despiteRefund() == Despite.LEFT_OUT && waiting.isAllOf(lines)) {
            throw Refusal.tooLate("NOTHING_ELSE_TO_SEND", waiting.numbers());
        }
    }

    @POST
    @Once
    @Path("/received")
    @RolesAllowed(Role.BUYER)
    @Operation(
            operationId = "confirmReceipt",
            summary = "The buyer has it; how long he may ask for something is not touched by that")
    public OrderView received(UUID id) {
        mine(id);
        var order = orders.lock(id);
        ifMatch.check(order.version());
        if (order.status() != OrderStatus.SHIPPED && order.status() != OrderStatus.SIGNED) {
            throw Refusal.tooLate("NOTHING_SENT_YET");
        }
        if (!orders.isAllSent(order)) {
            throw Refusal.tooLate("NOT_ALL_SENT");
        }
        if (order.course().receivedAt() == null) {
            var now = time.now(order.shopId());
            order.receive(Course.BY_BUYER, now);
            clocks.book(id).open(OrderClock.C19.name()).ifPresent(clock -> clocks.meet(clock, now));
            events.tell(
                    order.shopId(),
                    "order.received",
                    id,
                    now,
                    java.util.Map.of("number", order.number(), "by", "BUYER"));
        }
        orders.flush();
        return views.of(order);
    }

    private void ours(UUID id) {
        known(orders.get(id), order -> order.shopId().equals(who.shopId()));
    }

    private void mine(UUID id) {
        known(orders.get(id), order -> order.belongsTo(who.subject()));
    }

    private static void known(Order order, java.util.function.Predicate<Order> whose) {
        if (!whose.test(order)) {
            throw Refusal.unknown("ORDER");
        }
    }
}
