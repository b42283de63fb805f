package aftercare.disputes;

import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;

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
import aftercare.concurrency.IfMatch;
import aftercare.disputes.DisputeAction.Stand;
import aftercare.disputes.Readers.Reader;
import aftercare.idempotency.Once;
import aftercare.problems.Refusal;
import aftercare.returns.ReturnRequest;
import aftercare.returns.Returns;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The door of both sides: say and show, appeal, take it back, do what was decided. */
@Tag(name = "Disputes")
@Path("/disputes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class DisputeResource {

    private final Returns returns;
    private final Disputes disputes;
    private final DisputeWork work;
    private final DisputeViews views;
    private final Readers readers;
    private final DisputeRates rates;
    private final ShopTime time;
    private final Who who;
    private final IfMatch ifMatch;

    DisputeResource(
            Returns returns,
            Disputes disputes,
            DisputeWork work,
            DisputeViews views,
            Readers readers,
            DisputeRates rates,
            ShopTime time,
            Who who,
            IfMatch ifMatch) {
        this.returns = returns;
        this.disputes = disputes;
        this.work = work;
        this.views = views;
        this.readers = readers;
        this.rates = rates;
        this.time = time;
        this.who = who;
        this.ifMatch = ifMatch;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.BUYER, Role.STAFF, Role.RETURNS_READ, Role.ARBITER, Role.EXPERT})
    @Operation(operationId = "getDispute", summary = "A dispute with everything said, found and decided in it")
    public DisputeView get(UUID id) {
        var dispute = disputes.get(id);
        var ret = returns.get(id);
        if (readers.of(dispute, ret, who) == Reader.NOBODY) {
            throw Refusal.unknown("DISPUTE");
        }
        return views.of(dispute, ret, time.now(ret.shopId()));
    }

    @GET
    @Path("/rates")
    @RolesAllowed(Role.STAFF)
    @Operation(operationId = "disputeRates", summary = "How often it came to a dispute, with what each rate counts")
    public DisputeRates.Rates rates() {
        return rates.of(who.shopId(), time.now(who.shopId()));
    }

    @POST
    @Once
    @Path("/{id}/evidence")
    @RolesAllowed({Role.BUYER, Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "sayInDispute", summary = "Say something and show it; what was said stays")
    public DisputeView say(UUID id, @Valid @NotNull Says.Said asked) {
        return did(id, DisputeAction.SAY, (at, now) -> work.say(at.ret(), at.side(), asked, who.actor(), now));
    }

    @POST
    @Once
    @Path("/{id}/appeal")
    @RolesAllowed({Role.BUYER, Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "appealDispute", summary = "Ask for another arbiter, once, within seven days")
    public DisputeView appeal(UUID id, @Valid @NotNull Says.Said asked) {
        return did(id, DisputeAction.APPEAL, (at, now) -> work.appeal(at.ret(), at.side(), asked, who.actor(), now));
    }

    @POST
    @Once
    @Path("/{id}/withdraw")
    @RolesAllowed({Role.BUYER, Role.AGENT, Role.RETURNS_ACT})
    @Operation(
            operationId = "withdrawDispute",
            summary = "Take back what oneself has asked; the case goes on with the time it had left")
    public DisputeView withdraw(UUID id) {
        return did(id, DisputeAction.WITHDRAW, (at, now) -> work.withdraw(at.ret(), who.actor(), now));
    }

    @POST
    @Once
    @Path("/{id}/carry-out")
    @RolesAllowed({Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "carryOutRuling", summary = "Do what was decided now, before the platform does it")
    public DisputeView carryOut(UUID id) {
        return did(id, DisputeAction.CARRY_OUT, (at, now) -> work.carryOut(at.ret(), who.actor(), now));
    }

    private DisputeView did(UUID id, DisputeAction action, BiConsumer<Stand, Instant> act) {
        var ret = returns.lock(id);
        var dispute = disputes.get(id);
        var reader = readers.of(dispute, ret, who);
        if (!action.isFor(reader)) {
            throw Refusal.unknown("DISPUTE");
        }
        ifMatch.check(ret.version());
        var now = time.now(ret.shopId());
        var at = new Stand(dispute, ret, reader, who.subject(), false, now);
        action.check(at);
        act.accept(at, now);
        return fresh(ret, now);
    }

    private DisputeView fresh(ReturnRequest ret, Instant now) {
        returns.flush();
        return views.of(disputes.get(ret.id()), ret, now);
    }
}
