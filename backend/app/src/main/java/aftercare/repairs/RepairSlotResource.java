package aftercare.repairs;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.concurrency.AsSeen;
import aftercare.concurrency.Seen;
import aftercare.idempotency.Once;
import aftercare.paging.Page;
import aftercare.paging.PageQuery;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The times a shop offers for repairs, at its counter and at buyers' homes. */
@Tag(name = "Repairs")
@Path("/repair-slots")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class RepairSlotResource {

    private final RepairSlots slots;
    private final ShopTime time;
    private final Who who;

    RepairSlotResource(RepairSlots slots, ShopTime time, Who who) {
        this.slots = slots;
        this.time = time;
        this.who = who;
    }

    /** What is offered anew; what was offered before is not among it. */
    public record RepairSlotsOffered(List<SlotView> items) {}

    @GET
    @RolesAllowed({Role.STAFF, Role.RETURNS_READ})
    @Operation(operationId = "listRepairSlots", summary = "The times to come, the next first")
    public Page<SlotView> list(@BeanParam PageQuery page) {
        var shop = who.shopId();
        return slots.coming(shop, time.zone(shop), false, time.now(shop), page);
    }

    @POST
    @Once
    @RolesAllowed({Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "offerRepairSlots", summary = "Offer times on some days; the same again adds nothing")
    public RepairSlotsOffered offer(@Valid @NotNull OfferSlots asked) {
        var shop = who.shopId();
        var zone = time.zone(shop);
        var added = slots.add(asked.slots(shop, zone, time.now(shop)));
        return new RepairSlotsOffered(
                added.stream().map(slot -> SlotView.of(slot, zone)).toList());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.AGENT, Role.RETURNS_ACT})
    @AsSeen(value = Seen.NOTHING, because = "a time is not changed: it is booked, and then it stays")
    @Operation(operationId = "removeRepairSlot", summary = "Offer this time no more; not once somebody has booked it")
    public void remove(UUID id) {
        slots.remove(who.shopId(), id);
    }
}
