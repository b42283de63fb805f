package aftercare.wayback;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import aftercare.concurrency.Tagged;
import aftercare.idempotency.Once;
import aftercare.paging.Cursor;
import aftercare.paging.Page;
import aftercare.paging.PageQuery;
import aftercare.problems.Refusal;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The shop's own points and pick-up windows, and the parcels that wait there. */
@Tag(name = "Way back")
@Path("/way-back")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class PointResource {

    private static final int MOST = 200;

    private final EntityManager db;
    private final WayBacks ways;
    private final ShopTime time;
    private final Who who;
    private final IfMatch ifMatch;

    PointResource(EntityManager db, WayBacks ways, ShopTime time, Who who, IfMatch ifMatch) {
        this.db = db;
        this.ways = ways;
        this.time = time;
        this.who = who;
        this.ifMatch = ifMatch;
    }

    @Schema(name = "DropPoint")
    public record PointView(UUID id, int version, String name, String address, String hours, boolean active)
            implements Tagged {
        static PointView of(DropPoint point) {
            return new PointView(
                    point.id(), point.version(), point.name(), point.address(), point.hours(), point.isActive());
        }
    }

    @Schema(name = "PickUpSlot")
    public record SlotView(
            UUID id,
            int version,
            @Schema(type = SchemaType.STRING) DayOfWeek weekday,
            @Schema(type = SchemaType.STRING) LocalTime from,
            @Schema(type = SchemaType.STRING) LocalTime to,
            int capacity,
            boolean active)
            implements Tagged {
        static SlotView of(PickUpSlot slot) {
            return new SlotView(
                    slot.id(),
                    slot.version(),
                    slot.weekday(),
                    slot.fromTime(),
                    slot.toTime(),
                    slot.capacity(),
                    slot.isActive());
        }
    }

    /** At most 200 of each. */
    @Schema(name = "DropPointsAndSlots")
    public record PointsAndSlots(List<PointView> points, List<SlotView> slots) {}

    @GET
    @RolesAllowed(Role.STAFF)
    @Operation(operationId = "pointsAndSlots", summary = "The shop's own points and weekly pick-up windows")
    public PointsAndSlots all() {
        return new PointsAndSlots(
                mine("from DropPoint where shopId = :shop order by name, id", DropPoint.class).stream()
                        .map(PointView::of)
                        .toList(),
                mine("from PickUpSlot where shopId = :shop order by weekday, fromTime, id", PickUpSlot.class).stream()
                        .map(SlotView::of)
                        .toList());
    }

    @POST
    @Once
    @Path("/points")
    @ResponseStatus(201)
    @RolesAllowed({Role.SUPERVISOR, Role.OWNER})
    @Operation(operationId = "addDropPoint", summary = "One more point")
    public PointView addPoint(@Valid @NotNull WriteDropPoint asked) {
        room("from DropPoint where shopId = :shop", DropPoint.class);
        var point = DropPoint.of(who.shopId()).write(asked);
        db.persist(point);
        db.flush();
        return PointView.of(point);
    }

    @PUT
    @Path("/points/{id}")
    @RolesAllowed({Role.SUPERVISOR, Role.OWNER})
    @AsSeen(Seen.REQUIRED)
    @Operation(operationId = "writeDropPoint", summary = "Change a point, or close it; needs If-Match")
    public PointView writePoint(UUID id, @Valid @NotNull WriteDropPoint asked) {
        var point = mine("from DropPoint where shopId = :shop and id = :id", DropPoint.class, id, "DROP_POINT");
        ifMatch.require(point.version());
        point.write(asked);
        db.flush();
        return PointView.of(point);
    }

    @POST
    @Once
    @Path("/slots")
    @ResponseStatus(201)
    @RolesAllowed({Role.SUPERVISOR, Role.OWNER})
    @Operation(operationId = "addPickUpSlot", summary = "One more weekly window")
    public SlotView addSlot(@Valid @NotNull WritePickUpSlot asked) {
        room("from PickUpSlot where shopId = :shop", PickUpSlot.class);
        var slot = PickUpSlot.of(who.shopId()).write(asked);
        db.persist(slot);
        db.flush();
        return SlotView.of(slot);
    }

    @PUT
    @Path("/slots/{id}")
    @RolesAllowed({Role.SUPERVISOR, Role.OWNER})
    @AsSeen(Seen.REQUIRED)
    @Operation(
            operationId = "writePickUpSlot",
            summary = "Change a window, or close it; what is booked stays booked. Needs If-Match")
    public SlotView writeSlot(UUID id, @Valid @NotNull WritePickUpSlot asked) {
        var slot = mine("from PickUpSlot where shopId = :shop and id = :id", PickUpSlot.class, id, "PICK_UP_SLOT");
        ifMatch.require(slot.version());
        slot.write(asked);
        db.flush();
        return SlotView.of(slot);
    }

    @GET
    @Path("/bookings")
    @RolesAllowed({Role.STAFF, Role.RETURNS_READ})
    @Operation(
            operationId = "listWayBackBookings",
            summary = "What is to be fetched or handed in, newest first; or pick-ups alone, the next window first")
    public Page<WayBackView.Booking> bookings(@Valid @BeanParam BookingsWanted wanted, @BeanParam PageQuery page) {
        var zone = time.zone(who.shopId());
        var found = ways.wanted(who.shopId(), wanted, page.after(), page.limit() + 1).stream()
                .map(way -> WayBackView.Booking.of(way, zone))
                .toList();
        return Page.of(
                found,
                page.limit(),
                one -> new Cursor(wanted.isSoonest() ? one.from() : one.askedAt(), one.id()).write());
    }

    private <T> List<T> mine(String question, Class<T> type) {
        return db.createQuery(question, type)
                .setParameter("shop", who.shopId())
                .setMaxResults(MOST)
                .getResultList();
    }

    private <T> T mine(String question, Class<T> type, UUID id, String what) {
        return db
                .createQuery(question, type)
                .setParameter("shop", who.shopId())
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> unknown(what));
    }

    private static Refusal unknown(String what) {
        return "DROP_POINT".equals(what) ? Refusal.unknown("DROP_POINT") : Refusal.unknown("PICK_UP_SLOT");
    }

    private <T> void room(String question, Class<T> type) {
        if (mine(question, type).size() >= MOST) {
            throw Refusal.tooLate("TOO_MANY", MOST);
        }
    }
}
