package aftercare.clocks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.money.Money;
import aftercare.paging.Cursor;
import aftercare.paging.Page;
import aftercare.paging.PageQuery;
import aftercare.problems.Refusal;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Tag(name = "Clocks")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClockResource {

    private final ClockBoard board;
    private final SandboxClock sandbox;
    private final ShopTime time;
    private final Who who;

    ClockResource(ClockBoard board, SandboxClock sandbox, ShopTime time, Who who) {
        this.board = board;
        this.sandbox = sandbox;
        this.time = time;
        this.who = who;
    }

    /** A running clock: what happens to which money at {@code dueAt} if nobody acts. */
    @Schema(name = "RunningClock")
    public record RunningClock(UUID id, UUID subjectId, String code, Instant dueAt, String outcome, Money atRisk) {

        static RunningClock of(CaseClock clock) {
            return new RunningClock(
                    clock.id(), clock.subjectId(), clock.code(), clock.dueAt(), clock.outcome(), clock.risk());
        }
    }

    /** The next 72 hours at a glance. */
    @Schema(name = "ClockSummary")
    public record Summary(
            @Schema(description = "What moves in the next 24 hours if nobody acts")
            Money atRisk24h,

            int dueIn24h,
            int dueIn4h,

            @Schema(description = "72 hours, one after the other")
            List<Hour> hours) {}

    /** One hour of the board. */
    @Schema(name = "ClockHour")
    public record Hour(Instant from, int count, Money atRisk) {}

    /** What time it is in a sandbox shop. */
    @Schema(name = "SandboxTime")
    public record SandboxTime(@NotNull Instant now) {}

    /** The clock was moved. */
    @Schema(name = "SandboxMoved")
    public record Moved(
            Instant now,

            @Schema(description = "How many clocks ran out on the way")
            int fired) {}

    @GET
    @Path("/clocks")
    @Transactional
    @RolesAllowed({Role.STAFF, Role.CLOCKS_READ})
    @Operation(operationId = "listClocks", summary = "Running clocks, the most urgent first")
    public Page<RunningClock> list(@BeanParam PageQuery page) {
        var found = board.running(who.shopId(), page.after(), page.limit() + 1).stream()
                .map(RunningClock::of)
                .toList();
        return Page.of(found, page.limit(), c -> new Cursor(c.dueAt(), c.id()).write());
    }

    @GET
    @Path("/clocks/summary")
    @Transactional
    @RolesAllowed({Role.STAFF, Role.CLOCKS_READ})
    @Operation(operationId = "clockSummary", summary = "Money at risk over the next 72 hours")
    public Summary summary() {
        return board.summary(who.shopId(), time.now(who.shopId()));
    }

    @GET
    @Path("/sandbox/clock")
    @Transactional
    @RolesAllowed({Role.STAFF, Role.SANDBOX_WRITE})
    @Operation(operationId = "sandboxTime", summary = "What time it is in this sandbox shop")
    public SandboxTime now() {
        if (!time.isSandbox(who.shopId())) {
            throw Refusal.againstRule(null, "NOT_A_SANDBOX");
        }
        return new SandboxTime(time.now(who.shopId()));
    }

    @PUT
    @Path("/sandbox/clock")
    @RolesAllowed({Role.SUPERVISOR, Role.SANDBOX_WRITE})
    @Operation(operationId = "moveSandboxClock", summary = "Move the clock forward; what is due on the way happens")
    public Moved move(@Valid @NotNull SandboxTime asked) {
        return new Moved(asked.now(), sandbox.moveTo(who.shopId(), asked.now()));
    }
}
