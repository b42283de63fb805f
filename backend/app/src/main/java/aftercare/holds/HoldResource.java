package aftercare.holds;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.concurrency.IfMatch;
import aftercare.contract.Nullable;
import aftercare.idempotency.Once;
import aftercare.paging.Page;
import aftercare.paging.PageQuery;
import aftercare.problems.Refusal;
import aftercare.refunds.Attempts;
import aftercare.refunds.GatewayAnswer;
import aftercare.returns.Returns;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finance's door to what is held: done by hand where no gateway does it. */
@Tag(name = "Holds")
@Path("/holds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class HoldResource {

    private final Holds holds;
    private final Holding holding;
    private final Returns returns;
    private final ShopTime time;
    private final Who who;
    private final IfMatch ifMatch;
    private final Clock clock;

    HoldResource(Holds holds, Holding holding, Returns returns, ShopTime time, Who who, IfMatch ifMatch, Clock clock) {
        this.holds = holds;
        this.holding = holding;
        this.returns = returns;
        this.time = time;
        this.who = who;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    /** It stands, was taken, or was let go. */
    @Schema(name = "HoldDone")
    public record Done(
            @NotBlank @Size(max = 120) @Schema(description = "What the payment service calls it")
            String reference,

            @Schema(description = "Until when it stands, where that is known") @Nullable
            Instant expiresAt,

            @Schema(description = "Needed where a gateway has not answered for a day: somebody has looked there")
            @Nullable
            Boolean checked) {}

    /** It cannot be had, or the payment service knows nothing of it any more. */
    @Schema(name = "HoldFailed")
    public record Failed(
            @NotBlank @Size(max = 190) String words,

            @Schema(description = "Needed where a gateway has not answered for a day: somebody has looked there")
            @Nullable
            Boolean checked) {}

    @GET
    @RolesAllowed({Role.STAFF, Role.REFUNDS_READ})
    @Operation(
            operationId = "listHolds",
            summary = "What is held, what was asked for first; absent: where a step is under way")
    public Page<HoldView> list(
            @QueryParam("state") HoldState state,
            @QueryParam("toDo")
                    @Parameter(description = "true: what waits for a person, by hand or unanswered for a day")
                    boolean toDo,
            @BeanParam PageQuery page) {
        var wall = clock.instant();
        var tooLong = toDo ? wall.minus(Attempts.PATIENCE) : null;
        var found = holds.ofShop(who.shopId(), state, tooLong, page.after(), page.limit() + 1).stream()
                .map(hold -> HoldView.of(hold, true, wall))
                .toList();
        return Page.of(found, page.limit(), HoldView::cursor);
    }

    @POST
    @Once
    @Path("/{id}/done")
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "holdDone",
            summary = "Say that what was to be done with a hold was done: it stands, was taken, or was let go")
    public HoldView done(UUID id, @Valid @NotNull Done asked) {
        return answer(id, asked.checked(), new GatewayAnswer.Done(asked.reference(), asked.expiresAt()));
    }

    @POST
    @Once
    @Path("/{id}/failed")
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "holdFailed",
            summary = "Say that it cannot be held, or that there is nothing to take or to let go any more")
    public HoldView failed(UUID id, @Valid @NotNull Failed asked) {
        return answer(id, asked.checked(), new GatewayAnswer.Refused(asked.words()));
    }

    private HoldView answer(UUID id, Boolean checked, GatewayAnswer found) {
        var known = holds.get(id);
        if (!known.shopId().equals(who.shopId())) {
            throw Refusal.unknown("HOLD");
        }
        if (found instanceof GatewayAnswer.Done done) {
            checkTime(done.until(), time.now(known.shopId()));
        }
        var ret = returns.lock(known.returnId());
        var hold = holds.lock(id);
        ifMatch.check(hold.version());
        hold.checkByHand(Boolean.TRUE.equals(checked), clock.instant());
        holding.answered(ret, hold, found, hold.attempts().isOpen(), who.actor(), time.now(hold.shopId()));
        holds.flush();
        return HoldView.of(hold, true, clock.instant());
    }

    /** A gateway's slip is passed over; a person can put his right. */
    private static void checkTime(Instant until, Instant now) {
        if (until != null && !until.isAfter(now)) {
            throw Refusal.againstRule("/expiresAt", "IN_THE_PAST");
        }
    }
}
