package aftercare.wayback;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.idempotency.Once;
import aftercare.returns.OpenedCase;
import aftercare.returns.ReturnAction;
import aftercare.returns.ReturnRequest;
import aftercare.returns.WhoPaysTheWayBack;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How goods go back: choose, call off, hand over. Who posts them himself says so with ship. */
@Tag(name = "Way back")
@Path("/returns/{id}/way-back")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class WayBackResource {

    private static final int MOST_SHOWN = 100;

    private final GoingBack going;
    private final Offered offered;
    private final WayBacks ways;
    private final OpenedCase cases;
    private final WhoPaysTheWayBack pays;
    private final ShopTime time;
    private final Who who;

    WayBackResource(
            GoingBack going,
            Offered offered,
            WayBacks ways,
            OpenedCase cases,
            WhoPaysTheWayBack pays,
            ShopTime time,
            Who who) {
        this.going = going;
        this.offered = offered;
        this.ways = ways;
        this.cases = cases;
        this.pays = pays;
        this.time = time;
        this.who = who;
    }

    @Schema(name = "DropOff")
    public record DropOff(
            @NotBlank @Size(max = 40) String carrier,
            @NotBlank @Size(max = 80) String point) {}

    @Schema(name = "HandOver")
    public record HandOver(
            @Size(max = 80) @Schema(description = "Of the parcel; absent: it carries the case's own number")
            String number) {}

    @GET
    @AsksCarriersFirst
    @RolesAllowed({Role.BUYER, Role.STAFF, Role.RETURNS_READ})
    @Operation(operationId = "waysBack", summary = "Points, pick-up windows, what is booked, and who pays")
    public WayBackView look(UUID id) {
        return view(cases.shown(id));
    }

    @POST
    @Once
    @AsksCarriersFirst
    @Path("/drop-off")
    @RolesAllowed({Role.BUYER, Role.RETURNS_ACT})
    @Operation(operationId = "dropOff", summary = "Bring it to a point")
    public WayBackView dropOff(UUID id, @Valid @NotNull DropOff asked) {
        var ret = cases.ofEither(id);
        going.dropOff(ret, asked.carrier(), asked.point(), time.now(ret.shopId()));
        return view(ret);
    }

    @POST
    @Once
    @AsksCarriersFirst
    @Path("/pick-up")
    @RolesAllowed({Role.BUYER, Role.AGENT, Role.RETURNS_ACT})
    @Operation(
            operationId = "bookPickUp",
            summary =
                    "Have it fetched; the last place of a window is given once. The shop books for a buyer who asks it to")
    public WayBackView pickUp(UUID id, @Valid @NotNull BookPickUp asked) {
        var ret = cases.ofEither(id);
        going.fetch(ret, asked, who.actor(), time.now(ret.shopId()));
        return view(ret);
    }

    @POST
    @Once
    @AsksCarriersFirst(evenIfBooked = true)
    @Path("/cancel")
    @RolesAllowed({Role.BUYER, Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "cancelWayBack", summary = "Call the pick-up or drop-off off; then any way is open again")
    public WayBackView cancel(UUID id) {
        var ret = cases.ofEither(id);
        going.cancel(ret, time.now(ret.shopId()));
        return view(ret);
    }

    @POST
    @Once
    @Path("/handed-over")
    @RolesAllowed({Role.WAREHOUSE, Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "handedOver", summary = "The driver or the point has it: the goods are on their way")
    public WayBackView handedOver(UUID id, @Valid @NotNull HandOver asked) {
        var ret = cases.ofEither(id);
        going.handedOver(ret, asked.number(), who.actor(), time.now(ret.shopId()));
        return view(ret);
    }

    private WayBackView view(ReturnRequest ret) {
        var now = time.now(ret.shopId());
        var zone = time.zone(ret.shopId());
        var all = ways.of(ret.id());
        var booked = all.stream().filter(way -> way.state().holdsAPlace()).findFirst();
        var mayChoose = booked.isEmpty() && ret.isToBeSent() && ReturnAction.SHIP.refusal(ret) == null;
        return new WayBackView(
                pays.of(ret, now),
                ret.mustLeaveBy(),
                booked.map(way -> WayBackView.Booking.of(way, zone)).orElse(null),
                all.stream()
                        .filter(way -> !way.state().holdsAPlace())
                        .map(way -> WayBackView.Booking.of(way, zone))
                        .toList(),
                zone.getId(),
                mayChoose ? offered.points(ret.shopId()) : List.of(),
                mayChoose
                        ? offered.windows(ret.shopId(), now, GoingBack.horizon(ret, now))
                                .limit(MOST_SHOWN)
                                .toList()
                        : List.of());
    }
}
