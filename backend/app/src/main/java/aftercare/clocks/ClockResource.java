package aftercare.clocks;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
import aftercare.concurrency.AsSeen;
import aftercare.concurrency.Seen;
import aftercare.contract.Nullable;
import aftercare.money.Money;
import aftercare.paging.Cursor;
import aftercare.paging.Page;
import aftercare.paging.PageQuery;
import aftercare.problems.Language;
import aftercare.problems.Refusal;
import aftercare.shops.ShopTime;
import aftercare.shops.WorksIn;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Tag(name = "Clocks")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClockResource {

    private final ClockBoard board;
    private final ClockGuard guard;
    private final SandboxClock sandbox;
    private final WorksIn shops;
    private final ShopTime time;
    private final Who who;
    private final Language language;

    ClockResource(
            ClockBoard board,
            ClockGuard guard,
            SandboxClock sandbox,
            WorksIn shops,
            ShopTime time,
            Who who,
            Language language) {
        this.shops = shops;
        this.board = board;
        this.guard = guard;
        this.language = language;
        this.sandbox = sandbox;
        this.time = time;
        this.who = who;
    }

    /** A running clock: what happens to which money at {@code dueAt} if nobody acts. */
    @Schema(name = "RunningClock")
    public record RunningClock(
            UUID id,
            UUID subjectId,

            @Schema(description = "Whether subjectId is a case or an order")
            CaseClock.About about,

            @Schema(description = "The number of the case or order")
            String label,

            CaseClock.Kind kind,
            String code,

            @Schema(description = "What happens then, in plain words")
            String text,

            Instant startedAt,
            Instant dueAt,
            String outcome,
            Money atRisk,

            @Schema(description = "Whose move it is") String waitsFor,
            @Nullable String assigneeId,
            @Nullable String assigneeName) {

        static RunningClock of(CaseClock clock, Locale language) {
            return new RunningClock(
                    clock.id(),
                    clock.subjectId(),
                    clock.about(),
                    clock.label(),
                    clock.kind(),
                    clock.code(),
                    ClockWords.of(clock, language),
                    clock.startedAt(),
                    clock.dueAt(),
                    clock.outcome(),
                    clock.atRisk(),
                    clock.waitsFor(),
                    clock.assigneeId(),
                    clock.assigneeName());
        }
    }

    /** What time it is in a sandbox shop. */
    @Schema(name = "SandboxTime")
    public record SandboxTime(@NotNull Instant now) {}

    /** The clock was moved. */
    @Schema(name = "SandboxMoved")
    public record Moved(
            Instant now,

            @Schema(description = "How many clocks with a consequence ran out on the way")
            int fired) {}

    @GET
    @Path("/clocks")
    @Transactional
    @RolesAllowed({Role.STAFF, Role.CLOCKS_READ})
    @Operation(operationId = "listClocks", summary = "Running clocks, the most urgent first")
    public Page<RunningClock> list(@BeanParam ClockBoard.Filter wanted, @BeanParam PageQuery page) {
        var locale = language.locale();
        var found = board.running(who.shopId(), who.subject(), wanted, page.after(), page.limit() + 1).stream()
                .map(clock -> RunningClock.of(clock, locale))
                .toList();
        return Page.of(found, page.limit(), c -> new Cursor(c.dueAt(), c.id()).write());
    }

    @GET
    @Path("/clocks/summary")
    @Transactional
    @RolesAllowed({Role.STAFF, Role.CLOCKS_READ})
    @Operation(operationId = "clockSummary", summary = "Money at risk over the next 72 hours")
    public ClockSummary summary() {
        return board.summary(who.shopId(), time.now(who.shopId()));
    }

    /** What is due in one of the caller's shops. */
    @Schema(name = "ClocksOfShop")
    public record OfShop(UUID shopId, String shopName, ClockSummary summary) {}

    @Schema(name = "ClocksOfShops")
    public record OfShops(List<OfShop> items) {}

    @GET
    @Path("/clocks/summary/my-shops")
    @Transactional
    @RolesAllowed(Role.STAFF)
    @Operation(
            operationId = "clocksOfMyShops",
            summary = "The same for each shop that the caller serves, at most twenty; each by its own time")
    public OfShops ofMyShops() {
        return new OfShops(shops.of(who.subject()).stream()
                .map(at -> new OfShop(at.shopId(), at.name(), board.summary(at.shopId(), time.now(at.shopId()))))
                .toList());
    }

    @GET
    @Path("/clocks/guard")
    @Transactional
    @RolesAllowed({Role.STAFF, Role.CLOCKS_READ})
    @Operation(
            operationId = "clockGuard",
            summary = "Stretches of the next 30 days with nobody on duty, and what runs out in them")
    public ClockGuard.Report guard() {
        return guard.report(who.shopId(), time.now(who.shopId()));
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
    @AsSeen(value = Seen.NOTHING, because = "the clock of a sandbox has no version, and goes forward only")
    @Operation(operationId = "moveSandboxClock", summary = "Move the clock forward; what is due on the way happens")
    public Moved move(@Valid @NotNull SandboxTime asked) {
        return new Moved(asked.now(), sandbox.moveTo(who.shopId(), asked.now()));
    }
}
