package aftercare.returns;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.concurrency.IfMatch;
import aftercare.idempotency.Once;
import aftercare.orders.Order;
import aftercare.orders.Orders;
import aftercare.policy.Reason;
import aftercare.policy.ReturnKind;
import aftercare.policy.Stage;
import aftercare.problems.Refusal;
import aftercare.shops.BrokenPromise;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** An order that did not leave as promised: the buyer takes his money back, and nobody is asked (C17). */
@Tag(name = "Returns")
@Path("/orders/{id}/take-back")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class TakeBackResource {

    private final Orders orders;
    private final AskedBack askedBack;
    private final Quoting quoting;
    private final CaseWork work;
    private final Returns returns;
    private final ReturnViews views;
    private final ShopTime time;
    private final Who who;
    private final IfMatch ifMatch;

    TakeBackResource(
            Orders orders,
            AskedBack askedBack,
            Quoting quoting,
            CaseWork work,
            Returns returns,
            ReturnViews views,
            ShopTime time,
            Who who,
            IfMatch ifMatch) {
        this.orders = orders;
        this.askedBack = askedBack;
        this.quoting = quoting;
        this.work = work;
        this.returns = returns;
        this.views = views;
        this.time = time;
        this.who = who;
        this.ifMatch = ifMatch;
    }

    @POST
    @Once
    @ResponseStatus(201)
    @RolesAllowed(Role.BUYER)
    @Operation(
            operationId = "takeOrderBack",
            summary =
                    "All the money of what did not leave of an order in time, with what the shop pays on top; not asked for, taken")
    public ReturnView takeBack(UUID id) {
        if (!orders.get(id).belongsTo(who.subject())) {
            throw Refusal.unknown("ORDER");
        }
        // what he asked for already is granted first
        var waiting = askedBack.lock(id).unanswered();
        var order = orders.lock(id);
        ifMatch.check(order.version());
        if (!order.mayBeTakenBack() || orders.isAllSent(order)) {
            throw Refusal.tooLate("NOT_LATE");
        }
        var now = time.now(order.shopId());
        waiting.forEach(ret -> work.giveBack(ret, BrokenPromise.LATE_DISPATCH, who.actor(), now));
        var rest = quoting.facts(order, null).at(Stage.BEFORE_DISPATCH);
        var ret = rest.isEmpty() ? granted(waiting) : taken(order, rest, now);
        returns.flush();
        return views.of(ret);
    }

    private ReturnRequest taken(Order order, List<SubmitReturn.Line> lines, Instant now) {
        var asked = new SubmitReturn(order.id(), ReturnKind.REFUND_ONLY, Reason.LATE_SHIP, lines, null, null);
        var ret = work.open(order, asked, who.actor(), now);
        work.giveBack(ret, BrokenPromise.LATE_DISPATCH, who.actor(), now);
        return ret;
    }

    private static ReturnRequest granted(List<ReturnRequest> waiting) {
        if (waiting.isEmpty()) {
            throw Refusal.tooLate("NOTHING_LEFT_TO_TAKE");
        }
        return waiting.getLast();
    }
}
