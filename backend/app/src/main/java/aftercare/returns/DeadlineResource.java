package aftercare.returns;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import aftercare.access.Role;
import aftercare.access.Who;
import aftercare.idempotency.Once;
import aftercare.shops.ShopTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The door to the running clock of a case: it may stand still, go on, be lengthened, or follow another's deadline. */
@Tag(name = "Returns")
@Path("/returns/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
public class DeadlineResource {

    private final OpenedCase cases;
    private final FrozenTerms terms;
    private final Event<ReturnEvent> events;
    private final ShopTime time;
    private final Who who;

    DeadlineResource(OpenedCase cases, FrozenTerms terms, Event<ReturnEvent> events, ShopTime time, Who who) {
        this.cases = cases;
        this.terms = terms;
        this.events = events;
        this.time = time;
        this.who = who;
    }

    @Schema(name = "ExtendClock")
    record Extend(@NotNull @Min(1) @Max(3) Integer days) {}

    @Schema(name = "ImportDeadline")
    record Deadline(
            @NotNull Instant dueAt,

            @NotBlank @Size(max = 80) @Schema(description = "Who says so", examples = "WeChat")
            String source) {}

    @POST
    @Once
    @Path("/pause-clock")
    @RolesAllowed({Role.SUPERVISOR, Role.RETURNS_ACT})
    @Operation(
            operationId = "pauseClock",
            summary = "Let the running clock stand still, for a reason and a time",
            description = "To talk, it stands still only when the buyer has agreed; without his word he is asked.")
    public ReturnView pause(UUID id, @Valid @NotNull Verbs.Pause asked) {
        return did(id, (ret, now) -> Pausing.pause(ret, asked, law(ret), who.actor(), now));
    }

    @POST
    @Once
    @Path("/agree-to-pause")
    @RolesAllowed({Role.BUYER, Role.RETURNS_ACT})
    @Operation(operationId = "agreeToPause", summary = "The buyer lets the clock stand still while both sides talk")
    public ReturnView agree(UUID id) {
        return did(id, (ret, now) -> Pausing.agree(ret, law(ret), who.actor(), now));
    }

    @POST
    @Once
    @Path("/decline-pause")
    @RolesAllowed({Role.BUYER, Role.RETURNS_ACT})
    @Operation(operationId = "declinePause", summary = "The clock goes on running; he may talk all the same")
    public ReturnView decline(UUID id) {
        return did(id, (ret, now) -> Pausing.decline(ret, who.actor(), now));
    }

    @POST
    @Once
    @Path("/resume-clock")
    @RolesAllowed({Role.SUPERVISOR, Role.RETURNS_ACT})
    @Operation(operationId = "resumeClock", summary = "Let it go on, with as much time left as when it was paused")
    public ReturnView resume(UUID id) {
        return did(id, (ret, now) -> RunningClock.resume(ret, who.actor(), now));
    }

    @POST
    @Once
    @Path("/extend-clock")
    @RolesAllowed({Role.BUYER, Role.RETURNS_ACT})
    @Operation(operationId = "extendClock", summary = "The buyer gives the shop more time, once, up to three days")
    public ReturnView extend(UUID id, @Valid @NotNull Extend asked) {
        return did(
                id, (ret, now) -> RunningClock.extend(ret, Duration.ofDays(asked.days()), law(ret), who.actor(), now));
    }

    @POST
    @Once
    @Path("/import-deadline")
    @RolesAllowed({Role.SUPERVISOR, Role.RETURNS_ACT})
    @Operation(operationId = "importDeadline", summary = "Another system's deadline, which goes before the preset's")
    public ReturnView importDeadline(UUID id, @Valid @NotNull Deadline asked) {
        return did(
                id, (ret, now) -> RunningClock.follow(ret, asked.dueAt(), asked.source(), law(ret), who.actor(), now));
    }

    private ByLaw law(ReturnRequest ret) {
        return ByLaw.of(terms.of(ret).rules().preset());
    }

    private ReturnView did(UUID id, BiFunction<ReturnRequest, Instant, ReturnEvent> verb) {
        var ret = cases.ofEither(id);
        events.fire(verb.apply(ret, time.now(ret.shopId())));
        return cases.fresh(ret);
    }
}
