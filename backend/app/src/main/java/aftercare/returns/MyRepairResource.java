package aftercare.returns;

import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.idempotency.Once;
import aftercare.paging.Page;
import aftercare.paging.PageQuery;
import aftercare.repairs.RepairSlots;
import aftercare.repairs.SlotView;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a buyer says to a repair: what it may cost, when and where, and whether it works. */
@Tag(name = "Repairs")
@Path("/returns/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class MyRepairResource {

    private final OpenedCase cases;
    private final Appointments appointments;
    private final RepairSlots slots;
    private final Event<ReturnEvent> events;
    private final ShopTime time;
    private final Who who;

    MyRepairResource(
            OpenedCase cases,
            Appointments appointments,
            RepairSlots slots,
            Event<ReturnEvent> events,
            ShopTime time,
            Who who) {
        this.cases = cases;
        this.appointments = appointments;
        this.slots = slots;
        this.events = events;
        this.time = time;
        this.who = who;
    }

    @POST
    @Once
    @Path("/accept-quote")
    @RolesAllowed({Role.BUYER, Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "acceptQuote", summary = "Agree to what it costs; it is paid before the work begins")
    public ReturnView accept(UUID id, @Valid @NotNull RepairVerbs.Accept asked) {
        return did(
                cases.ofBuyer(id, ReturnAction.ACCEPT_QUOTE, asked.told()),
                (ret, now) -> Repairing.acceptQuote(ret, asked.total(), who.actor(), now));
    }

    @POST
    @Once
    @Path("/decline-quote")
    @RolesAllowed({Role.BUYER, Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "declineQuote", summary = "Not for that: the goods go home as they are, at no cost")
    public ReturnView decline(UUID id, @Valid Verbs.Told asked) {
        return did(
                cases.ofBuyer(id, ReturnAction.DECLINE_QUOTE, Verbs.Told.of(asked)),
                (ret, now) -> Repairing.declineQuote(ret, who.actor(), now));
    }

    @POST
    @Once
    @Path("/still-faulty")
    @RolesAllowed({Role.BUYER, Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "stillFaulty", summary = "It is back and not right; it may be asked for again at once")
    public ReturnView stillFaulty(UUID id, @Valid Verbs.Told asked) {
        return did(
                cases.ofBuyer(id, ReturnAction.STILL_FAULTY, Verbs.Told.of(asked)),
                (ret, now) -> Repairing.stillFaulty(ret, who.actor(), now));
    }

    @POST
    @Once
    @Path("/choose-instead")
    @RolesAllowed({Role.BUYER, Role.AGENT, Role.RETURNS_ACT})
    @Operation(
            operationId = "chooseInstead",
            summary = "Another remedy: repaired in vain, not repairable, or taking too long")
    public ReturnView choose(UUID id, @Valid @NotNull RepairVerbs.Choose asked) {
        return did(
                cases.ofBuyer(id, ReturnAction.CHOOSE_INSTEAD, asked.told()),
                (ret, now) -> Repairing.chooseInstead(ret, asked.kind(), who.actor(), now));
    }

    @GET
    @Path("/slots")
    @RolesAllowed({Role.BUYER, Role.AGENT, Role.RETURNS_READ})
    @Operation(operationId = "listFreeSlots", summary = "The times with a place left, the next first")
    public Page<SlotView> free(UUID id, @BeanParam PageQuery page) {
        var ret = cases.shown(id);
        return slots.coming(ret.shopId(), time.zone(ret.shopId()), true, time.now(ret.shopId()), page);
    }

    @POST
    @Once
    @Path("/book-appointment")
    @RolesAllowed({Role.BUYER, Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "bookAppointment", summary = "Choose a time, or move to another")
    public ReturnView book(UUID id, @Valid @NotNull RepairVerbs.Book asked) {
        var ret = cases.ofEither(id);
        appointments.book(ret, asked, who.actor(), time.now(ret.shopId()));
        return cases.fresh(ret);
    }

    @POST
    @Once
    @Path("/cancel-appointment")
    @RolesAllowed({Role.BUYER, Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "cancelAppointment", summary = "Nobody comes; the place is free again")
    public ReturnView cancel(UUID id) {
        var ret = cases.ofEither(id);
        appointments.cancel(ret, who.actor(), time.now(ret.shopId()));
        return cases.fresh(ret);
    }

    private ReturnView did(ReturnRequest ret, BiFunction<ReturnRequest, Instant, ReturnEvent> step) {
        events.fire(step.apply(ret, time.now(ret.shopId())));
        return cases.fresh(ret);
    }
}
