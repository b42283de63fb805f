package aftercare.returns;

import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.idempotency.Once;
import aftercare.problems.Refusal;
import aftercare.repairs.RepairFee;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The workshop's door: look, say what it costs, repair, test, give it back. */
@Tag(name = "Repairs")
@Path("/returns/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class RepairResource {

    private final OpenedCase cases;
    private final CaseWork work;
    private final ReturnFiles files;
    private final Event<ReturnEvent> events;
    private final ShopTime time;
    private final Who who;

    RepairResource(
            OpenedCase cases, CaseWork work, ReturnFiles files, Event<ReturnEvent> events, ShopTime time, Who who) {
        this.cases = cases;
        this.work = work;
        this.files = files;
        this.events = events;
        this.time = time;
        this.who = who;
    }

    @POST
    @Once
    @Path("/diagnose")
    @RolesAllowed({Role.WAREHOUSE, Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "diagnose", summary = "Look for the fault, in the shop or at the buyer's home")
    public ReturnView diagnose(UUID id) {
        return did(cases.ofShop(id), (ret, now) -> Repairing.diagnose(ret, who.actor(), now));
    }

    @POST
    @Once
    @Path("/quote-repair")
    @RolesAllowed({Role.WAREHOUSE, Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "quoteRepair", summary = "Say what it costs; inside the guarantee it is free")
    public ReturnView quote(UUID id, @Valid @NotNull RepairVerbs.Quote asked) {
        var ret = cases.ofShop(id);
        ReturnAction.QUOTE_REPAIR.check(ret);
        var now = time.now(ret.shopId());
        var fee = asked.fee(ret.amount().currency().getCurrencyCode(), now);
        if (fee.cause() == RepairFee.Cause.BUYER_FAULT && asked.files().isEmpty()) {
            throw Refusal.againstRule("/evidence", "PROOF_MISSING", 1);
        }
        files.claim(ret, asked.files(), "REPAIR", "/evidence", who.actor());
        events.fire(Repairing.quote(ret, fee, who.actor(), now));
        return cases.fresh(ret);
    }

    @POST
    @Once
    @Path("/start-repair")
    @RolesAllowed({Role.WAREHOUSE, Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "startRepair", summary = "Work on it, for the first time or because a test has failed")
    public ReturnView start(UUID id) {
        return did(cases.ofShop(id), (ret, now) -> Repairing.work(ret, who.actor(), now));
    }

    @POST
    @Once
    @Path("/test-repair")
    @RolesAllowed({Role.WAREHOUSE, Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "testRepair", summary = "See whether it works now")
    public ReturnView test(UUID id) {
        return did(cases.ofShop(id), (ret, now) -> Repairing.test(ret, who.actor(), now));
    }

    @POST
    @Once
    @Path("/repaired")
    @RolesAllowed({Role.WAREHOUSE, Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "repaired", summary = "It works: it goes home")
    public ReturnView repaired(UUID id, @Valid RepairVerbs.Done asked) {
        var message = asked == null ? null : asked.message();
        return did(cases.ofShop(id), (ret, now) -> Repairing.repaired(ret, message, who.actor(), now));
    }

    @POST
    @Once
    @Path("/give-up-repair")
    @RolesAllowed({Role.WAREHOUSE, Role.AGENT, Role.RETURNS_ACT})
    @Operation(
            operationId = "giveUpRepair",
            summary = "It cannot be repaired, or nothing is wrong with it; under the guarantee the buyer then chooses")
    public ReturnView giveUp(UUID id, @Valid @NotNull RepairVerbs.GiveUp asked) {
        return did(
                cases.ofShop(id),
                (ret, now) -> Repairing.giveUp(ret, asked.finding().asFound(), asked.message(), who.actor(), now));
    }

    @POST
    @Once
    @Path("/hand-over")
    @RolesAllowed({Role.WAREHOUSE, Role.AGENT, Role.RETURNS_ACT})
    @Operation(operationId = "handOver", summary = "The buyer has it in his hands: at the counter, or at home")
    public ReturnView handOver(UUID id) {
        var ret = cases.ofShop(id);
        work.handOver(ret, who.actor(), time.now(ret.shopId()));
        return cases.fresh(ret);
    }

    private ReturnView did(ReturnRequest ret, BiFunction<ReturnRequest, Instant, ReturnEvent> step) {
        events.fire(step.apply(ret, time.now(ret.shopId())));
        return cases.fresh(ret);
    }
}
